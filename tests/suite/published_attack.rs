//! Attacks on random sites through their published files alone: tables as CSV, facts as JSON, and
//! every byte. Nothing of the tool's own types is read.
//!
//! An ordinary run tries a few sites. `ATTACKS=300 cargo test --test suite published_attack` tries
//! hundreds.

use crate::disclosure::{annotated_plan, published};
use crate::lp_attack::Attacker;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;

const PLAN: &str = "content/ashford/2024-25/";
const DATA: &str = "ashford/2024-25/data/";
/// A number above every count of these sites.
const MOST: i64 = 400;
/// The values that every withheld count must keep.
const THRESHOLD: i64 = 5;

/// The published files by their paths.
pub(crate) type Files = BTreeMap<String, String>;

/// A random table with what else of it is published.
#[derive(Debug, Clone)]
struct RandomSite {
    /// The counts, row by row.
    rows: Vec<Vec<u64>>,
    /// Whether the table has totals of its rows.
    row_totals: bool,
    /// Whether another table, without a decision, has the sums of the columns as its rows.
    linked: bool,
    /// Whether a fact has the sum of all.
    fact: bool,
    /// Whether a row of the table is typed that has the sums of the others; and where.
    typed_total: Option<usize>,
}

fn sites() -> impl Strategy<Value = RandomSite> {
    let count = prop_oneof![1 => Just(0_u64), 3 => 1..5_u64, 5 => 5..40_u64];
    let rows = (2..5_usize, 1..4_usize).prop_flat_map(move |(height, width)| {
        proptest::collection::vec(proptest::collection::vec(count.clone(), width), height)
    });
    let typed = proptest::option::of(0..2_usize);
    (rows, any::<[bool; 3]>(), typed).prop_map(|(rows, [row_totals, linked, fact], typed)| {
        RandomSite {
            row_totals: row_totals && rows[0].len() > 1,
            linked,
            fact,
            typed_total: typed.map(|end| end * rows.len()),
            rows,
        }
    })
}

impl RandomSite {
    fn sum(&self, column: usize) -> u64 {
        self.rows.iter().map(|row| row[column]).sum()
    }

    fn width(&self) -> usize {
        self.rows[0].len()
    }

    fn sums(&self) -> Vec<u64> {
        (0..self.width()).map(|column| self.sum(column)).collect()
    }

    /// The files of a site with this table under `suppress`.
    fn text(&self) -> String {
        let mut text = format!(
            "# file: {PLAN}plan.yaml\n{}disclosure:\n  decisions:\n    - {{ at: areas, do: suppress, reason: Few \
             children., by: Head of Service, on: 2024-06-01 }}\n# file: {PLAN}01-figures.md\n---\ntitle: \
             Figures\n---\n[[table areas]]\n\n[[table kinds]]\n\n[[facts topic=all]]\n",
            annotated_plan()
        );
        let columns: Vec<_> = (0..self.width()).map(|at| format!("Kind {at}")).collect();
        let _ = writeln!(
            text,
            "# file: data/counts.yaml\ntables:\n  - id: areas\n    caption: Areas\n    unit: children\n    \
             source: Us\n    when: 2023-24\n    row_totals: {}\n    columns: [{}]\n    rows:",
            if self.row_totals { "yes" } else { "no" },
            columns.join(", ")
        );
        let mut rows: Vec<_> = self.rows.iter().cloned().enumerate().collect();
        if let Some(at) = self.typed_total {
            rows.insert(at, (99, self.sums()));
        }
        for (id, row) in rows {
            let label = if id == 99 {
                "Everybody".to_owned()
            } else {
                format!("Area {id}")
            };
            let _ = writeln!(
                text,
                "      - {{ id: area-{id}, label: {label}, values: {row:?} }}"
            );
        }
        let _ = writeln!(
            text,
            "  - id: kinds\n    caption: Kinds\n    unit: children\n    source: Us\n    when: {}\n    columns: \
             [Children]\n    rows:",
            if self.linked { "2023-24" } else { "2020-21" }
        );
        for (at, sum) in self.sums().iter().enumerate() {
            let number = if self.linked { *sum } else { 1000 };
            let _ = writeln!(
                text,
                "      - {{ id: kind-{at}, label: Kind {at}, values: [{number}] }}"
            );
        }
        let all: u64 = self.sums().iter().sum();
        let number = if self.fact { all } else { 2000 };
        let _ = writeln!(
            text,
            "# file: data/facts.yaml\nfacts:\n  - {{ id: all, label: Children whom we met, value: {number}, unit: \
             count, period: 2023-24, topic: all }}"
        );
        text
    }
}

/// The cells of a published table, by row and column, from its .csv.
pub(crate) fn cells(files: &Files, csv: &str) -> BTreeMap<(String, String), String> {
    let csv = &files[csv];
    let mut lines = csv.trim_start_matches('\u{feff}').lines();
    let line = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let head = line(lines.next().unwrap());
    let mut cells = BTreeMap::new();
    for row in lines.map(line) {
        for (heading, cell) in head.iter().zip(&row).skip(1) {
            let heading = heading.split(" (").next().unwrap();
            cells.insert((row[0].clone(), heading.to_owned()), cell.clone());
        }
    }
    cells
}

/// A reader of the files, who knows that a total is one and what is counted in both tables.
fn attack(site: &RandomSite, files: &Files) -> Result<(), TestCaseError> {
    let seen = cells(files, &format!("{DATA}table-areas.csv"));
    let (mut reader, mut hidden) = (Attacker::default(), Vec::new());
    let mut places = Vec::new();
    let place = |reader: &mut Attacker, shown: Option<&String>| {
        let number = shown.and_then(|text| text.parse::<i64>().ok());
        reader
            .ranges
            .push(number.map_or((0, MOST), |number| (number, number)));
        (reader.ranges.len() - 1, number.is_some())
    };
    for (row, truth) in site.rows.iter().enumerate() {
        let name = format!("Area {row}");
        let mut line = Vec::new();
        for (column, truth) in truth.iter().enumerate() {
            let shown = seen.get(&(name.clone(), format!("Kind {column}")));
            let (at, known) = place(&mut reader, shown);
            if !known {
                hidden.push((at, i64::try_from(*truth).unwrap()));
            }
            line.push(at);
        }
        let (total, _) = place(&mut reader, seen.get(&(name, "Total".to_owned())));
        reader.total(total, line.clone());
        places.push(line);
    }
    let linked = cells(files, &format!("{DATA}table-kinds.csv"));
    let mut sums = Vec::new();
    for column in 0..site.width() {
        let heading = format!("Kind {column}");
        let (sum, _) = place(&mut reader, None);
        reader.total(sum, places.iter().map(|line| line[column]));
        let key = |row: &str, column: &str| (row.to_owned(), column.to_owned());
        let typed = seen.get(&key("Everybody", &heading));
        let printed = seen.get(&key("Total", &heading));
        let other = linked
            .get(&key(&heading, "Children"))
            .filter(|_| site.linked);
        for shown in [typed, printed.filter(|_| site.typed_total.is_none()), other] {
            if let Some(number) = shown.and_then(|text| text.parse().ok()) {
                reader.ranges[sum] = (number, number);
            }
        }
        sums.push(sum);
    }
    let plan: Value = serde_json::from_str(&files[&format!("{DATA}plan.json")]).unwrap();
    let fact = plan["facts"][0]["value"].as_i64().filter(|_| site.fact);
    let (all, _) = place(&mut reader, fact.map(|number| number.to_string()).as_ref());
    reader.total(all, sums);
    for (at, truth) in hidden {
        let values = reader.values(at, truth, THRESHOLD);
        prop_assert!(
            values >= THRESHOLD,
            "{truth}: {values} values\n{seen:?}\n{linked:?}"
        );
    }
    Ok(())
}

pub(crate) fn attempts(few: u32) -> Config {
    let asked = std::env::var("ATTACKS")
        .ok()
        .and_then(|text| text.parse().ok());
    Config {
        cases: asked.unwrap_or(few),
        failure_persistence: None,
        ..Config::default()
    }
}

pub(crate) fn chance() -> TestRng {
    TestRng::deterministic_rng(RngAlgorithm::ChaCha)
}

#[test]
fn no_withheld_count_is_worked_back_from_published_files() {
    TestRunner::new_with_rng(attempts(12), chance())
        .run(&sites(), |site| attack(&site, &published(&site.text())))
        .unwrap();
}

/// Small counts that stand in no sum are replaced by others: nothing that is published changes, the
/// names and the sizes of files included.
#[test]
fn other_withheld_counts_are_published_as_the_same_bytes() {
    let rows = proptest::collection::vec((1..5_u64, 1..5_u64, 5..40_u64), 2..5);
    TestRunner::new_with_rng(attempts(8), chance())
        .run(&rows, |rows| {
            let site = |small: &dyn Fn(&(u64, u64, u64)) -> u64| RandomSite {
                rows: rows.iter().map(|row| vec![small(row), row.2]).collect(),
                row_totals: false,
                linked: false,
                fact: false,
                typed_total: None,
            };
            let (one, other) = (site(&|row| row.0), site(&|row| row.1));
            // the other table and the fact have numbers of their own
            prop_assert_eq!(published(&one.text()), published(&other.text()));
            Ok(())
        })
        .unwrap();
}
