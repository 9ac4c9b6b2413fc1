//! Combines the cells of all plans of a borough into one abstract model, and translates its result
//! back.
//!
//! The same count in two places, or in two plans, is one number of the model. Nothing is decided
//! here: `secondary` chooses which numbers are suppressed.

use super::{CellId, CellKey, CellList, CellRelation, PlanCell};
use crate::disclosure::secondary::{self, CellAt, Model, Status};
use crate::plan::{Id, Policy, Remedy};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The decisions about the values of one plan.
pub(in crate::disclosure) struct Decided<'a> {
    /// The disclosure policy of the plan.
    pub(in crate::disclosure) policy: Policy<'a>,
    /// Tables that should be combined and cannot be, so that their small counts are suppressed
    /// instead.
    pub(in crate::disclosure) fallen_back: BTreeSet<Id>,
}

impl Decided<'_> {
    /// The status of a cell's count before secondary suppression.
    fn status(&self, cell: &PlanCell<'_>, value: u64) -> Status {
        let sets = [Some(&cell.set), cell.also.as_ref()];
        let suppress = sets.into_iter().flatten().any(|set| {
            let remedy = self.policy.remedy(set);
            remedy == Some(Remedy::Suppress) || self.fallen_back.contains(set)
        });
        match (suppress, self.policy.is_small(value)) {
            (true, true) => Status::Secret,
            (true, false) => Status::Open,
            (false, _) => Status::Undecided,
        }
    }
}

/// The index of a plan in its borough, with one of its cells.
pub(in crate::disclosure) type Place = (usize, CellId);

/// The counts of a borough's plans, with the places where each is printed.
#[derive(Default)]
pub(in crate::disclosure) struct Ledger {
    pub(in crate::disclosure) model: Model,
    pub(in crate::disclosure) threshold: u64,
    places: BTreeMap<CellAt, Vec<Place>>,
    entered: BTreeMap<Place, CellAt>,
    pub(super) known: BTreeMap<CellKey, Vec<CellAt>>,
    /// Complete tables of one kind, by what they count and their total.
    wholes: BTreeMap<(CellKey, u64), Vec<Vec<CellAt>>>,
    /// The counts of each period, by its first and last day.
    dated: BTreeMap<(Date, Date), BTreeSet<CellAt>>,
    /// Whether a count adds up over time; a count on one day does not.
    pub(super) over_time: BTreeMap<CellKey, bool>,
}

impl Ledger {
    /// Enters the counts of a borough's plans, with the decisions about each plan.
    pub(in crate::disclosure) fn of(sheets: &[CellList<'_>], decided: &[Decided<'_>]) -> Self {
        let thresholds = decided.iter().map(|it| it.policy.threshold());
        let mut ledger = Self {
            threshold: thresholds.max().unwrap_or(0),
            ..Self::default()
        };
        if decided.iter().all(|it| it.policy.zero_is_safe()) {
            ledger.model.show_zeros();
        }
        // series come first, because other counts are recognised as equal to theirs
        for in_series in [true, false] {
            for (plan, (sheet, decided)) in sheets.iter().zip(decided).enumerate() {
                for (at, cell) in sheet.cells.iter().enumerate() {
                    if cell.adds_up.is_some() == in_series
                        && let Some(count) = sheet.count(at)
                    {
                        let status = decided.status(cell, count);
                        ledger.enter(cell, count, status, (plan, at));
                    }
                }
            }
        }
        for (plan, sheet) in sheets.iter().enumerate() {
            for relation in &sheet.relations {
                ledger.relate(plan, relation);
            }
        }
        ledger.know_wholes();
        ledger.add_up_time();
        ledger
    }

    /// The place of every cell that must be suppressed.
    pub(in crate::disclosure) fn hidden(&self) -> Vec<Place> {
        let hidden = secondary::protect(&self.model, self.threshold);
        let places = hidden.iter().filter_map(|cell| self.places.get(cell));
        places.flatten().copied().collect()
    }

    /// Enters a count. A count with a known key and the same value is the same number; one with
    /// another value is entered as a number of its own, and is suppressed together with the first.
    fn enter(&mut self, cell: &PlanCell<'_>, value: u64, status: Status, place: Place) {
        let same = |key: &&CellKey| self.find(key, value).is_some();
        let key = cell.counted_as.as_ref();
        let key = key.or_else(|| cell.candidates.iter().find(same)).cloned();
        let before = key.as_ref().and_then(|key| self.known.get(key));
        let first = before.and_then(|cells| cells.first()).copied();
        let same = key.as_ref().and_then(|key| self.find(key, value));
        let at = same.unwrap_or_else(|| {
            let at = self.model.add(Some(value), status);
            if let Some(other) = first {
                self.model.bind(other, at);
            }
            at
        });
        match status {
            Status::Secret => self.model.keep_secret(at),
            Status::Open => self.model.decide(at),
            Status::Undecided | Status::Latent => {}
        }
        if let Some(key) = key {
            if let Some(adds_up) = cell.adds_up {
                *self.over_time.entry(key.clone()).or_insert(adds_up) &= adds_up;
            }
            if same.is_none() {
                self.known.entry(key).or_default().push(at);
            }
        }
        if let Some(when) = cell.when {
            self.dated.entry(when).or_default().insert(at);
        }
        self.places.entry(at).or_default().push(place);
        self.entered.insert(place, at);
    }

    /// The number that is entered under a key with this value; `None` if there is none.
    fn find(&self, key: &CellKey, value: u64) -> Option<CellAt> {
        let cells = self.known.get(key).into_iter().flatten();
        cells
            .copied()
            .find(|cell| self.model.value(*cell) == Some(value))
    }

    /// Enters a relation between cells that readers can infer.
    fn relate(&mut self, plan: usize, relation: &CellRelation) {
        let entered = |at: &CellId| self.entered.get(&(plan, *at)).copied();
        match relation {
            CellRelation::Sum { whole, parts } => {
                let parts: Option<Vec<_>> = parts.iter().map(entered).collect();
                if let (Some(whole), Some(parts)) = (entered(whole), parts) {
                    self.add_up(whole, &parts);
                }
            }
            CellRelation::Part { whole, parts } => {
                let parts: Vec<_> = parts.iter().filter_map(entered).collect();
                if let Some(whole) = entered(whole) {
                    self.know_parts(whole, &parts);
                }
            }
            CellRelation::All { key, parts } => {
                let parts: Option<Vec<_>> = parts.iter().map(entered).collect();
                if let Some(parts) = parts {
                    let alike = (key.clone(), self.sum(&parts));
                    self.wholes.entry(alike).or_default().push(parts);
                }
            }
            CellRelation::Merged { whole, parts } => {
                if let Some(whole) = entered(whole) {
                    self.know_merged(whole, parts);
                }
            }
            CellRelation::Ratio { .. } | CellRelation::Made { .. } => {}
        }
    }

    /// Enters that parts add up to a total. Where they do not, readers know the difference.
    fn add_up(&mut self, whole: CellAt, parts: &[CellAt]) {
        let value = |cell: &CellAt| i128::from(self.model.value(*cell).unwrap_or(0));
        let difference = parts.iter().map(value).sum::<i128>() - value(&whole);
        let sum = secondary::Relation::total(whole, parts, difference);
        self.model.know(sum);
    }

    /// Relates complete tables of one kind, period and total: each reveals the others through the
    /// total, as does any equal count of the same days.
    fn know_wholes(&mut self) {
        for ((key, sum), tables) in std::mem::take(&mut self.wholes) {
            let counts = self.dated.get(&key.when).into_iter().flatten().copied();
            let same = counts.filter(|it| self.model.value(*it) == Some(sum));
            let same: Vec<_> = same.filter(|it| !tables.concat().contains(it)).collect();
            if tables.len() + same.len() < 2 {
                continue;
            }
            let all = self.model.add(Some(sum), Status::Latent);
            for parts in tables
                .into_iter()
                .chain(same.into_iter().map(|it| vec![it]))
            {
                self.add_up(all, &parts);
            }
        }
    }

    fn sum(&self, cells: &[CellAt]) -> u64 {
        let values = cells
            .iter()
            .map(|cell| self.model.value(*cell).unwrap_or(0));
        values.fold(0, u64::saturating_add)
    }

    /// Relates a combined count to those of its parts that are printed elsewhere.
    fn know_merged(&mut self, whole: CellAt, parts: &[CellKey]) {
        let first = |key| {
            self.known
                .get(key)
                .and_then(|cells: &Vec<_>| cells.first())
                .copied()
        };
        let printed: Vec<CellAt> = parts.iter().filter_map(first).collect();
        let sum = self.sum(&printed);
        let rest = self.model.value(whole).and_then(|all| all.checked_sub(sum));
        let (Some(rest), false) = (rest, printed.is_empty()) else {
            return;
        };
        let mut all = printed;
        if all.len() < parts.len() {
            all.push(self.model.add(Some(rest), Status::Latent));
        }
        self.add_up(whole, &all);
    }

    /// Enters the remainder of a whole, which is a count of the same children.
    fn know_rest(&mut self, whole: CellAt, part: CellAt) {
        let decided = [whole, part].map(|it| self.model.standing(it) != Status::Undecided);
        let values = self.model.value(whole).zip(self.model.value(part));
        let rest = values.and_then(|(whole, part)| whole.checked_sub(part));
        if let Some(rest) = rest.filter(|rest| (1..self.threshold).contains(rest))
            && decided.contains(&true)
        {
            let rest = self.model.add(Some(rest), Status::Secret);
            self.model
                .know(secondary::Relation::total(whole, &[part, rest], 0));
        }
    }

    /// Enters that numbers are parts of a whole, unless their values contradict it.
    fn know_parts(&mut self, whole: CellAt, parts: &[CellAt]) {
        let value = |cell: &CellAt| self.model.value(*cell).unwrap_or(0);
        let sum = self.sum(parts);
        if parts.is_empty() {
            return;
        }
        let fits = sum <= value(&whole);
        if let [part] = parts {
            self.know_rest(whole, *part);
        }
        if fits {
            let relation = secondary::Relation::parts_of(parts, whole);
            self.model.know(relation);
            return;
        }
        for part in parts {
            if self.model.value(*part) <= self.model.value(whole) {
                let relation = secondary::Relation::part_of(*part, whole);
                self.model.know(relation);
            }
        }
    }
}
