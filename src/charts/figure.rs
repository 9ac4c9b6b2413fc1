//! What a set of figures becomes: a finding, a drawing, a table.

use crate::plan::Placement;
use crate::words::Code;

/// A set of figures, ready for any page and for open data.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it is: the key by which sections place it.
    pub placement: Placement,
    /// Its short name, such as "First time entrants".
    pub title: String,
    /// What the figures say, in one generated sentence.
    pub finding: Option<String>,
    /// What is measured, in which unit, where and when.
    pub measured: String,
    /// The drawing, where one helps.
    pub drawing: Option<Drawing>,
    /// The same figures as a table.
    pub table: DataTable,
    /// The same as a list in a list, of figures that say who stands under whom: readers see it in
    /// place of the table.
    pub tree: Vec<Branch>,
    /// Where the figures come from.
    pub source: String,
    /// What readers must know of single figures, in sentences: why one is missing, where a series
    /// breaks, that periods overlap.
    pub remarks: Vec<String>,
    /// The bracketed codes that the table uses, and what each means: `("[x]", "not available")`.
    pub codes: Vec<(&'static str, &'static str)>,
}

impl Figure {
    /// The drawing for paper: a PDF has room for one text for an image, so that what it shows
    /// stands with its name.
    pub fn on_paper(&self) -> Option<String> {
        let wide = &self.drawing.as_ref()?.wide;
        let (before, rest) = wide.split_once("aria-labelledby=\"")?;
        let (name, rest) = rest.split_once("\" aria-describedby=\"")?;
        let said = self.finding.as_deref().unwrap_or_default();
        let name = if said.starts_with(&self.title) {
            String::new()
        } else {
            format!("{name} ")
        };
        Some(format!("{before}aria-labelledby=\"{name}{rest}"))
    }
}

/// A chart as SVG, drawn twice because text in an SVG shrinks with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// For a page and for paper.
    pub wide: String,
    /// The narrow edition, for a phone.
    pub narrow: String,
}

/// One with those who stand under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The name of the board or post.
    pub title: String,
    /// What is said of it, in short lines.
    pub about: Vec<String>,
    /// Whether somebody holds the post.
    pub kind: BranchKind,
    /// The branches that report to this one.
    pub below: Vec<Branch>,
}

/// What stands in a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BranchKind {
    /// A board, or a post that somebody holds.
    Filled,
    /// A post that nobody holds.
    Vacant,
}

/// A table of figures, for HTML and for CSV.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataTable {
    /// What the table shows.
    pub caption: String,
    /// Its columns; the first holds the rows' headers.
    pub columns: Vec<Column>,
    /// The rows, in the order of the data.
    pub rows: Vec<DataRow>,
}

/// A column of a data table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The heading, without the unit.
    pub heading: String,
    /// The unit of its figures, said once, such as `£` or `per 100,000`.
    pub unit: Option<String>,
    /// Whether it holds numbers, which are set to the right.
    pub numeric: bool,
}

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// One row among many.
    Plain,
    /// The plan's own area among others.
    Own,
    /// A total of other rows.
    Total,
}

/// A row of a data table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataRow {
    /// What it stands for.
    pub kind: RowKind,
    /// The group that it stands in, such as a year; rows of a group stand together.
    pub group: Option<String>,
    /// What must be known of the row as a whole; the header ends with these codes.
    pub marks: Vec<Code>,
    /// Its header: the first column.
    pub header: String,
    /// The cells of the other columns.
    pub cells: Vec<Cell>,
}

/// A cell: as readers see it, and as a program reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What readers see: `1,121,140`, `43.3%`, `[x]`.
    pub shown: String,
    /// What programs read: `1121140`, `43.3`, `[x]`.
    pub data: String,
    /// The code that stands in place of the value, if one does.
    pub code: Option<Code>,
}
