//! data/counts.yaml.

use crate::diagnostics::{Finding, plural};
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::shape::ValueKind::{
    Block as Nested, Count as ACount, Id, List, Period, Prose, Table, Text, Whole, YesNo,
};
use crate::parse::schema::shape::{Shape, ValueKind, shape};
use crate::parse::schema::value::Value;
use crate::parse::spreadsheet::WideColumns;
use crate::parse::yaml::node::{Node, NodeKind};
use crate::plan::figures::{Count, CountTable, TableRow};
use crate::sources::Spanned;

const NO_COUNT: [(&str, Count); 3] = [
    ("not available", Count::NotAvailable),
    ("not applicable", Count::NotApplicable),
    ("not yet known", Count::NotYetKnown),
];

pub(in crate::parse) const FILE: Shape = shape!("counts.yaml" {
    need "tables": List(&Nested(&TABLE)),
        "Tables of counts.";
});

const TABLE: Shape = shape!("a table" {
    need "id": Id,
        "A short name; [[table ID]] shows the table.";
    need "caption": Text,
        "What the table shows.";
    need "unit": Text,
        "What is counted, such as outcomes or children.";
    need "source": Text,
        "Where the counts come from.";
    need "columns": List(&Text),
        "The headings, in order.";
    need "rows": Table(&ROW),
        "The rows, each with a count for each column.";
    may "when": Period,
        "The period of the whole table; left out where columns or rows are periods.";
    may "total": Whole,
        "The total of all rows as published; it is checked.";
    may "exclusive": YesNo,
        "yes if nothing is counted in two rows, so that rows may be added up.";
    may "row_totals": YesNo,
        "yes to show a column with the total of each row.";
    may "note": Prose,
        "A note that readers see under the table.";
});

const ROW: Shape = shape!("a row" {
    need "id": Id,
        "A short name; [[TABLE ROW]] quotes the row's total.";
    need "label": Text,
        "What readers see.";
    need "values": List(&ACount),
        "A count for each column: digits, not available, not applicable or not yet known.";
    may "group": Text,
        "A heading over this row and the next ones of the same group.";
    may "total": Whole,
        "The row's total as published; it is checked.";
});

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<CountTable>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "tables", table))
}

fn table(read: &mut Reader<'_>, node: &Node) -> Option<CountTable> {
    let table = read.block(node, &TABLE)?;
    let id = read.id(&table, "id");
    let caption = read.text(&table, "caption");
    let unit = read.text(&table, "unit");
    let source = read.text(&table, "source");
    let columns = read.texts(&table, "columns");
    let headings = columns.iter().map(|column| vec![column.clone()]).collect();
    let spread = WideColumns::new("values", headings);
    let rows = read.rows(&table, "rows", &spread, |read, node| {
        row(read, node, &columns)
    });
    for row in rows.iter().filter(|row| row.values.len() != columns.len()) {
        let help = match number_with_comma(read, row) {
            Some(number) => format!(
                "in a list every comma separates two values: write {number} without its comma"
            ),
            None => "give one value for each column; write `not available` where there is none"
                .to_owned(),
        };
        read.found.push(
            Finding::error(
                "row-length",
                row.span,
                format!(
                    "this row has {}, but the table has {}",
                    plural(row.values.len(), "value", "values"),
                    plural(columns.len(), "column", "columns")
                ),
            )
            .help(help),
        );
    }
    let when = read.period(&table, "when").map(|when| when.value);
    Some(CountTable {
        exclusive: read.yes(&table, "exclusive"),
        row_totals: read.yes(&table, "row_totals"),
        stated_total: read.whole(&table, "total"),
        note: read.prose(&table, "note"),
        id: id?,
        caption: caption?,
        unit: unit?,
        source: source?,
        when,
        columns,
        rows,
    })
}

/// The number that was probably meant by a comma between thousands that YAML took for one between
/// values: `1,126`.
fn number_with_comma(read: &Reader<'_>, row: &TableRow) -> Option<String> {
    row.values.windows(2).find_map(|pair| {
        let (first, second) = (
            read.sources.excerpt(pair[0].span),
            read.sources.excerpt(pair[1].span),
        );
        let is_together = pair[1].span.range().start == pair[0].span.range().end + 1;
        (is_together && second.len() == 3 && first.len() <= 3).then(|| format!("{first}{second}"))
    })
}

fn row(read: &mut Reader<'_>, node: &Node, columns: &[String]) -> Option<TableRow> {
    let row = read.block(node, &ROW)?;
    let id = read.id(&row, "id");
    let label = read.text_at(&row, "label");
    let items = read.items(&row, "values");
    let values = { items.into_iter().enumerate() }
        .filter_map(|(at, item)| count_of(read, item, heading(node, columns.get(at))))
        .collect();
    Some(TableRow {
        group: read.text(&row, "group"),
        stated_total: read.whole(&row, "total"),
        total: (),
        merged: Vec::new(),
        span: row.span,
        id: id?,
        label: label?,
        values,
    })
}

/// The heading of a value: that of its column in a spreadsheet, otherwise the key of the list.
pub(in crate::parse::records) fn heading<'a>(row: &Node, column: Option<&'a String>) -> &'a str {
    let of_sheet = matches!(row.kind, NodeKind::Row(_));
    column.filter(|_| of_sheet).map_or("values", String::as_str)
}

impl Value for Count {
    const KIND: ValueKind = ACount;

    fn from_node(read: &mut Reader<'_>, node: &Node, key: &str) -> Option<Self> {
        count_of(read, node, key).map(|count| count.value)
    }
}

/// A count under a key; one that was typed and cannot be read counts as not yet known.
pub(in crate::parse::records) fn count(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    name: &str,
) -> Option<Spanned<Count>> {
    count_of(read, block.get(name)?, name)
}

fn count_of(read: &mut Reader<'_>, node: &Node, name: &str) -> Option<Spanned<Count>> {
    let text = read.scalar_of(node, name, ACount)?;
    let word = NO_COUNT
        .iter()
        .find(|(word, _)| *word == text.value.to_lowercase());
    if let Some((_, count)) = word {
        return Some(Spanned::new(*count, text.span));
    }
    let number = read.count_of(text, name);
    let count = number.map_or(Count::NotYetKnown, |number| Count::Known(number.value));
    Some(Spanned::new(count, text.span))
}
