//! No row stands twice in a table.
//!
//! # Checks
//!
//! In the budget and in each table of counts, whether two rows have the same label (in the same
//! group of rows). Capital letters make no difference. Rows of a budget that have no label are the
//! same when their agency is. The finding says whether the figures are the same too, and what the
//! table adds up to without the second row.
//!
//! # Why
//!
//! A row that was pasted twice is counted twice in every total.
//!
//! # Example
//!
//! ```yaml
//! rows:
//!   - { id: breach, label: Breach of statutory order, values: [13] }
//!   - { id: drugs, label: Drugs, values: [26] }
//!   - { id: breach-2, label: Breach Of Statutory Order, values: [13] }   # the first row again
//! ```
//!
//! # Source
//!
//! A plan published in 2024 lists "Breach Of Statutory Order" with 13 offences twice among its
//! types of offence.

use super::table_total::sum_of_rows;
use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::figures::CountTable;
use crate::plan::{Agency, Budget};
use crate::units::{Pounds, grouped};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let budget = context.plan.document.budget.iter().flat_map(in_budget);
    let tables = context.plan.figures.tables.iter().flat_map(in_table);
    budget.chain(tables).collect()
}

/// The key by which rows of a budget are compared.
#[derive(PartialEq)]
enum Name {
    Label(String),
    Agency(Agency),
}

fn in_budget(budget: &Budget) -> Vec<Finding> {
    let names: Vec<_> = budget
        .rows
        .iter()
        .map(|row| match &row.label {
            Some(label) => Name::Label(plain(label)),
            None => Name::Agency(row.agency.value),
        })
        .collect();
    let found = |(first, second): (usize, usize)| {
        let (first, second) = (&budget.rows[first], &budget.rows[second]);
        let amounts = |row: &crate::plan::BudgetRow| row.amounts.map(|amount| amount.value);
        let name = second.label.as_deref().unwrap_or(first.id.value.as_str());
        let message = message(name, "the budget", amounts(first) == amounts(second));
        let finding = Finding::error(ID, second.id.span, message)
            .place(format!("budget {}", second.id.value))
            .related(first.id.span, "the first");
        let rest = budget.total().zip(second.total());
        finish(
            finding,
            rest.map(|(all, row)| Pounds(all.0 - row.0).to_string()),
        )
    };
    repeats(&names).into_iter().map(found).collect()
}

fn in_table(table: &CountTable) -> Vec<Finding> {
    let names: Vec<_> = table
        .rows
        .iter()
        .map(|row| (row.group.as_deref(), plain(&row.label.value)))
        .collect();
    let found = |(first, second): (usize, usize)| {
        let (first, second) = (&table.rows[first], &table.rows[second]);
        let same = first.values.iter().map(|count| count.value);
        let same = same.eq(second.values.iter().map(|count| count.value));
        let message = message(&second.label.value, "this table", same);
        let finding = Finding::error(ID, second.label.span, message)
            .place(format!("{} {}", table.id.value, second.id.value))
            .related(first.label.span, "the first");
        let rest = sum_of_rows(table).zip(second.total());
        finish(finding, rest.map(|(all, row)| grouped(all - row)))
    };
    repeats(&names).into_iter().map(found).collect()
}

/// The indexes of each repeated item: of the first occurrence, and of the other.
fn repeats<T: PartialEq>(things: &[T]) -> Vec<(usize, usize)> {
    let first = |again: usize| {
        things[..again]
            .iter()
            .position(|thing| *thing == things[again])
    };
    (0..things.len())
        .filter_map(|again| Some((first(again)?, again)))
        .collect()
}

/// The label for comparison: in lower case, without double spaces.
fn plain(label: &str) -> String {
    let words: Vec<_> = label.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

fn message(name: &str, table: &str, same: bool) -> String {
    let figures = if same { "the same" } else { "different" };
    format!("`{name}` stands in {table} twice, with {figures} figures")
}

fn finish(finding: Finding, rest: Option<String>) -> Finding {
    let label = rest.map_or_else(
        || "again".to_owned(),
        |rest| format!("without it the table adds up to {rest}"),
    );
    finding
        .label(label)
        .help("take one of the two rows out, or give them labels that tell them apart")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_repeat_points_to_the_first() {
        assert_eq!(repeats(&["a", "b", "a", "a"]), [(0, 2), (0, 3)]);
        assert_eq!(
            plain("Breach  Of Statutory Order"),
            plain("breach of statutory order")
        );
    }
}
