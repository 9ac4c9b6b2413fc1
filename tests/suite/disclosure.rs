//! What readers can work out from everything that is published of plans with suppressed values.

use crate::annotated;
use crate::lp_attack::Attacker;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use yjplan::charts;
use yjplan::pipeline::{Drafts, Options, Strictness, build};

const OLD: &str = "content/ashford/2023-24/";
const NEW: &str = "content/ashford/2024-25/";
/// An upper limit of all values in these sites.
const MOST: i64 = 250;

const SUPPRESS: &str = "
disclosure:
  decisions:
    - { at: custody, do: suppress, reason: Few children., by: Head of Service, on: 2024-06-01 }
    - { at: quarters, do: suppress, reason: Few children., by: Head of Service, on: 2024-06-01 }
    - { at: reoffending, do: suppress, reason: Few children., by: Head of Service, on: 2024-06-01 }
    - { at: offences, do: suppress, reason: Few children., by: Head of Service, on: 2024-06-01 }
";

/// The cells of a figure, by the first cell of each row.
type Rows = BTreeMap<String, Vec<String>>;

/// Every figure, by its plan and title.
type Figures = BTreeMap<(String, String), Rows>;

/// The true numbers of a borough.
#[derive(Debug, Clone)]
struct Truth {
    /// Custodial sentences in nine quarters from April 2021.
    quarters: Vec<u64>,
    /// Two cohorts: the number of children, and how many reoffended.
    cohorts: Vec<(u64, u64)>,
    /// Offences by type and half year.
    offences: Vec<Vec<u64>>,
}

impl Truth {
    /// The twelve months that begin with a quarter.
    fn year(&self, from: usize) -> u64 {
        self.quarters[from..from + 4].iter().sum()
    }
}

/// The first day of a quarter or of the one after the last.
fn month(quarter: usize) -> (usize, usize) {
    (2021 + (3 + quarter * 3) / 12, (3 + quarter * 3) % 12 + 1)
}

fn period(from: usize, quarters: usize) -> String {
    let ((year, first), (end, last)) = (month(from), month(from + quarters - 1));
    format!("{year}-{first:02} to {end}-{:02}", last + 2)
}

/// A count per 1,000, of 20,000 children.
fn rate(count: u64) -> String {
    format!("{}.{:02}", count * 5 / 100, count * 5 % 100)
}

/// Two plans: the later one, in which it was decided to suppress, prints the later years and
/// quarters, and the earlier plan the earlier ones.
fn site(truth: &Truth, decided_before: &str, quotes: &str) -> String {
    let mut text = String::new();
    let plan = annotated_plan();
    for (folder, years, decided) in [(OLD, 0..4, decided_before), (NEW, 2..6, SUPPRESS)] {
        let decided = decided
            .lines()
            .filter(|line| folder == NEW || !line.contains("at: quarters"));
        let decided: String = decided.map(|line| format!("{line}\n")).collect();
        let _ = writeln!(text, "# file: {folder}plan.yaml\n{plan}{decided}");
        let _ = writeln!(text, "# file: {folder}01-figures.md\n{SECTION}{quotes}");
        let _ = writeln!(text, "# file: {folder}data/indicators.yaml\nindicators:");
        text.push_str(&indicator("custody", "rate per 1,000", "use-of-custody"));
        for from in years.clone() {
            let (when, count) = (period(from, 4), truth.year(from));
            let _ = writeln!(
                text,
                "          - {{ period: {when}, count: {count}, value: {} }}",
                rate(count)
            );
        }
        if folder == NEW {
            text.push_str(&indicator("quarters", "count", "use-of-custody"));
            for from in 4..6 {
                let (when, count) = (period(from, 1), truth.quarters[from]);
                let _ = writeln!(text, "          - {{ period: {when}, count: {count} }}");
            }
        }
        text.push_str(&indicator("reoffending", "percent", "reoffending-binary"));
        for (at, (count, base)) in truth.cohorts.iter().enumerate() {
            let when = period(at, 1);
            let counted = if folder == NEW {
                format!("count: {count}, ")
            } else {
                String::new()
            };
            let value = (count * 2000 + base) / (base * 2);
            let _ = writeln!(
                text,
                "          - {{ period: {when}, {counted}base: {base}, value: {}.{} }}",
                value / 10,
                value % 10
            );
        }
        text.push_str(&table(folder, truth));
    }
    text
}

pub(crate) fn annotated_plan() -> String {
    let sources = annotated::sources("");
    let (_, file) = sources.find(&format!("{NEW}plan.yaml")).unwrap();
    file.text().unwrap().replace("draft", "published")
}

const SECTION: &str = "\
---
title: Figures
---
[[indicator custody]]

[[indicator reoffending]]

[[table offences]]
";

fn indicator(id: &str, unit: &str, measure: &str) -> String {
    format!(
        "  - id: {id}\n    title: The {id}\n    origin: national\n    measure: {measure}\n    \
         unit: {unit}\n    polarity: lower is better\n    definition: Some.\n    source: Us\n    \
         series:\n      - area: own\n        observations:\n"
    )
}

fn table(folder: &str, truth: &Truth) -> String {
    let mut text = format!(
        "# file: {folder}data/counts.yaml\ntables:\n  - id: offences\n    caption: Offences\n    \
         unit: offences\n    source: Us\n    when: 2022-23\n    exclusive: yes\n    row_totals: yes\n    \
         columns: [April, October]\n    rows:\n"
    );
    for (at, row) in truth.offences.iter().enumerate() {
        let _ = writeln!(
            text,
            "      - {{ id: row-{at}, label: Row {at}, values: [{}, {}] }}",
            row[0], row[1]
        );
    }
    text
}

/// Every file that is published, as text.
pub(crate) fn published(text: &str) -> BTreeMap<String, String> {
    let sources = annotated::sources(text);
    let options = Options {
        drafts: Drafts::LeaveOut,
        strictness: Strictness::AsFound,
        base_url: None,
    };
    let built = build(&sources, &options);
    let found: Vec<_> = built
        .report
        .findings()
        .iter()
        .map(|it| &it.message)
        .collect();
    let site = built.site.unwrap_or_else(|| panic!("{found:?}\n{text}"));
    let files = site.files();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    files
        .map(|(path, bytes)| (path.as_str().to_owned(), text(bytes)))
        .collect()
}

/// The rows of every figure of every plan, by their first cells, as in the data files.
fn figures(text: &str) -> Figures {
    let parsed = yjplan::pipeline::read(&annotated::sources(text));
    let site = yjplan::disclosure::publish(parsed.site.unwrap());
    let mut all = BTreeMap::new();
    for plan in &site.plans {
        for figure in charts::draw(plan, &site.areas, &parsed.frameworks[0]) {
            let rows = figure.table.rows.into_iter();
            let rows = rows.map(|row| {
                let cells = row.cells.into_iter().map(|cell| cell.data);
                (row.header, cells.collect())
            });
            all.insert((plan.id().to_string(), figure.title), rows.collect());
        }
    }
    all
}

/// What a reader has pieced together from the values of both plans.
struct Reader {
    attacker: Attacker,
    truth: Vec<(String, i64)>,
    names: BTreeMap<String, usize>,
}

impl Reader {
    fn place(&mut self, name: String, truth: u64) -> usize {
        let next = self.names.len();
        let place = *self.names.entry(name.clone()).or_insert(next);
        if place == next {
            self.truth.push((name, i64::try_from(truth).unwrap()));
            self.attacker.ranges.push((0, MOST));
        }
        place
    }

    /// Records what is printed for a value.
    fn see(&mut self, name: String, truth: u64, printed: &str) -> usize {
        let place = self.place(name, truth);
        match printed.parse() {
            Ok(number) => {
                self.attacker.ranges[place] = (number, number);
            }
            Err(_) => assert_eq!(printed, "[c]"),
        }
        place
    }

    fn of(truth: &Truth, figures: &Figures) -> Self {
        let mut reader = Self {
            attacker: Attacker::default(),
            truth: Vec::new(),
            names: BTreeMap::new(),
        };
        for plan in ["2023-24", "2024-25"] {
            let rows = |title: &str| &figures[&(plan.to_owned(), title.to_owned())];
            reader.see_years(truth, rows("The custody"), plan);
            reader.see_cohorts(truth, rows("The reoffending"), plan);
            reader.see_offences(truth, rows("Offences"));
        }
        let quarters = &figures[&("2024-25".to_owned(), "The quarters".to_owned())];
        for (from, row) in (4..6).zip(quarters.values()) {
            reader.see(format!("quarter {from}"), truth.quarters[from], &row[0]);
        }
        for from in 0..6 {
            let year = reader.place(format!("year {from}"), truth.year(from));
            let parts: Vec<_> = (from..from + 4)
                .map(|at| reader.place(format!("quarter {at}"), truth.quarters[at]))
                .collect();
            reader.attacker.total(year, parts);
        }
        reader
    }

    fn see_years(&mut self, truth: &Truth, rows: &Rows, plan: &str) {
        let years = if plan == "2023-24" { 0..4 } else { 2..6 };
        let by_date: BTreeMap<_, _> = rows
            .iter()
            .map(|(when, row)| (sortable(when), row))
            .collect();
        for (from, row) in years.zip(by_date.values()) {
            let year = truth.year(from);
            self.see(format!("year {from}"), year, &row[0]);
            // the population is public, so the rate reveals its count
            assert_eq!(row[0] == "[c]", row[1] == "[c]", "{plan} {from}: {row:?}");
        }
    }

    fn see_cohorts(&mut self, truth: &Truth, rows: &Rows, plan: &str) {
        let by_date: BTreeMap<_, _> = rows
            .iter()
            .map(|(when, row)| (sortable(when), row))
            .collect();
        for (at, (row, (count, base))) in by_date.values().zip(&truth.cohorts).enumerate() {
            let all = self.see(format!("cohort {at}"), *base, &row[0]);
            let (counted, value) = if plan == "2023-24" {
                (&row[1], &row[1])
            } else {
                (&row[1], &row[2])
            };
            // a percentage of a printed base reveals its count
            let known = value != "[c]" && row[0] != "[c]";
            let printed = if known {
                count.to_string()
            } else {
                counted.clone()
            };
            let printed = if printed.parse::<u64>().is_ok() {
                printed
            } else {
                "[c]".to_owned()
            };
            let some = self.see(format!("came back {at}"), *count, &printed);
            self.attacker.known.push(crate::lp_attack::Known {
                terms: vec![(some, 1), (all, -1)],
                sum: 0,
                at_most: true,
            });
        }
    }

    fn see_offences(&mut self, truth: &Truth, rows: &Rows) {
        let mut totals = Vec::new();
        for (at, offences) in truth.offences.iter().enumerate() {
            let row = &rows[&format!("Row {at}")];
            let parts: Vec<_> = (0..2)
                .map(|half| self.see(format!("cell {at} {half}"), offences[half], &row[half]))
                .collect();
            let total = self.see(format!("row {at}"), offences.iter().sum(), &row[2]);
            self.attacker.total(total, parts);
            totals.push(total);
        }
        let Some(row) = rows.get("Total") else {
            return;
        };
        let sum = |half: usize| truth.offences.iter().map(|row| row[half]).sum::<u64>();
        let all = self.see("all".to_owned(), sum(0) + sum(1), &row[2]);
        for (half, shown) in row.iter().enumerate().take(2) {
            let total = self.see(format!("column {half}"), sum(half), shown);
            let cells =
                (0..truth.offences.len()).map(|at| self.names[&format!("cell {at} {half}")]);
            let cells: Vec<_> = cells.collect();
            self.attacker.total(total, cells);
        }
        self.attacker.total(all, totals);
    }
}

/// A period from a data file, which is sorted by its first day.
fn sortable(when: &str) -> yjplan::units::Period {
    yjplan::units::Period::parse(when).unwrap_or_else(|| panic!("{when}"))
}

fn is_latent(name: &str) -> bool {
    name.starts_with("quarter") && !["quarter 4", "quarter 5"].contains(&name)
}

fn truths() -> impl Strategy<Value = Truth> {
    let few = prop_oneof![3 => 0..2_u64, 3 => 1..5_u64, 2 => 5..12_u64];
    let cohort = (1..30_u64).prop_flat_map(|base| (0..=base, Just(base)));
    let offences = prop_oneof![1 => Just(0_u64), 2 => 1..5_u64, 3 => 5..40_u64];
    let row = proptest::collection::vec(offences, 2);
    (
        proptest::collection::vec(few, 9),
        proptest::collection::vec(cohort, 2),
        proptest::collection::vec(row, 2..6),
    )
        .prop_map(|(quarters, cohorts, offences)| Truth {
            quarters,
            cohorts,
            offences,
        })
}

#[test]
fn nobody_can_work_out_a_hidden_figure_from_two_plans_of_a_borough() {
    let config = Config {
        cases: 60,
        failure_persistence: None,
        ..Config::default()
    };
    let chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(config, chance)
        .run(&truths(), |truth| {
            let reader = Reader::of(&truth, &figures(&site(&truth, "", "")));
            for (place, (name, value)) in reader.truth.iter().enumerate() {
                let (low, high) = reader.attacker.ranges[place];
                // a quarter that no plan prints may be revealed by the others: only printed values
                // are suppressed
                if low < high && !is_latent(name) {
                    let values = reader.attacker.values(place, *value, 5);
                    prop_assert!(values >= 5, "{name}, {value}: {values} values");
                }
            }
            Ok(())
        })
        .unwrap();
}

const QUOTES: &str = "
Custody stood at [[custody count latest]], which is [[custody value latest]]: [[custody change first to latest]], and
[[custody count-change first to latest]]. Of [[reoffending base first]] children [[reoffending value first]] came back.
There were [[offences row-0]] offences of the first kind, [[offences row-0 april]] of them in April.
";

/// Two boroughs that differ in suppressed values only are published as the same bytes, so no page,
/// drawing, alternative text, sentence or data file reveals anything about them.
#[test]
fn a_hidden_figure_changes_no_byte_of_what_is_published() {
    let one = Truth {
        quarters: vec![1, 0, 1, 0, 1, 1, 0, 1, 0],
        cohorts: vec![(2, 15), (9, 20)],
        offences: vec![vec![2, 20], vec![15, 9], vec![30, 40]],
    };
    let other = Truth {
        quarters: vec![0, 1, 0, 1, 2, 1, 0, 0, 1],
        cohorts: vec![(3, 15), (9, 20)],
        offences: vec![vec![3, 19], vec![15, 9], vec![30, 40]],
    };
    let (one, other) = (
        published(&site(&one, SUPPRESS, QUOTES)),
        published(&site(&other, SUPPRESS, QUOTES)),
    );
    for (path, text) in &one {
        assert_eq!(Some(text), other.get(path), "{path}");
    }
    assert_eq!(one.len(), other.len());
    let page = &one["ashford/2024-25/figures/index.html"];
    assert!(
        page.contains("[c]") && page.contains("suppressed"),
        "{page}"
    );
    assert!(one["ashford/2023-24/data/indicator-reoffending.csv"].contains("[c]"));
}
