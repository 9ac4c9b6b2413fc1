//! A budget has the rows of its country, and says what its blank cells mean.
//!
//! # Checks
//!
//! Whether an English budget has a row for the Welsh Government, or a Welsh one has none; and
//! whether all cells of a row are blank, which can mean nothing, not applicable, or not yet known,
//! and no `note` says which.
//!
//! # Why
//!
//! A blank cell says nothing to somebody who listens to the table, and a row that can never hold
//! money makes readers ask what is missing.
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
//! Government Statistical Service, "Using symbols and shorthand in tables", January 2022: blank
//! cells are not left unexplained.
//! <https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/>

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::{Agency, Amount, Budget, BudgetRow, Country};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let (Some(budget), Some(borough)) = (&context.plan.document.budget, context.borough) else {
        return Vec::new();
    };
    let country = match borough.country {
        Country::England => welsh_row(budget),
        Country::Wales => no_welsh_row(budget),
    };
    country.into_iter().chain(blanks(budget)).collect()
}

fn is_welsh(row: &BudgetRow) -> bool {
    row.agency.value == Agency::WelshGovernment
}

fn welsh_row(budget: &Budget) -> Option<Finding> {
    let row = budget.rows.iter().find(|row| is_welsh(row))?;
    let message = "an English budget has a row for the Welsh Government";
    Some(
        Finding::advice(ID, row.agency.span, message)
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
    let finding = Finding::advice(ID, first.id.span, message)
        .help("add the row; if it gives nothing, write `nil`")
        .place("budget welsh-government");
    budget
        .rows
        .iter()
        .find(|row| is_welsh(row))
        .is_none()
        .then_some(finding)
}

fn blanks(budget: &Budget) -> Option<Finding> {
    if budget.note.is_some() {
        return None;
    }
    let blank = |row: &&BudgetRow| row.amounts.iter().all(|cell| cell.value == Amount::Blank);
    let row = budget.rows.iter().find(blank)?;
    let message = format!("every cell of `{}` is blank", row.id.value);
    Some(
        Finding::advice(ID, row.id.span, message)
            .help("write `nil`, `not applicable` or `not yet known`, or say in a `note` what a blank cell means")
            .place(format!("budget {}", row.id.value)),
    )
}
