//! Combines rows with small counts into one row.

use super::{CountTable, Publishable, Published, TableRow};
use crate::plan::{Id, Links, Policy, Remedy, Target, Value};
use crate::words::{Label, Words};
use std::collections::BTreeSet;

/// The index of a row that no table has, so that prose which quoted a combined row quotes no value.
const NO_ROW: usize = usize::MAX;

/// Combines the rows of tables where somebody decided so.
pub(super) fn combine(plan: &mut Publishable, policy: Policy<'_>) {
    let words = plan.words();
    for table in &mut plan.figures.tables {
        let decided = policy.remedy(&table.id) == Some(Remedy::Combine);
        if let Some(rows) = rows(table, policy, words).filter(|rows| decided && !rows.is_empty()) {
            redirect(&mut plan.links, table, &rows);
            put_together(table, &rows, words);
        }
    }
}

/// Whether a table should be combined and cannot be, so that its small counts are suppressed
/// instead.
pub(super) fn falls_back(table: &CountTable, policy: Policy<'_>, words: Words) -> bool {
    policy.remedy(&table.id) == Some(Remedy::Combine) && rows(table, policy, words).is_none()
}

/// The rows to combine: those with small counts, a row that is already called Other, and the
/// smallest of the rest until the sums are not small. `None` where that is impossible.
fn rows(table: &CountTable, policy: Policy<'_>, words: Words) -> Option<BTreeSet<usize>> {
    let small = |row: &TableRow| {
        let mut known = row.values.iter().filter_map(Published::figure);
        known.any(|count| policy.is_small(*count))
    };
    let mut chosen: BTreeSet<usize> = (0..table.rows.len())
        .filter(|at| small(&table.rows[*at]))
        .collect();
    if chosen.is_empty() {
        return Some(chosen);
    }
    if !table.exclusive || table.rows.iter().any(|row| row.group.is_some()) {
        return None;
    }
    let is_other = |row: &TableRow| row.label.eq_ignore_ascii_case(words.label(Label::Other));
    chosen.extend(table.rows.iter().position(is_other));
    while chosen.len() < 2 || small(&sum(table, &chosen, words)?) {
        let rest = (0..table.rows.len())
            .rev()
            .filter(|at| !chosen.contains(at));
        let size = |at: &usize| table.rows[*at].total.figure().copied();
        chosen.insert(rest.min_by_key(size)?);
    }
    Some(chosen)
}

/// The combined row; `None` where one of its counts is missing.
fn sum(table: &CountTable, rows: &BTreeSet<usize>, words: Words) -> Option<TableRow> {
    let column = |at: usize| -> Option<u64> {
        let mut counts = rows
            .iter()
            .map(|row| table.rows[*row].values.get(at)?.figure());
        counts.try_fold(0_u64, |sum, count| Some(sum.saturating_add(*count?)))
    };
    let values: Vec<u64> = (0..table.columns.len())
        .map(column)
        .collect::<Option<_>>()?;
    let total = values
        .iter()
        .fold(0_u64, |sum, one| sum.saturating_add(*one));
    Some(TableRow {
        id: Id::slug("other"),
        group: None,
        stated_total: (),
        merged: { rows.iter().map(|at| &table.rows[*at]) }
            .map(|row| (row.id.clone(), row.label.clone()))
            .collect(),
        span: (),
        label: words.label(Label::Other).to_owned(),
        values: values.into_iter().map(Published::cell).collect(),
        total: Published::cell(total),
    })
}

fn put_together(table: &mut CountTable, rows: &BTreeSet<usize>, words: Words) {
    let Some(other) = sum(table, rows, words) else {
        return;
    };
    let kept = std::mem::take(&mut table.rows).into_iter().enumerate();
    table.rows = kept
        .filter(|(at, _)| !rows.contains(at))
        .map(|(_, row)| row)
        .chain([other])
        .collect();
}

/// Updates the references in prose to the indexes of the remaining rows.
fn redirect(links: &mut Links, table: &CountTable, gone: &BTreeSet<usize>) {
    let moved = |at: &mut usize| {
        *at = if gone.contains(at) {
            NO_ROW
        } else {
            *at - gone.range(..*at).count()
        };
    };
    for target in links.values_mut() {
        match target {
            Target::Value(Value::Cell { table: id, row, .. }) if *id == table.id => moved(row),
            Target::Value(Value::CellChange {
                table: id,
                from,
                to,
            }) if *id == table.id => {
                moved(from);
                moved(to);
            }
            Target::Value(_) | Target::Block(_) | Target::See(_) => {}
        }
    }
}
