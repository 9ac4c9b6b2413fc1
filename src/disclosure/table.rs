//! A table of counts as readers may see it.

use super::Published;
use super::indicator::shown;
use crate::plan::Id;
use crate::plan::figures;
use crate::plan::prose::Prose;
use crate::units::Period;

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRow {
    /// How it is referred to.
    pub id: Id,
    /// The group that it stands in, such as a year.
    pub group: Option<String>,
    /// Its label.
    pub label: String,
    /// A figure for each column.
    pub values: Vec<Published<u64>>,
    /// What the row adds up to.
    pub total: Published<u64>,
}

/// A table of counts as readers may see it.
#[derive(Debug, Clone, PartialEq)]
pub struct CountTable {
    /// How it is referred to.
    pub id: Id,
    /// Its caption.
    pub caption: String,
    /// What is counted.
    pub unit: String,
    /// Where the figures come from.
    pub source: String,
    /// When.
    pub when: Option<Period>,
    /// Whether a thing is in one row only, so that rows can be added.
    pub exclusive: bool,
    /// The columns' headings.
    pub columns: Vec<String>,
    /// Whether to show a total for each row.
    pub row_totals: bool,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// What each column adds up to and, where rows have totals, everything; none where rows
    /// cannot be added, or a figure is missing.
    pub totals: Option<Vec<Published<u64>>>,
    /// The total of all rows as the document states it.
    pub stated_total: Option<Published<u64>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl From<figures::CountTable> for CountTable {
    fn from(raw: figures::CountTable) -> Self {
        Self {
            totals: totals(&raw),
            id: raw.id.value,
            caption: raw.caption,
            unit: raw.unit,
            source: raw.source,
            when: raw.when,
            exclusive: raw.exclusive,
            columns: raw.columns,
            row_totals: raw.row_totals,
            rows: raw.rows.into_iter().map(TableRow::from).collect(),
            stated_total: raw.stated_total.map(|total| Published::Figure(total.value)),
            note: raw.note,
        }
    }
}

/// The sums of the columns, where a thing is in one row only and rows are of one group.
fn totals(raw: &figures::CountTable) -> Option<Vec<Published<u64>>> {
    let grouped = raw.rows.iter().any(|row| row.group.is_some());
    if !raw.exclusive || grouped || raw.rows.len() < 2 {
        return None;
    }
    let sum = |at: usize| -> Option<u64> {
        let mut column = raw.rows.iter().map(|row| row.values.get(at)?.value.known());
        column.try_fold(0_u64, |sum, value| Some(sum.saturating_add(value?)))
    };
    let columns: Vec<u64> = (0..raw.columns.len()).map(sum).collect::<Option<_>>()?;
    let all = columns
        .iter()
        .fold(0_u64, |sum, one| sum.saturating_add(*one));
    let grand = raw.row_totals.then_some(all);
    Some(
        columns
            .into_iter()
            .chain(grand)
            .map(Published::Figure)
            .collect(),
    )
}

impl From<figures::TableRow> for TableRow {
    fn from(raw: figures::TableRow) -> Self {
        Self {
            total: raw
                .total()
                .map_or(Published::NotAvailable(None), Published::Figure),
            id: raw.id.value,
            group: raw.group,
            label: raw.label.value,
            values: raw.values.into_iter().map(shown).collect(),
        }
    }
}
