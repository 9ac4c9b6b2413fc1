//! data/counts.yaml.

use crate::diagnostics::{Finding, plural};
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::{raw_record, record};
use crate::parse::schema::shape::ValueKind;
use crate::parse::schema::value::Value;
use crate::parse::spreadsheet::{self, WideColumns};
use crate::parse::yaml::node::Node;
use crate::plan::figures::{Count, CountTable, TableRow};

const NO_COUNT: [(&str, Count); 3] = [
    ("not available", Count::NotAvailable),
    ("not applicable", Count::NotApplicable),
    ("not yet known", Count::NotYetKnown),
];

raw_record! { #[derive(Default)] CountsFile "counts.yaml" {
    need tables [Vec<CountTable>] =>
        "Tables of counts.";
} }

record! { CountTable "a table" {
    need id =>
        "A short name; [[table ID]] shows the table.";
    need caption =>
        "What the table shows.";
    need unit =>
        "What is counted, such as outcomes or children.";
    need source =>
        "Where the counts come from.";
    need columns =>
        "The headings, in order.";
    need rows by (ValueKind::Table(TableRow::SHAPE), |read, block, key| Some(rows(read, block, key, columns.as_deref()?))) =>
        "The rows, each with a count for each column.";
    may when =>
        "The period of the whole table; left out where columns or rows are periods.";
    may stated_total as "total" =>
        "The total of all rows as published; it is checked.";
    may exclusive =>
        "yes if nothing is counted in two rows, so that rows may be added up.";
    may row_totals =>
        "yes to show a column with the total of each row.";
    may note =>
        "A note that readers see under the table.";
} }

record! { TableRow "a row" at span {
    need id =>
        "A short name; [[TABLE ROW]] quotes the row's total.";
    need label =>
        "What readers see.";
    need values =>
        "A count for each column: digits, not available, not applicable or not yet known.";
    may group =>
        "A heading over this row and the next ones of the same group.";
    may stated_total as "total" =>
        "The row's total as published; it is checked.";
} made {
    total = ();
    merged = Vec::new();
} }

/// The rows of a table; one that has not a value for each column is reported.
fn rows(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    key: &str,
    columns: &[String],
) -> Vec<TableRow> {
    let headings = columns.iter().map(|column| vec![column.clone()]).collect();
    let wide = WideColumns::new("values", headings);
    let rows: Vec<TableRow> = spreadsheet::rows(read, block, key, &wide);
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
    rows
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

/// A count that was typed and cannot be read counts as not yet known.
impl Value for Count {
    const KIND: ValueKind = ValueKind::Count;

    fn from_node(read: &mut Reader<'_>, node: &Node, key: &str) -> Option<Self> {
        let text = read.scalar_of(node, key, ValueKind::Count)?;
        let typed = text.value.to_lowercase();
        if let Some((_, count)) = NO_COUNT.iter().find(|(word, _)| *word == typed) {
            return Some(*count);
        }
        let number = read.count_of(text, key);
        Some(number.map_or(Self::NotYetKnown, |number| Self::Known(number.value)))
    }
}
