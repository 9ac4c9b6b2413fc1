//! The same figure is the same wherever it stands.
//!
//! # Checks
//!
//! Where a benchmark is of an indicator: the area's value in the benchmark against the indicator's
//! observation or comparator for the same area and the same period. The measure that is compared is the
//! one with the indicator's unit.
//!
//! # Why
//!
//! A reader who finds two values for one thing believes neither. If both are right, they are not the
//! same thing, and the plan has to say how they differ: national and local data, children and
//! sentences.
//!
//! # Example
//!
//! ```yaml
//! - { period: Apr 23 - Mar 24, value: 0.11, count: 3, base: 26092 }   # in indicators.yaml
//! - { area: own, values: [3, 26092, 0.12] }     # in benchmarks.yaml: 0.11 or 0.12?
//! ```
//!
//! # Source
//!
//! Code of Practice for Statistics, Q3 Assured Quality: figures are checked for consistency before
//! they are released. <https://code.statisticsauthority.gov.uk/>

use super::{Context, Rule};
use crate::diagnostics::Finding;
use crate::plan::figures::{Benchmark, BenchmarkRow, Indicator};
use crate::sources::{Span, Spanned};
use crate::units::Decimal;

pub(super) const RULE: Rule = Rule {
    id: "same-figure",
    severity: "error",
    source: include_str!("same_figure.rs"),
    find: differing_figures,
};

fn differing_figures(context: &Context) -> Vec<Finding> {
    let figures = &context.plan.figures;
    let mut findings = Vec::new();
    for benchmark in &figures.benchmarks {
        let of = benchmark.indicator.as_ref();
        let indicator = figures
            .indicators
            .iter()
            .find(|indicator| of.is_some_and(|of| of.value == indicator.id.value));
        let Some((indicator, column)) = indicator.and_then(|it| Some((it, column(benchmark, it)?)))
        else {
            continue;
        };
        let rows = benchmark.rows.iter();
        findings.extend(rows.filter_map(|row| differs(benchmark, row, indicator, column)));
    }
    findings
}

/// The only measure with the indicator's unit.
fn column(benchmark: &Benchmark, indicator: &Indicator) -> Option<usize> {
    let same = |at: &usize| benchmark.measures[*at].unit == indicator.unit;
    let mut columns = (0..benchmark.measures.len()).filter(same);
    let only = columns.next()?;
    columns.next().is_none().then_some(only)
}

fn differs(
    benchmark: &Benchmark,
    row: &BenchmarkRow,
    indicator: &Indicator,
    column: usize,
) -> Option<Finding> {
    let here = row.values.get(column).copied().flatten()?;
    let (there, place) = elsewhere(benchmark, row, indicator)?;
    if here.value.partial_cmp(&there) == Some(std::cmp::Ordering::Equal) {
        return None;
    }
    let area = row.area.as_ref().map_or("own", |area| area.value.as_str());
    let message = format!(
        "`{}` of `{area}` is {} here and {there} in indicators.yaml, for the same period",
        indicator.title, here.value
    );
    Some(
        Finding::error(RULE.id, here.span, message)
            .related(place, format!("{there} here"))
            .help("correct the one that is wrong; if both are right, they are two indicators: say how they differ")
            .place(format!("{} {area}", benchmark.id.value)),
    )
}

/// The indicator's value for the row's area in the benchmark's period, and where it stands.
fn elsewhere(
    benchmark: &Benchmark,
    row: &BenchmarkRow,
    indicator: &Indicator,
) -> Option<(Decimal, Span)> {
    let area = row.area.as_ref().map(|area| &area.value);
    let series = indicator
        .series
        .iter()
        .find(|series| series.area.as_ref() == area);
    let observed = series.and_then(|series| {
        let mut observations = series.observations.iter();
        let observation = observations.find(|it| it.period.value == benchmark.period)?;
        let Spanned { value, span } = observation.value?;
        Some((value, span))
    });
    observed.or_else(|| {
        let latest = indicator.own().last().map(|last| last.period.value);
        let comparator = indicator
            .comparators
            .iter()
            .filter(|it| it.period.or(latest) == Some(benchmark.period))
            .find(|it| Some(&it.area.value) == area)?;
        Some((comparator.value, comparator.area.span))
    })
}
