//! A change that is put in words is the change between its two numbers.
//!
//! # Checks
//!
//! Sentences that say from which number to which something went, and by how many percent: whether the
//! percentage is right, and whether the difference between two percentages is called percentage points.
//! And sentences that say by how many percent something rose or fell to a small whole number: whether
//! any whole number does so.
//!
//! # Why
//!
//! From 29% to 35.8% is 6.8 percentage points, and a rise of 23%. Readers who check one change and find
//! it wrong doubt the others.
//!
//! # Example
//!
//! ```markdown
//! Reoffending rose by 6.8%, from 29% to 35.8%.          <!-- 6.8 percentage points -->
//! Remands rose by 20% to 5.                             <!-- from 4 it is 25% -->
//! ```
//!
//! # Source
//!
//! The examples were published in 2023 and 2024. Please check: the numbers may belong to something else.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::units::{Change, Decimal};

const ID: &str = rule_id!();

/// Below this, the number that a change began from can be worked out.
const SMALL: i64 = 100;

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.filter.has_digit) {
        for sentence in passage.sentences() {
            if let Some((message, help)) = wrong(sentence.lower) {
                let finding = passage.advice(ID, message);
                findings.push(finding.help(help));
            }
        }
    }
    findings
}

/// A number as typed.
#[derive(Debug, Clone, Copy, PartialEq)]
struct TypedNumber {
    value: Decimal,
    percent: bool,
    /// Whether the words after it call it percentage points.
    points: bool,
}

/// What is wrong with a sentence's change, and what to write.
fn wrong(lower: &str) -> Option<(String, String)> {
    if !lower.contains(['%', 'p']) || !lower.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let words: Vec<&str> = lower.split_whitespace().collect();
    let after = |word: &str| {
        let at = words.iter().position(|it| *it == word)?;
        typed(&words, at + 1)
    };
    let by = stated(&words)?;
    match (after("from"), after("to")?) {
        (Some(from), to) if from.percent && to.percent && !by.points => points(from, to, by),
        (Some(from), to) if !from.percent && !to.percent => percent(from, to, by),
        (None, to) if !to.percent && !by.points => impossible(&words, to, by),
        _ => None,
    }
}

/// What a percentage after "of" is the size of.
const CHANGES: [&str; 9] = [
    "rise",
    "fall",
    "increase",
    "decrease",
    "reduction",
    "drop",
    "decline",
    "growth",
    "change",
];

/// The only percentage that says a change: "rose by 6.8%", "a fall of 41%".
fn stated(words: &[&str]) -> Option<TypedNumber> {
    let places = words.iter().enumerate();
    let of_change = |at: usize| at > 0 && CHANGES.contains(&words[at - 1]);
    let mut all = places
        .filter(|(at, word)| **word == "by" || (**word == "of" && of_change(*at)))
        .filter_map(|(at, _)| typed(words, at + 1))
        .filter(|number| number.percent);
    let first = all.next()?;
    all.next().is_none().then_some(first)
}

fn typed(words: &[&str], at: usize) -> Option<TypedNumber> {
    let bare = words
        .get(at)?
        .trim_matches(|c: char| !c.is_ascii_digit() && c != '%');
    let number = bare.trim_end_matches('%');
    let next = words.get(at + 1).copied().unwrap_or_default();
    let points = next.starts_with("point")
        || (next == "percentage" && words.get(at + 2).is_some_and(|it| it.starts_with("point")));
    Some(TypedNumber {
        value: Decimal::guess(number)?,
        percent: bare.ends_with('%') || points,
        points,
    })
}

/// Two percentages, and a change that is their difference or no change of theirs at all.
fn points(from: TypedNumber, to: TypedNumber, by: TypedNumber) -> Option<(String, String)> {
    let points = Change::points(from.value, to.value)?.size;
    let percent = Change::percent(from.value, to.value)?.size;
    if same(percent, by.value) {
        return None;
    }
    let message = format!(
        "please check: from {}% to {}% is {points} percentage points, a change of {percent}%, and this says {}%",
        from.value, to.value, by.value
    );
    Some((message, format!("write \"{points} percentage points\"")))
}

/// Two numbers, and a percentage that is not between them.
fn percent(from: TypedNumber, to: TypedNumber, by: TypedNumber) -> Option<(String, String)> {
    let percent = Change::percent(from.value, to.value)?.size;
    if same(percent, by.value) {
        return None;
    }
    let message = format!(
        "please check: from {} to {} is a change of {percent}%, and this says {}%",
        from.value, to.value, by.value
    );
    Some((
        message,
        format!("write \"{percent}%\", or correct the numbers"),
    ))
}

/// A whole number that no whole number becomes by this percentage.
fn impossible(words: &[&str], to: TypedNumber, by: TypedNumber) -> Option<(String, String)> {
    let end = i64::try_from(to.value.scaled(0)).ok()?;
    let whole = to.value.places() == 0 && (1..SMALL).contains(&end);
    let rises = words.iter().any(|word| RISES.contains(word));
    let falls = words.iter().any(|word| FALLS.contains(word));
    if !whole || rises == falls {
        return None;
    }
    let begins = if rises { 1..end } else { end + 1..10 * SMALL };
    let change = |begin| Change::percent(Decimal::new(begin, 0), to.value);
    let reaches = begins
        .filter_map(change)
        .any(|change| same(change.size, by.value));
    let way = if rises { "rises" } else { "falls" };
    (!reaches).then(|| {
        let message = format!(
            "please check: no whole number {way} to {end} by {}%",
            by.value
        );
        (message, "say from which number: \"from 4 to 5\"".to_owned())
    })
}

const RISES: [&str; 5] = ["rose", "risen", "increased", "up", "grew"];
const FALLS: [&str; 6] = ["fell", "fallen", "decreased", "reduced", "down", "dropped"];

/// Whether a computed change is the stated one, to as many places as both have.
fn same(computed: Decimal, stated: Decimal) -> bool {
    let places = computed.places().min(stated.places());
    let half = Decimal::new(5, places + 1);
    let apart = computed.less(stated).map(Decimal::size);
    apart.is_some_and(|apart| apart <= half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_change_is_the_one_between_the_numbers() {
        for (sentence, said) in [
            (
                "Reoffending rose by 6.8%, from 29% to 35.8%.",
                "6.8 percentage points",
            ),
            ("It fell by 30%, from 261 to 154.", "41.0%"),
            (
                "Remands rose by 20% to 5.",
                "no whole number rises to 5 by 20%",
            ),
        ] {
            let (message, _) = wrong(&sentence.to_lowercase()).unwrap_or_default();
            assert!(message.contains(said), "{sentence}: {message}");
        }
        for right in [
            "It fell by 41%, from 261 to 154.",
            "It rose by 6.8 percentage points, from 29% to 35.8%.",
            "It rose from 29% to 35.8%, a rise of 23.4%.",
            "Remands rose by 25% to 5.",
            "The rate fell from 31.2% to 25.4% against an average of 30.1%.",
            "We moved from 3 to 5 officers.",
            "It fell by 40% to tier 2 of 9.",
        ] {
            assert_eq!(wrong(&right.to_lowercase()), None, "{right}");
        }
    }
}
