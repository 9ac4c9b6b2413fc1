//! Invariants of one drawing, read from its SVG: no text over text, nothing outside, unique ids,
//! well-formed XML, no styles; boxes apart, with their text inside.

use crate::charts::Drawing;
use crate::charts::draw::collision::{Rect, boxed};
use crate::charts::draw::svg::TextAnchor;
use crate::charts::draw::text_metrics::{Font, Weight};
use std::collections::BTreeSet;

/// The attribute as a number.
fn number(node: roxmltree::Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// A text with its bounding box by our own table of widths.
fn text_box(node: roxmltree::Node<'_, '_>) -> (String, Rect) {
    let words = node.text().unwrap_or_default().to_owned();
    let weight = match node.attribute("font-weight") {
        Some(_) => Weight::Bold,
        None => Weight::Regular,
    };
    let anchor = match node.attribute("text-anchor") {
        Some("middle") => TextAnchor::Middle,
        Some(_) => TextAnchor::End,
        None => TextAnchor::Start,
    };
    let size = number(node, "font-size");
    let at = (number(node, "x"), number(node, "y"));
    let place = boxed(&words, at, Font { size, weight }, anchor);
    (words, place)
}

/// The corners of a shape.
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
        "path" => lines(node).concat(),
        _ => Vec::new(),
    }
}

/// The lines of a path, each as a list of points.
fn lines(node: roxmltree::Node<'_, '_>) -> Vec<Vec<(f64, f64)>> {
    let d = node.attribute("d").unwrap().replace(['L', 'Z'], " ");
    let places = |line: &str| {
        let all: Vec<f64> = line
            .split_whitespace()
            .map(|n| n.parse().unwrap())
            .collect();
        all.chunks(2).map(|pair| (pair[0], pair[1])).collect()
    };
    d.split('M').skip(1).map(places).collect()
}

/// The tolerance in user units: coordinates are written in tenths, so text at the edge may be half
/// a tenth beyond it.
const ROUNDED: f64 = 0.05;

fn prove_one(svg: &str) -> BTreeSet<String> {
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|fault| panic!("{fault}: {svg}"));
    let root = document.root_element();
    for node in root.descendants() {
        let styled = node.has_tag_name("style") || node.attribute("style").is_some();
        assert!(
            !styled,
            "a page's policy forbids styles in a drawing: {svg}"
        );
    }
    let view: Vec<f64> = root
        .attribute("viewBox")
        .unwrap()
        .split(' ')
        .map(|n| n.parse().unwrap())
        .collect();
    let within = |at: f64, most: f64| (-ROUNDED..=most + ROUNDED).contains(&at);
    let inside = |x: f64, y: f64| within(x, view[2]) && within(y, view[3]);
    let mut words: Vec<(String, Rect)> = Vec::new();
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

/// Asserts that boxes do not overlap, that each text of a box is inside it, and that no line
/// crosses a box.
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
        Rect {
            left: corners[0].0,
            top: corners[0].1,
            right: corners[1].0,
            bottom: corners[1].1,
        }
    };
    let boxes: Vec<Rect> = of_class("c-card").map(framed).collect();
    for (at, one) in boxes.iter().enumerate() {
        let met = boxes[..at].iter().any(|other| one.meets(other));
        assert!(!met, "two boxes meet at {one:?}: {svg}");
    }
    for (words, place) in of_class("c-text").map(text_box) {
        let inside = |it: &Rect| {
            it.left <= place.left
                && place.right <= it.right
                && it.top <= place.top
                && place.bottom <= it.bottom
        };
        assert!(boxes.iter().any(inside), "`{words}` leaves its box: {svg}");
    }
    for line in of_class("c-axis").flat_map(lines) {
        let [from, to] = [line[0], line[line.len() - 1]];
        let along = Rect {
            left: from.0.min(to.0),
            right: from.0.max(to.0),
            top: from.1.min(to.1),
            bottom: from.1.max(to.1),
        };
        // a line ends at the edge of a box, so the box is taken a little smaller
        let crossed = boxes.iter().any(|it| it.widened(-0.5).meets(&along));
        assert!(!crossed, "a line crosses a box at {along:?}: {svg}");
    }
}

/// Asserts all invariants, for both sizes.
pub(super) fn prove(drawing: &Drawing) {
    for svg in [&drawing.wide, &drawing.narrow] {
        if svg.contains("c-card") {
            prove_boxes(svg);
        }
    }
    let (wide, narrow) = (prove_one(&drawing.wide), prove_one(&drawing.narrow));
    assert!(wide.is_disjoint(&narrow));
}
