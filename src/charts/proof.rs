//! What holds for every drawing, whatever the figures: no words on words, nothing outside, ids of
//! its own, well formed, without styles, the same each time.

use super::bar::{self, Bar, BarChart};
use super::ink::Ink;
use super::room::{Boxed, boxed};
use super::scene::{self, Scene};
use super::svg::Anchor;
use super::widths::{Face, Weight};
use super::{Drawing, bars, chance, dot, edition, example, sight, tree};
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// The attribute as a number.
fn number(node: roxmltree::Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// A text and where it stands, by our own table of widths.
fn text_box(node: roxmltree::Node<'_, '_>) -> (String, Boxed) {
    let words = node.text().unwrap_or_default().to_owned();
    let weight = match node.attribute("font-weight") {
        Some(_) => Weight::Bold,
        None => Weight::Regular,
    };
    let anchor = match node.attribute("text-anchor") {
        Some("middle") => Anchor::Middle,
        Some(_) => Anchor::End,
        None => Anchor::Start,
    };
    let size = number(node, "font-size");
    let at = (number(node, "x"), number(node, "y"));
    let place = boxed(&words, at, Face { size, weight }, anchor);
    (words, place)
}

/// The places that a shape reaches.
fn corners(node: roxmltree::Node<'_, '_>) -> Vec<(f64, f64)> {
    match node.tag_name().name() {
        "rect" => {
            let (x, y) = (number(node, "x"), number(node, "y"));
            vec![
                (x, y),
                (x + number(node, "width"), y + number(node, "height")),
            ]
        }
        "circle" => {
            let (x, y, r) = (number(node, "cx"), number(node, "cy"), number(node, "r"));
            vec![(x - r, y - r), (x + r, y + r)]
        }
        "path" => {
            let d = node.attribute("d").unwrap().replace(['M', 'L', 'Z'], " ");
            let all: Vec<f64> = d.split_whitespace().map(|n| n.parse().unwrap()).collect();
            all.chunks(2).map(|pair| (pair[0], pair[1])).collect()
        }
        _ => Vec::new(),
    }
}

fn prove_one(svg: &str) -> BTreeSet<String> {
    assert!(!svg.contains("style"), "{svg}");
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|fault| panic!("{fault}: {svg}"));
    let root = document.root_element();
    let view: Vec<f64> = root
        .attribute("viewBox")
        .unwrap()
        .split(' ')
        .map(|n| n.parse().unwrap())
        .collect();
    let inside = |x: f64, y: f64| (0.0..=view[2]).contains(&x) && (0.0..=view[3]).contains(&y);
    let mut words: Vec<(String, Boxed)> = Vec::new();
    let mut ids = BTreeSet::new();
    for node in root
        .descendants()
        .filter(|node| !node.ancestors().any(|it| it.has_tag_name("defs")))
    {
        for (x, y) in corners(node) {
            assert!(inside(x, y), "shape at {x} {y} leaves {view:?}: {svg}");
        }
        if node.has_tag_name("text") {
            let (text, place) = text_box(node);
            let fits = inside(place.left, place.top) && inside(place.right, place.bottom);
            assert!(fits, "`{text}` {place:?} leaves {view:?}: {svg}");
            for (other, taken) in &words {
                assert!(!place.meets(taken), "`{text}` stands on `{other}`: {svg}");
            }
            words.push((text, place));
        }
    }
    for id in root.descendants().filter_map(|node| node.attribute("id")) {
        assert!(ids.insert(id.to_owned()), "{id} twice: {svg}");
    }
    for (name, element) in [("aria-labelledby", "title"), ("aria-describedby", "desc")] {
        let id = root.attribute(name).unwrap();
        let named = root
            .children()
            .find(|it| it.attribute("id") == Some(id))
            .unwrap();
        assert!(named.has_tag_name(element) || named.tag_name().name() == element);
        assert!(named.text().is_some_and(|words| !words.trim().is_empty()));
    }
    ids
}

/// Boxes stand apart, each word of a box stands in it, and no line crosses a box.
fn prove_boxes(svg: &str) {
    let document = roxmltree::Document::parse(svg).unwrap();
    let of_class = |class: &'static str| {
        let all = document.descendants();
        all.filter(move |it| {
            it.attribute("class")
                .is_some_and(|its| its.starts_with(class))
        })
    };
    let framed = |it| {
        let corners = corners(it);
        Boxed {
            left: corners[0].0,
            top: corners[0].1,
            right: corners[1].0,
            bottom: corners[1].1,
        }
    };
    let boxes: Vec<Boxed> = of_class("c-card").map(framed).collect();
    for (at, one) in boxes.iter().enumerate() {
        let met = boxes[..at].iter().any(|other| one.meets(other));
        assert!(!met, "two boxes meet at {one:?}: {svg}");
    }
    for (words, place) in of_class("c-text").map(text_box) {
        let inside = |it: &Boxed| {
            it.left <= place.left
                && place.right <= it.right
                && it.top <= place.top
                && place.bottom <= it.bottom
        };
        assert!(boxes.iter().any(inside), "`{words}` leaves its box: {svg}");
    }
    for line in of_class("c-axis").map(corners) {
        let [from, to] = [line[0], line[line.len() - 1]];
        let along = Boxed {
            left: from.0.min(to.0),
            right: from.0.max(to.0),
            top: from.1.min(to.1),
            bottom: from.1.max(to.1),
        };
        // a line ends at the edge of a box, which is drawn a little inside it
        let crossed = boxes.iter().any(|it| it.widened(-0.5).meets(&along));
        assert!(!crossed, "a line crosses a box at {along:?}: {svg}");
    }
}

fn prove(drawing: &Drawing) {
    for svg in [&drawing.wide, &drawing.narrow] {
        if svg.contains("c-card") {
            prove_boxes(svg);
        }
    }
    let (wide, narrow) = (prove_one(&drawing.wide), prove_one(&drawing.narrow));
    assert!(wide.is_disjoint(&narrow));
}

/// A drawing of any kind, and what draws it again.
fn drawings() -> impl Strategy<Value = (String, Option<Drawing>, Option<Drawing>)> {
    let twice = |kind: &str, draw: &dyn Fn() -> Option<Drawing>| (kind.to_owned(), draw(), draw());
    prop_oneof![
        4 => (chance::indicators(), chance::names()).prop_map(move |(indicator, own)| {
            let areas = example::areas();
            let scene = Scene { own: &own, areas: &areas };
            twice("lines", &|| sight::drawing(&indicator, &scene, DESC))
        }),
        2 => chance::stacked().prop_map(move |chart| twice("stacked bars", &|| {
            let draw = |edition, id: &str| bar::draw(&chart, edition, [id, "Budget", DESC]);
            Some(scene::drawing("budget", draw))
        })),
        2 => chance::amounts().prop_map(move |amounts| twice("bars", &|| {
            bars::drawing("table-x", amounts.clone(), ["Offences", DESC])
        })),
        2 => chance::dots().prop_map(move |chart| twice("dots", &|| {
            let draw = |edition, id: &str| dot::draw(&chart, edition, [id, "Groups", DESC]);
            Some(scene::drawing("groups", draw))
        })),
        2 => chance::trees().prop_map(move |branches| twice("trees", &|| {
            tree::drawing("structure", &branches, "Without a line:", ["Posts", DESC])
        })),
    ]
}

/// Words that a description must survive.
const DESC: &str = "Fell from 3 to 2 & \"less\" <than> before.";

/// Eight times as many as proptest would try: 2,048, and 10,400 with `PROPTEST_CASES=1300`.
fn cases() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig {
        cases: usual.cases * 8,
        failure_persistence: None,
        ..usual
    }
}

#[test]
fn no_drawing_makes_words_stand_on_words() {
    let mut runner = proptest::test_runner::TestRunner::new(cases());
    let proven = RefCell::new(BTreeMap::<String, u32>::new());
    let proof = runner.run(&drawings(), |(kind, first, second)| {
        prop_assert_eq!(&first, &second);
        first.iter().for_each(prove);
        let drawn = u32::from(first.is_some());
        *proven.borrow_mut().entry(kind).or_default() += drawn;
        Ok(())
    });
    assert_eq!(proof, Ok(()));
    let proven = proven.into_inner();
    assert_eq!(proven.len(), 5);
    let few = cases().cases / 50;
    assert!(proven.values().all(|drawn| *drawn > few), "{proven:?}");
    println!("drawn at two widths and proven: {proven:?}");
}

#[test]
fn patterns_are_sparse_and_stand_on_white() {
    let bar = |kind| Bar {
        name: "Health".to_owned(),
        parts: vec![(kind, 5.0)],
        end: "£5".to_owned(),
        weight: Weight::Regular,
    };
    let chart = BarChart {
        bars: (0..4).map(bar).collect(),
        kinds: vec!["a", "b", "c", "d"],
    };
    let svg = bar::draw(&chart, edition::WIDE, ["x", "Budget", "£5 in all."]);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let patterns: Vec<_> = document
        .descendants()
        .filter(|node| node.has_tag_name("pattern"))
        .collect();
    assert_eq!(patterns.len(), 3);
    for pattern in patterns {
        let shapes: Vec<_> = pattern
            .children()
            .filter(roxmltree::Node::is_element)
            .collect();
        assert_eq!(shapes[0].attribute("fill"), Some("#fff"));
        assert_eq!(shapes[1].attribute("fill"), Some("none"));
        let used = format!("fill=\"url(#{})\"", pattern.attribute("id").unwrap());
        assert!(svg.contains(&used));
    }
    assert!(Ink::Fill(0).shape("x").contains("fill=\"#12436D\""));
}
