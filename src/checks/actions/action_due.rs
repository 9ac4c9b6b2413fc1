//! No action is due before the plan begins, or after it ends.
//!
//! # Checks
//!
//! For each action with a date: it does not fall before the plan's period (an error), nor more than
//! a month after it (a warning), nor before the day that the plan speaks from (a warning). Actions
//! that are completed, and actions whose progress is reported, may be due earlier.
//!
//! # Why
//!
//! A date that is past when the plan comes out is a slip, or the action is done and the plan should
//! say so.
//!
//! # Example
//!
//! ```yaml
//! - ref: "5.2"             # in a plan for 2024-27
//!   due: Mar 2024           # before the plan begins: is it done, or is March 2025 meant?
//! ```
//!
//! # Source
//!
//! Our own choice. The action of the example was published in a plan of June 2024.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::{Action, Document, Status};
use crate::units::{Due, Month, Season};
use crate::words::day;
use jiff::civil::{Date, date};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let actions = document.actions.iter();
    actions
        .filter_map(|action| wrong(document, action))
        .collect()
}

fn wrong(document: &Document, action: &Action) -> Option<Finding> {
    let (from, to) = days(action.due)?;
    let reference = &action.reference;
    let due = action.due;
    let has_report = action.status == Status::Completed || !action.progress.is_empty();
    let about = format!("action {} is due {due}", reference.value);
    let finding = if to < document.period.start && !has_report {
        let message = format!("{about}, before the plan begins");
        Finding::error(ID, reference.span, message)
            .label(format!("the plan begins on {}", day(document.period.start)))
            .help("if it is done, write `status: completed`; otherwise correct the date")
    } else if let Some(as_at) = document.as_at_day()
        && to < as_at
        && !has_report
    {
        let message = format!("{about}, before the day that the plan speaks from");
        Finding::warning(ID, reference.span, message)
            .label(format!("the plan speaks from {}", day(as_at)))
            .help("if it is done, write `status: completed`; otherwise say what came of it under `progress`")
    } else if document
        .period
        .end
        .saturating_add(jiff::Span::new().months(1))
        < from
    {
        let message = format!("{about}, after the plan ends");
        Finding::warning(ID, reference.span, message)
            .label(format!("the plan ends on {}", day(document.period.end)))
            .help("correct the date, or leave the action to the next plan")
    } else {
        return None;
    };
    Some(finding.place(action.key()))
}

/// The first and the last possible day of a due date; `None` where it is no date.
fn days(due: Due) -> Option<(Date, Date)> {
    match due {
        Due::Day(day) => Some((day, day)),
        Due::Month(month) => Some((month.first(), month.last())),
        Due::Period(period) => Some((period.start, period.end)),
        Due::Season(season, year) => Some(months_of(season, year)),
        Due::Ongoing(_)
        | Due::InPlace
        | Due::Completed(_)
        | Due::ToBeConfirmed
        | Due::NotStated => None,
    }
}

fn months_of(season: Season, year: i16) -> (Date, Date) {
    let (first, last, ends) = match season {
        Season::Spring => (3, 5, year),
        Season::Summer => (6, 8, year),
        Season::Autumn => (9, 11, year),
        Season::Winter => (12, 2, year.saturating_add(1)),
    };
    let last = Month {
        year: ends,
        month: last,
    };
    (date(year, first, 1), last.last())
}
