//! Ratings and statuses without colours: each has a word and a shape, and two that differ in one
//! differ in the other.

use crate::html_reader::Element;
use crate::published::example;
use std::collections::{BTreeMap, BTreeSet};

/// A status label: its word, its shape as it is drawn, and whether the word is ours or the plan's.
struct Mark {
    word: String,
    shape: String,
    whose: &'static str,
}

/// Every status label of a page.
fn marks(page: &Element) -> Vec<Mark> {
    let mark = |it: &Element| {
        let class = it.attribute("class")?.strip_prefix("tag ")?;
        Some(Mark {
            word: it.text().trim().to_owned(),
            shape: shape(it),
            whose: if class.starts_with("mark-") {
                "plan"
            } else {
                "ours"
            },
        })
    };
    page.all().into_iter().filter_map(mark).collect()
}

fn shape(tag: &Element) -> String {
    let places = ["d", "x", "y", "cx", "cy", "r", "width", "height"];
    let drawn = tag.named(&["path", "circle", "rect"]);
    let one = |part: &Element| {
        let line = part.attribute("class").unwrap_or_default();
        let places = places.iter().filter_map(|name| part.attribute(name));
        format!(
            "{} {line} {}",
            part.name,
            places.collect::<Vec<_>>().join(" ")
        )
    };
    drawn.into_iter().map(one).collect::<Vec<_>>().join("; ")
}

#[test]
fn every_rating_has_a_word_and_a_shape() {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, page) in &example().pages {
        for Mark { word, shape, .. } in marks(page) {
            assert!(word.contains(char::is_alphabetic), "{name}: {shape}");
            assert!(shape.contains(char::is_numeric), "{name}: {word}");
            *seen.entry(name.split('/').next().unwrap()).or_default() += 1;
        }
    }
    for borough in ["leicester", "portsmouth"] {
        assert!(seen[borough] > 10, "{seen:?}");
    }
}

#[test]
fn a_word_has_one_shape_wherever_it_stands() {
    let mut shapes: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
    for (name, page) in &example().pages {
        let plan: Vec<_> = name.split('/').take(2).collect();
        for mark in marks(page) {
            let key = (plan.join("/"), mark.whose, mark.word);
            shapes.entry(key).or_default().insert(mark.shape);
        }
    }
    assert!(shapes.len() > 10);
    for (of, shapes) in shapes {
        assert_eq!(shapes.len(), 1, "{of:?}");
    }
}

#[test]
fn no_two_levels_of_a_rating_share_a_shape() {
    let page = &example().pages["leicester/2023-24/leads-and-ratings/index.html"];
    let keys = page.named(&["table"]).into_iter().map(marks);
    let keys: Vec<_> = keys.filter(|levels| !levels.is_empty()).collect();
    assert_eq!(keys.len(), 2, "of the action and of its impact");
    for levels in keys {
        let shapes: BTreeSet<_> = levels.iter().map(|it| &it.shape).collect();
        let words: BTreeSet<_> = levels.iter().map(|it| &it.word).collect();
        assert_eq!((shapes.len(), words.len()), (4, 4), "{words:?}");
    }
}

/// The bands of an indicator are lines, each with the name of its colour. A limit too far from the
/// values is only in the sentence below.
#[test]
fn bands_say_their_colour() {
    let page = &example().pages["portsmouth/2023-25/kpis/index.html"];
    let mut lines = 0;
    for drawing in page.named(&["svg"]) {
        let parts = drawing.all().into_iter();
        let is_limit = |it: &&Element| it.attribute("class") == Some("c-threshold");
        let limits = parts.filter(is_limit).count();
        let words = drawing.drawn();
        let said = ["red above", "green below"].map(|it| words.matches(it).count());
        assert_eq!(limits, said.iter().sum::<usize>(), "{words}");
        lines += limits;
    }
    let expected = "two of two indicators and one of a third, each at two widths";
    assert_eq!(lines, 10, "{expected}");
    let text = page.text();
    let said = ["Green: below", "Red: above"].map(|it| text.matches(it).count());
    assert_eq!(said, [3, 3]);
}
