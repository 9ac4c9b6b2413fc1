//! A rate or ratio is what its count and its base give.
//!
//! # Checks
//!
//! For each observation of an indicator that is a rate: the count per 1,000 or 100,000 of the base,
//! rounded half up to the places that are printed. For each ratio: the events divided by the count,
//! or by the base where there is no count.
//!
//! # Why
//!
//! A rate that its own population contradicts is wrong, or was made with another population than
//! the one beside it.
//!
//! # Example
//!
//! ```yaml
//! - period: 2023-24
//!   value: 160              # 42 of 26,092 is 161 per 100,000
//!   count: 42
//!   base: 26092
//! ```
//!
//! # Source
//!
//! Arithmetic. The figures of the example were published in 2024.

use crate::checks::Context;
use crate::checks::values::rounding::{Quotient, per};
use crate::diagnostics::Finding;
use crate::plan::figures::{Count, FigureBasis, Indicator, Observation, Unit};
use crate::sources::{Span, Spanned};
use crate::units::grouped;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let indicators = context.plan.figures.indicators.iter();
    indicators
        .flat_map(|indicator| {
            let series = indicator
                .series
                .iter()
                .flat_map(|series| &series.observations);
            series.filter_map(|observation| wrong(indicator, observation))
        })
        .collect()
}

fn wrong(indicator: &Indicator, observation: &Observation) -> Option<Finding> {
    let value = observation.value?;
    let (top, bottom) = match indicator.unit {
        Unit::RatePer(_) => (known(observation.count)?, known(observation.base)?),
        Unit::Ratio => (
            known(observation.events)?,
            known(observation.count).or_else(|| known(observation.base))?,
        ),
        Unit::Percent | Unit::Count => return None,
    };
    let quotient = Quotient {
        top: top.0,
        bottom: bottom.0,
        per: per(indicator.unit)?,
    };
    if quotient.fits(value.value, FigureBasis::Exact) {
        return None;
    }
    let finding = Finding::error(
        ID,
        value.span,
        message(quotient, indicator.unit, value.value),
    );
    Some(
        finding
            .related(top.1, "this")
            .related(bottom.1, "divided by this")
            .help("correct the figure that is wrong; if the rate was made with another population, give that one")
            .place(format!("{} {}", indicator.id.value, observation.period.value)),
    )
}

fn message(quotient: Quotient, unit: Unit, value: crate::units::Decimal) -> String {
    let (top, bottom) = (grouped(quotient.top), grouped(quotient.bottom));
    let Some(right) = quotient.printed(value.places()) else {
        return format!("{value} cannot be {top} divided by {bottom}");
    };
    match unit {
        Unit::RatePer(people) => {
            let people = grouped(u64::from(people));
            format!("{top} of {bottom} is {right} per {people}, not {value}")
        }
        Unit::Ratio | Unit::Percent | Unit::Count => {
            format!("{top} divided by {bottom} is {right}, not {value}")
        }
    }
}

fn known(count: Option<Spanned<Count>>) -> Option<(u64, Span)> {
    let count = count?;
    Some((count.value.known()?, count.span))
}
