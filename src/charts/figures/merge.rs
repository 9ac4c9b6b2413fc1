//! Sets of values that are one figure: an indicator with the areas beside it, and the key
//! performance indicators with the area beside them.
//!
//! The plan keeps them as records of their own. Where both are on its pages and agree, readers see
//! one drawing and one table, and the other record shows what only it has.

use super::benchmark::compared_kpis;
use crate::charts::cells::{coded, plain, words_column};
use crate::charts::context::ChartContext;
use crate::charts::{Cell, DataRow, Figure, RowKind};
use crate::disclosure::{Benchmark, BenchmarkRow, Indicator, Kpis, Publishable, Published, Unit};
use crate::plan::{Placement, Target};
use crate::units::Decimal;
use crate::words::{self, Code, Label};

/// Joins figures that show the same values.
pub(in crate::charts) fn join(
    plan: &Publishable,
    figures: &mut [Figure],
    context: &ChartContext<'_>,
) {
    let values = plan.figures();
    for benchmark in &values.benchmarks {
        let its_indicator = benchmark
            .indicator
            .as_ref()
            .and_then(|id| plan.indicator(id));
        if let Some(indicator) = its_indicator.filter(|it| agree(it, benchmark)) {
            join_indicator(plan, figures, (indicator, benchmark), context);
        }
    }
    if let (Some(kpis), Some(benchmark)) = (&values.kpis, compared_kpis(plan)) {
        join_kpis(plan, figures, (kpis, benchmark), context);
    }
}

/// Whether a placement is on a page of the plan.
fn is_placed(plan: &Publishable, placement: &Placement) -> bool {
    let mut targets = plan.links().values();
    targets.any(|target| matches!(target, Target::Block(placed) if placed == placement))
}

/// Whether a benchmark has the latest period of an indicator, and its comparators with the same
/// values.
fn agree(indicator: &Indicator, benchmark: &Benchmark) -> bool {
    let Some(latest) = indicator.own().last() else {
        return false;
    };
    let has = |area: Option<&crate::plan::Id>, value: &Decimal| {
        let row = benchmark.rows.iter().find(|row| row.area.as_ref() == area);
        row.is_some_and(|row| row.values.iter().any(|it| it.figure() == Some(value)))
    };
    let own = latest.value.figure();
    benchmark.period == latest.period
        && !indicator.comparators.is_empty()
        && own.is_some_and(|value| has(None, value))
        && indicator.comparators.iter().all(|other| {
            other.period.is_none_or(|period| period == latest.period)
                && has(Some(&other.area.value), &other.value)
        })
}

/// The indicator keeps the drawing, and its own periods in its table; the benchmark keeps the
/// areas.
fn join_indicator(
    plan: &Publishable,
    figures: &mut [Figure],
    (indicator, benchmark): (&Indicator, &Benchmark),
    context: &ChartContext<'_>,
) {
    let [of_indicator, of_benchmark] = [
        Placement::Indicator(indicator.id.clone()),
        Placement::Benchmark(benchmark.id.clone()),
    ];
    if ![&of_indicator, &of_benchmark]
        .into_iter()
        .all(|it| is_placed(plan, it))
    {
        return;
    }
    let drawn = |figure: &Figure| figure.placement == of_indicator && figure.drawing.is_some();
    if !figures.iter().any(drawn) {
        return;
    }
    for figure in figures.iter_mut() {
        if figure.placement == of_indicator && indicator.own().len() == 1 {
            figure.table_in = Some(of_benchmark.clone());
            figure.codes.clear();
        } else if figure.placement == of_indicator {
            let own = indicator.own().len();
            figure.table.rows.truncate(own);
            for row in &mut figure.table.rows {
                row.group = None;
                row.kind = RowKind::Plain;
            }
            figure.codes = crate::charts::cells::codes(&figure.table, context.words);
        } else if figure.placement == of_benchmark {
            figure.drawing = None;
            figure.finding = super::benchmark::place(benchmark);
        }
    }
}

/// The key performance indicators take over the drawing and the other area.
fn join_kpis(
    plan: &Publishable,
    figures: &mut [Figure],
    (kpis, benchmark): (&Kpis, &Benchmark),
    context: &ChartContext<'_>,
) {
    let of_benchmark = Placement::Benchmark(benchmark.id.clone());
    if ![&Placement::Kpis, &of_benchmark]
        .into_iter()
        .all(|it| is_placed(plan, it))
    {
        return;
    }
    let at = |placement: &Placement| figures.iter().position(|it| it.placement == *placement);
    let (Some(main), Some(beside)) = (at(&Placement::Kpis), at(&of_benchmark)) else {
        return;
    };
    let other = &mut figures[beside];
    let (drawing, finding) = (other.drawing.take(), other.finding.take());
    let (measured, remarks) = (other.measured.clone(), std::mem::take(&mut other.remarks));
    other.table_in = Some(Placement::Kpis);
    other.codes.clear();
    let figure = &mut figures[main];
    if drawing.is_some() {
        figure.drawing = drawing;
        figure.remarks = remarks;
    }
    figure.finding = finding.or(figure.finding.take());
    figure.measured = measured;
    compare_rows(figure, (kpis, benchmark), context);
    figure.codes = crate::charts::cells::codes(&figure.table, context.words);
}

/// Puts the other area and the difference after the own value, in place of what each indicator
/// measures.
fn compare_rows(
    figure: &mut Figure,
    (kpis, benchmark): (&Kpis, &Benchmark),
    context: &ChartContext<'_>,
) {
    let Some(other) = benchmark.rows.iter().find(|row| row.area.is_some()) else {
        return;
    };
    let name = super::benchmark::name(other, context);
    let columns = &mut figure.table.columns;
    // after the header of the row: what it measures, the value
    columns.remove(1);
    context.own.clone_into(&mut columns[1].heading);
    columns.insert(2, crate::charts::cells::number_column(&name, None));
    columns.insert(3, words_column(Label::Difference, context.words));
    for (row, kpi) in figure.table.rows.iter_mut().zip(&kpis.kpis) {
        // what a plan measures in its own way is said, as the column with it is gone
        if let Some(own) = &kpi.measures {
            let remark = format!("{}: {}.", row.header, own.trim_end_matches('.'));
            figure.remarks.push(remark);
        }
        let number = u64::from(kpi.number);
        let at = benchmark
            .measures
            .iter()
            .position(|it| it.kpi == Some(number));
        let values = at.map(|at| (benchmark, at, other));
        compare_row(row, values, context);
    }
}

fn compare_row(
    row: &mut DataRow,
    values: Option<(&Benchmark, usize, &BenchmarkRow)>,
    context: &ChartContext<'_>,
) {
    let none = Published::NOT_AVAILABLE;
    let (theirs, difference) = match values {
        Some((benchmark, at, other)) => {
            let own = benchmark.rows.iter().find(|row| row.area.is_none());
            let own = own.and_then(|own| own.values.get(at)).unwrap_or(&none);
            let theirs = other.values.get(at).unwrap_or(&none);
            let unit = benchmark.measures[at].unit;
            (theirs, apart([own, theirs], unit))
        }
        None => (&none, None),
    };
    row.cells.remove(0);
    let cell: Cell = crate::charts::cells::decimal(theirs, context.words);
    row.cells.insert(1, cell);
    let said = difference.map_or_else(|| coded(Code::NotAvailable), |it| plain(&it));
    row.cells.insert(2, said);
}

/// "3 points above", "14 below", "the same"; `None` where a value is missing.
fn apart([own, theirs]: [&Published<Decimal>; 2], unit: Unit) -> Option<String> {
    let by = own.figure()?.less(*theirs.figure()?)?;
    Some(words::difference(
        by.size(),
        by.direction(),
        unit == Unit::Percent,
    ))
}
