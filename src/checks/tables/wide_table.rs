//! A table that is written in a section fits on its page.
//!
//! # Checks
//!
//! Tables in Markdown with more than seven columns, or more than ten where the section lies on its
//! side (`orientation: landscape`); and tables in Markdown or of data whose longest words and
//! figures side by side are wider than the paper in the smallest type that is printed, which is a
//! warning.
//!
//! # Why
//!
//! On paper the columns become too narrow for words; on a phone, readers see a corner of the table.
//!
//! # Example
//!
//! An action plan with nine columns: as data in actions.yaml it becomes one card for each action on
//! screen and a table that fits on paper.
//!
//! # Source
//!
//! Our own choice of numbers. A plan published in 2023 has an action plan of nine columns.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::figures::{CountTable, TableRow};
use crate::plan::prose::{BlockKind, Table, plain};
use crate::plan::{Orientation, Section};
use crate::units::grouped;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let sections = context.plan.document.sections.iter();
    let tables = context.plan.figures.tables.iter();
    sections
        .flat_map(in_section)
        .chain(tables.filter_map(too_wide))
        .collect()
}

/// The number of characters that fit across a printed page in the smallest type, including gaps:
/// portrait, and landscape. Measured on A4 with our own type at 8 points.
const UPRIGHT: usize = 112;
const SIDEWAYS: usize = 165;

/// The width of the gap between two columns, in characters.
const GAP: usize = 1;

/// A warning about a table of counts that is wider than the page, because its numbers are never
/// broken.
fn too_wide(table: &CountTable) -> Option<Finding> {
    let width = |count: u64| grouped(count).chars().count();
    let figures = |at: usize| {
        table
            .rows
            .iter()
            .filter_map(move |row| row.values.get(at)?.value.known())
    };
    let columns =
        (0..table.columns.len()).map(|at| figures(at).map(width).max().unwrap_or(3).max(3) + GAP);
    let totals = table
        .rows
        .iter()
        .filter_map(TableRow::total)
        .map(width)
        .max();
    let totals = totals
        .filter(|_| table.row_totals)
        .map_or(0, |width| width.max(5) + GAP);
    let labels = table
        .rows
        .iter()
        .map(|row| longest_word(&row.label.value))
        .max()
        .unwrap_or(0);
    let wide = columns.sum::<usize>() + totals + labels;
    (wide > UPRIGHT * 9 / 10).then(|| {
        let message = format!(
            "the {} columns of this table do not fit on the page in print",
            table.columns.len()
        );
        Finding::warning(ID, table.id.span, message)
            .place(table.id.value.as_str())
            .help("show fewer columns, such as the latest years, or make two tables of it")
    })
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace()
        .map(|word| word.chars().count())
        .max()
        .unwrap_or(0)
}

/// The least width of a section's table, in characters, with every word on a line of its own.
fn narrowest(table: &Table) -> usize {
    let rows = || std::iter::once(&table.head).chain(&table.rows);
    let column = |at: usize| {
        rows()
            .filter_map(|row| row.get(at))
            .map(|cell| longest_word(&plain(cell)))
            .max()
            .unwrap_or(0)
    };
    (0..table.columns.len()).map(|at| column(at) + GAP).sum()
}

fn in_section(section: &Section) -> impl Iterator<Item = Finding> {
    let (fits, help) = match section.orientation {
        Orientation::Portrait => (
            7,
            "put `orientation: landscape` in the section's front matter, make two tables of it, or give the rows as data",
        ),
        Orientation::Landscape => (10, "make two tables of it, or give the rows as data"),
    };
    section.body.blocks.iter().filter_map(move |block| {
        let BlockKind::Table(table) = &block.value else {
            return None;
        };
        let columns = table.columns.len();
        let page = match section.orientation {
            Orientation::Portrait => UPRIGHT,
            Orientation::Landscape => SIDEWAYS,
        };
        if narrowest(table) > page {
            let message =
                "the columns of this table do not fit on the page in print, even in small type";
            return Some(Finding::warning(ID, block.span, message).help(help));
        }
        (columns > fits).then(|| {
            let message = format!("a table of {columns} columns does not fit on the page");
            Finding::advice(ID, block.span, message).help(help)
        })
    })
}
