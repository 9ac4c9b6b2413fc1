//! The table of a figure, and the list that can take its place.

use crate::charts::{Branch, Column, DataRow, DataTable, Figure, RowKind};
use serde::Serialize;

/// A table of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableView {
    /// Its number: `Table 5`.
    pub number: Option<String>,
    /// What the table shows.
    pub caption: String,
    /// Its columns; the first holds the rows' headers.
    pub columns: Vec<ColumnView>,
    /// The rows of the table.
    pub groups: Vec<GroupView>,
    /// Whether it is long enough to be closed at first on a screen.
    pub long: bool,
    /// Whether the rows are mostly words: on a phone each is a record of its own.
    pub records: bool,
    /// Whether it is long enough to go over a page on paper.
    pub breaks: bool,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnView {
    /// The heading of the column.
    pub heading: String,
    /// The unit of its figures.
    pub unit: Option<String>,
    /// Whether it holds numbers.
    pub numeric: bool,
}

/// Rows that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupView {
    /// The heading of the group; null for rows without one.
    pub heading: Option<String>,
    /// The rows of the group.
    pub rows: Vec<RowView>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowView {
    /// `plain`, `own` or `total`.
    pub kind: &'static str,
    /// Its header: the first column.
    pub header: String,
    /// The other columns of the row.
    pub cells: Vec<CellView>,
}

/// A cell of a table row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CellView {
    /// The text of the cell.
    pub text: String,
    /// Whether its column holds numbers.
    pub numeric: bool,
    /// Whether it is a span that belongs on one line: `2023-24`. Browsers go on in a new line after
    /// a hyphen.
    pub span: bool,
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
    /// The name of the branch.
    pub title: String,
    /// What is said of it: `The council`, `3 people, Seconded`.
    pub about: Vec<String>,
    /// The branches under this one.
    pub below: Vec<BranchView>,
}

/// More rows than this, and the table is closed at first on a screen. Our choice: what fits under a
/// chart in one view.
const LONG: usize = 12;

/// Up to so many rows a table stands on one page. Our choice: a quarter of a page of figures.
const TOGETHER: usize = 6;

impl TableView {
    /// The table of a figure with its own number, `None` where it has none.
    pub(crate) fn new(figure: &Figure, number: Option<String>) -> Self {
        let table = &figure.table;
        let same_group = |one: &DataRow, next: &DataRow| one.group == next.group;
        let groups = table.rows.chunk_by(same_group).map(|rows| GroupView {
            heading: rows.first().and_then(|row| row.group.clone()),
            rows: rows.iter().map(|row| RowView::new(table, row)).collect(),
        });
        Self {
            number,
            caption: table.caption.clone(),
            columns: table.columns.iter().map(ColumnView::new).collect(),
            groups: groups.collect(),
            long: is_long(figure),
            records: has_words(table),
            breaks: table.rows.len() > TOGETHER,
        }
    }
}

impl ColumnView {
    fn new(column: &Column) -> Self {
        Self {
            heading: column.heading.clone(),
            unit: column.unit.clone(),
            numeric: column.numeric,
        }
    }
}

impl RowView {
    fn new(table: &DataTable, row: &DataRow) -> Self {
        // the first column holds the row's header
        let columns = table.columns.iter().skip(1);
        let cells = row
            .cells
            .iter()
            .zip(columns)
            .map(|(cell, column)| CellView {
                text: cell.shown.clone(),
                numeric: column.numeric,
                span: is_span(&cell.shown),
            });
        Self {
            kind: match row.kind {
                RowKind::Plain => "plain",
                RowKind::Own => "own",
                RowKind::Total => "total",
            },
            header: row.header.clone(),
            cells: cells.collect(),
        }
    }
}

impl TreeView {
    /// The list that takes the table's place; `None` where the figure has none.
    pub(crate) fn new(figure: &Figure) -> Option<Self> {
        (!figure.tree.is_empty()).then(|| Self {
            branches: figure.tree.iter().map(BranchView::new).collect(),
            long: is_long(figure),
        })
    }
}

impl BranchView {
    fn new(branch: &Branch) -> Self {
        Self {
            title: branch.title.clone(),
            about: branch.about.clone(),
            below: branch.below.iter().map(Self::new).collect(),
        }
    }
}

/// Whether the table of a figure is closed at first: it is long, and the drawing shows the same.
fn is_long(figure: &Figure) -> bool {
    figure.drawing.is_some() && figure.table.rows.len() > LONG
}

/// Whether most of its columns hold words.
fn has_words(table: &DataTable) -> bool {
    let words = table.columns.iter().filter(|column| !column.numeric);
    2 * words.count() > table.columns.len() + 1
}

/// Whether a cell is a span of figures and nothing else: `2023-24`, `10-14`.
fn is_span(text: &str) -> bool {
    let is_figure = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    text.split_once('-')
        .is_some_and(|(from, to)| is_figure(from) && is_figure(to))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_span_is_two_figures_and_a_hyphen() {
        let spans = ["2023-24", "10-14", "2023", "-24", "re-entry 10-14"].map(super::is_span);
        assert_eq!(spans, [true, true, false, false, false]);
    }
}
