//! No row or column of totals is added to its own parts.
//!
//! # Checks
//!
//! Wherever rows are added up: tables of counts with `exclusive: yes`, the budget, the posts, the
//! groups of a table of representation, and the answers of a survey. A row whose every figure is
//! the sum of the other rows, of which there are at least two, is a total, whatever it is called;
//! so is a column of a table with `row_totals: yes`; without it such a column is a warning. An
//! error where the row is called a total or has several figures; a warning where it has one figure,
//! because that can come about by chance, and nothing where there are only three rows of one
//! figure. A row that is called a total, and is not the sum of the others, is a warning too.
//!
//! # Why
//!
//! Spreadsheets end with a row of totals. Read as one more row, it doubles every sum that is
//! published.
//!
//! # Example
//!
//! ```yaml
//! - { id: cautions, label: Youth cautions, values: [18, 15] }
//! - { id: orders, label: Orders, values: [12, 11] }
//! - { id: all, label: All outcomes, values: [30, 26] }      # would make 60 and 52
//! ```
//!
//! # Source
//!
//! Our own experience: published budgets and tables of outcomes nearly all come with such a row.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::figures::{CountTable, Figures, ShareTable};
use crate::plan::{Budget, Money, Staffing};
use crate::sources::Span;
use crate::units::{Decimal, is_called_total, rows_of_totals};

const ID: &str = rule_id!();

/// A row, or a column, of numbers that are added up.
struct SummedRow {
    label: String,
    span: Span,
    /// The name under which a plan can accept the finding.
    place: String,
    figures: Vec<Option<Decimal>>,
}

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let figures: &Figures = &context.plan.figures;
    let document = &context.plan.document;
    let tables = figures.tables.iter();
    let mut found: Vec<Finding> = tables
        .clone()
        .filter(|table| table.exclusive)
        .flat_map(|table| in_rows(&rows_of(table)))
        .collect();
    found.extend(tables.flat_map(|table| {
        let columns = columns_of(table);
        if table.row_totals {
            in_rows(&columns)
        } else {
            beside(&columns)
        }
    }));
    found.extend(document.budget.iter().flat_map(|it| in_rows(&funders(it))));
    found.extend(document.staffing.iter().flat_map(|it| in_rows(&posts(it))));
    let shares = figures.share_tables();
    found.extend(shares.iter().flat_map(|it| in_rows(&groups(it))));
    found
}

/// The findings about totals among the rows of one table.
fn in_rows(rows: &[SummedRow]) -> Vec<Finding> {
    let figures: Vec<_> = rows.iter().map(|row| row.figures.clone()).collect();
    let totals = rows_of_totals(&figures);
    let is_total = |at: usize| totals.contains(&at);
    // of three rows with one value each, one is often the sum of the others by chance
    let by_chance =
        |row: &SummedRow| rows.len() < 4 && known(row) == 1 && !is_called_total(&row.label);
    let sums = totals.iter().map(|at| &rows[*at]);
    let sums = sums.filter(|row| !by_chance(row)).map(sum);
    let called = rows.iter().enumerate().filter(|(at, row)| {
        !is_total(*at) && rows.len() > 2 && is_called_total(&row.label) && known(row) > 0
    });
    sums.chain(called.map(|(_, row)| only_called(row)))
        .collect()
}

/// The totals among the columns of a table that is shown without totals: nothing is counted twice,
/// but the column is taken for one like the others. Of one row, every number may be a sum by
/// chance.
fn beside(columns: &[SummedRow]) -> Vec<Finding> {
    let figures: Vec<_> = columns
        .iter()
        .map(|column| column.figures.clone())
        .collect();
    let totals = rows_of_totals(&figures).into_iter().map(|at| &columns[at]);
    totals
        .filter(|column| known(column) > 1)
        .map(|column| {
            let message = format!("`{}` is the sum of the other columns", column.label);
            Finding::warning(ID, column.span, message)
                .help("take the column out, and write `row_totals: yes`: totals are worked out, and shown as totals")
                .place(column.place.as_str())
        })
        .collect()
}

/// The number of values in a row.
fn known(row: &SummedRow) -> usize {
    row.figures.iter().flatten().count()
}

fn sum(row: &SummedRow) -> Finding {
    let message = format!(
        "`{}` is the sum of the others, and would be counted a second time",
        row.label
    );
    let is_certain = known(row) > 1 || is_called_total(&row.label);
    let finding = if is_certain {
        Finding::error(ID, row.span, message)
    } else {
        Finding::warning(ID, row.span, message)
    };
    finding
        .help("take it out: totals are worked out; a published total that should be checked belongs under `total`")
        .place(row.place.as_str())
}

fn only_called(row: &SummedRow) -> Finding {
    let message = format!(
        "`{}` is called a total, and is not the sum of the others",
        row.label
    );
    Finding::warning(ID, row.span, message)
        .help("take it out if it is a total, and correct what does not add up; otherwise give it a name that says what it counts")
        .place(row.place.as_str())
}

fn counted(number: Option<u64>) -> Option<Decimal> {
    Some(Decimal::new(i64::try_from(number?).ok()?, 0))
}

fn rows_of(table: &CountTable) -> Vec<SummedRow> {
    let rows = table.rows.iter();
    rows.map(|row| SummedRow {
        label: row.label.value.clone(),
        span: row.label.span,
        place: format!("{} {}", table.id.value, row.id.value),
        figures: row
            .values
            .iter()
            .map(|count| counted(count.value.known()))
            .collect(),
    })
    .collect()
}

fn columns_of(table: &CountTable) -> Vec<SummedRow> {
    let columns = table.columns.iter().enumerate();
    columns
        .map(|(at, column)| SummedRow {
            label: column.clone(),
            span: table.id.span,
            place: format!("{} {column}", table.id.value),
            figures: (table.rows.iter())
                .map(|row| counted(row.values.get(at).and_then(|count| count.value.known())))
                .collect(),
        })
        .collect()
}

fn funders(budget: &Budget) -> Vec<SummedRow> {
    let amount = |row: &crate::plan::BudgetRow, column: Money| match row.amount(column) {
        crate::plan::Amount::Known(pounds) => Some(Decimal::new(pounds.0, 0)),
        _ => None,
    };
    let rows = budget.rows.iter();
    rows.map(|row| SummedRow {
        label: row
            .label
            .clone()
            .unwrap_or_else(|| row.id.value.to_string()),
        span: row.span,
        place: row.id.value.to_string(),
        figures: Money::ALL
            .iter()
            .map(|column| amount(row, *column))
            .collect(),
    })
    .collect()
}

fn posts(staffing: &Staffing) -> Vec<SummedRow> {
    let posts = staffing.posts.iter();
    posts
        .map(|post| SummedRow {
            label: post.title.clone(),
            span: post.id.span,
            place: post.id.value.to_string(),
            figures: vec![post.number, post.fte],
        })
        .collect()
}

fn groups(table: &ShareTable<'_>) -> Vec<SummedRow> {
    let rows = table.rows.iter();
    rows.map(|row| {
        let count = counted(row.count.and_then(|it| it.value.known()));
        SummedRow {
            label: row.label.to_owned(),
            span: row.span,
            place: table.place(Some(row), None),
            figures: row.shares.iter().copied().chain([count]).collect(),
        }
    })
    .collect()
}
