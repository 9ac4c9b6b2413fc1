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

/// The two values between which the change is stated.
fn ends(indicator: &Indicator) -> Option<[f64; 2]> {
    crate::charts::ends(indicator).map(|ends| ends.map(|(_, value)| value.to_f64()))
}

/// The first sentence: up to the first full stop before a space or the end.
fn first(said: &str) -> &str {
    said.split_once(". ").map_or(said, |(first, _)| first)
}

/// The number after "by", and its unit.
fn size(sentence: &str) -> Option<(f64, &str)> {
    let (_, size) = sentence.split_once(" by ")?;
    let (size, _) = size.split_once(", from ")?;
    let end = size.find(|it: char| !(it.is_ascii_digit() || ".,".contains(it)));
    let (figure, unit) = size.split_at(end.unwrap_or(size.len()));
    Some((figure.replace(',', "").parse().ok()?, unit))
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
        Ordering::Less => "First time entrants fell ",
        Ordering::Greater => "First time entrants rose ",
        Ordering::Equal => "First time entrants stayed at ",
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
    assert_eq!(
        unit.trim_end_matches('s'),
        word.trim_end_matches('s'),
        "{said}"
    );
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
