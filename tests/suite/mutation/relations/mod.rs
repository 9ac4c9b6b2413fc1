//! What binds the figures of a plan's data files: sums, quotients, and the same figure in two
//! places. Made from the files' own keys; it knows nothing of the model.

mod compared;

use super::arithmetic::{self, Kind};
use std::collections::BTreeMap;

/// Every scalar of a plan by its file and keys: `budget/rows/3/cash`.
pub(in crate::mutation) type Sheet = BTreeMap<String, String>;

/// What binds some of them.
#[derive(Debug, Clone)]
pub(in crate::mutation) struct Relation {
    pub(in crate::mutation) kind: Kind,
    pub(in crate::mutation) of: Vec<String>,
}

impl Relation {
    /// Whether it holds, where one figure reads otherwise; `None` where one is no figure.
    pub(in crate::mutation) fn holds(
        &self,
        sheet: &Sheet,
        other: Option<(&str, &str)>,
    ) -> Option<bool> {
        let text = |key: &String| match other {
            Some((changed, text)) if changed == key => Some(text),
            _ => sheet.get(key).map(String::as_str),
        };
        let texts: Vec<&str> = self.of.iter().map(text).collect::<Option<_>>()?;
        arithmetic::holds(self.kind, &texts)
    }
}

/// All relations of a plan, whether they hold or not.
pub(in crate::mutation) fn relations(sheet: &Sheet) -> Vec<Relation> {
    let mut found = Found {
        sheet,
        all: Vec::new(),
    };
    found.budget();
    found.contributions();
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
        (0..1_000).map(key).take_while(is_there).collect()
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

    /// Money that a partner gives, in the row of the budget that it names.
    fn contributions(&mut self) {
        for given in self.items("contributions/contributions") {
            let row = self.get(&format!("{given}/in_budget")).map(str::to_owned);
            let rows = self.items("budget/rows");
            let named =
                |it: &&String| row.is_some() && self.get(&format!("{it}/id")) == row.as_deref();
            if let Some(row) = rows.iter().find(named) {
                self.add(
                    Kind::Same,
                    vec![format!("{given}/amount"), format!("{row}/staffing")],
                );
            }
        }
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
                self.quotient(100, &of);
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
