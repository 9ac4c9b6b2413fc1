//! What binds the figures of a plan's data files: sums, quotients, and the same figure in two places.
//! Made from the files' own keys; it knows nothing of the model.

use super::arithmetic::{self, Kind};
use std::collections::BTreeMap;

/// Every scalar of a plan by its file and keys: `budget/rows/3/cash`.
pub(super) type Sheet = BTreeMap<String, String>;

/// What binds some of them.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    pub(super) kind: Kind,
    pub(super) of: Vec<String>,
}

impl Relation {
    /// Whether it holds, where one figure reads otherwise; `None` where one is no figure.
    pub(super) fn holds(&self, sheet: &Sheet, other: Option<(&str, &str)>) -> Option<bool> {
        let text = |key: &String| match other {
            Some((changed, text)) if changed == key => Some(text),
            _ => sheet.get(key).map(String::as_str),
        };
        let texts: Vec<&str> = self.of.iter().map(text).collect::<Option<_>>()?;
        arithmetic::holds(self.kind, &texts)
    }
}

/// All relations of a plan, whether they hold or not.
pub(super) fn relations(sheet: &Sheet) -> Vec<Relation> {
    let mut found = Found {
        sheet,
        all: Vec::new(),
    };
    found.budget();
    found.counts();
    found.indicators();
    found.benchmarks();
    found.single_figures();
    found.all.retain(|it| it.holds(sheet, None).is_some());
    found.all
}

struct Found<'a> {
    sheet: &'a Sheet,
    all: Vec<Relation>,
}

const MONEY: [&str; 5] = ["cash", "staffing", "in_kind", "other", "delegated"];

impl Found<'_> {
    fn get(&self, key: &str) -> Option<&str> {
        self.sheet.get(key).map(String::as_str)
    }

    /// The keys of the items of a list.
    fn items(&self, list: &str) -> Vec<String> {
        let key = |at: usize| format!("{list}/{at}");
        let is_there = |key: &String| {
            let within = format!("{key}/");
            let next = self.sheet.range(within.clone()..).next();
            self.sheet.contains_key(key) || next.is_some_and(|(it, _)| it.starts_with(&within))
        };
        (0..).map(key).take_while(is_there).collect()
    }

    fn known(&self, keys: impl IntoIterator<Item = String>) -> Vec<String> {
        keys.into_iter()
            .filter(|key| self.get(key).is_some())
            .collect()
    }

    fn add(&mut self, kind: Kind, of: Vec<String>) {
        self.all.push(Relation { kind, of });
    }

    fn sum(&mut self, mut parts: Vec<String>, total: String) {
        if !parts.is_empty() {
            parts.push(total);
            self.add(Kind::Sum, parts);
        }
    }

    fn budget(&mut self) {
        let rows = self.items("budget/rows");
        for row in &rows {
            let parts = self.known(MONEY.map(|money| format!("{row}/{money}")));
            self.sum(parts, format!("{row}/total"));
        }
        for money in MONEY {
            let parts = self.known(rows.iter().map(|row| format!("{row}/{money}")));
            self.sum(parts, format!("budget/total/{money}"));
        }
        let totals = self.known(rows.iter().map(|row| format!("{row}/total")));
        self.sum(totals, "budget/total/all".to_owned());
        let columns = self.known(MONEY.map(|money| format!("budget/total/{money}")));
        self.sum(columns, "budget/total/all".to_owned());
    }

    fn counts(&mut self) {
        for table in self.items("counts/tables") {
            let rows = self.items(&format!("{table}/rows"));
            let values = |found: &Self, row: &String| found.items(&format!("{row}/values"));
            for row in &rows {
                self.sum(values(self, row), format!("{row}/total"));
            }
            if self.get(&format!("{table}/exclusive")) == Some("yes") {
                let all = rows.iter().flat_map(|row| values(self, row)).collect();
                self.sum(all, format!("{table}/total"));
            }
        }
    }

    fn indicators(&mut self) {
        for indicator in self.items("indicators/indicators") {
            let rank = |key: &str| format!("{indicator}/rank/{key}");
            self.add(Kind::Place, vec![rank("position"), rank("of")]);
            for series in self.items(&format!("{indicator}/series")) {
                let seen = self.items(&format!("{series}/observations"));
                for one in &seen {
                    self.observation(&indicator, one);
                }
                for pair in seen.windows(2) {
                    self.one_population(&indicator, pair);
                }
            }
        }
    }

    fn observation(&mut self, indicator: &str, seen: &str) {
        let key = |name: &str| format!("{seen}/{name}");
        let unit = self.get(&format!("{indicator}/unit")).unwrap_or_default();
        let has_count = self.get(&key("count")).is_some();
        match per(unit) {
            Some(1) => self.quotient(1, [key("events"), key("count"), key("value")]),
            Some(100) if !has_count => {
                self.add(Kind::Possible, vec![key("base"), key("value")]);
            }
            Some(per) => self.quotient(per, [key("count"), key("base"), key("value")]),
            None => {}
        }
        let cohort = self.get(&format!("{indicator}/cohort")).unwrap_or_default();
        if let Some(months) = length(cohort) {
            self.add(Kind::Months(months), vec![key("period")]);
        }
    }

    fn quotient(&mut self, per: i128, of: [String; 3]) {
        self.add(Kind::Quotient { per, mean: false }, of.to_vec());
    }

    /// A rate whose base is not printed: the population that it implies.
    fn one_population(&mut self, indicator: &str, pair: &[String]) {
        let unit = self.get(&format!("{indicator}/unit")).unwrap_or_default();
        let bare = pair
            .iter()
            .all(|it| self.get(&format!("{it}/base")).is_none());
        if per(unit).is_some_and(|per| per > 100) && bare {
            let keys = pair
                .iter()
                .flat_map(|it| [format!("{it}/count"), format!("{it}/value")]);
            self.add(Kind::Population, keys.collect());
        }
    }

    fn benchmarks(&mut self) {
        for table in self.items("benchmarks/tables") {
            let measures = self.items(&format!("{table}/measures"));
            let id = |found: &Self, key: String| found.get(&key).map(str::to_owned);
            let ids: Vec<_> = measures
                .iter()
                .map(|it| id(self, format!("{it}/id")))
                .collect();
            let place = |found: &Self, key: String| {
                let wanted = found.get(&key)?;
                ids.iter().position(|it| it.as_deref() == Some(wanted))
            };
            for row in self.items(&format!("{table}/rows")) {
                let value = |at: usize| format!("{row}/values/{at}");
                let rank = |key: &str| format!("{row}/{key}");
                self.add(Kind::Place, vec![rank("rank"), rank("rank_of")]);
                self.add(Kind::Place, vec![rank("rank_before"), rank("rank_of")]);
                let mean = self.get(&rank("basis")) == Some("mean");
                for (at, measure) in measures.iter().enumerate() {
                    let from = [0, 1].map(|n| place(self, format!("{measure}/from/{n}")));
                    let unit = self.get(&format!("{measure}/unit")).unwrap_or_default();
                    if let ([Some(top), Some(bottom)], Some(per)) = (from, per(unit)) {
                        let of = [top, bottom, at].map(value).to_vec();
                        self.add(Kind::Quotient { per, mean }, of);
                    }
                    let kpi = self.get(&format!("{measure}/kpi")).map(str::to_owned);
                    if self.get(&rank("area")) == Some("own") {
                        self.kpi(kpi.as_deref(), value(at));
                    }
                }
                self.same_elsewhere(&table, &row, &measures);
            }
        }
    }

    fn kpi(&mut self, number: Option<&str>, value: String) {
        let kpis = self.items("kpis/kpis");
        let same = |kpi: &&String| number.is_some() && self.get(&format!("{kpi}/kpi")) == number;
        if let Some(kpi) = kpis.iter().find(same) {
            self.add(Kind::Same, vec![format!("{kpi}/value"), value]);
        }
    }

    /// What the indicator of a benchmark has for the same area and period.
    fn same_elsewhere(&mut self, table: &str, row: &str, measures: &[String]) {
        let text = |key: String| self.get(&key).map(str::to_owned);
        let (of, when) = (
            text(format!("{table}/indicator")),
            text(format!("{table}/period")),
        );
        let area = text(format!("{row}/area"));
        let indicators = self.items("indicators/indicators");
        let named = |it: &&String| of.is_some() && text(format!("{it}/id")) == of;
        let Some(indicator) = indicators.iter().find(named) else {
            return;
        };
        let ids: Vec<_> = measures.iter().map(|it| text(format!("{it}/id"))).collect();
        let column = |names: &[&str]| {
            let is = |id: &Option<String>| id.as_deref().is_some_and(|id| names.contains(&id));
            ids.iter().position(is)
        };
        let parts = [
            ("value", column(&["rate"])),
            ("count", column(&["number", "reoffenders"])),
            ("base", column(&["population", "cohort"])),
            ("events", column(&["reoffences"])),
        ];
        let mut same = Vec::new();
        if area.as_deref() == Some("own") {
            let seen = self.items(&format!("{indicator}/series/0/observations"));
            let now = seen
                .iter()
                .filter(|it| text(format!("{it}/period")) == when);
            for one in now {
                for (part, at) in parts {
                    let at = at.map(|at| format!("{row}/values/{at}"));
                    same.extend(at.map(|at| vec![format!("{one}/{part}"), at]));
                }
            }
            let latest = seen.last().and_then(|it| text(format!("{it}/period")));
            if latest == when {
                for (here, there) in [("rank", "position"), ("rank_of", "of")] {
                    same.push(vec![
                        format!("{row}/{here}"),
                        format!("{indicator}/rank/{there}"),
                    ]);
                }
                // areas beside the latest figure
            }
        }
        let seen = self.items(&format!("{indicator}/series/0/observations"));
        let latest = seen.last().and_then(|it| text(format!("{it}/period")));
        for other in self.items(&format!("{indicator}/comparators")) {
            let then = text(format!("{other}/period")).or_else(|| latest.clone());
            if text(format!("{other}/area")) == area && then == when {
                let at = parts[0].1.map(|at| format!("{row}/values/{at}"));
                same.extend(at.map(|at| vec![format!("{other}/value"), at]));
            }
        }
        let cohort = text(format!("{indicator}/cohort")).unwrap_or_default();
        for of in same {
            self.add(Kind::Same, of);
        }
        if let Some(months) = length(&cohort) {
            self.add(Kind::Months(months), vec![format!("{table}/period")]);
        }
    }

    /// Facts, surveys, shares, places and scores.
    fn single_figures(&mut self) {
        let facts = self.items("facts/facts");
        let find = |found: &Self, key: &str, wanted: Option<String>| {
            let same = |it: &&String| {
                let text = found.get(&format!("{it}/{key}"));
                wanted.is_some() && text.map(str::to_lowercase) == wanted
            };
            facts.iter().find(same).cloned()
        };
        let mut wholes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for fact in &facts {
            let text = |key: &str| self.get(&format!("{fact}/{key}")).map(str::to_lowercase);
            let value = format!("{fact}/value");
            let from = ["from/0", "from/1"].map(|key| find(self, "id", text(key)));
            let (grown, of) = (
                find(self, "id", text("growth_of")),
                find(self, "label", text("base_of")),
            );
            if let Some(whole) = text("share_of") {
                wholes.entry(whole).or_default().push(value.clone());
            }
            if let [Some(top), Some(bottom)] = from {
                let of = [
                    format!("{top}/value"),
                    format!("{bottom}/value"),
                    value.clone(),
                ];
                self.quotient(100, of);
            }
            if let Some(grown) = grown {
                let of = vec![
                    format!("{grown}/was/value"),
                    format!("{grown}/value"),
                    value,
                ];
                self.add(Kind::Growth, of);
            }
            if let Some(of) = of {
                self.add(
                    Kind::Same,
                    vec![format!("{fact}/base"), format!("{of}/value")],
                );
            }
        }
        for shares in wholes.into_values() {
            self.add(Kind::Hundred, shares);
        }
        for survey in self.items("surveys/surveys") {
            let answers = self.items(&format!("{survey}/answers"));
            let percents = answers.iter().map(|it| format!("{it}/percent")).collect();
            self.add(Kind::Hundred, percents);
        }
        self.inspections();
    }

    /// The inspectorate's score: 0 to 3 for each rating that counts.
    fn inspections(&mut self) {
        const WORDS: [&str; 4] = ["inadequate", "requires improvement", "good", "outstanding"];
        for inspection in self.items("inspection/inspections") {
            let ratings = self.items(&format!("{inspection}/ratings"));
            let counted = ratings
                .iter()
                .filter(|it| self.get(&format!("{it}/scored")) != Some("no"));
            let scores = counted.filter_map(|it| {
                let word = self.get(&format!("{it}/rating"))?;
                WORDS.iter().position(|known| *known == word)
            });
            let scores: Vec<_> = scores.collect();
            let sum = i128::try_from(scores.iter().sum::<usize>()).unwrap();
            let most = i128::try_from(scores.len() * 3).unwrap();
            self.add(Kind::Is(sum), vec![format!("{inspection}/score")]);
            self.add(Kind::Is(most), vec![format!("{inspection}/max")]);
        }
    }
}

/// Per how many a figure of this unit is.
fn per(unit: &str) -> Option<i128> {
    match unit {
        "percent" => Some(100),
        "ratio" => Some(1),
        "rate per 1,000" => Some(1_000),
        "rate per 100,000" => Some(100_000),
        _ => None,
    }
}

fn length(cohort: &str) -> Option<i64> {
    match cohort {
        "rolling 12 months" | "aggregated 12 months" | "financial year" | "calendar year" => {
            Some(12)
        }
        "3 months" | "quarter" => Some(3),
        "snapshot" => Some(1),
        _ => None,
    }
}
