//! A set of figures: finding, drawing, table, definition.

use super::{Html, Stated};
use serde::Serialize;

/// A chart as SVG, drawn twice because text in an SVG shrinks with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DrawingView {
    /// For a page and for paper.
    pub wide: Html,
    /// For a phone.
    pub narrow: Html,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnView {
    /// Its heading.
    pub heading: String,
    /// The unit of its figures.
    pub unit: Option<String>,
    /// Whether it holds numbers.
    pub numeric: bool,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CellView {
    /// What it says.
    pub text: String,
    /// Whether its column holds numbers.
    pub numeric: bool,
    /// Whether it is a span that belongs on one line: `2023-24`. Browsers go on in a new line after a hyphen.
    pub span: bool,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowView {
    /// `plain`, `own` or `total`.
    pub kind: &'static str,
    /// Its header: the first column.
    pub header: String,
    /// Its other columns.
    pub cells: Vec<CellView>,
}

/// Rows that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupView {
    /// Their heading.
    pub heading: Option<String>,
    /// The rows.
    pub rows: Vec<RowView>,
}

/// A table of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableView {
    /// `Table 5`.
    pub number: Option<String>,
    /// What it shows.
    pub caption: String,
    /// Its columns; the first holds the rows' headers.
    pub columns: Vec<ColumnView>,
    /// Its rows.
    pub groups: Vec<GroupView>,
    /// Whether it is long enough to be closed at first on a screen.
    pub long: bool,
    /// Whether a row is a thing told in words: a record of its own on a phone.
    pub records: bool,
    /// Whether it is long enough to go over a page on paper.
    pub breaks: bool,
}

/// Who stands under whom, as a list in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TreeView {
    /// Those at the top.
    pub branches: Vec<BranchView>,
    /// Whether it is long enough to be closed at first on a screen.
    pub long: bool,
}

/// One with those under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BranchView {
    /// Its name.
    pub title: String,
    /// What is said of it: `The council`, `3 people, Seconded`.
    pub about: Vec<String>,
    /// Those under it.
    pub below: Vec<BranchView>,
}

/// What an indicator is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DefinitionView {
    /// What is counted, and how.
    pub html: Html,
    /// Which children an observation follows.
    pub cohort: Option<String>,
    /// How late the figures are.
    pub lag: Option<String>,
}

/// A set of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureView {
    /// `Figure 3`, if there is a drawing.
    pub number: Option<String>,
    /// Its short name.
    pub title: String,
    /// What the figures say, in a sentence.
    pub finding: Option<String>,
    /// What is measured, in which unit, where and when.
    pub measured: String,
    /// The drawing.
    pub drawing: Option<DrawingView>,
    /// The same figures as a table.
    pub table: TableView,
    /// The same as a list, of figures that say who stands under whom: it takes the table's place.
    pub tree: Option<TreeView>,
    /// Sentences about bands, rank and target.
    pub remarks: Vec<String>,
    /// What can be said where no figure is published.
    pub latest: Option<Html>,
    /// What the service says about it.
    pub commentary: Option<Html>,
    /// What it is.
    pub definition: Option<DefinitionView>,
    /// Where the figures come from.
    pub source: String,
    /// The table as CSV.
    pub csv: String,
    /// What the plan says of single figures.
    pub singly: Vec<Stated>,
    /// The codes that the table uses: `[x] not available`.
    pub codes: Vec<String>,
    /// Notes that stand with the figure.
    pub notes: Vec<Html>,
}
