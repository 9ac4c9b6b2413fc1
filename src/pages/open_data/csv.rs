//! Data tables as CSV (RFC 4180): one header row with units, then rows, each as wide as the header.
//! The publisher, source and licence are in the last columns of every row, so that a row keeps them
//! wherever it is copied.

use crate::charts::{Column, DataRow, DataTable, Figure};
use crate::pages::context::PageContext;
use crate::pages::file::File;
use crate::pages::open_data::plain_text::maybe;
use crate::plan::Placement;
use crate::words::{Label, Words};

/// The path of the CSV file of a placement, from the plan's folder.
pub(crate) fn csv_path(placement: &Placement) -> String {
    format!("data/{}.csv", placement.slug())
}

/// The data tables of a plan, as files.
pub(crate) fn tables(context: &PageContext<'_>) -> Vec<File> {
    let folder = context.page.trim_end_matches("index.html");
    let licence = &context.site.settings.licence.name;
    let file = |figure: &Figure| {
        let origin = [
            (
                context.words().label(Label::Plan),
                context.document().title.as_str(),
            ),
            (context.words().label(Label::Source), figure.source.as_str()),
            (context.words().label(Label::Licence), licence.as_str()),
        ];
        File {
            path: format!("{folder}{}", csv_path(&figure.placement)),
            bytes: rectangle(
                &figure.table,
                &notes_of_rows(context, &figure.placement),
                &origin,
                context.words(),
            ),
        }
    };
    context.pages.figures.iter().map(file).collect()
}

/// The note on each row of the key performance indicators, in their order; none for other tables or
/// where no row has one.
fn notes_of_rows(context: &PageContext<'_>, placement: &Placement) -> Vec<String> {
    let kpis = context.plan().figures().kpis.as_ref();
    let Some(kpis) = kpis.filter(|_| *placement == Placement::Kpis) else {
        return Vec::new();
    };
    let notes = kpis
        .kpis
        .iter()
        .map(|kpi| maybe(context, kpi.note.as_ref()));
    let notes: Vec<_> = notes.map(Option::unwrap_or_default).collect();
    if notes.iter().all(String::is_empty) {
        return Vec::new();
    }
    notes
}

/// The table as CSV, with the columns of `origin` at the end.
fn rectangle(
    table: &DataTable,
    notes: &[String],
    origin: &[(&str, &str)],
    words: Words,
) -> Vec<u8> {
    let (mut header, mut rows) = header_and_rows(table, words);
    if notes.len() == rows.len() {
        header.push(words.label(Label::Note).to_owned());
        for (row, note) in rows.iter_mut().zip(notes) {
            row.push(note.clone());
        }
    }
    let with = |row: Vec<String>, origin: Vec<String>| row.into_iter().chain(origin).collect();
    let names = origin.iter().map(|(name, _)| (*name).to_owned()).collect();
    let texts: Vec<_> = origin.iter().map(|(_, text)| (*text).to_owned()).collect();
    let rows = rows.into_iter().map(|row| with(row, texts.clone()));
    write_csv([with(header, names)].into_iter().chain(rows))
}

/// The headings and the rows, all equally wide. The group is the first column, where rows are
/// grouped.
pub(crate) fn header_and_rows(table: &DataTable, words: Words) -> (Vec<String>, Vec<Vec<String>>) {
    let grouped = table.rows.iter().any(|row| row.group.is_some());
    let group = grouped.then(|| words.label(Label::Group).to_owned());
    let header = group.into_iter().chain(table.columns.iter().map(heading));
    let row = |row: &DataRow| {
        let group = grouped.then(|| row.group.clone().unwrap_or_default());
        let cells = row.cells.iter().map(|cell| cell.data.clone());
        let row = group.into_iter().chain([row.header.clone()]).chain(cells);
        row.collect()
    };
    (header.collect(), table.rows.iter().map(row).collect())
}

/// The rows written as CSV.
pub(crate) fn write_csv(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        // writing to memory cannot fail
        let _ = writer.write_record(row.into_iter().map(inert));
    }
    writer.into_inner().unwrap_or_default()
}

/// Characters that begin a formula in a spreadsheet, including the full-width forms of East Asia.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A cell that no spreadsheet takes for a formula: text that looks like one gets an apostrophe in
/// front, as OWASP's "CSV Injection" advises. A negative number keeps its minus.
fn inert(cell: String) -> String {
    // spreadsheets ignore white space and control characters in front
    let words = cell.trim_start_matches(|c: char| c.is_whitespace() || c.is_control());
    let is_formula = words.starts_with(FORMULA) && !is_number(&cell);
    let is_odd = cell.starts_with(char::is_control);
    if is_formula || is_odd {
        format!("'{cell}")
    } else {
        cell
    }
}

/// Whether a cell is digits with at most one point, after at most one minus.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    plain(whole) && plain(part)
}

/// A heading with its unit: `Rate (per 100,000)`.
fn heading(column: &Column) -> String {
    match &column.unit {
        Some(unit) => format!("{} ({unit})", column.heading),
        None => column.heading.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::{Cell, RowKind};

    fn table() -> DataTable {
        let column = |heading: &str, unit: Option<&str>| Column {
            heading: heading.to_owned(),
            unit: unit.map(str::to_owned),
            numeric: unit.is_some(),
        };
        let row = |group: &str, header: &str, data: &str| DataRow {
            kind: RowKind::Plain,
            group: Some(group.to_owned()),
            marks: Vec::new(),
            header: header.to_owned(),
            cells: vec![Cell {
                shown: "1,204".to_owned(),
                data: data.to_owned(),
                code: None,
                is_span: false,
            }],
        };
        DataTable {
            caption: "A \"table\"".to_owned(),
            columns: vec![column("Agency", None), column("Total", Some("£"))],
            rows: vec![
                row("2023-24", "Health, and others", "1204"),
                row("2023-24", "Police", "[x]"),
            ],
        }
    }

    #[test]
    fn words_that_a_spreadsheet_would_run_are_words_and_numbers_are_numbers() {
        for words in [
            "=1+1",
            "+44 20 7946 0000",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            " =1",
            "\r=1",
            "＝1",
            "--1",
            "-",
            "-1.",
            "-1e5",
            "=cmd|' /C calc'!A0",
        ] {
            assert_eq!(inert(words.to_owned()), format!("'{words}"));
        }
        for plain in ["-12", "-0.5", "12", "[x]", "1 = 1", "", "a-b", "Under 16"] {
            assert_eq!(inert(plain.to_owned()), plain);
        }
    }

    #[test]
    fn every_row_is_as_wide_as_the_header() {
        let bytes = rectangle(
            &table(),
            &[],
            &[("Source", "A \"return\""), ("Licence", "OGL")],
            Words::English,
        );
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "Group,Agency,Total (£),Source,Licence\r\n\
             2023-24,\"Health, and others\",1204,\"A \"\"return\"\"\",OGL\r\n\
             2023-24,Police,[x],\"A \"\"return\"\"\",OGL\r\n"
        );
    }
}
