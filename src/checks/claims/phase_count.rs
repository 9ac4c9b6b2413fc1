//! A wave, phase or cohort has one number of members.
//!
//! # Checks
//!
//! Sentences that give a numbered wave, phase, tranche or cohort a number of something ("11 Wave
//! One schools", "Wave 1 (13 of 17 schools)"): whether the plan gives the same wave another number
//! of the same thing elsewhere.
//!
//! # Why
//!
//! Of two numbers readers take the one that they find first.
//!
//! # Example
//!
//! ```markdown
//! The practice is in 11 Wave One schools.
//! Wave 1 (13 of 17 schools) has ended.
//! ```
//!
//! # Source
//!
//! The example was published in 2023. Please check: the numbers may be of two times, or one of them
//! may leave some out. Then say so.

use crate::checks::Context;
use crate::checks::text::passages::Excerpt;
use crate::checks::text::phrases::Phrases;
use crate::checks::text::quantities::{Quantity, SentenceReading, TokenKind, is_time};
use crate::diagnostics::Finding;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

const ID: &str = rule_id!();

const PHASES: [&str; 4] = ["wave", "phase", "tranche", "cohort"];

static MAY_COUNT: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&PHASES));

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut seen: BTreeMap<(String, String), (u64, Excerpt<'_>)> = BTreeMap::new();
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.filter.has_digit && it.may_say(&MAY_COUNT)) {
        for read in passage.reads() {
            let Some(counted) = counted(read) else {
                continue;
            };
            let PhaseCount {
                phase,
                number,
                what,
                at,
            } = counted;
            let excerpt = passage.excerpt(read, &at);
            let key = (phase.clone(), what.clone());
            let (first, before) = seen.entry(key).or_insert((number, excerpt.clone()));
            if *first == number {
                continue;
            }
            let message =
                format!("please check: {phase} has {number} {what} here, and {first} elsewhere");
            findings.push(
                excerpt
                    .advice(ID, message)
                    .related(before.span(), format!("{first} {what}"))
                    .help("correct one of them, or say how they differ"),
            );
        }
    }
    findings
}

/// A phase, with a number and what a sentence counts in it.
#[derive(Debug, Clone, PartialEq)]
struct PhaseCount {
    phase: String,
    number: u64,
    what: String,
    /// The tokens of the number.
    at: Range<usize>,
}

/// What a sentence counts in a phase; `None` where it names no phase or several.
fn counted(read: &SentenceReading) -> Option<PhaseCount> {
    let order = |at: usize| {
        { read.quantities.iter() }
            .find(|it| it.at.start == at)?
            .count()
    };
    let mut named = (0..read.tokens.len()).filter_map(|at| {
        let order = order(at + 1).filter(|_| PHASES.contains(&read.word(at)))?;
        Some((at, order))
    });
    let (at, order) = named.next().filter(|_| named.next().is_none())?;
    let near = |it: &&Quantity| it.at.start != at + 1 && it.at.start.abs_diff(at) <= 6;
    let in_figures = |it: &&Quantity| matches!(read.tokens[it.at.start].kind, TokenKind::Number(_));
    let mut counts = read.quantities.iter().filter(near).filter(in_figures);
    counts.find_map(|it| {
        Some(PhaseCount {
            phase: format!("{} {order}", read.word(at)),
            number: it.count()?,
            what: thing(read, it.at.end)?,
            at: it.at.clone(),
        })
    })
}

/// The noun of a number: the first plural soon after it.
fn thing(read: &SentenceReading, end: usize) -> Option<String> {
    let words = (end..end + 6).map(|at| read.word(at));
    let soon = words
        .filter(|word| word.starts_with(char::is_alphanumeric))
        .take(4);
    let plural = { soon }.find(|word| word.len() > 4 && word.ends_with('s'))?;
    (!is_time(plural) && plural != "sessions").then(|| plural.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_stands_near_its_phase() {
        let found = |text| {
            counted(&SentenceReading::of(text))
                .map(|it| format!("{}: {} {}", it.phase, it.number, it.what))
        };
        assert_eq!(
            found("it is in 11 wave one schools.").as_deref(),
            Some("wave 1: 11 schools")
        );
        assert_eq!(
            found("wave 1 (13 of 17 schools) ended.").as_deref(),
            Some("wave 1: 13 schools")
        );
        assert_eq!(found("wave 1 took 18 months."), None);
        assert_eq!(found("wave 1 and wave 2 have 30 schools."), None);
        assert_eq!(found("a wave of 30 thefts"), None);
    }
}
