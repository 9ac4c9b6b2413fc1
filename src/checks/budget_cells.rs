//! A budget has the rows of its country, and says what its blank cells mean.
//!
//! # Checks
//!
//! Whether an English budget has a row for the Welsh Government, or a Welsh one has none; and whether
//! there are blank cells, which can mean nothing, not applicable, or not yet known, and no `note` says
//! which.
//!
//! # Why
//!
//! A blank cell says nothing to somebody who listens to the table, and a row that can never hold money
//! makes readers ask what is missing.
//!
//! # Example
//!
//! ```yaml
//! - id: welsh-government
//!   agency: welsh government    # in an English borough
//!   total: 0
//! ```
//!
//! # Source
//!
//! Government Statistical Service, "Using symbols and shorthand in tables", January 2022: blank cells
//! are not left unexplained. <https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/>

use super::{Context, Rule};
use crate::diagnostics::{Finding, plural};
use crate::plan::{Agency, Amount, Budget, BudgetRow, Country};

pub(super) const RULE: Rule = Rule {
    id: "budget-cells",
    severity: "advice",
    source: include_str!("budget_cells.rs"),
    find: unclear_cells,
};

fn unclear_cells(context: &Context) -> Vec<Finding> {
    let mut boroughs = context.site.boroughs.iter();
    let borough = boroughs.find(|borough| borough.id == context.plan.borough);
    let (Some(budget), Some(borough)) = (&context.plan.document.budget, borough) else {
        return Vec::new();
    };
    let country = match borough.country {
        Country::England => welsh_row(budget),
        Country::Wales => no_welsh_row(budget),
    };
    country.into_iter().chain(blanks(budget)).collect()
}

fn is_welsh(row: &&BudgetRow) -> bool {
    row.agency.value == Agency::WelshGovernment
}

fn welsh_row(budget: &Budget) -> Option<Finding> {
    let row = budget.rows.iter().find(is_welsh)?;
    let message = "an English budget has a row for the Welsh Government";
    Some(
        Finding::advice(RULE.id, row.agency.span, message)
            .help("take the row out, or write `not applicable` in its cells")
            .place(format!("budget {}", row.id.value)),
    )
    .filter(|_| {
        row.amounts
            .iter()
            .any(|amount| amount.value != Amount::NotApplicable)
    })
}

fn no_welsh_row(budget: &Budget) -> Option<Finding> {
    let first = budget.rows.first()?;
    let message = "a Welsh budget has no row for the Welsh Government";
    let finding = Finding::advice(RULE.id, first.id.span, message)
        .help("add the row; if it gives nothing, write `nil`")
        .place("budget welsh-government");
    budget
        .rows
        .iter()
        .find(is_welsh)
        .is_none()
        .then_some(finding)
}

fn blanks(budget: &Budget) -> Option<Finding> {
    if budget.note.is_some() {
        return None;
    }
    let cells = budget.rows.iter().flat_map(|row| &row.amounts);
    let blank = cells.filter(|cell| cell.value == Amount::Blank).count();
    let first = budget
        .rows
        .iter()
        .find(|row| row.amounts.iter().any(|cell| cell.value == Amount::Blank))?;
    let verb = if blank == 1 { "is" } else { "are" };
    let message = format!(
        "{} of the budget {verb} blank",
        plural(blank, "cell", "cells")
    );
    Some(
        Finding::advice(RULE.id, first.id.span, message)
            .label("the first row with one")
            .help("write `nil`, `not applicable` or `not yet known`, or say in a `note` what a blank cell means")
            .place("budget"),
    )
}
