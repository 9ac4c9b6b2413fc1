//! Reads references to values of a table of counts: `youth-community-resolutions commenced-2022-23
//! q4`.

use super::fault::{ReferenceFault, ticked};
use crate::diagnostics::nearest;
use crate::plan::figures::CountTable;
use crate::plan::{Id, Value};

/// Reads the words after the table's id.
pub(super) fn read(table: &CountTable, words: &[&str]) -> Result<Value, ReferenceFault> {
    let id = table.id.value.clone();
    match words {
        [] => Err(
            ReferenceFault::new(format!("it is not said which row of `{id}` to quote")).help(format!(
                "the rows are {}; to place the table, give `[[table {id}]]` a paragraph of its own",
                ticked(&rows(table))
            )),
        ),
        ["change", from, "to", to] => Ok(Value::CellChange {
            table: id,
            from: row(table, from)?,
            to: row(table, to)?,
        }),
        ["change", ..] => Err(
            ReferenceFault::new("`change` needs two rows with `to` between them").help(format!(
                "write `[[{id} change ROW to ROW]]`; the rows are {}",
                ticked(&rows(table))
            )),
        ),
        [typed] => Ok(Value::Cell {
            row: row(table, typed)?,
            table: id,
            column: None,
        }),
        [typed, rest @ ..] => Ok(Value::Cell {
            row: row(table, typed)?,
            column: Some(column(table, typed, &rest.join("-"))?),
            table: id,
        }),
    }
}

fn rows(table: &CountTable) -> Vec<&str> {
    table.rows.iter().map(|row| row.id.value.as_str()).collect()
}

fn row(table: &CountTable, typed: &str) -> Result<usize, ReferenceFault> {
    table
        .rows
        .iter()
        .position(|row| row.id.value.as_str() == typed)
        .ok_or_else(|| {
            let message = format!("the table `{}` has no row `{typed}`", table.id.value);
            ReferenceFault::unknown(message, typed, rows(table))
        })
}

/// The index of a column by its heading as an id; `q1` also means `Quarter 1` and `Qtr 1`.
fn column(table: &CountTable, row: &str, typed: &str) -> Result<usize, ReferenceFault> {
    let id = &table.id.value;
    let slug = Id::slug(typed);
    let slugs: Vec<_> = table
        .columns
        .iter()
        .map(|column| Id::slug(column))
        .collect();
    let quarter = slug
        .as_str()
        .strip_prefix('q')
        .map(|n| ["quarter-", "qtr-"].map(|word| format!("{word}{n}")));
    let means = |column: &Id| {
        *column == slug || quarter.iter().flatten().any(|name| name == column.as_str())
    };
    slugs.iter().position(means).ok_or_else(|| {
        let names: Vec<_> = slugs.iter().map(Id::as_str).collect();
        let fault = ReferenceFault::new(format!("the table `{id}` has no column `{typed}`"));
        match nearest(typed, names.iter().copied()) {
            Some(near) => fault.instead(format!("{id} {row} {near}")),
            None => fault.help(format!("the columns are {}", ticked(&names))),
        }
    })
}
