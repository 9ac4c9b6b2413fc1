//! The table of a figure, and the nested list that can take its place.

use crate::charts::{Branch, Column, DataRow, DataTable, Figure, RowKind};
use serde::Serialize;

/// A data table of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableView {
    /// Its number: `Table 5`.
    pub number: Option<String>,
    /// What the table shows.
    pub caption: String,
    /// The columns; the first has the headers of the rows.
    pub columns: Vec<ColumnView>,
    /// The rows, in groups.
    pub groups: Vec<GroupView>,
    /// Whether it is long enough to be closed at first on a screen.
    pub long: bool,
    /// Whether the cells are mostly words, so that on a phone each row is shown as a record.
    pub records: bool,
    /// Whether it is long enough to break across pages in print.
    pub breaks: bool,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnView {
    /// The heading of the column.
    pub heading: String,
    /// The unit of its values.
    pub unit: Option<String>,
    /// Whether it holds numbers.
    pub numeric: bool,
}

/// Rows under one heading.
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
    /// The kind of the row: `plain`, `own` or `total`.
    pub kind: &'static str,
    /// The header of the row, in the first column.
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
    /// Whether it is a range that belongs on one line: `2023-24`. Browsers break lines after a
    /// hyphen.
    pub span: bool,
}

/// A hierarchy as a nested list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TreeView {
    /// The nodes at the top.
    pub branches: Vec<BranchView>,
    /// Whether it is long enough to be closed at first on a screen.
    pub long: bool,
}

/// A node with the nodes below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BranchView {
    /// The name of the node.
    pub title: String,
    /// Details of the node: `The council`, `3 people, Seconded`.
    pub about: Vec<String>,
    /// The nodes below this one.
    pub below: Vec<BranchView>,
}

/// The number of rows from which a table is closed at first on a screen. Our choice: what fits
/// under a chart in one view.
const LONG: usize = 12;

/// The most rows of a table that is kept on one page. Our choice: a quarter of a page of rows.
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
        // the first column has the header of the row
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
    /// The nested list that takes the table's place; `None` where the figure has none.
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

/// Whether most of its columns have words.
fn has_words(table: &DataTable) -> bool {
    let words = table.columns.iter().filter(|column| !column.numeric);
    2 * words.count() > table.columns.len() + 1
}

/// Whether a cell is a range of numbers and nothing else: `2023-24`, `10-14`.
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
