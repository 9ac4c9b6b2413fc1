//! A comparison with others has figures.
//!
//! # Checks
//!
//! Sentences that say that something is lower, higher, better, below or above, or compares well,
//! and name London, England, Wales, a family, neighbours or the time before the pandemic: whether
//! they have a figure, typed or quoted, or refer to something with `[[see …]]`.
//!
//! # Why
//!
//! "Lower than London" cannot be checked by a reader who is not told London's figure.
//!
//! # Example
//!
//! ```markdown
//! Our rate is lower than London and our family.
//! ```
//!
//! # Source
//!
//! Plans published in 2023 and 2024 say so without a figure. Please check: it may stand in the
//! table beside the sentence.

use super::stated_comparison::Comparable;
use crate::checks::Context;
use crate::checks::text::passages::QUOTED;
use crate::checks::text::phrases::Phrases;
use crate::checks::text::quantities::is_unreal;
use crate::diagnostics::Finding;
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// Words that claim a comparison, with the number of words within which the others are named.
const CLAIMS: [(&str, usize); 12] = [
    ("lower overall than", 6),
    ("higher overall than", 6),
    ("compared to", 6),
    ("lower than", 6),
    ("higher than", 6),
    ("better than", 6),
    ("worse than", 6),
    ("compares favourably", 6),
    ("compares favorably", 6),
    ("compares well", 6),
    ("below", 3),
    ("above", 3),
];

static OTHERS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "london",
        "england",
        "wales",
        "england and wales",
        "national average",
        "nationally",
        "our family",
        "the family",
        "family average",
        "statistical neighbours",
        "before the pandemic",
        "pre-pandemic",
        "before covid",
        "pre-covid",
    ])
});

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let known = Comparable::of(context);
    let mut findings = Vec::new();
    let passages = context.reading.in_sections();
    for passage in passages.filter(|it| it.may_say(&OTHERS)) {
        for (sentence, read) in passage.sentences_read() {
            if let Some(claim) = claimed(sentence.lower).filter(|_| !is_unreal(&read.tokens)) {
                // what the data have can be looked up in the same plan
                if known.as_ref().is_some_and(|it| it.judge(read).is_some()) {
                    continue;
                }
                let words = read.find(claim).unwrap_or_default();
                let words = passage.excerpt(read, &words);
                let message = format!(
                    "please check: \"{}\" is said without a figure to compare with",
                    words.quote()
                );
                findings.push(
                    words
                        .advice(ID, message)
                        .help("quote both figures, or refer to the table: `[[see indicator …]]`"),
                );
            }
        }
    }
    findings
}

/// The words that compare with other areas without a value; `None` where there are none.
fn claimed(lower: &str) -> Option<&'static str> {
    let shown = lower.contains(|c: char| c.is_ascii_digit() || c == QUOTED);
    if shown || OTHERS.first_in(lower).is_none() {
        return None;
    }
    CLAIMS.iter().find_map(|(claim, reach)| {
        let (before, after) = lower.split_once(claim)?;
        // two others are compared with each other
        if OTHERS.first_in(before).is_some() {
            return None;
        }
        let near: Vec<&str> = after.split_whitespace().take(*reach).collect();
        let near = near.join(" ");
        let compared = OTHERS.first_in(&near).is_some();
        compared.then_some(*claim)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_or_a_quotation_backs_it() {
        assert!(claimed("our rate is lower than london.").is_some());
        assert_eq!(claimed("our rate is lower than london's 154."), None);
        assert_eq!(claimed("our rate is …, lower than london."), None);
        assert_eq!(
            claimed("we work above all with the schools of london."),
            None
        );
    }
}
