//! A table typed in a section adds up to its total.
//!
//! # Checks
//!
//! Tables written in Markdown whose last row begins with "Total": each column in which all other
//! rows have a number in the unit of the total. Whether the numbers add up to it, whichever way
//! they are rounded.
//!
//! # Why
//!
//! A total that is typed is added up by readers, and by nobody else. A table in a data file is
//! added up by the tool.
//!
//! # Example
//!
//! ```markdown
//! | What     | Pounds  |
//! |----------|---------|
//! | Staff    | 600,000 |
//! | Premises | 100,000 |
//! | Total    | 800,000 |
//! ```
//!
//! # Source
//!
//! Arithmetic. Please check: rows may overlap, or rows may be left out. Then say so.

use crate::checks::Context;
use crate::checks::text::quantities::{Magnitude, Quantity, SentenceReading};
use crate::diagnostics::Finding;
use crate::plan::prose::{Block, BlockKind, Inline, Table, plain};
use crate::units::Decimal;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let sections = context.plan.document.sections.iter();
    let blocks = sections.flat_map(|section| {
        section
            .body
            .blocks
            .iter()
            .map(move |block| (section, block))
    });
    let wrong = blocks.filter_map(|(section, block)| {
        let BlockKind::Table(table) = &block.value else {
            return None;
        };
        Some(finding(block, table)?.place(section.id.as_str()))
    });
    wrong.collect()
}

fn finding(block: &Block, table: &Table) -> Option<Finding> {
    let (last, rows) = table.rows.split_last()?;
    let is_total = |cells: &Vec<Vec<Inline>>| {
        let label = cells.first().map_or_else(String::new, |cell| plain(cell));
        label.trim().to_lowercase().starts_with("total")
    };
    if !is_total(last) || rows.len() < 2 || rows.iter().any(is_total) {
        return None;
    }
    let column = (1..last.len()).find_map(|column| wrong(rows, last, column))?;
    let (heading, sum, total) = (heading(table, column.0), column.1, column.2);
    let message =
        format!("please check: \"{heading}\" adds up to {sum}, and the row \"Total\" says {total}");
    Some(
        Finding::advice(ID, block.span, message)
            .help("correct the total or a row, or say what is left out"),
    )
}

fn heading(table: &Table, column: usize) -> String {
    table
        .head
        .get(column)
        .map_or_else(String::new, |cell| plain(cell))
}

/// A column whose numbers do not add up to its total: its index, the sum and the total.
fn wrong(
    rows: &[Vec<Vec<Inline>>],
    last: &[Vec<Inline>],
    column: usize,
) -> Option<(usize, Decimal, Decimal)> {
    let total = number(last.get(column)?)?;
    let parts: Option<Vec<Quantity>> = rows.iter().map(|row| number(row.get(column)?)).collect();
    let parts = parts?;
    if !parts
        .iter()
        .all(|it| it.magnitude.same_unit(total.magnitude))
    {
        return None;
    }
    let whole = total.magnitude.number()?;
    let numbers: Vec<Decimal> = parts
        .iter()
        .filter_map(|it| it.magnitude.number())
        .collect();
    let places = numbers
        .iter()
        .map(|it| it.places())
        .max()?
        .max(whole.places());
    let sum: i128 = numbers.iter().map(|it| it.scaled(places)).sum();
    let sum = Decimal::new(i64::try_from(sum).ok()?, places);
    // rounded shares may differ from the total by half a digit each
    let slack = match total.magnitude {
        Magnitude::Percent(_) => i128::try_from(parts.len()).ok()?.div_euclid(2).max(1),
        _ => 0,
    };
    let apart = sum.less(whole)?.size().scaled(places);
    (apart > slack).then_some((column, sum, whole))
}

/// The only number of a cell; `None` where it has none or several.
fn number(cell: &[Inline]) -> Option<Quantity> {
    let read = SentenceReading::of(&plain(cell));
    match read.quantities.as_slice() {
        [only] if read.tokens.len() <= 3 => Some(only.clone()),
        _ => None,
    }
}
