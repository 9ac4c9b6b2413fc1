//! The table of a benchmark: a row an area, or a row a measure where two areas have many.

use super::measures::name;
use crate::charts::cells::{decimal, number_column, plain, words_column};
use crate::charts::context::{ChartContext, of_column, word};
use crate::charts::{Column, DataRow, DataTable, RowKind};
use crate::disclosure::{Benchmark, BenchmarkMeasure, BenchmarkRow, Published};
use crate::words::{self, Label};

/// Few areas with more measures than this are turned on their side. Our choice: what fits a page.
const MOST_COLUMNS: usize = 6;

/// The data table of a benchmark.
pub(super) fn of(benchmark: &Benchmark, scene: &ChartContext<'_>) -> DataTable {
    if benchmark.measures.len() > MOST_COLUMNS && benchmark.rows.len() < MOST_COLUMNS {
        turned(benchmark, scene)
    } else {
        upright(benchmark, scene)
    }
}

fn upright(benchmark: &Benchmark, scene: &ChartContext<'_>) -> DataTable {
    let mut columns = vec![words_column(Label::Area, scene.words)];
    columns.extend(benchmark.measures.iter().map(column));
    let row = |row: &BenchmarkRow| DataRow {
        kind: if row.area.is_none() {
            RowKind::Own
        } else {
            RowKind::Plain
        },
        group: None,
        marks: Vec::new(),
        header: name(row, scene),
        cells: row
            .values
            .iter()
            .map(|it| decimal(it, scene.words))
            .collect(),
    };
    DataTable {
        caption: benchmark.caption.clone(),
        columns,
        rows: benchmark.rows.iter().map(row).collect(),
    }
}

/// A measure's heading. What its words already say is not said again as a unit.
fn column(measure: &BenchmarkMeasure) -> Column {
    let unit = of_column(measure.unit).filter(|unit| !measure.label.contains(unit.as_str()));
    number_column(&measure.label, unit.as_deref())
}

fn turned(benchmark: &Benchmark, scene: &ChartContext<'_>) -> DataTable {
    let mut columns = vec![
        words_column(Label::Measure, scene.words),
        words_column(Label::Unit, scene.words),
    ];
    let areas = benchmark.rows.iter();
    columns.extend(areas.map(|row| number_column(&name(row, scene), None)));
    let row = |(at, measure): (usize, &BenchmarkMeasure)| {
        let unit = of_column(measure.unit)
            .unwrap_or_else(|| words::lowered(scene.words.label(word(measure.unit))));
        let value = |row: &BenchmarkRow| {
            decimal(
                row.values.get(at).unwrap_or(&Published::NOT_AVAILABLE),
                scene.words,
            )
        };
        DataRow {
            kind: RowKind::Plain,
            group: None,
            marks: Vec::new(),
            header: measure.label.clone(),
            cells: [plain(&unit)]
                .into_iter()
                .chain(benchmark.rows.iter().map(value))
                .collect(),
        }
    };
    DataTable {
        caption: benchmark.caption.clone(),
        columns,
        rows: benchmark.measures.iter().enumerate().map(row).collect(),
    }
}
