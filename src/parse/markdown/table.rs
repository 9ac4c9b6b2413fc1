//! Tables: a caption above, and rows as wide as the header.

use super::{MarkdownReader, addresses};
use crate::diagnostics::{Finding, plural};
use crate::plan::prose::{Align, BlockKind, Inline, Table};
use pulldown_cmark::{Alignment, Event, Tag};
use std::ops::Range;

impl MarkdownReader<'_> {
    /// Parses a table, with the caption typed above it.
    pub(super) fn table(&mut self, columns: &[Alignment], range: &Range<usize>) -> BlockKind {
        let caption = self.caption.take();
        let mut table = Table {
            caption: caption.unwrap_or_default(),
            columns: columns.iter().map(|column| align(*column)).collect(),
            head: Vec::new(),
            rows: Vec::new(),
        };
        let mut head = range.clone();
        while let Some((Event::Start(tag), row)) = self.next() {
            let cells = self.cells();
            if tag == Tag::TableHead {
                head = row;
                table.head = cells;
            } else {
                self.check_width(&row, columns.len());
                table.rows.push(cells);
            }
        }
        if table.head.iter().all(Vec::is_empty) {
            let span = self.span(&(head.start..head.start + self.typed(&head).len()));
            self.found.push(
                Finding::advice("table-headings", span, "no column of this table has a heading")
                    .help("say in the first row what each column holds: people who listen to a table hear it before each cell"),
            );
        }
        if table.caption.is_empty() {
            let span = self.span(&(head.start..head.start + self.typed(&head).len()));
            self.found.push(
                Finding::error("table-caption", span, "this table has no caption")
                    .help("write one on a line above it: `Table: What we asked and what we heard`"),
            );
        }
        BlockKind::Table(Box::new(table))
    }

    fn cells(&mut self) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some((Event::Start(_), range)) = self.next() {
            let cell = self.inlines();
            self.look_for_lost_words(&cell, &range);
            cells.push(addresses::linked(cell));
        }
        cells
    }

    /// Counts the cells in the text, because the parser pads and cuts rows in silence.
    fn check_width(&mut self, row: &Range<usize>, columns: usize) {
        let typed = self.typed(row);
        let cells = count(typed);
        if cells == columns {
            return;
        }
        let span = self.span(&(row.start..row.start + typed.len()));
        let finding = if typed.contains('|') {
            let message = format!(
                "this row has {}, but the table has {}",
                plural(cells, "cell", "cells"),
                plural(columns, "column", "columns")
            );
            Finding::error("ragged-table", span, message)
                .help("put a `|` between two cells; write a `|` that belongs to the words as `\\|`")
        } else {
            let message = "this line is read as a row of the table above it";
            Finding::error("ragged-table", span, message).help("put an empty line between them")
        };
        self.found.push(finding);
    }
}

/// The number of cells that a row is typed with.
fn count(row: &str) -> usize {
    let row = row.trim();
    let inner = row.strip_prefix('|').unwrap_or(row);
    let mut bars = 0;
    let mut escaped = false;
    let mut ends_with_bar = false;
    for letter in inner.chars() {
        ends_with_bar = letter == '|' && !escaped;
        bars += usize::from(ends_with_bar);
        escaped = letter == '\\' && !escaped;
    }
    bars + usize::from(!ends_with_bar)
}

fn align(column: Alignment) -> Align {
    match column {
        Alignment::None | Alignment::Left => Align::Left,
        Alignment::Right => Align::Right,
        Alignment::Center => Align::Centre,
    }
}
