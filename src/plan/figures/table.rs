//! A table of counts.

use super::Count;
use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::{Span, Spanned};
use crate::units::Period;

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRow {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// The group that it stands in, such as a year.
    pub group: Option<String>,
    /// Its label.
    pub label: Spanned<String>,
    /// A count for each column.
    pub values: Vec<Spanned<Count>>,
    /// The total that the document states.
    pub stated_total: Option<Spanned<u64>>,
    /// Where the row was written.
    pub span: Span,
}

impl TableRow {
    /// What the row adds up to; `None` while a part is not known.
    pub fn total(&self) -> Option<u64> {
        self.values.iter().map(|count| count.value.known()).sum()
    }
}

/// A table of counts.
#[derive(Debug, Clone, PartialEq)]
pub struct CountTable {
    /// How it is referred to.
    pub id: Spanned<Id>,
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
    /// The total of all rows that the document states.
    pub stated_total: Option<Spanned<u64>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}
