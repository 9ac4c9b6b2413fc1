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
use crate::checks::text::phrases::Phrases;
use crate::checks::text::quantities::SentenceReading;
use crate::diagnostics::Finding;
use std::ops::Range;
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
        for (sentence, read) in passage.sentences_read() {
            let Some((children, events)) = compared(sentence.lower, read) else {
                continue;
            };
            let message = format!(
                "please check: \"{}\" are compared with \"{}\" here",
                passage.excerpt(read, &children).quote(),
                passage.excerpt(read, &events).quote()
            );
            let both = passage.excerpt_over(read, &children, &events);
            findings.push(
                both.advice(ID, message)
                    .help("compare children with children, or say what each number counts"),
            );
        }
    }
    findings
}

/// The tokens of what is counted on each side of a comparison, children first; `None` where it is
/// not clear.
fn compared(lower: &str, read: &SentenceReading) -> Option<(Range<usize>, Range<usize>)> {
    let word = read.find(COMPARED.first_in(lower)?)?;
    let (before, after) = (0..word.start, word.end..read.tokens.len());
    let sides = |one: &Range<usize>, other: &Range<usize>| {
        Some((
            counted(read, one, &CHILDREN)?,
            counted(read, other, &EVENTS)?,
        ))
    };
    sides(&before, &after).or_else(|| sides(&after, &before))
}

/// The noun within three words after a number; `None` where there is none.
fn counted(read: &SentenceReading, side: &Range<usize>, nouns: &[&str]) -> Option<Range<usize>> {
    let mut numbers = read.quantities_in(side).filter(|it| it.count().is_some());
    numbers.find_map(|number| {
        let near = number.at.end..(number.at.end + 3).min(side.end);
        let mut near = near.map(|at| at..at + 1);
        near.find_map(|at| {
            let pair = at.start..at.end + 1;
            let one = nouns.contains(&read.word(at.start)).then_some(at);
            let two = pair.end <= side.end && nouns.contains(&read.words(pair.clone()).as_str());
            one.or_else(|| two.then_some(pair))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_mixed_comparison_is_found() {
        let compared = |text: &str| {
            let read = SentenceReading::of(text);
            let (children, events) = compared(text, &read)?;
            Some((read.words(children), read.words(events)))
        };
        let mixed = "six children were remanded, an increase on the 3 yda remands before.";
        let both = ("children".to_owned(), "remands".to_owned());
        assert_eq!(compared(mixed), Some(both));
        assert_eq!(
            compared("6 children, compared with 3 children before."),
            None
        );
        assert_eq!(compared("39 children committed 101 offences."), None);
    }
}
