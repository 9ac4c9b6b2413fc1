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
use crate::checks::text::passages::Passage;
use crate::diagnostics::Finding;
use std::collections::BTreeMap;

const ID: &str = rule_id!();

const PHASES: [&str; 4] = ["wave", "phase", "tranche", "cohort"];

const NUMBERS: [&str; 7] = ["zero", "one", "two", "three", "four", "five", "six"];

/// Plurals of units of time, whose numbers are no counts of members.
const TIMES: [&str; 6] = ["years", "months", "weeks", "days", "hours", "sessions"];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut seen: BTreeMap<(String, String), (u64, &Passage<'_>)> = BTreeMap::new();
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.filter.has_digit) {
        for sentence in passage.sentences() {
            let Some((phase, number, what)) = counted(sentence.lower) else {
                continue;
            };
            let key = (phase.clone(), what.clone());
            let (first, before) = *seen.entry(key).or_insert((number, passage));
            if first == number {
                continue;
            }
            let message =
                format!("please check: {phase} has {number} {what} here, and {first} elsewhere");
            findings.push(
                passage
                    .advice(ID, message)
                    .related(before.span, format!("{first} {what}"))
                    .help("correct one of them, or say how they differ"),
            );
        }
    }
    findings
}

/// A phase, with a number and what a sentence counts in it; `None` where it names no phase.
fn counted(lower: &str) -> Option<(String, u64, String)> {
    // most sentences name no phase, so they are skipped at once
    let has_number = lower.contains(|c: char| c.is_ascii_digit());
    if !has_number || !PHASES.iter().any(|phase| lower.contains(phase)) {
        return None;
    }
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut named = (0..words.len()).filter_map(|at| {
        let order = number(words.get(at + 1)?)?;
        PHASES.contains(&words[at]).then_some((at, order))
    });
    let (at, order) = named.next()?;
    if named.next().is_some() {
        return None;
    }
    let phase = format!("{} {order}", words[at]);
    let near = |place: &usize| *place != at + 1 && place.abs_diff(at) <= 5;
    let found = (0..words.len()).filter(near).find_map(|place| {
        let number = words[place].parse().ok()?;
        Some((number, thing(&words[place + 1..])?))
    });
    found.map(|(number, what)| (phase, number, what))
}

/// The noun of a number: the first plural soon after it.
fn thing(after: &[&str]) -> Option<String> {
    let soon = after.iter().take(4);
    let plural = { soon }.find(|word| word.len() > 4 && word.ends_with('s'))?;
    (!TIMES.contains(plural)).then(|| (*plural).to_owned())
}

fn number(word: &str) -> Option<usize> {
    let known = NUMBERS.iter().position(|known| *known == word);
    known.or_else(|| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_stands_near_its_phase() {
        let found =
            |text| counted(text).map(|(phase, number, what)| format!("{phase}: {number} {what}"));
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
