//! An average is one number.
//!
//! # Checks
//!
//! Sentences in which an average, mean or median is two numbers joined by "and".
//!
//! # Why
//!
//! "The average age is 14 and 15" cannot be: either there are two averages, of two things, or the
//! most common ages were meant.
//!
//! # Example
//!
//! ```markdown
//! The average age at a first offence is 14 and 15.
//! ```
//!
//! # Source
//!
//! The example was published in 2024. Please check what was meant.

use crate::checks::Context;
use crate::checks::text::phrases::Phrases;
use crate::checks::text::quantities::{Quantity, SentenceReading};
use crate::diagnostics::Finding;
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// What an average is called.
static AVERAGES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["average", "mean", "median"]));

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.may_say(&AVERAGES)) {
        let mut reads = passage.reads().iter();
        if let Some((read, pair)) = reads.find_map(|read| Some((read, two_numbers(read)?))) {
            let excerpt = passage.excerpt_over(read, &pair[0].at, &pair[1].at);
            let quote = excerpt.quote();
            let message =
                format!("please check: an average is one number, and this says \"{quote}\"");
            findings.push(
                excerpt.advice(ID, message).help(
                    "say of what each number is the average, or that both are the most common",
                ),
            );
        }
    }
    findings
}

/// The two numbers of an average that has two: "is 14 and 15", "of 7 and 9".
fn two_numbers(read: &SentenceReading) -> Option<&[Quantity]> {
    let average = (0..read.tokens.len())
        .find(|at| ["average", "mean", "median"].contains(&read.word(*at)))?;
    let pairs = read.quantities.windows(2);
    let mut joined = pairs.filter(|pair| {
        let (one, two) = (&pair[0], &pair[1]);
        let led = ["is", "are", "was", "were", "of"].contains(&read.before(one.at.start))
            || (one.noun.is_empty() && !two.noun.is_empty());
        let and = read.word(one.at.end) == "and" && two.at.start == one.at.end + 1;
        led && and && one.at.start > average && one.at.start - average < 10
    });
    let pair = joined.next()?;
    let same = pair[0].magnitude.same_unit(pair[1].magnitude);
    (same && pair[0].magnitude.number().is_some()).then_some(pair)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_two_numbers_for_one_average_are_found() {
        let found = |text| two_numbers(&SentenceReading::of(text)).is_some();
        assert!(found("The average age of a first offence is 14 and 15."));
        assert!(found("Our average score of 7 and 9 was good."));
        assert!(!found(
            "The average age is 14.5, and 15 is the most common."
        ));
        assert!(!found("The average is between 14 and 15."));
        assert!(!found("Children aged 14 and 15 are above average."));
    }
}
