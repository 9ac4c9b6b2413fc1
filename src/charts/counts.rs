//! A table of counts as a figure.

use super::cell::{codes, count, number_column, words_column};
use super::scene::Scene;
use super::{DataRow, DataTable, Figure, RowKind};
use crate::disclosure::{CountTable, Shown};
use crate::plan::Placement;
use crate::words::{self, Label};

/// The figure. It has no drawing: quarters of two years say most as numbers.
pub(super) fn figure(counts: &CountTable, scene: &Scene<'_>) -> Figure {
    let when = counts.when.as_ref().map(words::spoken).unwrap_or_default();
    let what = words::share_of(Label::Number.english(), &counts.unit);
    let table = table(counts);
    Figure {
        placement: Placement::Table(counts.id.clone()),
        title: counts.caption.clone(),
        finding: None,
        measured: words::measured(&[&what, scene.own, &when]),
        drawing: None,
        codes: codes(&table),
        table,
        source: counts.source.clone(),
        remarks: Vec::new(),
    }
}

fn table(counts: &CountTable) -> DataTable {
    let mut columns = vec![words_column(Label::Category)];
    columns.extend(
        counts
            .columns
            .iter()
            .map(|heading| number_column(heading, None)),
    );
    if counts.row_totals {
        columns.push(number_column(Label::Total.english(), None));
    }
    let mut rows: Vec<_> = counts
        .rows
        .iter()
        .map(|row| DataRow {
            kind: RowKind::Plain,
            group: row.group.clone(),
            header: row.label.clone(),
            cells: with_total(counts, &row.values, &row.total)
                .map(count)
                .collect(),
        })
        .collect();
    rows.extend(totals(counts));
    DataTable {
        caption: counts.caption.clone(),
        columns,
        rows,
    }
}

fn with_total<'a>(
    counts: &CountTable,
    values: &'a [Shown<u64>],
    total: &'a Shown<u64>,
) -> impl Iterator<Item = &'a Shown<u64>> {
    values.iter().chain(counts.row_totals.then_some(total))
}

/// The sums of the columns, where a thing is in one row only. None if any figure is missing or
/// hidden: what is hidden must not come back by subtraction.
fn totals(counts: &CountTable) -> Option<DataRow> {
    let grouped = counts.rows.iter().any(|row| row.group.is_some());
    if !counts.exclusive || grouped || counts.rows.len() < 2 {
        return None;
    }
    let row = |row: &crate::disclosure::TableRow| -> Option<Vec<u64>> {
        with_total(counts, &row.values, &row.total)
            .map(|value| value.figure().copied())
            .collect()
    };
    let rows: Vec<Vec<u64>> = counts.rows.iter().map(row).collect::<Option<_>>()?;
    let width = rows.iter().map(Vec::len).min()?;
    let sum = |at: usize| {
        rows.iter()
            .map(|row| row[at])
            .fold(0_u64, u64::saturating_add)
    };
    Some(DataRow {
        kind: RowKind::Total,
        group: None,
        header: Label::Total.english().to_owned(),
        cells: (0..width)
            .map(|at| count(&Shown::Figure(sum(at))))
            .collect(),
    })
}
