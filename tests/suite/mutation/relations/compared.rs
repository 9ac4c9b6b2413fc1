//! Relations of indicators, and of areas side by side.

use super::{Found, Kind};

impl Found<'_> {
    pub(in crate::mutation::relations) fn indicators(&mut self) {
        for indicator in self.items("indicators/indicators") {
            let rank = |key: &str| format!("{indicator}/rank/{key}");
            self.add(Kind::Place, vec![rank("position"), rank("of")]);
            let bands = ["green", "amber", "red"].map(|band| format!("{indicator}/bands/{band}"));
            self.add(Kind::Bands, bands.to_vec());
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
            Some(1) => self.quotient(1, &[key("events"), key("count"), key("value")]),
            Some(100) if !has_count => {
                self.add(Kind::Possible, vec![key("base"), key("value")]);
            }
            Some(per) => self.quotient(per, &[key("count"), key("base"), key("value")]),
            None => {}
        }
        let cohort = self.get(&format!("{indicator}/cohort")).unwrap_or_default();
        if let Some(months) = length(cohort) {
            self.add(Kind::Months(months), vec![key("period")]);
        }
    }

    pub(in crate::mutation::relations) fn quotient(&mut self, per: i128, of: &[String; 3]) {
        self.add(Kind::Quotient { per, mean: false }, of.to_vec());
    }

    /// A rate whose base is not printed, with the population that it implies.
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

    pub(in crate::mutation::relations) fn benchmarks(&mut self) {
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

    /// The value of a benchmark's indicator for the same area and period.
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
}

/// The factor of a quotient with this unit; `None` for units that are no quotient.
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
