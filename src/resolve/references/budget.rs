//! Reads references to sums of the budget: `budget total in-kind`, `budget health`.

use super::fault::{ReferenceFault, ticked};
use super::symbols::Symbols;
use crate::plan::{Budget, Id, Money, Value};

/// Reads the words after `budget`.
pub(super) fn read(known: &Symbols<'_>, words: &[&str]) -> Result<Value, ReferenceFault> {
    let Some(budget) = &known.document.budget else {
        return Err(ReferenceFault::new("this plan has no budget")
            .help("it would stand in `data/budget.yaml`"));
    };
    let (row, rest) = match words {
        [] => {
            return Err(ReferenceFault::new("it is not said which sum of the budget to quote")
                .help("write `[[budget total]]`, or a row's id after `budget`; to place the budget, give `[[budget]]` a paragraph of its own"));
        }
        ["total", rest @ ..] => (None, rest),
        [typed, rest @ ..] => (Some(row(budget, typed)?), rest),
    };
    let column = match rest {
        [] => None,
        rest => Some(column(budget, &rest.join("-"))?),
    };
    Ok(Value::Budget { row, column })
}

fn row(budget: &Budget, typed: &str) -> Result<Id, ReferenceFault> {
    let rows = budget.rows.iter().map(|row| &row.id.value);
    rows.clone()
        .find(|id| id.as_str() == typed)
        .cloned()
        .ok_or_else(|| {
            let names = rows.map(Id::as_str).chain(["total"]);
            ReferenceFault::unknown(format!("the budget has no row `{typed}`"), typed, names)
        })
}

fn column(budget: &Budget, typed: &str) -> Result<Money, ReferenceFault> {
    let names = Money::ALL.map(|column| column.key(budget.columns).replace('_', "-"));
    let typed = typed.replace('_', "-");
    let found = Money::ALL
        .into_iter()
        .zip(&names)
        .find(|(_, name)| **name == typed);
    found.map(|(column, _)| column).ok_or_else(|| {
        let names = names.each_ref().map(String::as_str);
        ReferenceFault::new(format!("the budget has no column `{typed}`"))
            .help(format!("the columns are {}", ticked(&names)))
    })
}
