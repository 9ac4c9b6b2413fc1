//! Blocks as Markdown. Every sign that Markdown would take for its own is escaped, so that words
//! come out as they went in.

use super::word::block::{Block, Run, WordBlockKind};
use super::word::grid::{Grid, WordCell};
use std::fmt::Write;

/// Signs that mean something in the middle of a line.
const SIGNS: [char; 12] = ['\\', '`', '*', '_', '[', ']', '<', '>', '|', '~', '{', '}'];

/// Words of a document as Markdown text.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        if SIGNS.contains(&letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    let start = out.trim_start();
    let digits = start.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let at = out.len() - start.len();
    if start.starts_with(['#', '+', '-', '=', ':']) {
        out.insert(at, '\\');
    } else if digits.len() < start.len() && digits.starts_with(['.', ')']) {
        out.insert(out.len() - digits.len(), '\\');
    }
    out
}

/// Text with its marks, on one line.
pub(super) fn text(inlines: &[Run], pictures: &str) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Run::Words(words) => out.push_str(&within(words)),
            Run::Bold(words) => out.push_str(&marked(words, "**")),
            Run::Italic(words) => out.push_str(&marked(words, "*")),
            Run::Break => out.push_str("\\\n"),
            Run::Link(address, words) => {
                let address = address.replace(' ', "%20").replace(['<', '>'], "");
                let _ = write!(out, "[{}](<{address}>)", within(words));
            }
            Run::Note(name) => {
                let _ = write!(out, "[^{name}]");
            }
            Run::Picture(file, description) => {
                let _ = write!(out, "![{}]({pictures}{file})", within(description));
            }
        }
    }
    let line = out.trim();
    let line = line.trim_end_matches("\\\n").trim_end_matches('\\');
    start_escaped(line)
}

/// Words inside a line.
fn within(words: &str) -> String {
    let escaped = escaped(words);
    let leads = words.trim_start().starts_with(['#', '+', '-', '=', ':']);
    // only the start of a line asks for this
    if leads {
        escaped.replacen('\\', "", 1)
    } else {
        escaped
    }
}

/// A line whose first sign begins no heading and no list.
fn start_escaped(line: &str) -> String {
    let is_sign = line.starts_with(['#', '+', '=', ':']) || line.starts_with("- ");
    if is_sign {
        format!("\\{line}")
    } else {
        line.to_owned()
    }
}

/// Words between marks; spaces stay outside, where Markdown wants them.
fn marked(words: &str, mark: &str) -> String {
    let inner = words.trim();
    if inner.is_empty() {
        return words.to_owned();
    }
    let (before, after) = words.split_once(inner).unwrap_or_default();
    format!("{before}{mark}{}{mark}{after}", within(inner))
}

/// A block as Markdown; `top` is the level of headings that begin a section.
pub(super) fn block(block: &Block, top: u8, pictures: &str) -> String {
    match &block.kind {
        WordBlockKind::Heading(level, words) => {
            let marks = usize::from(level.saturating_sub(top).clamp(1, 5)) + 1;
            format!(
                "{} {}",
                "#".repeat(marks),
                text(words, pictures).replace("\\\n", " ")
            )
        }
        WordBlockKind::Title(words)
        | WordBlockKind::Paragraph(words)
        | WordBlockKind::Caption(words) => text(words, pictures),
        WordBlockKind::Item(level, is_numbered, words) => {
            let indent = "   ".repeat(usize::from(*level));
            let mark = if *is_numbered { "1." } else { "-" };
            let line = text(words, pictures).replace("\\\n", " ");
            format!("{indent}{mark} {line}")
        }
        WordBlockKind::Table(grid) => table(grid, pictures),
    }
}

fn table(grid: &Grid, pictures: &str) -> String {
    let mut out = String::new();
    for (at, row) in grid.rows.iter().enumerate() {
        let cells: Vec<String> = row.iter().map(|cell| cell_text(cell, pictures)).collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
        if at == 0 {
            let _ = writeln!(out, "|{}", "---|".repeat(row.len()));
        }
    }
    out.trim_end().to_owned()
}

fn cell_text(cell: &WordCell, pictures: &str) -> String {
    let lines = cell.paragraphs.iter().map(|line| text(line, pictures));
    lines
        .collect::<Vec<_>>()
        .join("; ")
        .replace("\\\n", " ")
        .replace('\n', " ")
}
