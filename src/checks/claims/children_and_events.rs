//! Children are compared with children, and events with events.
//!
//! # Checks
//!
//! Sentences that compare a number of children or young people with a number of remands, sentences,
//! offences, orders, disposals or arrests ("an increase on", "compared with", "more than", "fewer
//! than").
//!
//! # Why
//!
//! Six children may have had ten remands. Comparing six children with the three remands of last
//! year says nothing.
//!
//! # Example
//!
//! ```markdown
//! There were 6 children on remand, an increase on the 3 remands before.
//! ```
//!
//! # Source
//!
//! The example was published in 2023. Please check what each number counts.

use crate::checks::Context;
use crate::checks::text::phrases::{Phrases, has_phrase};
use crate::diagnostics::Finding;
use std::sync::LazyLock;

const ID: &str = rule_id!();

static COMPARED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "increase on",
        "increase from",
        "decrease from",
        "reduction from",
        "compared with",
        "compared to",
        "more than the",
        "fewer than the",
    ])
});

const CHILDREN: [&str; 3] = ["children", "child", "young people"];

const EVENTS: [&str; 6] = [
    "remands",
    "sentences",
    "offences",
    "orders",
    "disposals",
    "arrests",
];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.may_say(&COMPARED)) {
        for sentence in passage.sentences() {
            if let Some((children, events)) = compared(sentence.lower) {
                let message =
                    format!("please check: \"{children}\" are compared with \"{events}\" here");
                findings.push(
                    passage
                        .advice(ID, message)
                        .help("compare children with children, or say what each number counts"),
                );
            }
        }
    }
    findings
}

/// What is counted on each side of a comparison; `None` where it is not clear.
fn compared(lower: &str) -> Option<(&'static str, &'static str)> {
    let word = COMPARED.first_in(lower)?;
    let (before, after) = lower.split_once(word)?;
    let sides = |one: &str, other: &str| Some((counted(one, &CHILDREN)?, counted(other, &EVENTS)?));
    sides(before, after).or_else(|| sides(after, before))
}

/// The noun within one word after a number; `None` where there is none.
fn counted(side: &str, nouns: &[&'static str]) -> Option<&'static str> {
    let words: Vec<&str> = side.split_whitespace().collect();
    let numbers = words.iter().enumerate().filter(|(_, word)| is_number(word));
    let mut near = numbers.map(|(at, _)| {
        words[at + 1..]
            .iter()
            .take(3)
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    });
    near.find_map(|near| nouns.iter().copied().find(|noun| has_phrase(&near, noun)))
}

fn is_number(word: &str) -> bool {
    const WORDS: [&str; 9] = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let digits = !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    digits || WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_mixed_comparison_is_found() {
        let mixed = "six children were remanded, an increase on the 3 yda remands before.";
        assert_eq!(compared(mixed), Some(("children", "remands")));
        assert_eq!(
            compared("6 children, compared with 3 children before."),
            None
        );
        assert_eq!(compared("39 children committed 101 offences."), None);
    }
}
