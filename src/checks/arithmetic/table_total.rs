//! The totals that a table of counts states are what its counts add up to.
//!
//! # Checks
//!
//! In each table of counts, the `total` of each row against the row's values, and the `total` of
//! the table against its rows where a thing is in one row only (`exclusive: yes`) and the columns
//! can be added (there is one, or `row_totals: yes`). Nothing is checked while one of the values is
//! missing, not available or not yet known.
//!
//! # Why
//!
//! The published table shows the computed total; if the stated one differs, a count or the total
//! was mistyped, and only somebody with the source can say which.
//!
//! # Example
//!
//! ```yaml
//! rows:
//!   - id: screened-2021-22
//!     label: Screened or discussed
//!     values: [64, 84, 72, 69]
//!     total: 298            # 64 + 84 + 72 + 69 = 289
//! ```
//!
//! # Source
//!
//! Code of Practice for Statistics, Q3 Assured Quality: figures are checked for consistency before
//! they are released. <https://code.statisticsauthority.gov.uk/>

use crate::checks::Context;
use crate::diagnostics::{Finding, plural};
use crate::plan::figures::{CountTable, TableRow};
use crate::units::grouped;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let tables = context.plan.figures.tables.iter();
    tables
        .flat_map(|table| {
            let rows = table.rows.iter().filter_map(|row| wrong_total(table, row));
            rows.chain(wrong_sum(table)).collect::<Vec<_>>()
        })
        .collect()
}

/// The finding that the rows add up to another number than the table's stated total.
fn wrong_sum(table: &CountTable) -> Option<Finding> {
    let stated = table.stated_total?;
    let adds = sum_of_rows(table)?;
    if adds == stated.value {
        return None;
    }
    let rows = plural(table.rows.len(), "row adds", "rows add");
    let message = format!(
        "the {rows} up to {}, not the stated {}",
        grouped(adds),
        grouped(stated.value)
    );
    let mut finding = Finding::error(ID, stated.span, message)
        .label(apart(stated.value, adds, "rows"))
        .help("correct the counts, or the total; a row may be missing, or stand twice")
        .place(format!("{} total", table.id.value));
    for row in &table.rows {
        let counts = row.total().map(grouped).unwrap_or_default();
        finding = finding.related(row.label.span, counts);
    }
    Some(finding)
}

/// The sum of a table; `None` where its rows or its columns cannot be added.
pub(in crate::checks) fn sum_of_rows(table: &CountTable) -> Option<u64> {
    let adds = table.exclusive && (table.row_totals || table.columns.len() == 1);
    let rows = table.rows.iter().map(TableRow::total);
    adds.then(|| rows.sum::<Option<u64>>()).flatten()
}

/// The difference in words: "31 more than the rows".
fn apart(stated: u64, adds: u64, what: &str) -> String {
    let way = if stated > adds { "more" } else { "less" };
    format!("{} {way} than the {what}", grouped(stated.abs_diff(adds)))
}

fn wrong_total(table: &CountTable, row: &TableRow) -> Option<Finding> {
    let (adds, stated) = (row.total()?, row.stated_total?);
    if adds == stated.value || row.values.len() != table.columns.len() {
        return None;
    }
    let message = format!(
        "`{}` adds up to {}, not the stated {}",
        row.label.value,
        grouped(adds),
        grouped(stated.value)
    );
    let mut finding = Finding::error(ID, stated.span, message)
        .label(apart(stated.value, adds, "counts"))
        .help("correct the counts, or the total")
        .place(format!("{} {}", table.id.value, row.id.value));
    if let Some(first) = row.values.first() {
        finding = finding.related(first.span, sum(row, adds));
    }
    Some(finding)
}

/// The sum in figures: "64 + 84 + 72 + 69 = 289".
fn sum(row: &TableRow, adds: u64) -> String {
    let counts = row.values.iter().filter_map(|count| count.value.known());
    let terms: Vec<_> = counts.map(grouped).collect();
    format!("{} = {}", terms.join(" + "), grouped(adds))
}
