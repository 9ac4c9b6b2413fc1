//! The total that a row of counts states is what its counts add up to.
//!
//! # Checks
//!
//! In each table of counts, the `total` of each row against the row's values. A row is not checked
//! while one of its values is missing, not available or not yet known.
//!
//! # Why
//!
//! The published table shows the computed total; if the stated one differs, a count or the total was
//! mistyped, and only somebody with the source can say which.
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

use super::{Context, Rule};
use crate::diagnostics::Finding;
use crate::plan::figures::{CountTable, TableRow};
use crate::units::grouped;

pub(super) const RULE: Rule = Rule {
    id: "table-total",
    severity: "error",
    source: include_str!("table_total.rs"),
    find: wrong_totals,
};

fn wrong_totals(context: &Context) -> Vec<Finding> {
    let tables = context.plan.figures.tables.iter();
    tables
        .flat_map(|table| table.rows.iter().filter_map(|row| wrong_total(table, row)))
        .collect()
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
    let way = if stated.value > adds { "more" } else { "less" };
    let apart = grouped(stated.value.abs_diff(adds));
    let mut finding = Finding::error(RULE.id, stated.span, message)
        .label(format!("{apart} {way} than the counts"))
        .help("correct the counts, or the total")
        .place(format!("{} {}", table.id.value, row.id.value));
    if let Some(first) = row.values.first() {
        finding = finding.related(first.span, sum(row, adds));
    }
    Some(finding)
}

/// "64 + 84 + 72 + 69 = 289".
fn sum(row: &TableRow, adds: u64) -> String {
    let counts = row.values.iter().filter_map(|count| count.value.known());
    let terms: Vec<_> = counts.map(grouped).collect();
    format!("{} = {}", terms.join(" + "), grouped(adds))
}
