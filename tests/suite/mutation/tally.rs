//! How many changed digits met which fate, by document and by kind of figure.

use std::collections::BTreeMap;
use std::fmt;

/// What becomes of a changed digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::mutation) enum Fate {
    Found,
    Advised,
    Within,
    AsPublished,
    Missed,
    Free,
}

/// What the digit is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::mutation) enum Kind {
    Money,
    Counts,
    Rates,
    Places,
    Targets,
    Posts,
    Dates,
    Numbers,
    Words,
}

impl Kind {
    const ALL: [Self; 9] = [
        Self::Money,
        Self::Counts,
        Self::Rates,
        Self::Places,
        Self::Targets,
        Self::Posts,
        Self::Dates,
        Self::Numbers,
        Self::Words,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Counts => "counts and totals",
            Self::Rates => "rates, shares, ratios",
            Self::Places => "places and scores",
            Self::Targets => "targets and bands",
            Self::Posts => "posts",
            Self::Dates => "periods and dates",
            Self::Numbers => "numbers of things",
            Self::Words => "words",
        }
    }

    /// Whether it is a figure of a table, and no date, number of a thing, or number in words.
    pub(in crate::mutation) fn is_figure(self) -> bool {
        !matches!(self, Self::Dates | Self::Numbers | Self::Words)
    }

    /// The kind of a scalar, by its file and keys and by how it looks.
    pub(in crate::mutation) fn of(key: &str, text: &str) -> Self {
        let (file, path) = key.split_once('/').unwrap();
        let names: Vec<&str> = path
            .split('/')
            .filter(|it| it.parse::<usize>().is_err())
            .collect();
        let last = names.last().copied().unwrap_or_default();
        let number = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        match last {
            "period" | "when" | "due" | "date" | "until" | "since" | "year" | "on"
            | "collected" | "fieldwork" | "published" | "reviewed" | "assessed_on" | "columns"
            | "group" => Self::Dates,
            "green" | "amber" | "red" => Self::Targets,
            _ if !number => Self::Words,
            "kpi" | "number" if file != "staffing" => Self::Numbers,
            "ref" | "outcome" | "priority" | "standard" | "code" | "id" | "at"
            | "recommendations" => Self::Numbers,
            "cash" | "staffing" | "in_kind" | "other" | "delegated" | "all" | "amount" => {
                Self::Money
            }
            "total" if file == "budget" => Self::Money,
            "fte" | "number" | "previous" => Self::Posts,
            "position" | "of" | "rank" | "rank_of" | "rank_before" | "score" | "max" => {
                Self::Places
            }
            "value" if names.contains(&"target") => Self::Targets,
            "value" | "values" if text.contains('.') => Self::Rates,
            "value" if file == "indicators" || file == "kpis" => Self::Rates,
            "cohort" | "reference" | "percent" => Self::Rates,
            "value" | "values" | "count" | "base" | "events" | "total" => Self::Counts,
            _ => Self::Words,
        }
    }
}

/// The number of mutations by plan, kind and fate.
#[derive(Debug, Default)]
pub(in crate::mutation) struct Tally {
    counts: BTreeMap<(&'static str, Kind), BTreeMap<Fate, usize>>,
    missed: Vec<String>,
}

impl Tally {
    pub(in crate::mutation) fn add(
        &mut self,
        plan: &'static str,
        kind: Kind,
        fate: Fate,
        place: String,
    ) {
        let fates = self.counts.entry((plan, kind)).or_default();
        *fates.entry(fate).or_default() += 1;
        if fate == Fate::Missed {
            self.missed.push(place);
        }
    }

    /// Where a digit of a figure that is bound was changed and nobody said so.
    pub(in crate::mutation) fn missed(&self) -> Vec<&str> {
        self.missed.iter().map(String::as_str).collect()
    }

    fn sum(&self, is_in: impl Fn(&(&str, Kind)) -> bool) -> [usize; 6] {
        let fates = [
            Fate::Found,
            Fate::Advised,
            Fate::Within,
            Fate::AsPublished,
            Fate::Missed,
            Fate::Free,
        ];
        fates.map(|fate| {
            let rows = self.counts.iter().filter(|(key, _)| is_in(key));
            rows.filter_map(|(_, fates)| fates.get(&fate)).sum()
        })
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut row = |name: &str, counts: [usize; 6]| {
            let [found, advised, within, published, missed, free] = counts;
            let all: usize = counts.iter().sum();
            let bound = all - free - published - advised;
            let thousandths = (found + within) * 1_000 / bound.max(1);
            let share = format!("{}.{}%", thousandths / 10, thousandths % 10);
            writeln!(
                f,
                "{name:52} {all:6} {found:6} {within:6} {missed:6} {share:>7} {advised:6} {published:6} {free:6}"
            )
        };
        let mut plans: Vec<&str> = self.counts.keys().map(|(plan, _)| *plan).collect();
        plans.dedup();
        for plan in &plans {
            for kind in Kind::ALL {
                let counts = self.sum(|key| key == &(*plan, kind));
                if counts.iter().any(|count| *count > 0) {
                    row(&format!("{plan}, {}", kind.word()), counts)?;
                }
            }
        }
        for kind in Kind::ALL {
            row(kind.word(), self.sum(|(_, it)| *it == kind))?;
        }
        row("figures", self.sum(|(_, kind)| kind.is_figure()))?;
        row("all", self.sum(|_| true))?;
        writeln!(
            f,
            "{:52} {:>6} {:>6} {:>6} {:>6} {:>7} {:>6} {:>6} {:>6}",
            "", "digits", "found", "within", "missed", "share", "advice", "as is", "free"
        )
    }
}
