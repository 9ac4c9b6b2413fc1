//! A table of counts.

use super::set::ValueSet;
use super::{Stage, Typed};
use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::{Span, Spanned};
use crate::units::Period;

/// One row of a table of counts.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRow<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// The heading that it is grouped under, such as a year; `None` where the table has no groups.
    pub group: Option<String>,
    /// The label of the row.
    pub label: S::Written<String>,
    /// The ids and labels of the rows that disclosure control combined into this one; empty where
    /// it is a row as typed.
    pub merged: Vec<(Id, String)>,
    /// One count for each column.
    pub values: Vec<S::Count>,
    /// The total of the row as stated in the document; `None` where it states none.
    pub stated_total: S::Checked<Option<Spanned<u64>>>,
    /// The sum of the row's counts.
    pub total: S::Computed<u64>,
    /// Where the row was written.
    pub span: S::Checked<Span>,
}

impl TableRow {
    /// The sum of the row's counts; `None` while a count is not known.
    pub fn total(&self) -> Option<u64> {
        self.values.iter().map(|count| count.value.known()).sum()
    }
}

/// A table of counts with rows and columns.
#[derive(Debug, Clone, PartialEq)]
pub struct CountTable<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// The caption of the table.
    pub caption: String,
    /// What is counted, such as `children`.
    pub unit: String,
    /// Where the figures come from.
    pub source: String,
    /// The period of the counts; `None` where it is not given.
    pub when: Option<Period>,
    /// Whether each child or case is counted in one row only, so that the rows can be added up.
    pub exclusive: bool,
    /// The headings of the columns.
    pub columns: Vec<String>,
    /// Whether readers see a total of each row.
    pub row_totals: bool,
    /// The rows, from top to bottom.
    pub rows: Vec<TableRow<S>>,
    /// The total of all rows as stated in the document; `None` where it states none.
    pub stated_total: Option<S::Value<S::Written<u64>>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl<S: Stage> CountTable<S> {
    /// What it has in common with other sets of values.
    pub(super) fn set(&self) -> ValueSet<'_, S> {
        ValueSet {
            word: "table",
            id: &self.id,
            caption: &self.caption,
            note: self.note.as_ref(),
            is_list: self.columns.len() == 1,
            cells: None,
        }
    }
}
