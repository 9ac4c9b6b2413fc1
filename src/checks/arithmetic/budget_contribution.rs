//! A contribution that stands in the budget is an amount of its row.
//!
//! # Checks
//!
//! Contributions that say with `in_budget` in which row of the budget their amount stands: whether
//! the row is there, and whether the amount is one of its amounts or its total.
//!
//! # Why
//!
//! The same money stands in the list of what partners give and in the budget. Readers who find two
//! amounts ask which of them was paid.
//!
//! # Example
//!
//! ```yaml
//! - { agency: Probation Service, what: Running costs., amount: 5500, in_budget: probation }   # the row has £5,000
//! ```
//!
//! # Source
//!
//! Our own choice. A plan published in 2024 gives the same £5,000 in both places.

use crate::checks::Context;
use crate::diagnostics::{Finding, nearest};
use crate::plan::{Amount, Budget, BudgetRow, Contribution, Money};
use crate::units::Pounds;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let Some(budget) = &document.budget else {
        return Vec::new();
    };
    let contributions = document.contributions.iter();
    contributions
        .filter_map(|contribution| wrong(contribution, budget))
        .collect()
}

fn wrong(contribution: &Contribution, budget: &Budget) -> Option<Finding> {
    let at = contribution.in_budget.as_ref()?;
    let Some(row) = budget.rows.iter().find(|row| row.id.value == at.value) else {
        let message = format!("the budget has no row `{}`", at.value);
        let finding = Finding::error(ID, at.span, message);
        let rows = budget.rows.iter().map(|row| row.id.value.as_str());
        return Some(match nearest(at.value.as_str(), rows) {
            Some(near) => finding.help(format!("did you mean `{near}`?")).fix(near),
            None => finding.help("name a row of budget.yaml by its id"),
        });
    };
    let Some(Amount::Known(pounds)) = contribution.amount else {
        return None;
    };
    if amounts(row).any(|amount| amount == pounds) {
        return None;
    }
    let message = format!(
        "{} of \"{}\" is no amount of the budget's row `{}`",
        pounds, contribution.agency, at.value
    );
    Some(
        Finding::error(ID, at.span, message)
            .related(row.id.span, "the row")
            .help("correct the amount that is wrong, or take `in_budget` out if it is other money")
            .place(format!("contributions {}", at.value)),
    )
}

/// The amounts of a row, and their sum.
fn amounts(row: &BudgetRow) -> impl Iterator<Item = Pounds> {
    let cells = Money::ALL.into_iter().map(|column| row.amount(column));
    let cells = cells.filter_map(|amount| match amount {
        Amount::Known(pounds) => Some(pounds),
        Amount::Nil | Amount::NotApplicable | Amount::NotYetKnown | Amount::Blank => None,
    });
    cells.chain(row.total())
}
