//! In a table of areas side by side, each quotient is what its two measures give.
//!
//! # Checks
//!
//! In each benchmark, every measure that says with `from` which two measures it is the quotient of.
//! The figures of one area (`basis: exact`) must give it exactly, rounded half up to the places
//! that are printed. The figures of a mean of several areas (`basis: mean`) were rounded
//! themselves, so they have half a unit of slack each.
//!
//! # Why
//!
//! These tables are copied by hand from national returns, cell by cell.
//!
//! # Example
//!
//! ```yaml
//! measures:
//!   - { id: number, label: Number, unit: count }
//!   - { id: population, label: Population, unit: count }
//!   - { id: rate, label: Rate, unit: "rate per 100,000", from: [number, population] }
//! rows:
//!   - area: own
//!     values: [47, 26092, 190]    # 47 of 26,092 is 180
//! ```
//!
//! # Source
//!
//! Arithmetic. Four cells for a family average in a plan of 2024 look wrong as exact figures and
//! are right as means.

use crate::checks::Context;
use crate::checks::values::rounding::{Quotient, per, shown};
use crate::diagnostics::{Finding, listed};
use crate::plan::Id;
use crate::plan::figures::{Benchmark, BenchmarkMeasure, BenchmarkRow, FigureBasis};
use crate::sources::{Span, Spanned};
use crate::units::{Decimal, grouped};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let benchmarks = context.plan.figures.benchmarks.iter();
    benchmarks.flat_map(in_benchmark).collect()
}

fn in_benchmark(benchmark: &Benchmark) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, measure) in benchmark.measures.iter().enumerate() {
        let [top, bottom] = measure.from.as_slice() else {
            findings.extend(not_two(measure));
            continue;
        };
        match (column(benchmark, top), column(benchmark, bottom)) {
            (Ok(top), Ok(bottom)) => {
                let rows = benchmark.rows.iter();
                findings.extend(rows.filter_map(|row| wrong(benchmark, row, [top, bottom, at])));
            }
            (top, bottom) => {
                findings.extend(
                    [top.err(), bottom.err()]
                        .into_iter()
                        .flatten()
                        .map(|it| *it),
                );
            }
        }
    }
    findings
}

fn not_two(measure: &BenchmarkMeasure) -> Option<Finding> {
    let first = measure.from.first()?;
    let message = "a quotient is of two measures: the upper, then the lower";
    Some(Finding::error(ID, first.span, message).help("write `from: [reoffenders, cohort]`"))
}

/// The index of a measure's column.
///
/// # Errors
///
/// The finding about a measure that the table does not have.
fn column(benchmark: &Benchmark, id: &Spanned<Id>) -> Result<usize, Box<Finding>> {
    let measures = &benchmark.measures;
    measures
        .iter()
        .position(|measure| measure.id.value == id.value)
        .ok_or_else(|| {
            let ids: Vec<_> = measures
                .iter()
                .map(|measure| measure.id.value.as_str())
                .collect();
            let message = format!("there is no measure `{}` in this table", id.value);
            let help = format!("the measures are {}", listed(&ids, "and"));
            Box::new(Finding::error(ID, id.span, message).help(help))
        })
}

/// The finding about a row's quotient, if it is wrong. `columns` are those of the numerator, the
/// denominator and the quotient.
fn wrong(benchmark: &Benchmark, row: &BenchmarkRow, columns: [usize; 3]) -> Option<Finding> {
    let [top, bottom, value] = columns.map(|at| row.values.get(at).copied().flatten());
    let (value, measure) = (value?, benchmark.measures.get(columns[2])?);
    let (top, bottom) = (whole(top?)?, whole(bottom?)?);
    let quotient = Quotient {
        top: top.0,
        bottom: bottom.0,
        per: per(measure.unit)?,
    };
    if quotient.fits(value.value, row.basis) {
        return None;
    }
    let right = quotient
        .printed(value.value.places())
        .map(|right| shown(right, measure.unit));
    let area = row.area.as_ref().map_or("own", |area| area.value.as_str());
    let message = format!(
        "`{}` of `{area}` is {}, not {}: {} of {}",
        measure.label,
        right.as_deref().unwrap_or("nothing that can be said"),
        shown(value.value, measure.unit),
        grouped(top.0),
        grouped(bottom.0)
    );
    let help = match row.basis {
        FigureBasis::Exact => {
            "correct the figure that is wrong; if the row is a mean of several areas, write `basis: mean`"
        }
        FigureBasis::Mean => "correct the figure that is wrong: rounding explains less than this",
    };
    Some(
        Finding::error(ID, value.span, message)
            .related(top.1, "this")
            .related(bottom.1, "divided by this")
            .help(help)
            .place(format!(
                "{} {area} {}",
                benchmark.id.value, measure.id.value
            )),
    )
}

/// A value that is a whole number, with its span; `None` for other values.
fn whole(figure: Spanned<Decimal>) -> Option<(u64, Span)> {
    let whole = figure.value.places() == 0;
    let number = u64::try_from(figure.value.scaled(0)).ok()?;
    whole.then_some((number, figure.span))
}
