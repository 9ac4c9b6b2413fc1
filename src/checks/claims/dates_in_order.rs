//! What is said to come first is the earlier date.
//!
//! # Checks
//!
//! Sentences with two dates, of which one is said to come first: by "after", "before", "following"
//! or "prior to", by "from … to", by what begins and what ends, or as two things that were done to
//! one, told one after the other. Whether it is the earlier.
//!
//! # Why
//!
//! "Submitted on 31 October and scored by the board on 26 October": readers wonder whether the
//! board scored what had already been sent in, or whether a date is wrong.
//!
//! # Example
//!
//! ```markdown
//! It was submitted on 31.10.2023 and scored at the board on 26.10.2023.
//! The protocol was signed on 3 March 2026, after it was approved on 17 March 2026.
//! ```
//!
//! # Source
//!
//! The example was published in 2024. Please check: the order may be right, and only the sentence
//! turned round.

use crate::checks::Context;
use crate::checks::text::claims::order::{OrderClaim, orders};
use crate::checks::text::quantities::Moment;
use crate::diagnostics::Finding;
use crate::units::{Month, PeriodForm};
use crate::words::day;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.filter.has_digit) {
        for read in passage.reads().iter().filter(|it| it.moments.len() > 1) {
            if let Some(order) = orders(read).iter().find(|it| it.is_turned()) {
                let dates = passage.excerpt_over(read, &order.first.at, &order.second.at);
                let finding = dates.advice(ID, message(order));
                findings.push(finding.help(
                    "correct the date that is wrong, or tell what came first before what came next",
                ));
            }
        }
    }
    findings
}

fn message(order: &OrderClaim) -> String {
    let (first, second) = (shown(&order.first), shown(&order.second));
    format!(
        "please check: \"{}\" puts {first} before {second}, which was earlier",
        order.word
    )
}

/// A date as messages print it.
fn shown(moment: &Moment) -> String {
    match moment.when {
        crate::checks::text::quantities::MomentTime::Dated(period)
            if period.shape == PeriodForm::Day =>
        {
            day(period.start)
        }
        crate::checks::text::quantities::MomentTime::Dated(period)
            if period.shape == PeriodForm::Months =>
        {
            Month::of(period.start).long()
        }
        crate::checks::text::quantities::MomentTime::Dated(period) => period.to_string(),
        crate::checks::text::quantities::MomentTime::Relative(_) => String::new(),
    }
}
