//! A comparison with others has figures.
//!
//! # Checks
//!
//! Sentences that say that something is lower, higher, better, below or above, or compares well, and
//! name London, England, Wales, a family or neighbours: whether they have a figure, typed or quoted, or
//! refer to something with `[[see …]]`.
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
//! Plans published in 2023 and 2024 say so without a figure. Please check: it may stand in the table
//! beside the sentence.

use super::reading::{QUOTED, has_phrase, in_sections, sentences};
use super::{Context, Rule};
use crate::diagnostics::Finding;

pub(super) const RULE: Rule = Rule {
    id: "unbacked-comparison",
    severity: "advice",
    source: include_str!("unbacked_comparison.rs"),
    find: unbacked,
};

/// What claims a comparison, and within how many words the others are named.
const CLAIMS: [(&str, usize); 9] = [
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

const OTHERS: [&str; 10] = [
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
];

fn unbacked(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for passage in in_sections(context.plan) {
        for sentence in sentences(&passage.text) {
            if let Some(claim) = claimed(sentence) {
                let message =
                    format!("please check: \"{claim}\" is said of another area without a figure");
                findings.push(
                    passage
                        .advice(RULE.id, message)
                        .help("quote both figures, or refer to the table: `[[see indicator …]]`"),
                );
            }
        }
    }
    findings
}

/// What is claimed of other areas without a figure.
fn claimed(sentence: &str) -> Option<&'static str> {
    let shown = sentence.contains(|c: char| c.is_ascii_digit() || c == QUOTED);
    if shown {
        return None;
    }
    let lower = sentence.to_lowercase();
    CLAIMS.iter().find_map(|(claim, reach)| {
        let (_, after) = lower.split_once(claim)?;
        let near: Vec<&str> = after.split_whitespace().take(*reach).collect();
        let near = near.join(" ");
        let compared = OTHERS.iter().any(|other| has_phrase(&near, other));
        compared.then_some(*claim)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_or_a_quotation_backs_it() {
        assert!(claimed("Our rate is lower than London.").is_some());
        assert_eq!(claimed("Our rate is lower than London's 154."), None);
        assert_eq!(claimed("Our rate is …, lower than London."), None);
        assert_eq!(
            claimed("We work above all with the schools of London."),
            None
        );
    }
}
