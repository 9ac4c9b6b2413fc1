//! A series has one number of places after the point.
//!
//! # Checks
//!
//! For each series: whether every value is printed with as many places as most of them are.
//!
//! # Why
//!
//! Figures that differ in precision are hard to compare down a column, and the longer one claims
//! more than the others.
//!
//! # Example
//!
//! ```yaml
//! - { period: Jul 20 - Sep 20, value: 41.7 }
//! - { period: Oct 20 - Dec 20, value: 33.33 }   # 33.3
//! - { period: Jan 21 - Mar 21, value: 56.7 }
//! ```
//!
//! # Source
//!
//! Our own choice. The figures of the example were published in 2023.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::figures::{Indicator, Series};
use crate::sources::Spanned;
use crate::units::Decimal;
use std::cmp::Reverse;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let indicators = context.plan.figures.indicators.iter();
    indicators
        .flat_map(|indicator| {
            let series = indicator.series.iter();
            series.filter_map(|series| uneven(indicator, series))
        })
        .collect()
}

fn uneven(indicator: &Indicator, series: &Series) -> Option<Finding> {
    let values: Vec<Spanned<Decimal>> = series
        .observations
        .iter()
        .filter_map(|observation| observation.value)
        .collect();
    let places = |value: &Spanned<Decimal>| value.value.places();
    let with = |count: u8| values.iter().filter(|value| places(value) == count).count();
    let usual = (0..=6).min_by_key(|count| Reverse(with(*count)))?;
    let odd = values.iter().find(|value| places(value) != usual)?;
    let message = format!(
        "{} has {} after the point, and most of this series {usual}",
        odd.value,
        places(odd)
    );
    Some(
        Finding::advice(ID, odd.span, message)
            .help("print every value of a series with as many places")
            .place(indicator.id.value.as_str()),
    )
}
