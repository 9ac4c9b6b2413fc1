//! A table of partners and amounts as budget.yaml.

use super::found::Found;
use super::headed::Headed;
use crate::import::yaml::quoted;
use crate::plan::Id;
use crate::units::{Period, PeriodForm, Pounds};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The budget of a document: the first that was found.
#[derive(Default)]
pub(super) struct BudgetTable(Option<String>);

/// The columns of amounts: the key in the file and the words of its heading.
const AMOUNTS: [(&str, &[&str]); 6] = [
    ("staffing", &["staffing", "staff costs"]),
    ("cash", &["cash", "in cash"]),
    ("in_kind", &["in kind", "in-kind", "payments in kind"]),
    ("delegated", &["delegated"]),
    ("other", &["other", "other funds"]),
    ("total", &["total", "total income", "overall"]),
];

/// The words by which partners are known, the longest name first.
const AGENCIES: [(&str, &[&str]); 7] = [
    (
        "police and crime commissioner",
        &["police and crime commissioner", "opcc", "pcc", "mopac"],
    ),
    (
        "youth justice board",
        &["youth justice board", "yjb", "youth justice grant"],
    ),
    ("welsh government", &["welsh government"]),
    ("probation", &["probation"]),
    ("police", &["police", "constabulary"]),
    ("health", &["health", "nhs", "icb", "integrated care"]),
    ("local authority", &["local authority", "council"]),
];

/// Words that say that there is no amount.
const NO_AMOUNT: [&str; 3] = ["nil", "not applicable", "not yet known"];

impl BudgetTable {
    pub(super) fn take(&mut self, table: &Headed) -> Found {
        let columns: Vec<_> = AMOUNTS
            .iter()
            .filter_map(|(key, names)| Some((*key, table.column(names)?)))
            .filter(|(_, column)| *column > 0)
            .collect();
        let is_partner = ["agency", "partner", "organisation", "contributor", "source"];
        let amounts = columns.iter().filter(|(key, _)| *key != "total").count();
        if table.column(&is_partner) != Some(0) || amounts < 2 {
            return Found::OtherKind;
        }
        if self.0.is_some() {
            return Found::Refused("a plan has one budget, and another table was taken".to_owned());
        }
        let taken: BTreeSet<usize> = columns.iter().map(|(_, column)| *column).collect();
        if taken.len() != table.heads.len() - 1 || taken.len() != columns.len() {
            let other = table.heads.iter().enumerate().skip(1);
            let other = other
                .filter(|(at, _)| !taken.contains(at))
                .map(|(_, head)| head.as_str());
            let other: Vec<_> = other.collect();
            return Found::Refused(format!(
                "budget.yaml has no column for \"{}\"",
                other.join("\", \"")
            ));
        }
        match written(table, &columns) {
            Ok(text) => {
                self.0 = Some(text);
                Found::Taken {
                    placed: "[[budget]]".to_owned(),
                    noticed: wrong_totals(table, &columns),
                }
            }
            Err(why) => Found::Refused(why),
        }
    }

    pub(super) fn yaml(self) -> Option<String> {
        self.0
    }
}

fn written(table: &Headed, columns: &[(&str, usize)]) -> Result<String, String> {
    let is_cash = columns
        .iter()
        .any(|(key, _)| matches!(*key, "cash" | "other"));
    let is_staffing = columns
        .iter()
        .any(|(key, _)| matches!(*key, "staffing" | "delegated"));
    if is_cash == is_staffing {
        return Err("its columns are neither cash and kind nor staffing and delegated".to_owned());
    }
    let columns_are = if is_cash {
        "cash and kind"
    } else {
        "staffing and delegated"
    };
    let mut rows = String::new();
    let mut total = String::new();
    let mut ids = BTreeSet::new();
    for (at, row) in table.rows.iter().enumerate() {
        let label = row[0].replace('\n', " ");
        let amounts = amounts(row, columns).map_err(|words| {
            format!("\"{words}\" in row {} is no amount in whole pounds", at + 2)
        })?;
        if is_total(&label) {
            for (key, amount) in amounts {
                let key = if key == "total" { "all" } else { key };
                let _ = write!(total, "\n  {key}: {amount}");
            }
            continue;
        }
        let id = Id::slug(&label);
        if id.as_str().is_empty() || !ids.insert(id.to_string()) {
            return Err(format!("row {} has no name of its own", at + 2));
        }
        let lower = label.to_lowercase();
        let agency = AGENCIES
            .iter()
            .find(|(_, names)| names.iter().any(|it| lower.contains(it)));
        let agency = agency.map_or("other", |(agency, _)| agency);
        let _ = write!(
            rows,
            "\n  - id: {id}\n    agency: {agency}\n    label: {}",
            quoted(&label)
        );
        for (key, amount) in amounts {
            let _ = write!(rows, "\n    {key}: {amount}");
        }
    }
    let total = if total.is_empty() {
        total
    } else {
        format!("\ntotal:{total}")
    };
    Ok(format!(
        "# Taken over from {}. Say for which year it is, and whether it may still change.\nyear: {}\nprovisional:\ncolumns: {columns_are}\nsource: {}\nrows:{rows}{total}\n",
        table.place,
        year(&table.over),
        table.source
    ))
}

/// The stated totals that are not the sum of their parts, in sentences.
fn wrong_totals(table: &Headed, columns: &[(&str, usize)]) -> Vec<String> {
    let amount = |row: &[String], at: usize| Pounds::guess(&row[at]).unwrap_or_default();
    let is_total = |row: &&Vec<String>| is_total(&row[0]);
    let parts: Vec<_> = table.rows.iter().filter(|row| !is_total(row)).collect();
    let mut wrong = Vec::new();
    let mut hold = |whose: &str, typed: Pounds, sum: Pounds| {
        if typed != sum {
            wrong.push(format!(
                "the total of {whose} is {typed}, and its parts make {sum}"
            ));
        }
    };
    let sum_column = columns
        .iter()
        .find(|(key, _)| *key == "total")
        .map(|it| it.1);
    for row in &table.rows {
        if let Some(at) = sum_column {
            let cells = columns.iter().filter(|(key, _)| *key != "total");
            let sum = cells.map(|(_, at)| amount(row, *at)).sum();
            hold(&format!("\"{}\"", row[0]), amount(row, at), sum);
        }
    }
    for totals in table.rows.iter().filter(is_total) {
        for (_, at) in columns {
            let sum = parts.iter().map(|row| amount(row, *at)).sum();
            hold(
                &format!("the column \"{}\"", table.heads[*at]),
                amount(totals, *at),
                sum,
            );
        }
    }
    wrong
}

fn is_total(label: &str) -> bool {
    label.trim().to_lowercase().starts_with("total")
}

/// The financial year that a caption or heading names; empty where it names none.
fn year(words: &str) -> String {
    let words = words.split([' ', ',', '(', ')']);
    let mut periods = words.filter_map(Period::parse);
    let year = periods.find(|it| it.shape == PeriodForm::FinancialYears);
    year.map_or_else(String::new, |it| format!("\"{it}\""))
}

/// The amounts of a row by their keys; `Err` with the words of a cell that is none. An empty cell
/// and a dash are left out.
fn amounts<'k>(
    row: &[String],
    columns: &[(&'k str, usize)],
) -> Result<Vec<(&'k str, String)>, String> {
    let mut amounts = Vec::new();
    for (key, column) in columns {
        let words = row[*column].trim();
        let lower = words.to_lowercase();
        if words.is_empty() || matches!(words, "-" | "–" | "—") {
            continue;
        }
        let amount = match Pounds::guess(words) {
            Some(Pounds(amount)) => amount.to_string(),
            None if NO_AMOUNT.contains(&lower.as_str()) => lower,
            None => return Err(words.to_owned()),
        };
        amounts.push((*key, amount));
    }
    Ok(amounts)
}
