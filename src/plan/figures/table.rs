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
    /// What each column adds up to and, where rows have totals, everything; none where rows
    /// cannot be added, or a figure is missing.
    pub totals: Option<Vec<S::Computed<u64>>>,
    /// The total of all rows that the document states.
    pub stated_total: Option<S::Value<S::Written<u64>>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl CountTable {
    /// The sums of the columns and, where rows have totals, of everything. `None` where a thing may
    /// be in two rows, rows are of several groups, or a count is not known.
    pub fn column_totals(&self) -> Option<Vec<u64>> {
        let grouped = self.rows.iter().any(|row| row.group.is_some());
        if !self.exclusive || grouped || self.rows.len() < 2 {
            return None;
        }
        let sum = |at: usize| -> Option<u64> {
            let mut column = self
                .rows
                .iter()
                .map(|row| row.values.get(at)?.value.known());
            column.try_fold(0_u64, |sum, value| Some(sum.saturating_add(value?)))
        };
        let columns: Vec<u64> = (0..self.columns.len()).map(sum).collect::<Option<_>>()?;
        let all = columns
            .iter()
            .fold(0_u64, |sum, one| sum.saturating_add(*one));
        let grand = self.row_totals.then_some(all);
        Some(columns.into_iter().chain(grand).collect())
    }
}
