//! The plans that this one is linked to still run.
//!
//! # Checks
//!
//! Entries of strategies.yaml whose `period` is in years: whether it ended before this plan begins.
//! There is one finding for the list.
//!
//! # Why
//!
//! A link to a strategy that has ended tells readers that nobody looked, or that the council has no
//! newer one.
//!
//! # Example
//!
//! ```yaml
//! period: 2024-25                                              # plan.yaml
//! strategies:
//!   - { title: Early Help Strategy, period: 2019-23 }          # is there a newer one?
//! ```
//!
//! # Source
//!
//! A plan published in 2023 is linked to two that had ended. Please check: the newer one may not be
//! out yet.

use crate::checks::Context;
use crate::diagnostics::{Finding, listed};
use crate::plan::Strategy;
use crate::units::{Period, PeriodForm};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let begins = document.period.start;
    let has_ended = |strategy: &&Strategy| {
        let years = strategy.period.as_deref().and_then(Period::parse);
        years.is_some_and(|it| it.shape == PeriodForm::FinancialYears && it.end < begins)
    };
    let all: Vec<_> = document.strategies.iter().filter(has_ended).collect();
    let Some((first, others)) = all.split_first() else {
        return Vec::new();
    };
    let titles: Vec<_> = all.iter().map(|it| format!("\"{}\"", it.title)).collect();
    let message = format!(
        "please check: {} ended before this plan begins",
        listed(&titles, "and")
    );
    let finding = Finding::advice(ID, first.span, message)
        .help("name the newer one, or say why there is none")
        .place("strategies");
    let related = |finding: Finding, other: &&Strategy| finding.related(other.span, "");
    vec![others.iter().fold(finding, related)]
}
