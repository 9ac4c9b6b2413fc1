//! Areas side by side, as a figure.
//!
//! One measure that is a percentage or a rate makes bars; percentages of two areas make pairs of
//! dots. Anything else is a table only.

mod choose_chart;
mod summary;
mod table;

use crate::charts::Figure;
use crate::charts::cells::codes;
use crate::charts::context::ChartContext;
use crate::disclosure::{Benchmark, BenchmarkRow, FigureBasis, Unit};
use crate::plan::Placement;
use crate::units::Decimal;
use crate::words;

/// The figure of a benchmark.
pub(in crate::charts) fn figure(benchmark: &Benchmark, scene: &ChartContext<'_>) -> Figure {
    let finding = summary::of(benchmark, scene);
    let table = table::of(benchmark, scene);
    let sight = choose_chart::of(
        benchmark,
        scene,
        finding.as_deref().unwrap_or(&benchmark.caption),
    );
    let (drawing, remarks) = sight.map_or((None, Vec::new()), |it| (Some(it.drawing), it.remarks));
    Figure {
        placement: Placement::Benchmark(benchmark.id.clone()),
        title: benchmark.caption.clone(),
        measured: measured(benchmark, scene),
        drawing,
        codes: codes(&table, scene.words),
        finding,
        table,
        source: benchmark.source.clone(),
        tree: Vec::new(),
        remarks,
    }
}

/// "Rate per 100,000, Havering and 3 other areas, April 2023 to March 2024".
fn measured(benchmark: &Benchmark, scene: &ChartContext<'_>) -> String {
    let what = clear(benchmark).map(|at| benchmark.measures[at].label.as_str());
    let names: Vec<_> = benchmark.rows.iter().map(|row| name(row, scene)).collect();
    words::measured(&[
        what.unwrap_or_default(),
        &words::list(&names),
        &words::spoken(&benchmark.period),
    ])
}

/// The one measure that is a percentage or a rate, by its place.
fn clear(benchmark: &Benchmark) -> Option<usize> {
    let share = |unit: Unit| matches!(unit, Unit::Percent | Unit::RatePer(_));
    let mut places = (0..benchmark.measures.len()).filter(|at| share(benchmark.measures[*at].unit));
    places.next().filter(|_| places.next().is_none())
}

/// An area's name; a mean of several areas says so.
fn name(row: &BenchmarkRow, scene: &ChartContext<'_>) -> String {
    let name = row
        .area
        .as_ref()
        .map_or_else(|| scene.own.to_owned(), |area| scene.name(area));
    match row.basis {
        FigureBasis::Exact => name,
        FigureBasis::Mean => words::averaged(&name),
    }
}

/// A figure as it stands in words: with `%`, or bare where the unit has been said.
fn shown(value: Decimal, unit: Unit) -> String {
    match unit {
        Unit::Percent => format!("{value}%"),
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => value.to_string(),
    }
}

/// "1 of 7": the counts that a percentage was made of, where the table has them. Two columns of
/// counts are those if they give the published percentage in every row that is no mean.
fn parts(benchmark: &Benchmark, share: usize, row: &BenchmarkRow) -> Option<(u64, u64)> {
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
