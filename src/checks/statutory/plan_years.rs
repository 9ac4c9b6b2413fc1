//! A plan for several years has actions in more than its first.
//!
//! # Checks
//!
//! In a full plan whose period is longer than a year: whether any action is due after the first
//! year, or goes on. A plan without dated actions is not checked.
//!
//! # Why
//!
//! Readers of a plan for 2024 to 2027 look for what will be done in 2026. If the plan is rewritten
//! each year, it should say so.
//!
//! # Example
//!
//! ```yaml
//! period: 2024-27           # but no action in actions.yaml is due after March 2025
//! ```
//!
//! # Source
//!
//! Crime and Disorder Act 1998, section 40(1): a plan for each year.
//! <https://www.legislation.gov.uk/ukpga/1998/37/section/40> That longer plans are updated each
//! year is in the Youth Justice Board's guidance of 19 March 2024.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::{Document, PlanKind};
use crate::units::{Due, Season};
use crate::words::day;
use jiff::civil::{Date, date};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    if document.kind != PlanKind::FullPlan {
        return Vec::new();
    }
    finding(document).into_iter().collect()
}

fn finding(document: &Document) -> Option<Finding> {
    let first_year = document
        .period
        .start
        .saturating_add(jiff::Span::new().years(1))
        .yesterday()
        .ok()?;
    if document.period.end <= first_year {
        return None;
    }
    let mut last: Option<Date> = None;
    for action in &document.actions {
        match last_day(action.due) {
            LastDay::On(day) => last = last.max(Some(day)),
            LastDay::Open => return None,
            LastDay::None => {}
        }
    }
    let last = last.filter(|last| *last <= first_year)?;
    let message = format!(
        "the plan is for {}, but no action is due after {}",
        document.period.long(),
        day(last)
    );
    Some(
        Finding::warning(ID, document.framework.span, message)
            .help("add actions for the years that follow, or say when they will be added")
            .place("actions"),
    )
}

/// The last day of an action.
enum LastDay {
    On(Date),
    /// It has no end, such as "ongoing".
    Open,
    /// The action has no date.
    None,
}

fn last_day(due: Due) -> LastDay {
    match due {
        Due::Day(day) => LastDay::On(day),
        Due::Period(period) => LastDay::On(period.end),
        Due::Month(month) | Due::Ongoing(Some(month)) => LastDay::On(month.last()),
        Due::Season(Season::Winter, year) => LastDay::On(date(year.saturating_add(1), 2, 28)),
        Due::Season(Season::Spring | Season::Summer | Season::Autumn, year) => {
            LastDay::On(date(year, 11, 30))
        }
        Due::Ongoing(None) => LastDay::Open,
        Due::InPlace | Due::Completed(_) | Due::ToBeConfirmed | Due::NotStated => LastDay::None,
    }
}
