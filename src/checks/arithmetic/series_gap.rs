//! A series over time has no gaps and no overlaps that nobody mentions.
//!
//! # Checks
//!
//! For each series: no period stands twice; no time between two neighbouring periods is passed over
//! in silence (an observation with `not_available`, or a `break`, says it); and periods overlap
//! only where the cohort is `rolling 12 months` or `aggregated 12 months`. Observations on one day
//! are not checked for gaps.
//!
//! # Why
//!
//! A table that leaves out the year that its text compares with hides the comparison, and a line
//! drawn across a gap shows a trend that nobody measured.
//!
//! # Example
//!
//! ```yaml
//! - { period: Jul 19 - Jun 20, value: 25.5 }
//! - { period: Jul 21 - Jun 22, value: 35.8 }   # where is July 2020 to June 2021?
//! ```
//!
//! # Source
//!
//! Our own choice. The example was published in 2024, with a text that compares with the year left
//! out.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::figures::{Cohort, Indicator, Observation};
use crate::units::Period;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let indicators = context.plan.figures.indicators.iter();
    indicators.flat_map(in_indicator).collect()
}

fn in_indicator(indicator: &Indicator) -> Vec<Finding> {
    let place = indicator.id.value.as_str();
    let series = indicator.series.iter();
    series
        .flat_map(|series| series.observations.windows(2))
        .filter_map(|pair| between(indicator.cohort, &pair[0], &pair[1]))
        .map(|finding| finding.place(place))
        .collect()
}

fn between(cohort: Option<Cohort>, before: &Observation, after: &Observation) -> Option<Finding> {
    let (first, second) = (before.period.value, after.period.value);
    let finding = if first == second {
        let message = format!("{second} stands twice in this series");
        Finding::error(ID, after.period.span, message).help("correct one of the two periods")
    } else if skips(cohort, first, second) && after.break_before.is_none() {
        let message = format!("nothing is said of the time between {first} and {second}");
        Finding::warning(ID, after.period.span, message)
            .help("add the period that is missing; where there is no figure, say why with `not_available`")
    } else if second.start <= first.end && !may_overlap(cohort) {
        let message = format!("{first} and {second} overlap");
        Finding::warning(ID, after.period.span, message)
            .help("correct a period; if they are meant to overlap, say so with `cohort: rolling 12 months`")
    } else {
        return None;
    };
    Some(finding.related(before.period.span, "the period before"))
}

fn skips(cohort: Option<Cohort>, first: Period, second: Period) -> bool {
    let next = first.end.tomorrow();
    cohort != Some(Cohort::Snapshot) && next.is_ok_and(|next| second.start > next)
}

fn may_overlap(cohort: Option<Cohort>) -> bool {
    matches!(
        cohort,
        Some(Cohort::Rolling12Months | Cohort::Aggregated12Months)
    )
}
