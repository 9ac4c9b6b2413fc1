//! What the measures and rows of a benchmark are in words and numbers, for its sentences, its table
//! and its drawing.

use crate::charts::context::ChartContext;
use crate::disclosure::{Benchmark, BenchmarkRow, FigureBasis, Unit};
use crate::units::Decimal;
use crate::words;

/// The one measure that is a percentage or a rate, by its place.
pub(super) fn clear(benchmark: &Benchmark) -> Option<usize> {
    let share = |unit: Unit| matches!(unit, Unit::Percent | Unit::RatePer(_));
    let mut places = (0..benchmark.measures.len()).filter(|at| share(benchmark.measures[*at].unit));
    places.next().filter(|_| places.next().is_none())
}

/// An area's name; a mean of several areas says so.
pub(in crate::charts::figures) fn name(row: &BenchmarkRow, scene: &ChartContext<'_>) -> String {
    let name = area_name(row, scene);
    match row.basis {
        FigureBasis::Exact => name,
        FigureBasis::Mean => words::averaged(&name),
    }
}

/// The name of a row's area, whether its values are of one area or a mean.
pub(super) fn area_name(row: &BenchmarkRow, scene: &ChartContext<'_>) -> String {
    let area = row.area.as_ref();
    area.map_or_else(|| scene.own.to_owned(), |area| scene.name(area))
}

/// A figure as it stands in words: with `%`, or bare where the unit has been said.
pub(super) fn shown(value: Decimal, unit: Unit) -> String {
    match unit {
        Unit::Percent => format!("{value}%"),
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => value.to_string(),
    }
}

/// "1 of 7": the counts that a percentage was made of, where the table has them. Two columns of
/// counts are those if they give the published percentage in every row that is no mean.
pub(super) fn parts(benchmark: &Benchmark, share: usize, row: &BenchmarkRow) -> Option<(u64, u64)> {
    let counted = |at: &usize| benchmark.measures[*at].unit == Unit::Count;
    let counts: Vec<_> = (0..benchmark.measures.len()).filter(counted).collect();
    let exact = || {
        let rows = benchmark.rows.iter();
        rows.filter(|row| row.basis == FigureBasis::Exact)
    };
    let gives = |(part, whole): &(usize, usize)| {
        exact().all(|row| {
            let counts = whole_number(row, *part).zip(whole_number(row, *whole));
            let share = row.values.get(share).and_then(|it| it.figure());
            counts.zip(share).is_some_and(|((part, whole), share)| {
                Decimal::percentage(part, whole, share.places()).as_ref() == Some(share)
            })
        })
    };
    let pairs = counts
        .iter()
        .flat_map(|part| counts.iter().map(move |whole| (*part, *whole)));
    let mut fitting = pairs.filter(|(part, whole)| part != whole).filter(gives);
    let (part, whole) = fitting.next()?;
    if row.basis == FigureBasis::Mean || fitting.next().is_some() {
        return None;
    }
    whole_number(row, part).zip(whole_number(row, whole))
}

fn whole_number(row: &BenchmarkRow, at: usize) -> Option<u64> {
    let value = row.values.get(at)?.figure()?;
    u64::try_from(value.scaled(0)).ok()
}
