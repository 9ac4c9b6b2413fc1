//! Attacks on random pairs of editions through their published files: one table in two plans, of
//! which each withholds, rounds or combines in its own way. Pages, drawings and .csv are read
//! together, because a reader has all of them.
//!
//! An ordinary run tries a few sites. `ATTACKS=300 cargo test --test suite edition_attack` tries
//! hundreds.

use crate::annotated;
use crate::disclosure::annotated_plan;
use crate::html_reader::Element;
use crate::lp_attack::Attacker;
use crate::published_attack::{Files, attempts, cells, chance};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;
use yjplan::diagnostics::Severity;
use yjplan::pipeline::{self, Drafts, Options, Strictness};

/// A number above every count of these sites.
const MOST: i64 = 200;
/// The values that every withheld count must keep.
const THRESHOLD: i64 = 5;
const YEARS: [&str; 4] = ["2019-20", "2020-21", "2021-22", "2022-23"];
/// What is decided in the earlier and in the later edition.
const WAYS: [[&str; 2]; 5] = [
    ["suppress", "suppress"],
    ["combine", "suppress"],
    ["suppress", "combine"],
    ["round", "suppress"],
    ["suppress", "round"],
];

/// One edition of the table.
#[derive(Debug, Clone)]
struct Edition {
    folder: &'static str,
    years: Range<usize>,
    way: &'static str,
    row_totals: bool,
}

/// Counts by row and year, in two editions.
#[derive(Debug, Clone)]
struct TwoEditions {
    rows: Vec<Vec<u64>>,
    editions: [Edition; 2],
}

fn sites() -> impl Strategy<Value = TwoEditions> {
    let count = prop_oneof![1 => Just(0_u64), 3 => 1..5_u64, 5 => 5..30_u64];
    let row = proptest::collection::vec(count, YEARS.len());
    let rows = proptest::collection::vec(row, 2..5);
    let shape = (0..WAYS.len(), any::<[bool; 2]>(), 2..4_usize);
    (rows, shape).prop_map(|(rows, (ways, totals, width))| {
        let edition = |at: usize, folder, years| Edition {
            folder,
            years,
            way: WAYS[ways][at],
            row_totals: totals[at],
        };
        let editions = [
            edition(0, "2023-24", 0..width),
            edition(1, "2024-25", width - 1..width + 1),
        ];
        TwoEditions { rows, editions }
    })
}

impl TwoEditions {
    fn text(&self) -> String {
        let mut text = String::new();
        for edition in &self.editions {
            let Edition {
                folder,
                years,
                way,
                row_totals,
            } = edition;
            let _ = writeln!(
                text,
                "# file: content/ashford/{folder}/plan.yaml\n{}disclosure:\n  decisions:\n    - {{ at: areas, do: \
                 {way}, reason: Few children., by: Head of Service, on: 2024-06-01 }}\n# file: \
                 content/ashford/{folder}/01-figures.md\n---\ntitle: Figures\n---\n[[table areas]]\n# file: \
                 content/ashford/{folder}/data/counts.yaml\ntables:\n  - id: areas\n    caption: Areas\n    unit: \
                 children\n    source: Us\n    exclusive: yes\n    row_totals: {}\n    columns: [{}]\n    rows:",
                annotated_plan(),
                if *row_totals { "yes" } else { "no" },
                YEARS[years.clone()].join(", "),
            );
            for (at, row) in self.rows.iter().enumerate() {
                let values = &row[years.clone()];
                let _ = writeln!(
                    text,
                    "      - {{ id: area-{at}, label: Area {at}, values: {values:?} }}"
                );
            }
        }
        text
    }

    /// The published files; `None` where the site is refused because it cannot be protected.
    fn published(&self) -> Option<Files> {
        let options = Options {
            drafts: Drafts::LeaveOut,
            strictness: Strictness::AsFound,
            base_url: None,
        };
        let built = pipeline::build(&annotated::sources(&self.text()), &options);
        let site = built.site.or_else(|| {
            let found = built.report.findings().iter();
            let errors: Vec<_> = found.filter(|it| it.severity == Severity::Error).collect();
            assert!(
                errors.iter().all(|it| it.rule == "withholding"),
                "{errors:?}"
            );
            None
        })?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let files = site.files();
        Some(
            files
                .map(|(path, bytes)| (path.as_str().to_owned(), text(bytes)))
                .collect(),
        )
    }
}

/// The counts of an edition by row and column, from its page and its .csv. Drawings have no others.
fn seen(files: &Files, folder: &str) -> BTreeMap<(String, String), i64> {
    let mut seen = BTreeMap::new();
    let number = |text: &str| text.replace(',', "").parse::<i64>().ok();
    for (place, text) in cells(files, &format!("ashford/{folder}/data/table-areas.csv")) {
        seen.extend(number(&text).map(|number| (place, number)));
    }
    let page = &files[&format!("ashford/{folder}/figures/index.html")];
    let page = Element::read(page.as_bytes());
    for table in page.tables() {
        for row in &table.rows {
            for (column, text) in table.columns.iter().skip(1).zip(&row.cells) {
                let place = (row.header.clone(), column.clone());
                seen.extend(number(text).map(|number| (place, number)));
            }
        }
    }
    let printed: BTreeSet<i64> = seen.values().copied().collect();
    let drawn = page.drawn();
    let years: String = YEARS
        .iter()
        .fold(drawn, |text, year| text.replace(year, ""));
    let drawn = years.split(|letter: char| !letter.is_ascii_digit());
    for number in drawn
        .filter_map(|it| it.parse::<i64>().ok())
        .filter(|it| *it > 0)
    {
        let is_on_an_axis = number % 5 == 0;
        assert!(
            is_on_an_axis || printed.contains(&number),
            "{number} is drawn"
        );
    }
    seen
}

/// A reader of both editions, who tries every whole number.
struct Reader<'a> {
    site: &'a TwoEditions,
    attacker: Attacker,
    /// The cells that an edition withholds.
    hidden: BTreeSet<usize>,
    /// How many values rounding leaves a cell.
    left: BTreeMap<usize, i64>,
}

impl Reader<'_> {
    fn at(row: usize, year: usize) -> usize {
        row * YEARS.len() + year
    }

    /// Narrows a number to what is printed of it.
    fn narrow(&mut self, at: usize, (low, high): (i64, i64)) {
        let range = &mut self.attacker.ranges[at];
        *range = (range.0.max(low), range.1.min(high));
    }

    /// A number that is the sum of others, and is printed so.
    fn total(&mut self, printed: (i64, i64), parts: Vec<usize>) {
        self.attacker.ranges.push(printed);
        let total = self.attacker.ranges.len() - 1;
        self.attacker.total(total, parts);
    }

    fn read(&mut self, edition: &Edition, seen: &BTreeMap<(String, String), i64>) {
        let rounded = edition.way == "round";
        let range = |number: i64| {
            if rounded {
                ((number - 2).max(0), number + 2)
            } else {
                (number, number)
            }
        };
        let name = |row: usize| format!("Area {row}");
        let shown = |row: &str, column: &str| seen.get(&(row.to_owned(), column.to_owned()));
        let rows = 0..self.site.rows.len();
        let (kept, gone): (Vec<usize>, Vec<usize>) =
            rows.partition(|row| seen.keys().any(|(label, _)| *label == name(*row)));
        let is_combined = shown("Other", YEARS[edition.years.start]).is_some();
        let merged = if is_combined {
            gone.clone()
        } else {
            Vec::new()
        };
        for year in edition.years.clone() {
            for row in kept.iter().chain(&gone) {
                let at = Self::at(*row, year);
                match shown(&name(*row), YEARS[year]) {
                    Some(number) => {
                        let (low, high) = range(*number);
                        self.narrow(at, (low, high));
                        if rounded {
                            self.left.insert(at, high - low + 1);
                        }
                    }
                    // a combined row that is not small is in the sum to protect others
                    None if merged.contains(row) && !self.is_small(at) => {}
                    None => {
                        self.hidden.insert(at);
                    }
                }
            }
            let parts = |rows: &[usize]| rows.iter().map(|row| Self::at(*row, year)).collect();
            if let Some(other) = shown("Other", YEARS[year]).filter(|_| is_combined) {
                self.total(range(*other), parts(&merged));
            }
            if let Some(total) = shown("Total", YEARS[year]) {
                let all: Vec<_> = (0..self.site.rows.len()).collect();
                self.total_if_true(range(*total), parts(&all));
            }
        }
        for row in kept {
            let parts: Vec<_> = edition
                .years
                .clone()
                .map(|year| Self::at(row, year))
                .collect();
            if let Some(total) = shown(&name(row), "Total") {
                self.total_if_true(range(*total), parts);
            }
        }
    }

    /// A total, where it is one: rounded counts may add up to something else.
    fn total_if_true(&mut self, printed: (i64, i64), parts: Vec<usize>) {
        let truth: i64 = parts.iter().map(|at| self.truth(*at)).sum();
        if (printed.0..=printed.1).contains(&truth) {
            self.total(printed, parts);
        }
    }

    fn is_small(&self, at: usize) -> bool {
        (1..THRESHOLD).contains(&self.truth(at))
    }

    fn truth(&self, at: usize) -> i64 {
        i64::try_from(self.site.rows[at / YEARS.len()][at % YEARS.len()]).unwrap()
    }
}

/// Whether the site was published at all.
fn attack(site: &TwoEditions) -> Result<bool, TestCaseError> {
    let Some(files) = site.published() else {
        return Ok(false);
    };
    let mut reader = Reader {
        site,
        attacker: Attacker::default(),
        hidden: BTreeSet::new(),
        left: BTreeMap::new(),
    };
    reader.attacker.ranges = vec![(0, MOST); site.rows.len() * YEARS.len()];
    let seen = site
        .editions
        .iter()
        .map(|edition| seen(&files, edition.folder));
    let seen: Vec<_> = seen.collect();
    for (edition, seen) in site.editions.iter().zip(&seen) {
        reader.read(edition, seen);
    }
    let rounded = reader
        .left
        .keys()
        .copied()
        .filter(|at| reader.is_small(*at));
    let asked: BTreeSet<usize> = reader.hidden.iter().copied().chain(rounded).collect();
    for at in asked {
        let (low, high) = reader.attacker.ranges[at];
        // printed as it is in the other edition
        if low == high {
            continue;
        }
        let enough = reader
            .left
            .get(&at)
            .map_or(THRESHOLD, |left| THRESHOLD.min(*left));
        let values = reader.attacker.values(at, reader.truth(at), enough);
        prop_assert!(
            values >= enough,
            "cell {at}: {values} of {enough} values\n{seen:#?}"
        );
    }
    Ok(true)
}

#[test]
fn no_withheld_count_is_worked_back_from_two_editions() {
    let (tried, refused) = (Cell::new(0), Cell::new(0));
    let result = TestRunner::new_with_rng(attempts(12), chance()).run(&sites(), |site| {
        let is_published = attack(&site)?;
        tried.set(tried.get() + 1);
        refused.set(refused.get() + i32::from(!is_published));
        Ok(())
    });
    result.unwrap();
    assert!(
        refused.get() * 4 <= tried.get(),
        "too many sites are refused"
    );
}
