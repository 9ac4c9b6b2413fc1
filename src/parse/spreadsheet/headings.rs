//! Reads the first row of a spreadsheet: which column has which key.

use super::WideColumns;
use super::cells::SheetCell;
use super::number::DecimalMark;
use crate::diagnostics::{Finding, listed, nearest};
use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::{KeyShape, Shape, ValueKind};
use crate::plan::Id;

/// The content of a column.
#[derive(Debug, Clone, Copy)]
pub(super) enum SheetColumn {
    /// The values of a key.
    Key(&'static KeyShape),
    /// A value of the list that is spread over columns, by its index from 0.
    Figure(usize),
    /// Unknown content, which has been reported.
    Unknown,
    /// A column without a heading.
    Nameless,
}

/// The columns of a table.
pub(super) struct Headings {
    pub(super) columns: Vec<SheetColumn>,
    /// The key of the list that is spread over columns, and the number of its columns.
    pub(super) spread: Option<(&'static KeyShape, usize)>,
    /// The decimal mark of the numbers in the table.
    pub(super) mark: DecimalMark,
}

impl Reader<'_> {
    /// The content of each column; `None` where the file does not begin with headings at all.
    pub(super) fn headings(
        &mut self,
        cells: &[SheetCell],
        shape: &'static Shape,
        spread: &WideColumns,
    ) -> Option<Headings> {
        let list = shape.keys.iter().find(|key| key.name == spread.key);
        let columns: Vec<SheetColumn> = cells
            .iter()
            .map(|cell| column(&cell.text, shape, spread))
            .collect();
        if !columns
            .iter()
            .any(|column| matches!(column, SheetColumn::Key(_) | SheetColumn::Figure(_)))
        {
            self.no_headings(&cells[0], shape, spread);
            return None;
        }
        let missing = missing(&columns, shape, spread);
        let names = names(shape, spread);
        let mut guessed = Vec::new();
        for (cell, column) in cells.iter().zip(&columns) {
            if matches!(column, SheetColumn::Unknown) {
                let free = missing.iter().copied().find(|name| !guessed.contains(name));
                let meant = meant(&cell.text, &names).or(free);
                self.unknown_heading(cell, shape, (meant, &names));
                guessed.extend(meant);
            }
        }
        self.repeated_headings(cells, &columns);
        for name in missing {
            if !guessed.contains(&name) {
                self.missing_heading(&cells[0], name, shape);
            }
        }
        Some(Headings {
            columns,
            spread: list.map(|key| (key, spread.columns.len())),
            mark: DecimalMark::default(),
        })
    }

    fn no_headings(&mut self, first: &SheetCell, shape: &'static Shape, spread: &WideColumns) {
        let names = names(shape, spread);
        self.found.push(
            Finding::error(
                "csv-heading",
                first.span,
                "the first row has none of the headings of this table",
            )
            .help(format!(
                "the first row must have a heading for each column; the headings are {}",
                listed(&names, "and")
            )),
        );
    }

    /// Reports an unknown heading, with the one that was probably meant.
    fn unknown_heading(
        &mut self,
        cell: &SheetCell,
        shape: &'static Shape,
        (meant, names): (Option<&str>, &[&str]),
    ) {
        let message = format!("{} has no column `{}`", shape.what, cell.text);
        let finding = Finding::error("csv-heading", cell.span, message);
        self.found.push(match meant {
            Some(meant) => finding
                .label(format!("did you mean `{meant}`?"))
                .help(format!("rename this heading to `{meant}`"))
                .fix(meant),
            None => finding.help(format!(
                "rename the heading, or take the column out of the file if the plan does not show it; the headings are {}",
                listed(names, "and")
            )),
        });
    }

    fn repeated_headings(&mut self, cells: &[SheetCell], columns: &[SheetColumn]) {
        for (at, cell) in cells.iter().enumerate() {
            let known = matches!(columns[at], SheetColumn::Key(_) | SheetColumn::Figure(_));
            let first = cells[..at]
                .iter()
                .find(|other| same(&other.text, &cell.text));
            if let Some(first) = first.filter(|_| known) {
                let message = format!("two columns have the heading `{}`", cell.text);
                self.found.push(
                    Finding::error("csv-heading", cell.span, message)
                        .label("the second")
                        .related(first.span, "the first")
                        .help("keep one of them"),
                );
            }
        }
    }

    fn missing_heading(&mut self, first: &SheetCell, name: &str, shape: &'static Shape) {
        let key = shape.keys.iter().find(|key| key.name == name);
        let kind = key.map_or(ValueKind::Count, |key| key.kind);
        self.found.push(
            Finding::error(
                "csv-heading",
                first.span,
                format!("this table has no column `{name}`"),
            )
            .label("in this row of headings")
            .help(format!(
                "add a column with the heading `{name}`, and in each row {}",
                kind.in_words()
            )),
        );
    }
}

fn column(text: &str, shape: &'static Shape, spread: &WideColumns) -> SheetColumn {
    if text.is_empty() {
        return SheetColumn::Nameless;
    }
    let key = keys(shape, spread).find(|key| same(key.name, text));
    let figure = spread
        .columns
        .iter()
        .position(|names| names.iter().any(|name| same(name, text)));
    match (figure, key) {
        (Some(at), _) => SheetColumn::Figure(at),
        (None, Some(key)) => SheetColumn::Key(key),
        (None, None) => SheetColumn::Unknown,
    }
}

/// The heading that was probably meant: one that is spelt similarly, or whose words are in this
/// one, as `cash` in `In cash (£)` and `other` in `Other funds`.
fn meant<'n>(typed: &str, names: &[&'n str]) -> Option<&'n str> {
    let near = nearest(typed, names.iter().copied());
    let slug = Id::slug(typed);
    let typed: Vec<&str> = slug.as_str().split('-').collect();
    let is_in = |name: &&&str| {
        let name = Id::slug(name);
        let words: Vec<&str> = name.as_str().split('-').collect();
        typed.windows(words.len()).any(|part| part == words)
    };
    near.or_else(|| {
        names
            .iter()
            .filter(is_in)
            .max_by_key(|name| name.len())
            .copied()
    })
}

/// The keys that fit into a cell.
fn keys(shape: &'static Shape, spread: &WideColumns) -> impl Iterator<Item = &'static KeyShape> {
    let spread = spread.key;
    shape
        .keys
        .iter()
        .filter(move |key| key.name != spread && key.kind.shape().is_none())
}

/// Every heading that the table may have.
fn names<'s>(shape: &'static Shape, spread: &'s WideColumns) -> Vec<&'s str> {
    let figures = spread.columns.iter().filter_map(|names| names.first());
    keys(shape, spread)
        .map(|key| key.name)
        .chain(figures.map(String::as_str))
        .collect()
}

/// The required headings that are missing. An `id` is generated where there is none.
fn missing<'s>(
    columns: &[SheetColumn],
    shape: &'static Shape,
    spread: &'s WideColumns,
) -> Vec<&'s str> {
    let keys = keys(shape, spread)
        .filter(|key| key.needed && key.name != "id")
        .filter(|key| {
            !columns
                .iter()
                .any(|column| matches!(column, SheetColumn::Key(had) if had.name == key.name))
        })
        .map(|key| key.name);
    let figures = spread.columns.iter().enumerate().filter(|(at, _)| {
        !columns
            .iter()
            .any(|column| matches!(column, SheetColumn::Figure(had) if had == at))
    });
    keys.chain(figures.filter_map(|(_, names)| names.first().map(String::as_str)))
        .collect()
}

/// Whether two headings are the same, ignoring case, spaces, hyphens and underscores.
fn same(a: &str, b: &str) -> bool {
    Id::slug(a) == Id::slug(b)
}
