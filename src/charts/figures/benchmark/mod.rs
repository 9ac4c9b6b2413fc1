//! Areas side by side, as a figure.
//!
//! One measure that is a percentage or a rate makes bars; percentages of two areas make pairs of
//! dots. Anything else is a table only.

mod choose_chart;
mod measures;
mod summary;
mod table;

use self::measures::clear;
pub(super) use self::measures::name;
use crate::charts::Figure;
use crate::charts::cells::codes;
use crate::charts::context::ChartContext;
use crate::disclosure::{Benchmark, Publishable};
use crate::plan::Placement;
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
        table_in: None,
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

/// The place of the own area, in a sentence; `None` where it is not given.
pub(super) fn place(benchmark: &Benchmark) -> Option<String> {
    let own = benchmark.rows.iter().find(|row| row.area.is_none())?;
    own.position.map(summary::place)
}

/// The benchmark that sets the key performance indicators beside one other area: each of its
/// measures is one of them.
pub(super) fn compared_kpis(plan: &Publishable) -> Option<&Benchmark> {
    let mut benchmarks = plan.figures().benchmarks.iter();
    benchmarks.find(|it| {
        let own = it.rows.iter().filter(|row| row.area.is_none()).count();
        it.rows.len() == 2 && own == 1 && it.measures.iter().all(|measure| measure.kpi.is_some())
    })
}
