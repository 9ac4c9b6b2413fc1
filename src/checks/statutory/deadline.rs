//! The plan was sent in by the framework's deadline.
//!
//! # Checks
//!
//! In a full plan or an annual update that is no longer a draft, under a framework with a deadline:
//! whether the day of submission is after the deadline in the plan's first year. Where no
//! submission is recorded, the day of the sign-off is taken, and where there is none, the day that
//! the plan speaks from.
//!
//! # Why
//!
//! The grant depends on a plan in time. A later date is often a slip, or the date of another step.
//!
//! # Example
//!
//! ```yaml
//! period: 2024-25
//! as_at: 2024-10-31         # after 30 June 2024, and no `submitted`
//! ```
//!
//! # Source
//!
//! The deadline is data: see the framework that the plan names, and what it says of it. 30 June is
//! recent practice; in 2019 it was 5 August.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::{Document, PlanKind, PlanStatus};
use crate::words::day;
use jiff::civil::Date;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let deadline = context.framework.and_then(|framework| framework.deadline);
    let Some((of_day, of_month)) = deadline else {
        return Vec::new();
    };
    let document = &context.plan.document;
    let asked = matches!(document.kind, PlanKind::FullPlan | PlanKind::AnnualUpdate)
        && document.status != Some(PlanStatus::Draft);
    let Ok(by) = Date::new(document.period.start.year(), of_month, of_day) else {
        return Vec::new();
    };
    let finding = asked.then(|| finding(document, by)).flatten();
    finding.into_iter().collect()
}

fn finding(document: &Document, by: Date) -> Option<Finding> {
    let (sent, what) = sent(document)?;
    if sent <= by {
        return None;
    }
    let message = format!("{what} on {}, after the deadline of {}", day(sent), day(by));
    let help = match document.submitted {
        Some(_) => "correct the date, or say why the plan came later",
        None => "add the day on which the plan was sent in, as `submitted`",
    };
    Some(
        Finding::warning(ID, document.framework.span, message)
            .label("asks for it by then")
            .help(help)
            .place("submitted"),
    )
}

/// When the plan was sent, and how that is known; `None` where nothing is dated.
fn sent(document: &Document) -> Option<(Date, &'static str)> {
    match (document.submitted, &document.sign_off) {
        (Some(submitted), _) => Some((submitted, "the plan was submitted")),
        (None, Some(sign_off)) => Some((sign_off.date, "the plan was signed off")),
        (None, None) => document
            .as_at_day()
            .map(|day| (day, "without a day of submission, the plan is dated")),
    }
}
