//! Reads the rows under the headings, as blocks of keys.

use super::cells::SheetCell;
use super::headings::{Headings, SheetColumn};
use super::number;
use crate::diagnostics::Finding;
use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::{Shape, ValueKind};
use crate::parse::yaml::node::{Node, NodeKind};
use crate::plan::Id;
use crate::sources::{Span, Spanned};
use crate::units::{Decimal, is_called_total};

/// The columns from which an `id` is generated, the best first.
const NAMES: [&str; 5] = ["label", "title", "name", "group", "agency"];

/// The labels of rows of totals.
const TOTALS: [&str; 5] = ["total", "totals", "grand total", "sub-total", "subtotal"];

type Entries = Vec<(Spanned<String>, Node)>;

/// A row that is not empty.
struct SheetLine<'c> {
    cells: &'c [SheetCell],
    /// The first cell that is not empty.
    first: &'c SheetCell,
}

impl<'c> SheetLine<'c> {
    /// A row; `None` where it is empty.
    fn of(cells: &'c [SheetCell]) -> Option<Self> {
        let first = cells.iter().find(|cell| !cell.text.is_empty())?;
        Some(Self { cells, first })
    }

    /// Whether one of the cells that name the row calls it a total.
    fn is_called_total(&self, headings: &Headings) -> bool {
        let named = NAMES.iter().filter_map(|name| self.under(headings, name));
        named.chain([self.first.text.as_str()]).any(is_called_total)
    }

    /// The sum of its values, in millionths.
    fn sum(&self, headings: &Headings) -> i128 {
        let columns = headings.columns.iter().enumerate();
        let figures = columns.filter_map(|(at, column)| {
            let kind = match column {
                SheetColumn::Key(key) => key.kind,
                SheetColumn::Figure(_) => ValueKind::Count,
                SheetColumn::Unknown | SheetColumn::Nameless => return None,
            };
            let is_figure = matches!(
                kind,
                ValueKind::Pounds
                    | ValueKind::Amount
                    | ValueKind::Count
                    | ValueKind::Number
                    | ValueKind::Figure
                    | ValueKind::Whole
            );
            let text = number::plain(self.cell(at).0, kind, headings.mark);
            let figure = Decimal::parse(&text).filter(|_| is_figure)?;
            Some(figure.scaled(6))
        });
        figures.sum()
    }

    /// The text in the column of a key.
    fn under(&self, headings: &Headings, name: &str) -> Option<&'c str> {
        let at = headings
            .columns
            .iter()
            .position(|column| matches!(column, SheetColumn::Key(key) if key.name == name))?;
        Some(self.cell(at).0)
    }

    /// The text and span of a cell; a missing cell is at the end of the row.
    fn cell(&self, at: usize) -> (&'c str, Span) {
        if let Some(cell) = self.cells.get(at) {
            return (&cell.text, cell.span);
        }
        let last = self.cells.last().unwrap_or(self.first).span;
        let end = last.range().end;
        ("", Span::new(last.file, end..end))
    }
}

/// The indexes of rows of totals: those whose label can mean nothing else, or whose values are the
/// sums of all other rows.
fn totals(lines: &[SheetLine<'_>], headings: &Headings) -> Vec<usize> {
    let sums: Vec<i128> = lines.iter().map(|line| line.sum(headings)).collect();
    let all: i128 = sums.iter().sum();
    let is_total = |(at, line): &(usize, &SheetLine<'_>)| {
        let adds_up = lines.len() > 2 && sums[*at] != 0 && sums[*at] * 2 == all;
        TOTALS.contains(&line.first.text.to_lowercase().as_str())
            || adds_up && line.is_called_total(headings)
    };
    let rows = lines.iter().enumerate().filter(is_total);
    rows.map(|(at, _)| at).collect()
}

impl Reader<'_> {
    /// A block for each row.
    pub(super) fn lines(
        &mut self,
        lines: &[Vec<SheetCell>],
        headings: &Headings,
        shape: &'static Shape,
    ) -> Vec<Node> {
        let lines: Vec<SheetLine<'_>> = lines
            .iter()
            .filter_map(|cells| SheetLine::of(cells))
            .collect();
        let totals = totals(&lines, headings);
        let mut merged = None;
        let mut rows = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            if totals.contains(&at) {
                self.total_row(line.first);
                continue;
            }
            let mut row = self.line(line, headings, shape);
            self.fill_group(&mut row, line, &mut merged);
            rows.push(Node {
                span: line.first.span,
                kind: NodeKind::Row(row),
            });
        }
        rows
    }

    /// Fills an empty group from the row above: Excel saves a merged cell as one cell with a value
    /// and others that are empty.
    fn fill_group(
        &mut self,
        row: &mut Entries,
        line: &SheetLine<'_>,
        above: &mut Option<(String, Span)>,
    ) {
        let own = row.iter().find(|(key, _)| key.value == "group");
        if let Some((_, node)) = own {
            *above = node.text().map(|text| (text.to_owned(), node.span));
            return;
        }
        if let Some((group, span)) = above {
            let message =
                format!("`group` is empty here, and is read as \"{group}\", which stands above");
            self.found.push(
                Finding::advice("csv-group", line.first.span, message)
                    .related(*span, "the group")
                    .help("write the group into each of its rows; a merged cell is saved in its first row only"),
            );
            let key = Spanned::new("group".to_owned(), line.first.span);
            row.push((key, scalar(group.clone(), line.first.span)));
        }
    }

    fn line(
        &mut self,
        line: &SheetLine<'_>,
        headings: &Headings,
        shape: &'static Shape,
    ) -> Entries {
        let first = line.first;
        self.stray_cells(line.cells, headings);
        let mut entries = Entries::new();
        for (at, column) in headings.columns.iter().enumerate() {
            if let SheetColumn::Key(key) = column {
                let (text, span) = line.cell(at);
                let kind = key.kind.given(|other| line.under(headings, other));
                let value = number::plain(text, kind, headings.mark);
                let node = scalar(value, span);
                // an empty cell counts as a key left out, unless the key is required
                if key.needed || node.kind != NodeKind::Empty {
                    entries.push((Spanned::new(key.name.to_owned(), span), node));
                }
            }
        }
        if let Some((key, figures)) = headings.spread {
            let kind = key.kind.each();
            let items = (0..figures).map(|at| self.figure(line, headings, at, kind));
            let list = NodeKind::List(items.collect());
            let node = Node {
                span: first.span,
                kind: list,
            };
            entries.push((Spanned::new(key.name.to_owned(), first.span), node));
        }
        name(&mut entries, shape);
        entries
    }

    /// A value of the list that is spread over columns. A missing value, which is reported, keeps
    /// its place, so that the others keep theirs.
    fn figure(
        &mut self,
        line: &SheetLine<'_>,
        headings: &Headings,
        figure: usize,
        kind: ValueKind,
    ) -> Node {
        let at = headings
            .columns
            .iter()
            .position(|column| matches!(column, SheetColumn::Figure(own) if *own == figure));
        let (text, span) = at.map_or(("", line.first.span), |at| line.cell(at));
        if text.is_empty() {
            if at.is_some() {
                self.empty_figure(span);
            }
            return scalar("not available".to_owned(), span);
        }
        scalar(number::plain(text, kind, headings.mark), span)
    }

    fn empty_figure(&mut self, span: Span) {
        self.found.push(
            Finding::error("csv-cell", span, "the cell for this figure is empty")
                .help("write the figure, 0 if there were none, or `not available`"),
        );
    }

    fn stray_cells(&mut self, cells: &[SheetCell], headings: &Headings) {
        for (at, cell) in cells.iter().enumerate() {
            let column = headings.columns.get(at).unwrap_or(&SheetColumn::Nameless);
            if matches!(column, SheetColumn::Nameless) && !cell.text.is_empty() {
                self.found.push(
                    Finding::error(
                        "csv-cell",
                        cell.span,
                        format!("there is no heading above \"{}\"", cell.text),
                    )
                    .help("give its column a heading in the first row, or empty the cell; a number with a comma stands in quotation marks"),
                );
            }
        }
    }

    fn total_row(&mut self, first: &SheetCell) {
        self.found.push(
            Finding::error("csv-total", first.span, "this row of totals would be counted a second time")
                .help("take the row out of the file: totals are worked out; a published total that should be checked belongs in `total`"),
        );
    }
}

fn scalar(text: String, span: Span) -> Node {
    let kind = if text.is_empty() {
        NodeKind::Empty
    } else {
        NodeKind::Scalar(text)
    };
    Node { span, kind }
}

/// Generates an `id` from the label, where the row requires one and has none.
fn name(entries: &mut Entries, shape: &'static Shape) {
    let needs = shape.keys.iter().any(|key| key.needed && key.name == "id");
    let has = |entries: &Entries| {
        entries
            .iter()
            .any(|(key, node)| key.value == "id" && node.kind != NodeKind::Empty)
    };
    if !needs || has(entries) {
        return;
    }
    let label = NAMES.iter().find_map(|name| {
        let entry = entries.iter().find(|(key, _)| key.value == *name);
        entry.and_then(|(_, node)| Some((node.text()?, node.span)))
    });
    if let Some((label, span)) = label {
        let id = Id::slug(label).to_string();
        entries.retain(|(key, _)| key.value != "id");
        entries.push((Spanned::new("id".to_owned(), span), scalar(id, span)));
    }
}
