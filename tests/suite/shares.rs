//! What a reader can work out from shares of groups, rates with their populations, the reach of
//! programmes, facts made of facts, and the sentences that quote them.

use crate::disclosure::published;
use crate::lp_attack::Attacker;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::Write as _;

const PLAN: &str = "content/ashford/2024-25/";
/// More than any count of these sites.
const MOST: i64 = 250;
/// Children aged 10 to 17, of whom the rates are.
const POPULATION: u64 = 4_000;

/// The truth about a service.
#[derive(Debug, Clone)]
struct Truth {
    /// Children in each group: together they are everybody.
    groups: Vec<u64>,
    /// Children in custody in two years that do not touch.
    custody: [u64; 2],
    /// Whom two programmes reached, and of how many.
    reach: [(u64, u64); 2],
    /// Children who were offered something, and of how many.
    offered: (u64, u64),
}

/// A count in percent of another, to so many places, rounded half up.
fn percent(part: u64, whole: u64, places: u32) -> String {
    let unit = 10_u64.pow(places);
    let digits = (part * 200 * unit + whole) / (whole * 2);
    if places == 0 {
        return digits.to_string();
    }
    format!("{}.{}", digits / unit, digits % unit)
}

/// A count of children in the population, per 1,000, to two places.
fn rate(count: u64) -> String {
    format!("{}.{:02}", count * 25 / 100, count * 25 % 100)
}

fn site(truth: &Truth) -> String {
    let base: u64 = truth.groups.iter().sum();
    let mut text = format!(
        "# file: {PLAN}plan.yaml\n{}disclosure:\n  decisions:\n",
        crate::disclosure::annotated_plan()
    );
    for at in [
        "ethnicity",
        "custody",
        "mentoring",
        "boxing",
        "offered",
        "share-offered",
    ] {
        let _ = writeln!(
            text,
            "    - {{ at: {at}, do: suppress, reason: Few children., by: Head of Service, on: 2024-06-01 }}"
        );
    }
    let _ = writeln!(
        text,
        "# file: data/representation.yaml\ntables:\n  - id: ethnicity\n    caption: Ethnicity\n    \
         source: Us\n    cohort: In the service\n    reference: In schools\n    cohort_base: {base}\n    \
         reference_base: 20000\n    rows:"
    );
    for (at, count) in truth.groups.iter().enumerate() {
        let share = percent(*count, base, 1);
        let _ = writeln!(
            text,
            "      - {{ group: Group {at}, cohort: {share}, reference: 20 }}"
        );
    }
    text += "# file: data/indicators.yaml\nindicators:\n  - id: custody\n    title: Custody\n    \
             origin: local\n    unit: rate per 1,000\n    polarity: lower is better\n    \
             definition: Some.\n    source: Us\n    series:\n      - area: own\n        observations:\n";
    for (year, count) in ["2020-21", "2022-23"].iter().zip(truth.custody) {
        let value = rate(count);
        let _ = writeln!(
            text,
            "          - {{ period: {year}, value: {value}, base: {POPULATION} }}"
        );
    }
    text += "# file: data/programmes.yaml\nprogrammes:\n";
    for (name, (count, base)) in ["mentoring", "boxing"].iter().zip(truth.reach) {
        let _ = writeln!(
            text,
            "  - id: {name}\n    name: {name}\n    what: We listen.\n    reach: \
             [{{ value: {count}, base: {base}, unit: children }}]"
        );
    }
    let (count, base) = truth.offered;
    let _ = writeln!(
        text,
        "# file: data/facts.yaml\nfacts:\n  - {{ id: offered, label: Offered, value: {count}, source: Us }}\n  \
         - {{ id: asked, label: Asked, value: {base}, source: Us }}\n  - {{ id: share-offered, \
         label: Share offered, value: {}, unit: percent, source: Us, from: [offered, asked] }}",
        percent(count, base, 1)
    );
    text + &section(truth)
}

/// A page that places everything and quotes every figure, each after its own mark.
fn section(truth: &Truth) -> String {
    let mut text = format!(
        "# file: {PLAN}01-figures.md\n---\ntitle: Figures\n---\n[[representation ethnicity]]\n\n\
         [[indicator custody]]\n\n[[programmes]]\n\n[[facts]]\n\n"
    );
    let groups = 0..truth.groups.len();
    for at in groups {
        let _ = writeln!(
            text,
            "Q-g{at}: [[representation ethnicity group-{at} cohort]];"
        );
    }
    // nothing can be said of a change from nothing
    if truth.custody[0] > 0 {
        text += "Q-change: [[custody change first to latest]];\n";
    }
    text + "Q-y0: [[custody value 2020-21]]; Q-y1: [[custody value 2022-23]];\n\
            Q-offered: [[fact offered]]; Q-asked: [[fact asked]]; Q-share: [[fact share-offered]];\n"
}

/// A reader with the files of the site.
struct Reader {
    attacker: Attacker,
    truth: Vec<(String, i64)>,
    /// What stands after each mark in the prose.
    quoted: BTreeMap<String, String>,
}

impl Reader {
    fn place(&mut self, name: &str, truth: u64) -> usize {
        self.truth
            .push((name.to_owned(), i64::try_from(truth).unwrap()));
        self.attacker.ranges.push((0, MOST));
        self.truth.len() - 1
    }

    /// Keeps the whole numbers that would be printed like this.
    fn keep(&mut self, place: usize, printed: &str, form: impl Fn(u64) -> String) {
        if is_hidden(printed) {
            return;
        }
        let (low, high) = self.attacker.ranges[place];
        let fits = |it: &i64| short(&form(u64::try_from(*it).unwrap())) == short(printed);
        let all: Vec<i64> = (low..=high).filter(fits).collect();
        let (first, last) = (all.first(), all.last());
        assert!(first.is_some(), "{printed}: none of {low} to {high}");
        self.attacker.ranges[place] = (*first.unwrap(), *last.unwrap());
    }

    /// What a mark in the prose is followed by, without its unit.
    fn said(&self, mark: &str) -> String {
        self.quoted[mark].trim_end_matches('%').to_owned()
    }

    fn of(truth: &Truth, files: &BTreeMap<String, String>) -> Self {
        let folder = "ashford/2024-25/";
        let json: Value = serde_json::from_str(&files[&format!("{folder}data/plan.json")]).unwrap();
        let mut reader = Self {
            attacker: Attacker::default(),
            truth: Vec::new(),
            quoted: quoted(&files[&format!("{folder}figures/index.html")]),
        };
        reader.see_groups(truth, &json["representation"][0]);
        let table = &files[&format!("{folder}data/representation-ethnicity.csv")];
        reader.see_csv(truth, table);
        let seen = &json["indicators"][0]["observations"];
        for (at, count) in truth.custody.iter().enumerate() {
            let place = reader.place(&format!("custody {at}"), *count);
            reader.keep(place, &text(&seen[at]["value"]), rate);
            let said = reader.said(&format!("y{at}"));
            reader.keep(place, &said, rate);
        }
        for (at, (count, base)) in truth.reach.iter().enumerate() {
            let shown = &json["programmes"][at]["reach"][0];
            let part = reader.place(&format!("reached {at}"), *count);
            let whole = reader.place(&format!("reached of {at}"), *base);
            reader.keep(part, &text(&shown["value"]), |it| it.to_string());
            reader.keep(whole, &text(&shown["base"]), |it| it.to_string());
            reader.part_of(part, whole);
        }
        reader.see_facts(truth, &json["facts"]);
        reader
    }

    fn part_of(&mut self, part: usize, whole: usize) {
        self.attacker.known.push(crate::lp_attack::Known {
            terms: vec![(part, 1), (whole, -1)],
            sum: 0,
            at_most: true,
        });
    }

    /// Groups are everybody, so they add up to the base.
    fn see_groups(&mut self, truth: &Truth, table: &Value) {
        let all: u64 = truth.groups.iter().sum();
        let base = self.place("everybody", all);
        let shown = text(&table["cohort_base"]);
        self.keep(base, &shown, |it| it.to_string());
        let mut places = Vec::new();
        for (at, count) in truth.groups.iter().enumerate() {
            let place = self.place(&format!("group {at}"), *count);
            let share = text(&table["rows"][at]["cohort"]);
            assert!(
                !is_hidden(&shown) || is_hidden(&share),
                "a share without its base"
            );
            self.keep(place, &share, |it| percent(it, all, 1));
            let said = self.said(&format!("g{at}"));
            self.keep(place, &said, |it| percent(it, all, 1));
            places.push(place);
        }
        self.attacker.total(base, places);
    }

    /// The same as a table, with the difference from the public share of 20%.
    fn see_csv(&mut self, truth: &Truth, table: &str) {
        let all: u64 = truth.groups.iter().sum();
        let mut rows = csv::Reader::from_reader(table.as_bytes());
        for (at, row) in rows.records().enumerate() {
            let row = row.unwrap();
            let place = self
                .truth
                .iter()
                .position(|it| it.0 == format!("group {at}"))
                .unwrap();
            self.keep(place, &row[1], |it| percent(it, all, 1));
            let hidden = [&row[1], &row[3]].map(|cell| cell == "[c]");
            assert_eq!(
                hidden[0], hidden[1],
                "the difference tells the share: {row:?}"
            );
        }
    }

    fn see_facts(&mut self, truth: &Truth, facts: &Value) {
        let (count, base) = truth.offered;
        let part = self.place("offered", count);
        let whole = self.place("asked", base);
        for (place, at, mark) in [(part, 0, "offered"), (whole, 1, "asked")] {
            self.keep(place, &text(&facts[at]["value"]), |it| it.to_string());
            let said = self.said(mark);
            self.keep(place, &said, |it| it.to_string());
        }
        let (share, said) = (text(&facts[2]["value"]), self.said("share"));
        if is_hidden(&text(&facts[1]["value"])) {
            assert!(
                is_hidden(&share) && is_hidden(&said),
                "a share without its base"
            );
        }
        self.keep(part, &share, |it| percent(it, base, 1));
        self.keep(part, &said, |it| percent(it, base, 1));
        self.part_of(part, whole);
    }
}

/// 0.50 as a program reads it: 0.5.
fn short(printed: &str) -> &str {
    if printed.contains('.') {
        printed.trim_end_matches('0').trim_end_matches('.')
    } else {
        printed
    }
}

fn is_hidden(printed: &str) -> bool {
    ["[c]", "suppressed"].contains(&printed)
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// What stands after each mark `Q-…:`, without tags, up to the semicolon.
fn quoted(page: &str) -> BTreeMap<String, String> {
    let mut words = String::new();
    let mut in_tag = false;
    for letter in page.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => words.push(letter),
            _ => {}
        }
    }
    let marks = words.split("Q-").skip(1);
    let pair = |it: &str| {
        let (mark, rest) = it.split_once(": ")?;
        Some((mark.to_owned(), rest.split_once(';')?.0.trim().to_owned()))
    };
    marks.filter_map(pair).collect()
}

fn truths() -> impl Strategy<Value = Truth> {
    let count = prop_oneof![1 => Just(0_u64), 3 => 1..5_u64, 3 => 5..40_u64];
    let groups = proptest::collection::vec(count, 2..6)
        .prop_filter("somebody", |all| all.iter().sum::<u64>() > 0);
    let pair = || (1..40_u64).prop_flat_map(|base| (0..=base, Just(base)));
    let custody = || prop_oneof![2 => 0..5_u64, 1 => 5..20_u64];
    (groups, custody(), custody(), pair(), pair(), pair()).prop_map(
        |(groups, one, other, first, second, offered)| Truth {
            groups,
            custody: [one, other],
            reach: [first, second],
            offered,
        },
    )
}

#[test]
fn nobody_can_work_out_a_hidden_count_from_shares_rates_reach_or_sentences() {
    let config = Config {
        cases: 60,
        failure_persistence: None,
        ..Config::default()
    };
    let chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let hidden = Cell::new(0);
    TestRunner::new_with_rng(config, chance)
        .run(&truths(), |truth| {
            let reader = Reader::of(&truth, &published(&site(&truth)));
            for (place, (name, value)) in reader.truth.iter().enumerate() {
                let (low, high) = reader.attacker.ranges[place];
                if low < high {
                    hidden.set(hidden.get() + 1);
                    let values = reader.attacker.values(place, *value, 5);
                    prop_assert!(values >= 5, "{name}, {value}: {values} values");
                } else {
                    // nobody decided anything about how many were asked
                    let small = (1..5).contains(value) && name != "asked";
                    prop_assert!(!small, "{name}, {value} is shown");
                }
            }
            Ok(())
        })
        .unwrap();
    // a proof that hides nothing would prove nothing
    assert!(hidden.get() > 100, "{}", hidden.get());
}

/// Two services that differ in hidden figures only are published as the same bytes.
#[test]
fn a_hidden_share_changes_no_byte_of_what_is_published() {
    let one = Truth {
        groups: vec![2, 8, 40],
        custody: [1, 12],
        reach: [(3, 20), (9, 30)],
        offered: (2, 30),
    };
    let other = Truth {
        groups: vec![3, 7, 40],
        custody: [3, 12],
        reach: [(1, 20), (9, 30)],
        offered: (4, 30),
    };
    let (one, other) = (published(&site(&one)), published(&site(&other)));
    for (path, text) in &one {
        assert_eq!(Some(text), other.get(path), "{path}");
    }
    let page = &one["ashford/2024-25/figures/index.html"];
    assert!(
        page.contains("% of 50") && page.contains("9 of 30 children (30%)"),
        "{page}"
    );
}
