//! Combines the cells of all plans of a borough into one abstract model, and translates its result
//! back.
//!
//! The same count in two places, or in two plans, is one number of the model. Nothing is decided
//! here: `secondary` chooses which numbers are suppressed.

use super::round::{RoundedCells, nearest, range};
use super::{CellId, CellKey, CellList, CellRelation, PlanCell, PrintedIn, Unit};
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
    /// What is printed rounded.
    pub(in crate::disclosure) rounded: RoundedCells,
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

/// Where values must be suppressed, and what the search for that came to.
pub(in crate::disclosure) struct ProtectedPlaces {
    /// The cells to suppress.
    pub(in crate::disclosure) hidden: Vec<Place>,
    /// Cells that were not examined to the end, so that more may be hidden than they need.
    pub(in crate::disclosure) unanswered: Vec<Place>,
    /// Cells that readers can narrow down, whatever else is hidden.
    pub(in crate::disclosure) exposed: Vec<Place>,
    /// The suppressed numbers of the model.
    pub(super) numbers: BTreeSet<CellAt>,
    /// Those of them that readers can narrow down.
    pub(super) exposed_numbers: BTreeSet<CellAt>,
}

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
    pub(super) dated: BTreeMap<(Date, Date), BTreeSet<CellAt>>,
    /// Those of them that are printed as they are, and in no table of counts but as one of
    /// everybody.
    pub(super) alone: BTreeSet<CellAt>,
    /// Counts by the words of their headings, with their days where these are said.
    pub(super) described: BTreeMap<String, Vec<Described>>,
    /// Lines of tables whose sum is printed nowhere in the table.
    pub(super) lines: Vec<TableLine>,
    /// Whether a count adds up over time; a count on one day does not.
    pub(super) over_time: BTreeMap<CellKey, bool>,
}

/// A count that is known by the words of its headings.
pub(super) struct Described {
    pub(super) when: Option<(Date, Date)>,
    pub(super) at: CellAt,
    /// The plan, and what the count is in.
    pub(super) set: (usize, Id),
}

/// A line of a table whose sum may be printed elsewhere.
pub(super) struct TableLine {
    /// The plan, and the table.
    pub(super) set: (usize, Id),
    pub(super) words: Option<String>,
    pub(super) when: Option<(Date, Date)>,
    pub(super) parts: Vec<CellAt>,
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
                    let rounded = decided.rounded.get(&at);
                    let count = rounded.map_or_else(|| sheet.count(at), |truth| *truth);
                    if cell.adds_up.is_some() == in_series
                        && let Some(count) = count
                    {
                        let status = decided.status(cell, count);
                        ledger.enter(cell, count, status, (plan, at));
                    }
                }
            }
        }
        // only now is it known which rounded counts another place prints exactly
        for (plan, decided) in decided.iter().enumerate() {
            for at in decided.rounded.keys() {
                ledger.blur((plan, *at), decided.policy);
            }
        }
        for (plan, sheet) in sheets.iter().enumerate() {
            let rounded = &decided[plan].rounded;
            for relation in &sheet.relations {
                if relation.is_of(rounded) {
                    ledger.relate_rounded(plan, relation);
                } else {
                    ledger.relate(plan, relation);
                }
            }
        }
        ledger.know_wholes();
        ledger.know_lines();
        ledger.add_up_time();
        ledger
    }

    /// What must be suppressed so that nobody can work out what is withheld.
    pub(in crate::disclosure) fn protect(&self) -> ProtectedPlaces {
        let protection = secondary::protect(&self.model, self.threshold);
        ProtectedPlaces {
            hidden: self.places(protection.hidden.iter().copied()),
            unanswered: self.places(protection.unanswered),
            exposed: self.places(protection.exposed.iter().copied()),
            numbers: protection.hidden,
            exposed_numbers: protection.exposed,
        }
    }

    /// Where numbers are printed.
    pub(super) fn places(&self, numbers: impl IntoIterator<Item = CellAt>) -> Vec<Place> {
        let places = numbers.into_iter();
        let places = places.filter_map(|number| self.places.get(&number));
        places.flatten().copied().collect()
    }

    /// A count that is printed rounded: readers know it to a range and not exactly, unless another
    /// place prints it. A small one keeps its range.
    fn blur(&mut self, place: Place, policy: Policy<'_>) {
        let Some(at) = self.entered.get(&place).copied() else {
            return;
        };
        let Some(value) = self.model.value(at) else {
            return;
        };
        let places = self.places.entry(at).or_default();
        places.retain(|it| *it != place);
        if policy.is_small(value) {
            self.model.keep_secret(at);
        } else if places.is_empty() {
            self.model.forget(at);
        }
        self.model.show_rounded(at, range(value));
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
        let set = (place.0, cell.set.clone());
        let same = same.or_else(|| self.find_described(cell, &set, value));
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
            Status::Undecided | Status::Latent | Status::Unprinted => {}
        }
        if let Some(key) = key {
            if let Some(adds_up) = cell.adds_up {
                *self.over_time.entry(key.clone()).or_insert(adds_up) &= adds_up;
            }
            let known = self.known.entry(key).or_default();
            if !known.contains(&at) {
                known.push(at);
            }
        }
        if let Some(words) = &cell.described {
            let described = self.described.entry(words.clone()).or_default();
            let when = cell.when;
            described.push(Described { when, at, set });
        }
        if (cell.printed_in == PrintedIn::Record || cell.described.is_none())
            && cell.unit == Unit::Count
        {
            self.alone.insert(at);
        }
        if let Some(when) = cell.when {
            self.dated.entry(when).or_default().insert(at);
        }
        self.places.entry(at).or_default().push(place);
        self.entered.insert(place, at);
    }

    /// The number that is entered under a key with this value; `None` if there is none.
    pub(super) fn find(&self, key: &CellKey, value: u64) -> Option<CellAt> {
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
            CellRelation::Line {
                set,
                words,
                when,
                parts,
            } => {
                let parts: Option<Vec<_>> = parts.iter().map(entered).collect();
                if let Some(parts) = parts {
                    self.lines.push(TableLine {
                        set: (plan, set.clone()),
                        words: words.clone(),
                        when: *when,
                        parts,
                    });
                }
            }
            CellRelation::Merged { set, whole, parts } => {
                let set = (plan, set.clone());
                if let Some(whole) = entered(whole) {
                    self.know_merged(whole, parts, &set);
                }
            }
            CellRelation::PrintedSum { .. }
            | CellRelation::Ratio { .. }
            | CellRelation::Made { .. } => {}
        }
    }

    /// Enters what the printed sum of rounded counts tells readers, who may take it for the rounded
    /// sum. One that is further from the true sum than rounding goes tells nothing true.
    fn relate_rounded(&mut self, plan: usize, relation: &CellRelation) {
        let (CellRelation::Sum { parts, .. } | CellRelation::PrintedSum { parts }) = relation
        else {
            return;
        };
        let entered = |at: &CellId| self.entered.get(&(plan, *at)).copied();
        let Some(parts) = parts.iter().map(entered).collect::<Option<Vec<_>>>() else {
            return;
        };
        let value = |cell: &CellAt| self.model.value(*cell).unwrap_or(0);
        let printed = parts.iter().map(|it| nearest(value(it))).sum();
        let (truth, (low, high)) = (self.sum(&parts), range(printed));
        if (low..=high).contains(&truth) {
            let sum = self.model.add(Some(truth), Status::Latent);
            self.model.show_rounded(sum, (low, high));
            self.add_up(sum, &parts);
        }
    }

    /// Enters that parts add up to a total. Where they do not, readers know the difference.
    pub(super) fn add_up(&mut self, whole: CellAt, parts: &[CellAt]) {
        if self.model.is_sum_of(whole, parts) {
            return;
        }
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
            let same = counts.filter(|it| self.alone.contains(it));
            let same = same.filter(|it| self.model.value(*it) == Some(sum));
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

    pub(super) fn sum(&self, cells: &[CellAt]) -> u64 {
        let values = cells
            .iter()
            .map(|cell| self.model.value(*cell).unwrap_or(0));
        values.fold(0, u64::saturating_add)
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
