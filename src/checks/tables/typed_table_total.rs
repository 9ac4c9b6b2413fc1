//! A table typed in a section adds up to its total.
//!
//! # Checks
//!
//! Tables written in Markdown whose last row is called a total, or is the sum of the others in one
//! of its columns: each column in which all other rows have a number in the unit of the total.
//! Whether the numbers add up to it, whichever way they are rounded. A last column that is called
//! a total likewise, where it is the sum of the others in at least one row.
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
use crate::units::{Decimal, is_called_total};

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
    let message = wrong_row(table).or_else(|| wrong_column(table))?;
    Some(
        Finding::advice(ID, block.span, format!("please check: {message}"))
            .help("correct the total or a part of it, or say what is left out"),
    )
}

fn label(cells: &[Vec<Inline>]) -> String {
    let label = cells.first().map_or_else(String::new, |cell| plain(cell));
    label.trim().to_owned()
}

/// What is wrong with a last row of totals: one that is called so, or that is the sum of the others
/// in another column.
fn wrong_row(table: &Table) -> Option<String> {
    let (last, rows) = table.rows.split_last()?;
    let name = label(last);
    if rows.len() < 2 || rows.iter().any(|row| is_called_total(&label(row))) {
        return None;
    }
    let (column, sum, total) = (1..last.len()).find_map(|column| wrong(rows, last, column))?;
    let is_sum = |column: usize| {
        let total = last.get(column).and_then(|cell| number(cell));
        total.is_some_and(|it| it.magnitude.number().is_some_and(is_large))
            && rows
                .iter()
                .all(|row| row.get(column).and_then(|cell| number(cell)).is_some())
            && wrong(rows, last, column).is_none()
    };
    if !is_called_total(&name) && !(1..last.len()).any(is_sum) {
        return None;
    }
    let heading = label(table.head.get(column..)?);
    Some(format!(
        "\"{heading}\" adds up to {sum}, and the row \"{name}\" says {total}"
    ))
}

/// Whether a sum of others is hardly one by chance.
fn is_large(number: Decimal) -> bool {
    number > Decimal::new(20, 0)
}

/// What is wrong with a last column of totals in one row, where it is the sum of the others in
/// another row.
fn wrong_column(table: &Table) -> Option<String> {
    let at = table.head.len().checked_sub(1)?;
    let name = label(table.head.get(at..)?);
    if at < 3 || !is_called_total(&name) {
        return None;
    }
    let sums: Vec<_> = table
        .rows
        .iter()
        .filter_map(|row| {
            let parts: Vec<Vec<Vec<Inline>>> = row
                .get(1..at)?
                .iter()
                .map(|cell| vec![cell.clone()])
                .collect();
            let total = [row.get(at)?.clone()];
            let readable =
                parts.iter().all(|part| number(&part[0]).is_some()) && number(&total[0]).is_some();
            readable.then(|| (label(row), wrong(&parts, &total, 0)))
        })
        .collect();
    let holds = sums.iter().any(|(_, wrong)| wrong.is_none());
    let (row, (_, sum, total)) = sums
        .into_iter()
        .find_map(|(row, wrong)| Some((row, wrong?)))?;
    holds.then(|| format!("\"{row}\" adds up to {sum}, and the column \"{name}\" says {total}"))
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
