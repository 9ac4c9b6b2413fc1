//! A share lies between 0 and 100, and counts and rates are not below 0.
//!
//! # Checks
//!
//! Every share, count and rate, wherever one is typed: values of indicators, targets, bands,
//! figures of other areas, the ten key indicators, facts with what they were, answers of surveys,
//! groups of children. A share above 100% or below 0% is an error, as is a count or a rate below 0.
//! Where the words beside it say that it is a change, a difference, or a share of what was planned,
//! it may be so. A count with decimals is a warning.
//!
//! # Why
//!
//! A digit too many makes 750% of 75%, and the sentence, the chart and the rating follow.
//!
//! # Example
//!
//! ```yaml
//! - kpi: 4
//!   value: 750              # 75 was meant
//!   unit: percent
//! ```
//!
//! # Source
//!
//! Arithmetic.

use crate::checks::Context;
use crate::checks::values::shares::{TypedValue, ValueGroup, groups};
use crate::diagnostics::Finding;
use crate::plan::figures::Unit;
use crate::units::Decimal;
use std::cmp::Ordering;

const ID: &str = rule_id!();

/// Words that show that a value is no plain share or count: it may be below 0 or above 100.
const OF_CHANGE: [&str; 22] = [
    "change",
    "difference",
    "increase",
    "decrease",
    "growth",
    "rise",
    "fall",
    "reduction",
    "variation",
    "variance",
    "net",
    "balance",
    "gap",
    "compared",
    "relative",
    "ratio",
    "index",
    "of target",
    "of the target",
    "of budget",
    "of plan",
    "capacity",
];

/// Words that show that what is counted may have decimals.
const OF_PARTS: [&str; 8] = [
    "average",
    "mean",
    "median",
    "full-time",
    "fte",
    "per ",
    "days",
    "hours",
];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let groups = groups(&context.plan.figures);
    groups.iter().flat_map(in_group).collect()
}

fn in_group(group: &ValueGroup) -> Vec<Finding> {
    let label = group.label.to_lowercase();
    let is_change = OF_CHANGE.iter().any(|word| says(&label, word));
    let values = group
        .values
        .iter()
        .chain(&group.beside)
        .filter(|it| !(it.is_proven && it.role == "value" && group.label.is_empty()));
    values
        .filter_map(|value| {
            if is_change {
                return None;
            }
            let is_part = OF_PARTS.iter().any(|word| label.contains(word));
            wrong(group.unit, value, is_part)
        })
        .map(|finding| finding.place(group.place.as_str()))
        .collect()
}

/// Whether a label contains a word or words.
fn says(label: &str, words: &str) -> bool {
    label.match_indices(words).any(|(at, _)| {
        let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        !is_letter(label[..at].chars().next_back())
            && !is_letter(label[at + words.len()..].chars().next())
    })
}

fn wrong(unit: Unit, typed: &TypedValue, is_part: bool) -> Option<Finding> {
    let value = typed.value;
    let (role, is_below) = (typed.role, value.direction() == Ordering::Less);
    let error = |message: String, help: &'static str| {
        Some(Finding::error(ID, typed.span, message).help(help))
    };
    match unit {
        Unit::Percent if value > Decimal::new(100, 0) => error(
            format!("the {role} {value}% is more than all of them"),
            "correct the figure: a digit may be too many, or the decimal point missing; if it is a change or is of something else, say so in its title",
        ),
        Unit::Percent if is_below => error(
            format!("the {role} {value}% is less than none of them"),
            "correct the figure; if it is a change, say so in its title",
        ),
        Unit::Count | Unit::RatePer(_) if is_below => error(
            format!("the {role} {value} is less than nothing"),
            "correct the figure; if it is a change or a balance, say so in its title",
        ),
        Unit::Count if value.places() > 0 && !is_part => Some(
            Finding::warning(
                ID,
                typed.span,
                format!("the {role} {value} is a count with decimals"),
            )
            .help("correct the figure or its unit; if it is an average, say so in its title"),
        ),
        _ => None,
    }
}
