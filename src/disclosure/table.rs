//! A table of counts as readers may see it.

use super::Shown;
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
    pub values: Vec<Shown<u64>>,
    /// What the row adds up to.
    pub total: Shown<u64>,
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
    /// The total of all rows as the document states it.
    pub stated_total: Option<Shown<u64>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl From<figures::CountTable> for CountTable {
    fn from(raw: figures::CountTable) -> Self {
        Self {
            id: raw.id.value,
            caption: raw.caption,
            unit: raw.unit,
            source: raw.source,
            when: raw.when,
            exclusive: raw.exclusive,
            columns: raw.columns,
            row_totals: raw.row_totals,
            rows: raw.rows.into_iter().map(TableRow::from).collect(),
            stated_total: raw.stated_total.map(|total| Shown::Figure(total.value)),
            note: raw.note,
        }
    }
}

impl From<figures::TableRow> for TableRow {
    fn from(raw: figures::TableRow) -> Self {
        Self {
            total: raw.total().map_or(Shown::NotAvailable(None), Shown::Figure),
            id: raw.id.value,
            group: raw.group,
            label: raw.label.value,
            values: raw.values.into_iter().map(shown).collect(),
        }
    }
}
