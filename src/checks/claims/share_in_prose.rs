//! A percentage that is typed about a fact is the one that the fact gives.
//!
//! # Checks
//!
//! Sentences with a typed percentage that share two or more telling words with the label of a fact
//! that has a number and a base ("Victims whom the service could engage with": 20 of 26): whether
//! the percentage is that of the fact.
//!
//! # Why
//!
//! "88% of our victims engage" on one page and 20 of 26, which is 77%, on another: both may be
//! right, for two years or two groups, but the plan must say so.
//!
//! # Example
//!
//! ```markdown
//! 88% of our victims engage with us.      <!-- the fact: value: 20, base: 26 -->
//! ```
//!
//! # Source
//!
//! The example was published in 2024. Please check: the sentence may be about another period or
//! group.

use crate::checks::Context;
use crate::checks::values::rounding::Quotient;
use crate::diagnostics::Finding;
use crate::plan::figures::{Fact, FactValue, FigureBasis, Unit};
use crate::units::{Decimal, grouped};

const ID: &str = rule_id!();

/// Words of labels that are too common to identify a fact.
const COMMON: [&str; 12] = [
    "about", "child", "could", "offen", "peopl", "perce", "servi", "share", "their", "which",
    "whose", "young",
];

/// A fact with its share, and the significant words of its label.
struct KnownShare<'a> {
    fact: &'a Fact,
    telling: Vec<String>,
    share: Quotient,
}

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let facts = context.plan.figures.facts.iter();
    let known: Vec<_> = facts.filter_map(known).collect();
    let mut findings = Vec::new();
    for passage in context.reading.passages() {
        for sentence in passage.sentences() {
            let Some(typed) = percentage(sentence.lower) else {
                continue;
            };
            let meant: Vec<_> = { known.iter() }
                .filter(|it| it.is_in(sentence.lower))
                .collect();
            let fits = |it: &&KnownShare| it.share.fits(typed, FigureBasis::Exact);
            let Some(first) = meant.first().filter(|_| !meant.iter().any(fits)) else {
                continue;
            };
            findings.push(
                passage
                    .advice(ID, first.message(typed))
                    .related(first.fact.id.span, "the fact")
                    .help(format!(
                        "if they are of other children or another period, say so; if not, quote the fact: `[[fact {}]]`",
                        first.fact.id.value
                    )),
            );
        }
    }
    findings
}

fn known(fact: &Fact) -> Option<KnownShare<'_>> {
    let FactValue::Number(value, Unit::Count) = fact.value else {
        return None;
    };
    let share = Quotient {
        top: u64::try_from(value.scaled(0)).ok()?,
        bottom: fact.base?.value.known()?,
        per: 100,
    };
    let telling = stems(&fact.label.to_lowercase());
    (telling.len() > 1).then_some(KnownShare {
        fact,
        telling,
        share,
    })
}

impl KnownShare<'_> {
    /// Whether a sentence in lower case has two significant words of the label.
    fn is_in(&self, lower: &str) -> bool {
        let words = stems(lower);
        let shared = self.telling.iter().filter(|stem| words.contains(stem));
        shared.count() > 1
    }

    fn message(&self, typed: Decimal) -> String {
        let of = format!(
            "{} of {}",
            grouped(self.share.top),
            grouped(self.share.bottom)
        );
        let right = self.share.printed(typed.places());
        let right = right.map_or_else(String::new, |right| format!(", which is {right}%"));
        format!(
            "please check: this says {typed}%, and \"{}\" is {of}{right}",
            self.fact.label
        )
    }
}

/// The stems of the significant words, each once.
fn stems(lower: &str) -> Vec<String> {
    let words = lower.split(|c: char| !c.is_alphabetic());
    let stems = words.filter_map(|word| word.get(..5));
    let mut stems: Vec<_> = { stems }
        .filter(|it| !COMMON.contains(it))
        .map(str::to_owned)
        .collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// The only percentage of a sentence; `None` where it has none or several.
fn percentage(lower: &str) -> Option<Decimal> {
    let (before, after) = lower.split_once('%')?;
    let start = before
        .rfind(|c: char| !c.is_ascii_digit() && c != '.')?
        .saturating_add(1);
    let typed = before.get(start..).or(Some(before))?;
    Decimal::parse(typed).filter(|_| !after.contains('%'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_percentage_that_stands_alone_is_compared() {
        assert_eq!(
            percentage("now 88% of our victims engage."),
            Decimal::parse("88")
        );
        assert_eq!(percentage("it rose from 77% to 88%."), None);
        assert_eq!(percentage("most victims engage."), None);
    }

    #[test]
    fn words_are_told_by_how_they_begin() {
        assert_eq!(
            stems("victims whom the service could engage with"),
            ["engag", "victi"]
        );
    }
}
