//! The totals that a budget states are what its amounts add up to.
//!
//! # Checks
//!
//! The total of each row, of each column and of the whole table, where the document states one. A
//! blank cell, `nil` and `not applicable` add nothing. A total is not checked while one of its
//! amounts is `not yet known`.
//!
//! # Why
//!
//! A reader with a pocket calculator trusts nothing else in a plan whose budget does not add up.
//!
//! # Example
//!
//! ```yaml
//! rows:
//!   - id: health
//!     agency: health
//!     cash: 31000
//!     in_kind: 77000
//!     total: 110000         # 31,000 + 77,000 = 108,000
//! ```
//!
//! # Source
//!
//! Crime and Disorder Act 1998, section 40(1): the plan says how youth justice services are to be
//! provided and funded. <https://www.legislation.gov.uk/ukpga/1998/37/section/40>

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::{Amount, Budget, BudgetRow, Money};
use crate::sources::{Span, Spanned};
use crate::units::Pounds;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let Some(budget) = &context.plan.document.budget else {
        return Vec::new();
    };
    let rows = budget.rows.iter().filter_map(row);
    let columns = Money::ALL
        .into_iter()
        .filter_map(|money| column(budget, money));
    rows.chain(columns).chain(everything(budget)).collect()
}

fn row(row: &BudgetRow) -> Option<Finding> {
    let id = &row.id.value;
    let name = row.label.as_deref().unwrap_or(id.as_str());
    let finding = wrong(&format!("`{name}`"), row.total()?, row.stated_total?)?;
    Some(
        finding
            .related(row.id.span, sum(row))
            .help("correct the row's amounts, or its total")
            .place(format!("budget {id}")),
    )
}

fn column(budget: &Budget, money: Money) -> Option<Finding> {
    let key = money.key(budget.columns);
    let adds = budget.column_total(money)?;
    let stated = budget.stated.columns[money as usize]?;
    let mut cells = budget.rows.iter().map(|row| row.amounts[money as usize]);
    let first = cells.find(|cell| cell.value != Amount::Blank);
    let finding = wrong(&format!("`{key}`"), adds, stated)?;
    Some(
        rows_add_to(adds, finding, first.map(|cell| cell.span))
            .place(format!("budget total {key}")),
    )
}

fn everything(budget: &Budget) -> Option<Finding> {
    let adds = budget.total()?;
    let first = budget.rows.first().map(|row| row.id.span);
    let finding = wrong("the budget", adds, budget.stated.all?)?;
    Some(rows_add_to(adds, finding, first).place("budget total all"))
}

/// The finding that `what` adds up to another number than the stated one; `None` where it is right.
fn wrong(what: &str, adds: Pounds, stated: Spanned<Pounds>) -> Option<Finding> {
    if adds == stated.value {
        return None;
    }
    let message = format!("{what} adds up to {adds}, not the stated {}", stated.value);
    let finding = Finding::error(ID, stated.span, message);
    let apart = i64::try_from(stated.value.0.abs_diff(adds.0)).map_or(adds, Pounds);
    let way = if stated.value > adds { "more" } else { "less" };
    Some(finding.label(format!("{apart} {way} than the amounts")))
}

fn rows_add_to(adds: Pounds, finding: Finding, first: Option<Span>) -> Finding {
    let finding = finding.help("correct the amounts in the rows, or this total");
    match first {
        Some(first) => finding.related(first, format!("rows add to {}", adds.plain())),
        None => finding,
    }
}

/// "31,000 + 77,000 = 108,000".
fn sum(row: &BudgetRow) -> String {
    let amounts = row
        .amounts
        .iter()
        .filter_map(|amount| amount.value.pounds());
    let parts: Vec<_> = amounts.filter(|pounds| pounds.0 != 0).collect();
    match parts.as_slice() {
        [] => "no amounts".to_owned(),
        [only] => format!("{} alone", only.plain()),
        _ => {
            let terms: Vec<_> = parts.iter().map(|pounds| pounds.plain()).collect();
            let total: Pounds = parts.into_iter().sum();
            format!("{} = {}", terms.join(" + "), total.plain())
        }
    }
}
