//! A place among others is one of their places.
//!
//! # Checks
//!
//! The `rank` of an indicator and the ranks of a benchmark's rows: whether the place is from 1 to
//! the number of those among whom it is, and so is the place a year before.
//!
//! # Why
//!
//! 9th of 7 is a slip of the pen, and readers cannot tell in which of the two numbers.
//!
//! # Example
//!
//! ```yaml
//! rank: { position: 9, of: 7, among: chosen comparators }
//! ```
//!
//! # Source
//!
//! Arithmetic.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::figures::{Benchmark, Indicator};
use crate::sources::Span;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let figures = &context.plan.figures;
    let indicators = figures.indicators.iter().filter_map(in_indicator);
    indicators
        .chain(figures.benchmarks.iter().flat_map(in_benchmark))
        .collect()
}

fn in_indicator(indicator: &Indicator) -> Option<Finding> {
    let rank = indicator.rank.as_ref()?;
    let finding = wrong(rank.position, rank.of, indicator.id.span)?;
    Some(finding.place(format!("{} rank", indicator.id.value)))
}

fn in_benchmark(benchmark: &Benchmark) -> Vec<Finding> {
    let rows = benchmark.rows.iter();
    rows.flat_map(|row| {
        let places = row.position.into_iter().flat_map(|it| {
            let of = it.of.unwrap_or(u32::MAX);
            [Some(it.rank), it.before].map(|place| (place, of))
        });
        let wrong = move |(place, of): (Option<u32>, u32)| {
            let finding = wrong(place?, of, row.span)?;
            Some(finding.place(format!("{} rank", benchmark.id.value)))
        };
        places.filter_map(wrong)
    })
    .collect()
}

fn wrong(place: u32, of: u32, span: Span) -> Option<Finding> {
    let message = match place {
        0 => "there is no place 0: the first is 1".to_owned(),
        place if place > of => format!("{place} of {of} is no place"),
        _ => return None,
    };
    Some(Finding::error(ID, span, message).help("correct the place, or the number of others"))
}
