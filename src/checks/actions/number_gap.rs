//! Outcomes and actions are numbered without gaps.
//!
//! # Checks
//!
//! The numbers of outcomes, in their order, and of the actions under each outcome: 4.4 is followed
//! by 4.5, and 1.1 iv by 1.1 v. Numbers with letters after them, such as 6a or 4.4 b, belong to the
//! number before.
//!
//! # Why
//!
//! A number that is passed over makes readers look for an action that was lost, and sometimes one
//! was.
//!
//! # Example
//!
//! ```yaml
//! outcomes:
//!   - { ref: "4.4", title: Trusted relationships }
//!   - { ref: "4.6", title: Transitions }          # what of 4.5?
//! ```
//!
//! # Source
//!
//! Our own choice. The numbers of the example were published in 2023.

use super::action_outcome::parts;
use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::Document;
use crate::sources::Spanned;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let outcomes: Vec<_> = document
        .priorities
        .iter()
        .flat_map(|priority| priority.outcomes.iter().map(|outcome| &outcome.reference))
        .collect();
    let mut findings = among("outcome", &outcomes);
    for outcome in &outcomes {
        findings.extend(among("action", &actions(document, &outcome.value)));
    }
    findings
}

fn actions<'a>(document: &'a Document, outcome: &str) -> Vec<&'a Spanned<String>> {
    let its = document
        .actions
        .iter()
        .filter(|action| action.outcome.value == outcome);
    its.map(|action| &action.reference).collect()
}

/// The gaps between neighbours that differ only in their last number.
fn among(what: &str, references: &[&Spanned<String>]) -> Vec<Finding> {
    references
        .windows(2)
        .filter_map(|pair| {
            let missing = between(&numbered(&pair[0].value), &numbered(&pair[1].value))?;
            let message = format!(
                "{what} {} is followed by {}: {missing}",
                pair[0].value, pair[1].value
            );
            let finding = Finding::warning(ID, pair[1].span, message)
                .related(pair[0].span, "the one before")
                .help("add what is missing, or correct the number");
            Some(finding.place(format!("{what} {}", pair[1].value)))
        })
        .collect()
}

/// The parts of a reference, without letters at the end: `4.4 b` belongs to 4.4, and `6a` to 6.
fn numbered(reference: &str) -> Vec<String> {
    let mut parts = parts(reference);
    while parts.last().is_some_and(|last| number(last).is_none()) {
        parts.pop();
    }
    parts
}

/// The numbers that are skipped, in words: "there is no 4.5", "there are no 8 to 11"; `None` where
/// none are.
fn between(before: &[String], after: &[String]) -> Option<String> {
    let ((first, head), (second, other)) = (before.split_last()?, after.split_last()?);
    let (from, to) = (number(first)?, number(second)?);
    if head != other || to <= from + 1 {
        return None;
    }
    let roman = first.parse::<u32>().is_err();
    let name = |at: u32| {
        let head = head.join(".");
        if roman {
            let last = ROMAN.get(usize::try_from(at).ok()?.checked_sub(1)?)?;
            return Some(format!("{head} {last}").trim().to_owned());
        }
        Some(format!("{head}.{at}").trim_start_matches('.').to_owned())
    };
    if to == from + 2 {
        return Some(format!("there is no {}", name(from + 1)?));
    }
    Some(format!(
        "there are no {} to {}",
        name(from + 1)?,
        name(to - 1)?
    ))
}

const ROMAN: [&str; 15] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
];

/// The value of a number in digits or in small Roman numerals, from 1.
fn number(part: &str) -> Option<u32> {
    let roman = ROMAN.iter().position(|roman| *roman == part);
    let roman = roman.and_then(|at| u32::try_from(at + 1).ok());
    part.parse().ok().or(roman).filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_found_in_digits_and_in_roman_numbers() {
        let between = |a: &str, b: &str| between(&numbered(a), &numbered(b));
        assert_eq!(between("4.4", "4.6").as_deref(), Some("there is no 4.5"));
        assert_eq!(between("4.4 b", "4.6").as_deref(), Some("there is no 4.5"));
        assert_eq!(between("7", "12").as_deref(), Some("there are no 8 to 11"));
        assert_eq!(
            between("1.1 ii", "1.1 iv").as_deref(),
            Some("there is no 1.1 iii")
        );
        for (a, b) in [
            ("4.4", "4.4 a"),
            ("6", "6a"),
            ("1.3", "2.1"),
            ("1.1 iv", "1.1 v"),
            ("1.9", "1.10"),
        ] {
            assert_eq!(between(a, b), None, "{a} {b}");
        }
    }
}
