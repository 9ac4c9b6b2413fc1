//! Invariants of every summary, whatever the values: direction and size are those of the values,
//! nothing is judged, and the text consists of sentences.

use super::strategies;
use super::summary_series::said;
use crate::disclosure::{Indicator, Unit};
use proptest::prelude::*;
use std::cmp::Ordering;

/// Words that judge how large a change is, or whether it is good, which is left to readers.
const JUDGING: [&str; 14] = [
    "significant",
    "sharp",
    "slight",
    "dramatic",
    "marked",
    "strong",
    "only ",
    "just ",
    "improve",
    "worse",
    "better",
    "good",
    "poor",
    "great",
];

/// The first and the last value since the last break, found in the simplest way.
fn ends(indicator: &Indicator) -> Option<[f64; 2]> {
    let own = indicator.own();
    let since = own
        .iter()
        .rposition(|it| it.break_before.is_some())
        .unwrap_or(0);
    let figures = own[since..].iter().filter_map(|it| it.value.figure());
    let figures: Vec<f64> = figures.map(|it| it.to_f64()).collect();
    (figures.len() > 1).then(|| [figures[0], figures[figures.len() - 1]])
}

/// The first sentence: up to the first full stop before a space or the end.
fn first(said: &str) -> &str {
    said.split_once(". ").map_or(said, |(first, _)| first)
}

/// The number after "a fall of" or "a rise of", and the text after it.
fn size(sentence: &str) -> Option<(f64, &str)> {
    let (_, size) = sentence.rsplit_once(", a ")?;
    let (_, size) = size.split_once(" of ")?;
    let end = size.find(|it: char| !(it.is_ascii_digit() || ".,".contains(it)));
    let (figure, unit) = size.split_at(end.unwrap_or(size.len()));
    let figure = figure.trim_end_matches('.').replace(',', "");
    Some((figure.parse().ok()?, unit))
}

fn prove(indicator: &Indicator) {
    let said = said(indicator);
    for word in JUDGING {
        assert!(!said.to_lowercase().contains(word), "`{word}`: {said}");
    }
    assert!(
        said.ends_with('.') && !said.contains("  ") && !said.contains(".."),
        "{said}"
    );
    let sentence = first(&said);
    let Some([from, to]) = ends(indicator) else {
        assert!(
            !sentence.contains(" fell ") && !sentence.contains(" rose "),
            "{said}"
        );
        return;
    };
    let begins = match to.partial_cmp(&from).unwrap() {
        Ordering::Less => "First time entrants fell from ",
        Ordering::Greater => "First time entrants rose from ",
        Ordering::Equal => "First time entrants: the value was the same ",
    };
    assert!(sentence.starts_with(begins), "{from} to {to}: {said}");
    let Some((size, unit)) = size(sentence) else {
        return;
    };
    let apart = (to - from).abs();
    let (expected, word) = match indicator.unit {
        Unit::Percent => (apart, " percentage points"),
        Unit::Count if from.min(to) < 20.0 => (apart, ""),
        _ => (apart / from.abs() * 100.0, "%"),
    };
    assert_eq!(unit.trim_end_matches('.'), word, "{said}");
    assert!(
        (size - expected).abs() < 0.0501,
        "{size}, not {expected}: {said}"
    );
    assert!(size > 0.0, "{said}");
}

#[test]
fn every_finding_is_true_of_its_figures() {
    let config = ProptestConfig {
        cases: 2048,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let proof = runner.run(&strategies::indicators(), |indicator| {
        prove(&indicator);
        Ok(())
    });
    assert_eq!(proof, Ok(()));
}
