//! The table of a figure, and the nested list that can take its place.

use crate::charts::{Branch, Column, DataRow, DataTable, Figure, RowKind};
use crate::words::{self, Label, Words};
use serde::Serialize;

/// A data table of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableView {
    /// Its number: `Table 5`.
    pub number: Option<String>,
    /// What the table shows.
    pub caption: String,
    /// What is the same in every row and has no column, in sentences: `Unit: % in every row.`
    pub same: Vec<String>,
    /// The columns; the first has the headers of the rows.
    pub columns: Vec<ColumnView>,
    /// The rows, in groups. Empty where another table has them.
    pub groups: Vec<GroupView>,
    /// Whether it is long enough to be closed at first on a screen.
    pub long: bool,
    /// Whether the cells are mostly words, so that on a phone each row is shown as a record.
    pub records: bool,
    /// Where its rows stay rows on a phone and it is wide: `Scroll for 2 more columns`.
    pub scroll: Option<String>,
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
    /// Whether it stays in view where the table scrolls: the total, or else the last numbers.
    pub key: bool,
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

/// The number of columns that a phone shows beside each other. Our choice: row headers of two words
/// and two columns of numbers.
const BESIDE: usize = 3;

/// The most rows of a table that is kept on one page. Our choice: a third of a page of rows.
const TOGETHER: usize = 12;

impl TableView {
    /// The table of a figure with its own number, `None` where it has none.
    pub(crate) fn new(figure: &Figure, number: Option<String>, words: Words) -> Self {
        let (table, same) = without_constants(&figure.table);
        let table = &table;
        let key = key_column(table, words);
        let columns = table.columns.iter().enumerate();
        let shown = if figure.table_in.is_some() {
            &[][..]
        } else {
            &table.rows
        };
        let same_group = |one: &DataRow, next: &DataRow| one.group == next.group;
        let groups = shown.chunk_by(same_group).map(|rows| GroupView {
            heading: rows.first().and_then(|row| row.group.clone()),
            rows: rows.iter().map(|row| RowView::new(table, row)).collect(),
        });
        Self {
            number,
            caption: table.caption.clone(),
            same,
            columns: columns
                .map(|(at, column)| ColumnView {
                    key: key == Some(at),
                    ..ColumnView::new(column)
                })
                .collect(),
            groups: groups.collect(),
            long: is_long(figure),
            records: has_words(table),
            scroll: scroll(table),
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
            key: false,
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
                span: cell.is_span,
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

/// The fewest rows of a table whose constant columns become sentences. Our choice.
const SEVERAL: usize = 3;

/// The table without columns of words that never vary, or in which every value is missing, and a
/// sentence about each. One column is always left.
fn without_constants(table: &DataTable) -> (DataTable, Vec<String>) {
    let constant = |at: usize| {
        let mut cells = table.rows.iter().filter_map(|row| row.cells.get(at));
        let first = cells.next()?;
        let may_go = !table.columns.get(at + 1)?.numeric || first.code.is_some();
        (may_go && cells.all(|cell| cell.shown == first.shown)).then_some(first)
    };
    let width = table.columns.len().saturating_sub(1);
    let gone: Vec<_> = (0..width).filter(|at| constant(*at).is_some()).collect();
    if table.rows.len() < SEVERAL || gone.len() >= width {
        return (table.clone(), Vec::new());
    }
    let sentence = |at: &usize| {
        let cell = constant(*at)?;
        Some(words::in_every_row(
            &table.columns[at + 1].heading,
            &cell.shown,
        ))
    };
    let kept = |at: &usize| !gone.contains(at);
    let row = |row: &DataRow| DataRow {
        cells: (0..width)
            .filter(kept)
            .filter_map(|at| row.cells.get(at).cloned())
            .collect(),
        ..row.clone()
    };
    let columns = (0..=width).filter(|at| *at == 0 || kept(&(at - 1)));
    let narrow = DataTable {
        caption: table.caption.clone(),
        columns: columns.map(|at| table.columns[at].clone()).collect(),
        rows: table.rows.iter().map(row).collect(),
    };
    (narrow, gone.iter().filter_map(sentence).collect())
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

/// The column that stays in view where the table scrolls: the total, or else the last numbers.
/// `None` where the table has no column between its row headers and that one.
fn key_column(table: &DataTable, words: Words) -> Option<usize> {
    let totals = [Label::Total, Label::TotalAsPublished].map(|label| words.label(label));
    let columns = || table.columns.iter().skip(1);
    let total = columns().position(|column| totals.contains(&column.heading.as_str()));
    let last = columns().rposition(|column| column.numeric);
    let key = total.or(last)? + 1;
    (table.columns.len() >= BESIDE && key > 1).then_some(key)
}

/// The hint on a table that scrolls on a phone; `None` where it fits or becomes records.
fn scroll(table: &DataTable) -> Option<String> {
    let more = table.columns.len().checked_sub(BESIDE)?;
    (more > 0 && !has_words(table)).then(|| words::more_columns(more))
}
