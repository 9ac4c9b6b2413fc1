//! The budget as a figure: who gives how much of which kind of money.

use crate::charts::cells::{codes, number_column, words_column};
use crate::charts::context::{ChartContext, drawing};
use crate::charts::draw::text_metrics::Weight;
use crate::charts::kinds::bar::{self, Bar, BarChart};
use crate::charts::{Cell, DataRow, DataTable, Drawing, Figure, RowKind};
use crate::plan::{Agency, Amount, Budget, BudgetRow, Columns, Money, Placement};
use crate::units::{Decimal, Pounds};
use crate::words::{self, Budgeted, Label, Missing, Where, Words};
use std::cmp::Reverse;

/// The figure of a budget.
pub(in crate::charts) fn figure(budget: &Budget, scene: &ChartContext<'_>) -> Figure {
    let title = scene.words.label(Label::Budget).to_owned();
    let finding = finding(budget, scene.words);
    let table = table(budget, scene.words);
    let year = words::spoken(&budget.year);
    let provisional = if budget.provisional {
        scene.words.label(Label::Provisional)
    } else {
        ""
    };
    Figure {
        placement: Placement::Budget,
        measured: words::measured(&[
            scene.words.label(Label::PoundsByAgency),
            scene.own,
            &year,
            provisional,
        ]),
        drawing: picture(
            budget,
            &title,
            finding.as_deref().unwrap_or_default(),
            scene.words,
        ),
        codes: codes(&table, scene.words),
        title,
        finding,
        table,
        source: budget.source.clone(),
        tree: Vec::new(),
        table_in: None,
        remarks: Vec::new(),
    }
}

/// "£1,121,140 in all; the largest share, £533,800 (47.6%), comes from the local authority."
fn finding(budget: &Budget, words: Words) -> Option<String> {
    let Some(total) = budget.total() else {
        return Some(words::not_all_known().to_owned());
    };
    let given = |row: &BudgetRow| row.total().unwrap_or_default();
    let most = budget.rows.iter().max_by_key(|row| given(row))?;
    let shared = budget
        .rows
        .iter()
        .filter(|row| given(row) == given(most))
        .count()
        > 1;
    if shared || total <= Pounds(0) {
        return Some(words::in_all(&total.to_string()));
    }
    let whole = |pounds: Pounds| u64::try_from(pounds.0).unwrap_or(0);
    let share = Decimal::percentage(whole(given(most)), whole(total), 1)?;
    Some(words::budgeted(&Budgeted {
        total: &total.to_string(),
        most: &given(most).to_string(),
        share: &share.to_string(),
        giver: most
            .label
            .as_deref()
            .unwrap_or(words.label(giver(most.agency.value))),
    }))
}

fn table(budget: &Budget, words: Words) -> DataTable {
    let mut columns = vec![words_column(Label::Agency, words)];
    for kind in Money::ALL {
        columns.push(number_column(
            words.label(money(kind, budget.columns)),
            Some("£"),
        ));
    }
    columns.push(number_column(words.label(Label::Total), Some("£")));
    let mut rows: Vec<_> = budget.rows.iter().map(|it| row(it, words)).collect();
    let mut cells: Vec<_> = Money::ALL
        .iter()
        .map(|kind| sum(budget.column_total(*kind), words))
        .collect();
    cells.push(sum(budget.total(), words));
    rows.push(DataRow {
        kind: RowKind::Total,
        group: None,
        marks: Vec::new(),
        header: words.label(Label::Total).to_owned(),
        cells,
    });
    DataTable {
        caption: words::titled(words.label(Label::Budget), &words::spoken(&budget.year)),
        columns,
        rows,
    }
}

fn row(row: &BudgetRow, words: Words) -> DataRow {
    let mut cells: Vec<_> = Money::ALL
        .iter()
        .map(|kind| amount(row.amount(*kind), words))
        .collect();
    cells.push(sum(row.total(), words));
    DataRow {
        kind: RowKind::Plain,
        group: None,
        marks: Vec::new(),
        header: name(row, words),
        cells,
    }
}

fn amount(amount: Amount, words: Words) -> Cell {
    words.pounds(amount.known(), Where::Table).into()
}

fn sum(pounds: Option<Pounds>, words: Words) -> Cell {
    let known = pounds.ok_or(Missing::NotYetKnown);
    words.pounds(known, Where::Table).into()
}

/// The bars from the largest to the smallest; what is not known comes last.
fn picture(budget: &Budget, title: &str, finding: &str, words: Words) -> Option<Drawing> {
    let given = budget
        .rows
        .iter()
        .filter(|row| row.total().unwrap_or_default() > Pounds(0))
        .count();
    if given < 2 {
        return None;
    }
    let mut rows: Vec<_> = budget.rows.iter().collect();
    rows.sort_by_key(|row| Reverse(row.total()));
    let chart = BarChart {
        bars: rows.into_iter().map(|it| bar(it, words)).collect(),
        kinds: Money::ALL
            .iter()
            .map(|kind| words.label(money(*kind, budget.columns)))
            .collect(),
    };
    let draw = |edition, id: &str| bar::draw(&chart, edition, [id, title, finding]);
    Some(drawing("budget", draw))
}

fn bar(row: &BudgetRow, words: Words) -> Bar {
    let known = |kind: Money| match row.amount(kind) {
        Amount::Known(pounds) => u32::try_from(pounds.0).map_or(0.0, f64::from),
        _ => 0.0,
    };
    let total = row.total();
    Bar {
        name: name(row, words),
        parts: (0..).zip(Money::ALL.map(known)).collect(),
        end: total.map_or_else(
            || words.label(Label::NotYetKnown).to_owned(),
            |pounds| pounds.to_string(),
        ),
        weight: Weight::Regular,
    }
}

/// The row's name as published, or the agency's.
fn name(row: &BudgetRow, words: Words) -> String {
    row.label
        .clone()
        .unwrap_or_else(|| words.label(row.agency.value.label()).to_owned())
}

/// The agency within a sentence.
fn giver(agency: Agency) -> Label {
    match agency {
        Agency::YouthJusticeBoard => Label::TheYouthJusticeBoard,
        Agency::LocalAuthority => Label::TheLocalAuthority,
        Agency::Police => Label::ThePolice,
        Agency::PoliceAndCrimeCommissioner => Label::ThePoliceAndCrimeCommissioner,
        Agency::Probation => Label::TheProbationService,
        Agency::Health => Label::TheHealthService,
        Agency::WelshGovernment => Label::TheWelshGovernment,
        Agency::Other => Label::OtherSources,
    }
}

fn money(kind: Money, columns: Columns) -> Label {
    match (kind, columns) {
        (Money::Cash, Columns::CashAndKind) => Label::InCash,
        (Money::InKind, Columns::CashAndKind) => Label::InKind,
        (Money::Other, Columns::CashAndKind) => Label::OtherFunds,
        (Money::Cash, Columns::StaffingAndDelegated) => Label::StaffingCosts,
        (Money::InKind, Columns::StaffingAndDelegated) => Label::PaymentsInKind,
        (Money::Other, Columns::StaffingAndDelegated) => Label::OtherDelegatedFunds,
    }
}
