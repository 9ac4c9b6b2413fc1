//! The amounts of the budget, with the words that sentences use for them and for who pays.

use super::record::{Known, KnownCell, QuotedBy};
use super::stems::words;
use crate::checks::text::quantities::{Magnitude, WordClass, stem};
use crate::plan::{Agency, Amount, Budget, BudgetRow, Columns, Money};
use crate::units::{Decimal, Pounds};

/// Verbs for paying and giving money.
const PAY: WordClass = WordClass(
    "contributes gives give gave pays paid funds funded provides puts adds contribution grant \
     invests",
);

/// The total of a budget, and the amount of each agency.
pub(super) fn budget(budget: &Budget) -> Vec<Known> {
    let money = |pounds: Pounds| Magnitude::Money(Decimal::new(pounds.0, 0));
    let mut found: Vec<Known> = budget
        .rows
        .iter()
        .filter_map(|row| of_row(budget, row))
        .collect();
    let parts = budget
        .rows
        .iter()
        .flat_map(|row| row.amounts.iter().map(|it| it.value));
    let parts = parts
        .filter_map(Amount::pounds)
        .chain(budget.rows.iter().filter_map(BudgetRow::total));
    let mut cells: Vec<KnownCell> = parts
        .map(|pounds| cell(budget, money(pounds), true))
        .collect();
    if let (Some(total), Some(first)) = (budget.total(), budget.rows.first()) {
        cells.push(cell(budget, money(total), false));
        found.push(Known {
            title: "the total budget".to_owned(),
            names: vec![vec![stem("budget").to_owned()]],
            explains: [
                "budget",
                "total",
                "overall",
                "funding",
                "service",
                "service's",
                "planned",
                "whole",
                "plan",
                "justice",
                "youth",
                "agreed",
                "amounts",
            ]
            .map(|it| stem(it).to_owned())
            .to_vec(),
            slack: 0,
            span: first.span,
            file: "budget.yaml",
            quote: Some("budget total".to_owned()),
            cells,
        });
    }
    found.extend(columns(budget));
    found
}

/// What a budget has in money and in kind.
fn columns(budget: &Budget) -> Vec<Known> {
    let named = match budget.columns {
        Columns::CashAndKind => [(Money::Cash, "cash"), (Money::InKind, "kind")],
        Columns::StaffingAndDelegated => return Vec::new(),
    };
    let of_column = |(column, word): (Money, &str)| {
        let total = budget.column_total(column)?;
        let explains = [
            "in-kind",
            "support",
            "help",
            "partner",
            "contribute",
            "contribution",
            "total",
            "adds",
            "add",
            "give",
            "provide",
            "worth",
            "value",
            "budget",
            word,
        ];
        let amount = Magnitude::Money(Decimal::new(total.0, 0));
        Some(Known {
            title: format!("the total in {word}"),
            names: vec![vec![stem(word).to_owned()]],
            explains: explains.map(|it| stem(it).to_owned()).to_vec(),
            slack: 0,
            span: budget.rows.first()?.span,
            file: "budget.yaml",
            quote: Some(format!(
                "budget total {}",
                column.key(budget.columns).replace('_', "-")
            )),
            cells: vec![cell(budget, amount, false)],
        })
    };
    named.into_iter().filter_map(of_column).collect()
}

fn cell(budget: &Budget, magnitude: Magnitude, beside: bool) -> KnownCell {
    KnownCell {
        period: Some(budget.year),
        magnitude,
        latest: true,
        beside,
        quoted: QuotedBy::Itself,
    }
}

fn of_row(budget: &Budget, row: &BudgetRow) -> Option<Known> {
    let total = row.total()?;
    let label = row
        .label
        .iter()
        .map(|label| words(label).collect::<Vec<_>>());
    let called = called(row.agency.value)
        .iter()
        .map(|name| words(name).collect());
    let agencies: Vec<Vec<String>> = label
        .chain(called)
        .filter(|it: &Vec<String>| !it.is_empty())
        .collect();
    let names = agencies.iter().flat_map(|agency| {
        PAY.all()
            .map(|verb| [agency.clone(), vec![stem(verb).to_owned()]].concat())
    });
    let names: Vec<_> = names.collect();
    let mut explains: Vec<String> = agencies.concat();
    explains.extend(PAY.all().map(|it| stem(it).to_owned()));
    explains.extend(
        [
            "cash", "kind", "money", "budget", "service", "staff", "justice", "youth", "toward",
            "towards", "contri", "local",
        ]
        .map(|it| stem(it).to_owned()),
    );
    let money = |pounds: Pounds| Magnitude::Money(Decimal::new(pounds.0, 0));
    let parts = row.amounts.iter().filter_map(|it| it.value.pounds());
    let mut cells: Vec<_> = parts.map(|it| cell(budget, money(it), true)).collect();
    cells.push(cell(budget, money(total), false));
    Some(Known {
        title: row
            .label
            .clone()
            .unwrap_or_else(|| called_first(row.agency.value)),
        names,
        explains,
        slack: 0,
        span: row.span,
        file: "budget.yaml",
        quote: Some(format!("budget {}", row.id.value)),
        cells,
    })
}

fn called_first(agency: Agency) -> String {
    called(agency)
        .first()
        .map_or_else(String::new, |it| (*it).to_owned())
}

/// The names of an agency in running text.
fn called(agency: Agency) -> &'static [&'static str] {
    match agency {
        Agency::YouthJusticeBoard => &["youth justice board"],
        Agency::LocalAuthority => &["council", "local authority"],
        Agency::Police => &["police"],
        Agency::PoliceAndCrimeCommissioner => &["crime commissioner", "pcc", "opcc"],
        Agency::Probation => &["probation"],
        Agency::Health => &["health", "icb", "nhs"],
        Agency::WelshGovernment => &["welsh government"],
        Agency::Other => &[],
    }
}
