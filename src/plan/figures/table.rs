//! A table of counts.

use super::{Stage, Typed};
use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::{Span, Spanned};
use crate::units::Period;

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRow<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// The group that it stands in, such as a year.
    pub group: Option<String>,
    /// Its label.
    pub label: S::Written<String>,
    /// The rows that disclosure put together into this one.
    pub merged: Vec<Id>,
    /// A count for each column.
    pub values: Vec<S::Count>,
    /// The total that the document states.
    pub stated_total: S::Checked<Option<Spanned<u64>>>,
    /// What the row adds up to.
    pub total: S::Computed<u64>,
    /// Where the row was written.
    pub span: S::Checked<Span>,
}

impl TableRow {
    /// What the row adds up to; `None` while a part is not known.
    pub fn total(&self) -> Option<u64> {
        self.values.iter().map(|count| count.value.known()).sum()
    }
}

/// A table of counts.
#[derive(Debug, Clone, PartialEq)]
pub struct CountTable<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
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
    pub rows: Vec<TableRow<S>>,
    /// The total of all rows that the document states.
    pub stated_total: Option<S::Value<S::Written<u64>>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}
