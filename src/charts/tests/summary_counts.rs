//! Summaries of tables of counts, by example, and the totals that they show.

use super::example::id;
use super::summary_comparisons::{drawn, finding};
use crate::charts::figures::counts;
use crate::charts::{Figure, RowKind};
use crate::disclosure::{CountTable, Published, TableRow};

/// A row's label and figure.
type CountRow<'a> = (&'a str, Option<u64>);

/// A table of one column; `None` is a suppressed count.
fn offences(rows: &[CountRow<'_>]) -> CountTable {
    let row = |(label, count): &(&str, Option<u64>)| TableRow {
        span: (),
        merged: Vec::new(),
        stated_total: (),
        id: id("row"),
        group: None,
        label: (*label).to_owned(),
        values: vec![count.map_or(Published::SUPPRESSED, Published::shown)],
        total: count.map_or(Published::SUPPRESSED, Published::shown),
    };
    CountTable {
        id: id("offences"),
        caption: "Offences".to_owned(),
        unit: "offences".to_owned(),
        source: "Invented".to_owned(),
        when: None,
        exclusive: true,
        columns: vec!["Offences".to_owned()],
        row_totals: false,
        rows: rows.iter().map(row).collect(),
        stated_total: None,
        note: None,
    }
}

/// The rows of totals, as readers see them.
fn totals(figure: &Figure) -> Vec<String> {
    let rows = figure.table.rows.iter();
    let totals = rows.filter(|row| row.kind == RowKind::Total);
    totals
        .map(|row| format!("{} {}", row.header, row.cells[0].shown))
        .collect()
}

#[test]
fn counts_say_which_is_largest() {
    let cases: [(&[CountRow<'_>], &str); 8] = [
        (
            &[("Drugs", Some(30)), ("Theft", Some(10))],
            "The largest is “Drugs”: 30 of 40 offences (75.0%).",
        ),
        (
            &[("Drugs", Some(5)), ("Theft", Some(5))],
            "The largest are “Drugs” and “Theft”: 5 of 10 offences (50.0%) each.",
        ),
        (
            &[("Drugs", Some(9)), ("Theft", Some(7)), ("Fraud", None)],
            "Of the figures that are given: the largest is “Drugs”: 9 offences.",
        ),
        (
            &[("Drugs", Some(0)), ("Theft", Some(0))],
            "Every number is 0.",
        ),
        (
            &[("2021-22", Some(31)), ("2022-23", Some(24))],
            "Offences fell by 22.6%, from 31 to 24.",
        ),
        (&[("Drugs", Some(4))], ""),
        (
            &[("Drugs", Some(1)), ("Theft", Some(0))],
            "The largest is “Drugs”: 1 of 1 (100.0%).",
        ),
        (
            &[("2021-22", Some(1)), ("2022-23", Some(2))],
            "Offences rose by 1, from 1 to 2.",
        ),
    ];
    for (rows, said) in cases {
        let mut table = offences(rows);
        assert_eq!(finding(&drawn(&table, counts::figure)), said);
        table.exclusive = false;
        let apart = drawn(&table, counts::figure);
        assert!(!finding(&apart).contains('%') || said.starts_with("Offences fell"));
        assert_eq!(apart.remarks.len(), usize::from(rows.len() > 1));
    }
}

#[test]
fn a_total_as_published_stands_beside_the_sum() {
    let mut table = offences(&[("Drugs", Some(30)), ("Theft", Some(10))]);
    assert_eq!(totals(&drawn(&table, counts::figure)), ["Total 40"]);
    table.stated_total = Some(Published::shown(40));
    assert_eq!(
        totals(&drawn(&table, counts::figure)),
        ["Total as published 40"]
    );
    table.stated_total = Some(Published::shown(47));
    let figure = drawn(&table, counts::figure);
    assert_eq!(
        totals(&figure),
        ["Sum of the rows 40", "Total as published 47"]
    );
    assert_eq!(
        figure.remarks,
        ["The total as published, 47, is not the sum of the rows, 40."]
    );
    table.exclusive = false;
    assert_eq!(
        totals(&drawn(&table, counts::figure)),
        ["Total as published 47"]
    );
}

#[test]
fn a_hidden_figure_does_not_come_back_from_a_total() {
    let mut table = offences(&[("Drugs", Some(30)), ("Theft", None)]);
    table.stated_total = Some(Published::shown(33));
    let figure = drawn(&table, counts::figure);
    assert_eq!(totals(&figure), [""; 0]);
    assert!(!format!("{figure:?}").contains("33"), "{figure:?}");
}
