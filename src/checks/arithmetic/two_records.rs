//! A national figure and a local one for the same children agree, or the plan says why not.
//!
//! # Checks
//!
//! Indicators of the same `measure`, or where the title of one begins with the title of the other,
//! one national and one local: whether both have a number of children for the same months, and not
//! the same number.
//!
//! # Why
//!
//! 47 children by the national record and 42 by our own, in the same twelve months: both can be
//! right, but readers have to be told which to go by.
//!
//! # Example
//!
//! ```yaml
//! - { id: first-time-entrants, origin: national }            # Apr 23 - Mar 24: count: 47
//! - { id: first-time-entrants-local, origin: local }         # 2023-24: value: 42
//! ```
//!
//! # Source
//!
//! Code of Practice for Statistics, Q3 Assured Quality: differences between sources are explained.
//! <https://code.statisticsauthority.gov.uk/> The example was published in 2024.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::figures::{Indicator, Observation, Origin, Unit};
use crate::sources::Span;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let indicators = &context.plan.figures.indicators;
    let of = |origin| indicators.iter().filter(move |it| it.origin == origin);
    let pairs = of(Origin::National).flat_map(|national| {
        let local = of(Origin::Local).filter(move |local| same_thing(national, local));
        local.map(move |local| (national, local))
    });
    pairs
        .filter_map(|(national, local)| finding(national, local))
        .collect()
}

fn same_thing(national: &Indicator, local: &Indicator) -> bool {
    let measure = |it: &Indicator| it.measure.as_ref().map(|measure| measure.value.clone());
    let same_measure = measure(national).is_some() && measure(national) == measure(local);
    let (one, other) = (national.title.to_lowercase(), local.title.to_lowercase());
    let rest = other.strip_prefix(&one);
    same_measure || rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn finding(national: &Indicator, local: &Indicator) -> Option<Finding> {
    let pairs = national.own().iter().flat_map(|one| {
        let others = local.own().iter().filter(|other| same_months(one, other));
        others.map(move |other| (one, other))
    });
    let (there, here, when) = { pairs }.find_map(|(one, other)| {
        let (there, here) = (children(national, one)?, children(local, other)?);
        (there.0 != here.0).then_some((there, here, other.period.value))
    })?;
    let message = format!(
        "\"{}\" has {} for {when}, and \"{}\" has {} for the same months",
        local.title, here.0, national.title, there.0
    );
    Some(
        Finding::warning(ID, here.1, message)
            .related(there.1, format!("{} here", there.0))
            .help("correct the one that is wrong; if both are right, say how the records differ and which to go by")
            .place(local.id.value.as_str()),
    )
}

fn same_months(one: &Observation, other: &Observation) -> bool {
    let (one, other) = (one.period.value, other.period.value);
    (one.start, one.end) == (other.start, other.end)
}

/// The number of children behind an observation, with its span; `None` where it is not known.
fn children(indicator: &Indicator, seen: &Observation) -> Option<(u64, Span)> {
    if let Some(count) = seen.count {
        return Some((count.value.known()?, count.span));
    }
    let value = seen.value.filter(|_| indicator.unit == Unit::Count)?;
    Some((u64::try_from(value.value.scaled(0)).ok()?, value.span))
}
