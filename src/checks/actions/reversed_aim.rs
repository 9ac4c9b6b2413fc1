//! An aim points the way that is meant.
//!
//! # Checks
//!
//! Sentences that would lessen what something can be used or done for ("reduce the extent to which
//! data can be used"); and aims of priorities, outcomes, actions and commitments that begin by
//! lessening something good ("Reduce engagement") or raising something bad ("Increase
//! reoffending").
//!
//! # Why
//!
//! One word turned round makes an action say the opposite, and nobody can be held to it.
//!
//! # Example
//!
//! ```yaml
//! text: Provide analysts to reduce the extent to which data can be used.
//! ```
//!
//! # Source
//!
//! The example was published in 2023. Please check: it may be meant.

use crate::checks::Context;
use crate::checks::text::passages::{Passage, Sentence, of};
use crate::checks::text::phrases::Phrases;
use crate::diagnostics::Finding;
use crate::plan::Document;
use crate::plan::prose::Prose;
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// Words that reduce an ability.
static LESSENS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "reduce the extent to which",
        "reducing the extent to which",
        "limit the extent to which",
        "lower the extent to which",
        "decrease the extent to which",
    ])
});

/// Harmful things that should be reduced.
const HARM: [&str; 7] = [
    "harm", "exploit", "crim", "exclu", "offend", "abuse", "reject",
];

const LESS: [&str; 5] = ["reduce", "decrease", "lower", "limit", "lessen"];

const MORE: [&str; 3] = ["increase", "raise", "more"];

/// Good things that nobody aims to reduce.
static GOOD: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "engagement",
        "attendance",
        "participation",
        "wellbeing",
        "well-being",
        "safety",
        "protection",
        "satisfaction",
        "trust",
        "resilience",
        "access to education",
        "children in education",
        "people in education",
        "in suitable education",
        "access to services",
    ])
});

/// Bad things that nobody aims to increase.
static BAD: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "reoffending",
        "re-offending",
        "offending",
        "first time entrants",
        "exclusions",
        "custody",
        "remands",
        "exploitation",
        "disproportionality",
        "over-representation",
        "serious violence",
        "youth violence",
    ])
});

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let passages = context.reading.passages();
    let claims = passages
        .filter(|it| it.may_say(&LESSENS))
        .filter_map(|passage| {
            let lessened = passage.sentences().find_map(|it| lessened(it.lower))?;
            Some(passage.advice(ID, message(&lessened)).help(HELP))
        });
    let aims = aims(&context.plan.document).into_iter().flat_map(of);
    let aims = aims.filter_map(|passage: Passage<'_>| {
        let turned = passage.sentences().find_map(turned)?;
        Some(passage.advice(ID, message(&turned)).help(HELP))
    });
    let prose = context.reading.in_sections().filter_map(|passage| {
        let turned = passage.sentences().find_map(aimed)?;
        Some(passage.advice(ID, message(&turned)).help(HELP))
    });
    claims.chain(aims).chain(prose).collect()
}

const HELP: &str = "if the opposite is meant, turn the first word round";

fn message(words: &str) -> String {
    format!("please check: is \"{words}\" what is meant?")
}

fn aims(document: &Document) -> Vec<&Prose> {
    let actions = document.actions.iter();
    let actions = actions.flat_map(|it| [Some(&it.text), it.impact.as_ref(), it.measure.as_ref()]);
    let commitments = document.practice.commitments.iter().map(|it| &it.text);
    actions.flatten().chain(commitments).collect()
}

/// The good thing that a sentence in lower case would reduce; `None` where there is none.
fn lessened(lower: &str) -> Option<String> {
    // few sentences contain these words, so the others are skipped at once
    if !lower.contains("the extent to") {
        return None;
    }
    let phrase = LESSENS.first_in(lower)?;
    let (_, after) = lower.split_once(phrase)?;
    let words: Vec<_> = after.split_whitespace().take(8).collect();
    let able = words.iter().any(|word| ["can", "could"].contains(word));
    let harm = words
        .iter()
        .any(|word| HARM.iter().any(|harm| word.contains(harm)));
    (able && !harm).then(|| format!("{phrase} {}", words.join(" ").trim_end_matches(['.', ','])))
}

/// The reversed aim of a sentence in running text: "We aim to decrease attendance".
fn aimed(sentence: Sentence<'_>) -> Option<String> {
    const LEADS: [&str; 10] = [
        "we aim to ",
        "we will ",
        "we want to ",
        "we plan to ",
        "we intend to ",
        "we hope to ",
        "our aim is to ",
        "our priority is to ",
        "the aim is to ",
        "we seek to ",
    ];
    // for these, fewer visits to a hospital or a court are a good aim
    const WANTED: [&str; 8] = [
        "accident",
        "emergency",
        "hospital",
        "injur",
        "court",
        "custody",
        "police",
        "panel",
    ];
    let rest = LEADS
        .iter()
        .find_map(|lead| sentence.lower.strip_prefix(lead))?;
    if WANTED.iter().any(|word| rest.contains(word)) {
        return None;
    }
    let found = turned(Sentence {
        text: rest,
        lower: rest,
    })?;
    let (_, after) = rest.split_once(found.split(' ').next_back()?)?;
    let next = after.split_whitespace().next().unwrap_or_default();
    let joined = [
        "of", "with", "for", "among", "in", "by", "from", "and", "at", "to",
    ];
    (after.starts_with(['.', ',', ';']) || next.is_empty() || joined.contains(&next))
        .then_some(found)
}

/// The first words of a reversed aim at the beginning of a sentence; `None` where it has none.
fn turned(sentence: Sentence<'_>) -> Option<String> {
    let words: Vec<_> = sentence.lower.split_whitespace().take(7).collect();
    let (first, rest) = words.split_first()?;
    let rest = rest.join(" ");
    let (meant, other) = if LESS.contains(first) {
        (&GOOD, &BAD)
    } else if MORE.contains(first) {
        (&BAD, &GOOD)
    } else {
        return None;
    };
    let thing = meant.first_in(&rest)?;
    let at = rest.find(thing)?;
    let otherwise = OTHERWISE.iter().any(|word| rest[..at].contains(word));
    let wrong = !otherwise && other.first_in(&rest).is_none();
    wrong.then(|| format!("{first} {}{thing}", &rest[..at]))
}

/// Words before a thing that change its meaning.
const OTHERWISE: [&str; 12] = [
    "risk",
    "barrier",
    "awareness",
    "knowledge",
    "understanding",
    "time",
    "cost",
    "support",
    "work",
    "to ",
    "for ",
    "against",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn aim(lower: &str) -> Option<String> {
        turned(Sentence { text: lower, lower })
    }

    #[test]
    fn only_what_is_turned_round_is_found() {
        assert!(lessened("support to reduce the extent to which data can be used.").is_some());
        assert_eq!(
            lessened("reduce the extent to which children can be exploited."),
            None
        );
        assert_eq!(
            aim("reduce engagement of families.").as_deref(),
            Some("reduce engagement")
        );
        assert_eq!(
            aim("increase first time entrants.").as_deref(),
            Some("increase first time entrants")
        );
        for right in [
            "reduce reoffending.",
            "increase engagement.",
            "increase awareness of exploitation.",
            "reduce risks to safety.",
            "more work on reoffending.",
        ] {
            assert_eq!(aim(right), None, "{right}");
        }
    }
}
