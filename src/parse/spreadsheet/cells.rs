//! Parses the text of a .csv into cells with spans. The one file that knows the CSV crate.
//!
//! Cells are separated by commas, semicolons or tabs, whichever the first line has most of. Empty
//! lines and empty columns are ignored. The meaning of a cell is decided elsewhere.

use super::number::DecimalMark;
use crate::diagnostics::Finding;
use crate::sources::{FileId, Span};
use csv_core::{ReadFieldResult, ReaderBuilder};

/// The most lines of a table, and the most cells of one line: more than any plan has. Our choice.
const MOST_LINES: usize = 5_000;
const MOST_CELLS: usize = 200;

/// The content of a cell, without quotation marks and outer spaces, with its span.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SheetCell {
    pub(super) text: String,
    pub(super) span: Span,
}

/// The cells of a .csv.
#[derive(Debug)]
pub(super) struct SheetCells {
    /// The lines that are not empty. Empty cells at the end of a line are left out.
    pub(super) lines: Vec<Vec<SheetCell>>,
    /// The decimal mark of its numbers.
    pub(super) mark: DecimalMark,
}

/// Parses the text of a .csv.
///
/// # Errors
///
/// The finding about a table that is too large, or a quotation mark that is not closed.
pub(super) fn read(text: &str, file: FileId) -> Result<SheetCells, Box<Finding>> {
    let (separator, start) = separator(text);
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    let mut lines: Vec<Vec<SheetCell>> = Vec::new();
    let mut line: Vec<SheetCell> = Vec::new();
    let mut at = start;
    loop {
        let (value, next, result) = field(&mut reader, text, at);
        if result == ReadFieldResult::End {
            let mark = DecimalMark::beside(separator);
            return Ok(SheetCells { lines, mark });
        }
        let raw = Raw::new(text, at..next, separator);
        if raw.is_open && next == text.len() {
            return Err(Box::new(unclosed(file, raw.range.start)));
        }
        line.push(raw.cell(value, file));
        at = next;
        if line.len() > MOST_CELLS || lines.len() > MOST_LINES {
            return Err(Box::new(too_large(file, raw.range.start)));
        }
        if result == (ReadFieldResult::Field { record_end: true }) {
            while line.last().is_some_and(|cell| cell.text.is_empty()) {
                line.pop();
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
        }
    }
}

/// The text of the next cell, the byte after it, and the separator that follows.
fn field(
    reader: &mut csv_core::Reader,
    text: &str,
    from: usize,
) -> (String, usize, ReadFieldResult) {
    let (mut out, mut wrote, mut at) = (vec![0; 256], 0, from);
    loop {
        let (result, read, written) = reader.read_field(&text.as_bytes()[at..], &mut out[wrote..]);
        at += read;
        wrote += written;
        match result {
            // an empty input tells the parser that the text has ended
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::OutputFull => out.resize(out.len() * 2, 0),
            ReadFieldResult::Field { .. } | ReadFieldResult::End => {
                let text = String::from_utf8_lossy(&out[..wrote]).trim().to_owned();
                return (text, at, result);
            }
        }
    }
}

/// A cell as it was typed.
struct Raw {
    /// The content without quotation marks, separator and outer spaces.
    range: std::ops::Range<usize>,
    /// Whether a quotation mark is opened but not closed.
    is_open: bool,
}

impl Raw {
    fn new(text: &str, range: std::ops::Range<usize>, separator: u8) -> Self {
        let mut start = range.start;
        let mut typed = &text[range];
        let begun = typed.trim_start_matches(['\r', '\n']);
        start += typed.len() - begun.len();
        typed = begun;
        let quoted = typed.starts_with('"');
        let is_open = quoted && typed.matches('"').count() % 2 == 1;
        let ends = ['\r', '\n', char::from(separator)];
        typed = typed.strip_suffix(ends).unwrap_or(typed);
        if quoted && !is_open {
            start += 1;
            typed = &typed[1..];
            typed = typed.strip_suffix('"').unwrap_or(typed);
        }
        let inner = typed.trim_start();
        start += typed.len() - inner.len();
        Self {
            range: start..start + inner.trim_end().len(),
            is_open,
        }
    }

    fn cell(&self, value: String, file: FileId) -> SheetCell {
        SheetCell {
            text: value,
            span: Span::new(file, self.range.clone()),
        }
    }
}

/// The separator of cells, and the byte at which they begin: Excel may name it in a first line of
/// its own, `sep=;`.
fn separator(text: &str) -> (u8, usize) {
    let first = text.lines().find(|line| !line.trim().is_empty());
    let first = first.unwrap_or_default();
    if let Some(named) = first.trim().strip_prefix("sep=")
        && let [separator @ (b',' | b';' | b'\t')] = named.as_bytes()
    {
        let end = text.find(first).unwrap_or_default() + first.len();
        return (*separator, end);
    }
    let mut inside = false;
    let mut seen = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    for byte in first.bytes() {
        inside ^= byte == b'"';
        for (separator, times) in &mut seen {
            *times += usize::from(!inside && byte == *separator);
        }
    }
    let most = seen.iter().rev().max_by_key(|(_, times)| *times);
    (most.map_or(b',', |(separator, _)| *separator), 0)
}

fn unclosed(file: FileId, at: usize) -> Finding {
    Finding::error(
        "csv-quotes",
        Span::new(file, at..at + 1),
        "a quotation mark is opened here and never closed",
    )
    .help("close it at the end of the cell, or take it away; then save the file again from the spreadsheet")
}

fn too_large(file: FileId, at: usize) -> Finding {
    Finding::error(
        "csv-size",
        Span::new(file, at..at),
        format!("this table is larger than any of a plan: {MOST_LINES} rows and {MOST_CELLS} columns are the most"),
    )
    .help("save only the figures that the plan shows")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::{Source, Sources};

    /// Each cell as `text@line:column`.
    fn cells(text: &str) -> Vec<String> {
        let name = "content/a/b/data/x.csv";
        let sources = Sources::new(vec![Source::new(name, text.as_bytes().to_vec())]);
        let (file, source) = sources.find(name).unwrap();
        let lines = read(source.text().unwrap(), file).unwrap().lines;
        let show = |cell: &SheetCell| {
            let at = source.position(cell.span.range().start);
            format!("{}@{}:{}", cell.text, at.line, at.column)
        };
        lines
            .iter()
            .map(|line| line.iter().map(show).collect::<Vec<_>>().join(" "))
            .collect()
    }

    #[test]
    fn every_cell_knows_its_place() {
        let expected = ["a@1:1 b@1:3", "1@3:1 2,000@3:4", "3@4:2 4@4:6"];
        assert_eq!(cells("a,b\n\n1,\"2,000\"\n 3 , 4\n"), expected);
    }

    #[test]
    fn commas_semicolons_and_tabs_separate() {
        for text in ["a,b\n1,2\n", "a;b\n1;2\n", "a\tb\n1\t2\n"] {
            assert_eq!(cells(text), ["a@1:1 b@1:3", "1@2:1 2@2:3"], "{text:?}");
        }
        assert_eq!(cells("sep=;\na;b,c\n"), ["a@2:1 b,c@2:3"]);
        assert_eq!(cells("\"a,b\";c\n"), ["a,b@1:2 c@1:7"]);
    }

    #[test]
    fn empty_lines_and_trailing_cells_are_nothing() {
        let expected = ["a@1:1 b@1:3", "1@2:1", "@4:1 2@4:2"];
        assert_eq!(cells("a,b,,\r\n1,,,\r\n,,,\r\n,2,,\r\n\r\n"), expected);
    }

    #[test]
    fn quotation_marks_hold_lines_and_quotation_marks() {
        assert_eq!(cells("\"a \"\"b\"\"\nc\",d"), ["a \"b\"\nc@1:2 d@2:4"]);
    }

    #[test]
    fn an_open_quotation_mark_and_too_many_cells_are_refused() {
        let file = Sources::new(Vec::new()).iter().next().unwrap().0;
        let rule = |text: &str| read(text, file).unwrap_err().rule;
        assert_eq!(rule("a,b\n\"1,2\n3,4\n"), "csv-quotes");
        assert_eq!(rule(&"a,".repeat(300)), "csv-size");
        assert_eq!(rule(&"a\n".repeat(6_000)), "csv-size");
    }

    proptest::proptest! {
        /// Whatever the bytes are, a cell lies in its file and has the text that was typed there.
        #[test]
        fn no_text_stops_the_reader(text in "[a£1,;\"\t\r\n ]{0,60}") {
            let file = Sources::new(Vec::new()).iter().next().unwrap().0;
            for cell in read(&text, file).into_iter().flat_map(|read| read.lines).flatten() {
                let typed = text.get(cell.span.range());
                let typed = typed.expect("a place between letters");
                if !typed.contains('"') && !cell.text.contains('"') {
                    proptest::prop_assert_eq!(typed.trim(), cell.text);
                }
            }
        }
    }
}
