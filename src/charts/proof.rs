//! What holds for every drawing, whatever the figures: no words on words, nothing outside, ids of
//! its own, well formed, without styles, the same each time. And what findings say, by example.

use super::bar::{self, Bar, BarChart};
use super::ink::Ink;
use super::room::{Boxed, boxed};
use super::scene::Scene;
use super::sight;
use super::svg::Anchor;
use super::widths::{Face, Weight};
use super::{Drawing, chance, example};
use proptest::prelude::*;
use std::collections::BTreeSet;

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
    for name in ["aria-labelledby", "aria-describedby"] {
        assert!(ids.contains(root.attribute(name).unwrap()));
    }
    ids
}

fn prove(drawing: &Drawing) {
    let (wide, narrow) = (prove_one(&drawing.wide), prove_one(&drawing.narrow));
    assert!(wide.is_disjoint(&narrow));
}

fn bar_charts() -> impl Strategy<Value = BarChart> {
    let part = prop_oneof![Just(0.0), 1.0..2e6_f64];
    let bar = (
        chance::names(),
        prop::collection::vec(part, 3),
        "£[0-9]{1,3},[0-9]{3}|not yet known",
    );
    let bar = bar.prop_map(|(name, parts, end)| Bar {
        name,
        parts: (0..).zip(parts).collect(),
        end,
        weight: Weight::Regular,
    });
    prop::collection::vec(bar, 1..10).prop_map(|bars| BarChart {
        bars,
        kinds: vec![
            "Staffing costs",
            "Payments in kind",
            "Other delegated funds",
        ],
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_indicator_makes_words_stand_on_words(indicator in chance::indicators(), own in chance::names()) {
        let areas = example::areas();
        let scene = Scene { own: &own, areas: &areas };
        let drawing = sight::drawing(&indicator, &scene, "Fell from 3 to 2 & \"less\" <than> before.");
        drawing.iter().for_each(prove);
        prop_assert_eq!(&drawing, &sight::drawing(&indicator, &scene, "Fell from 3 to 2 & \"less\" <than> before."));
    }

    #[test]
    fn no_budget_makes_words_stand_on_words(chart in bar_charts()) {
        for edition in [bar::WIDE, bar::NARROW] {
            prove_one(&bar::draw(&chart, edition, ["chart-budget", "Budget", "£5 in all."]));
        }
    }
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
    let svg = bar::draw(&chart, bar::WIDE, ["x", "Budget", "£5 in all."]);
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
