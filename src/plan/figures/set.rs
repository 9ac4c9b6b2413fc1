//! What all sets of values have in common, whatever their values are of.

use super::{Count, Stage, Typed, Unit};
use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::{Span, Spanned};
use crate::units::Decimal;

/// A set of values that is referred to by its id.
pub struct ValueSet<'a, S: Stage = Typed> {
    /// The word that comes before its id in `[[…]]`, such as `table`.
    pub word: &'static str,
    /// How it is referred to.
    pub id: &'a S::Written<Id>,
    /// What readers see over it.
    pub caption: &'a str,
    /// A note that readers see with it.
    pub note: Option<&'a Prose>,
    /// Whether it is one value for each of several names, in an order of the author's.
    pub is_list: bool,
    /// Its cells, where prose quotes them by the names of their axes.
    pub cells: Option<&'a dyn QuotedCells<S>>,
}

/// Values that prose quotes by a name on each of one or two axes.
pub trait QuotedCells<S: Stage> {
    /// The axes in the order in which they are named.
    fn axes(&self) -> Vec<Axis>;

    /// The value at a place on each axis; `None` where there is none.
    fn cell(&self, at: &[usize]) -> Option<QuotedCell<'_, S>>;
}

/// An axis of cells that prose quotes.
pub struct Axis {
    /// What stands along it, such as `answer`.
    pub what: &'static str,
    /// The names along it, in order.
    pub names: Vec<String>,
}

/// A value that prose quotes.
pub enum QuotedCell<'a, S: Stage> {
    /// A value that was typed, in its unit.
    Value(&'a S::Value<Decimal>, Unit),
    /// A percentage that may be missing.
    Share(&'a S::Maybe<Decimal>),
    /// A figure of an area that may be missing, in its unit.
    Figure(&'a S::Maybe<S::Written<Decimal>>, Unit),
    /// How many there are.
    Count(&'a S::Count),
}

/// Percentages of groups, with what they are of: the answers of a question, or children by group.
pub struct ShareTable<'a> {
    /// The word that comes before its id in `[[…]]`.
    pub word: &'static str,
    /// How it is referred to.
    pub id: &'a Spanned<Id>,
    /// What messages call it.
    pub name: &'a str,
    /// Whether its groups make a whole, so that each column adds up to 100%.
    pub is_whole: bool,
    /// A column for each whole that the percentages are of.
    pub columns: Vec<ShareColumn<'a>>,
    /// A row for each group.
    pub rows: Vec<ShareRow<'a>>,
}

/// A column of percentages of one whole.
pub struct ShareColumn<'a> {
    /// Its key, where there are several.
    pub key: Option<&'static str>,
    /// The heading that readers see.
    pub heading: &'a str,
    /// How many the percentages are of.
    pub base: Option<Spanned<Count>>,
    /// Whether it says when.
    pub is_dated: bool,
}

/// The percentages of one group.
pub struct ShareRow<'a> {
    /// Its id, where it has one.
    pub id: Option<&'a Id>,
    /// What readers call it.
    pub label: &'a str,
    /// Where it was written.
    pub span: Span,
    /// Its percentage in each column.
    pub shares: Vec<Option<Decimal>>,
    /// How many are in it.
    pub count: Option<Spanned<Count>>,
}

impl ShareTable<'_> {
    /// The name by which an acceptance means the table, or a row, a column or a cell of it.
    pub fn place(&self, row: Option<&ShareRow<'_>>, column: Option<&ShareColumn<'_>>) -> String {
        let row = row.and_then(|row| row.id).map(Id::as_str);
        let column = column.and_then(|column| column.key);
        let names = [Some(self.id.value.as_str()), row, column];
        names.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// The percentages of a column that are there, with their rows.
    pub fn shares(&self, column: usize) -> impl Iterator<Item = (&ShareRow<'_>, Decimal)> {
        let rows = self.rows.iter();
        rows.filter_map(move |row| Some((row, (*row.shares.get(column)?)?)))
    }
}
