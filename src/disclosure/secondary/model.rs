//! The model: numbers, and the relations between them that readers know.

use std::collections::{BTreeMap, BTreeSet};

/// The index of a number in the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::disclosure) struct CellAt(pub(in crate::disclosure) usize);

/// The status of a number before secondary suppression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::disclosure) enum Status {
    /// It is sensitive and must be suppressed.
    Secret,
    /// It is sensitive and printed nowhere, so that readers cannot know that it is not zero.
    Unprinted,
    /// It may be suppressed to protect another.
    Open,
    /// It may be suppressed too, but nobody decided anything about its set of values, so it is the
    /// last choice.
    Undecided,
    /// An unpublished unknown of the equations; never a candidate for suppression.
    Latent,
}

#[derive(Debug, Clone)]
struct CellState {
    value: Option<u64>,
    standing: Status,
    /// The group of a number. Numbers of one group are suppressed together, or not at all.
    bond: usize,
    /// The least and the most that readers allow it where it is printed rounded.
    range: Option<(u64, u64)>,
    /// How many values can be left at most; `u64::MAX` where nothing limits them.
    values: u64,
}

/// A weighted sum of cells that readers know: exactly `sum`, or at most `sum`.
#[derive(Debug, Clone)]
pub(in crate::disclosure) struct Relation {
    /// The cells, each with its coefficient.
    pub(in crate::disclosure) terms: Vec<(CellAt, i64)>,
    /// The value of the sum.
    pub(in crate::disclosure) sum: i128,
    /// Whether the sum may also be less than that.
    pub(in crate::disclosure) at_most: bool,
}

impl Relation {
    /// The parts add up to the total, up to a difference that readers may know.
    pub(in crate::disclosure) fn total(total: CellAt, parts: &[CellAt], difference: i128) -> Self {
        let parts = parts.iter().map(|part| (*part, 1));
        Self {
            terms: parts.chain([(total, -1)]).collect(),
            sum: difference,
            at_most: false,
        }
    }

    /// One number is part of another: at most as large.
    pub(in crate::disclosure) fn part_of(part: CellAt, whole: CellAt) -> Self {
        Self::parts_of(&[part], whole)
    }

    /// Numbers that do not overlap are parts of another: their sum is at most as large.
    pub(in crate::disclosure) fn parts_of(parts: &[CellAt], whole: CellAt) -> Self {
        let parts = parts.iter().map(|part| (*part, 1));
        Self {
            terms: parts.chain([(whole, -1)]).collect(),
            sum: 0,
            at_most: true,
        }
    }
}

/// Numbers, with the relations between them that readers know.
#[derive(Debug, Clone, Default)]
pub(in crate::disclosure) struct Model {
    cells: Vec<CellState>,
    relations: Vec<Relation>,
    /// Whether readers know that a suppressed number is not zero, because zeros are shown.
    zeros_are_shown: bool,
    /// The relations of each cell, by index, with its coefficient in each.
    beside: BTreeMap<CellAt, Vec<(usize, i64)>>,
}

impl Model {
    /// Adds a number. Only a latent one may be unknown.
    pub(in crate::disclosure) fn add(&mut self, value: Option<u64>, standing: Status) -> CellAt {
        let at = self.cells.len();
        self.cells.push(CellState {
            value,
            standing,
            bond: at,
            range: None,
            values: u64::MAX,
        });
        CellAt(at)
    }

    /// Records that zeros are shown, so that readers know a suppressed number is not zero.
    pub(in crate::disclosure) fn show_zeros(&mut self) {
        self.zeros_are_shown = true;
    }

    /// Lets readers know a number to the nearest so many.
    pub(in crate::disclosure) fn show_rounded(&mut self, cell: CellAt, (low, high): (u64, u64)) {
        self.cells[cell.0].range = Some((low, high));
        self.limit_values(cell, high - low + 1);
        self.know(Relation {
            terms: vec![(cell, 1)],
            sum: i128::from(high),
            at_most: true,
        });
    }

    /// Whether a number is printed rounded.
    pub(super) fn is_rounded(&self, cell: CellAt) -> bool {
        self.cells[cell.0].range.is_some()
    }

    /// How many values readers must be left for a number, where `threshold` is promised: a rounded
    /// one keeps those that its rounding leaves.
    pub(in crate::disclosure) fn enough(&self, cell: CellAt, threshold: u64) -> u64 {
        threshold.min(self.cells[cell.0].values)
    }

    /// Records how many values of a number what is printed rounded leaves at most.
    pub(in crate::disclosure) fn limit_values(&mut self, cell: CellAt, most: u64) {
        let values = &mut self.cells[cell.0].values;
        *values = most.min(*values);
    }

    /// The least value that readers must consider possible for a number.
    pub(super) fn least(&self, cell: CellAt) -> u64 {
        let state = &self.cells[cell.0];
        if let Some((low, _)) = state.range {
            return low;
        }
        let unprinted = matches!(state.standing, Status::Latent | Status::Unprinted);
        let is_none = unprinted || state.value == Some(0);
        u64::from(self.zeros_are_shown && !is_none)
    }

    /// Marks a number as secret.
    pub(in crate::disclosure) fn keep_secret(&mut self, cell: CellAt) {
        self.cells[cell.0].standing = Status::Secret;
    }

    /// Marks an undecided number as open: it also belongs to a set of values that somebody decided
    /// about.
    pub(in crate::disclosure) fn decide(&mut self, cell: CellAt) {
        let standing = &mut self.cells[cell.0].standing;
        if *standing == Status::Undecided {
            *standing = Status::Open;
        }
    }

    /// A number that readers see nowhere exactly, and that nobody needs to protect.
    pub(in crate::disclosure) fn forget(&mut self, cell: CellAt) {
        self.cells[cell.0].standing = Status::Latent;
    }

    /// Puts two numbers into one group, so that they are suppressed together.
    pub(in crate::disclosure) fn bind(&mut self, one: CellAt, other: CellAt) {
        let (keep, give) = (self.cells[one.0].bond, self.cells[other.0].bond);
        for cell in self.cells.iter_mut().filter(|cell| cell.bond == give) {
            cell.bond = keep;
        }
    }

    /// Adds a relation that readers know.
    pub(in crate::disclosure) fn know(&mut self, relation: Relation) {
        for (cell, times) in &relation.terms {
            let beside = self.beside.entry(*cell).or_default();
            beside.push((self.relations.len(), *times));
        }
        self.relations.push(relation);
    }

    /// All relations that readers know.
    #[cfg(test)]
    pub(super) fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// The number; `None` where it is not known.
    pub(in crate::disclosure) fn value(&self, cell: CellAt) -> Option<u64> {
        self.cells[cell.0].value
    }

    /// The status of a number before secondary suppression.
    pub(in crate::disclosure) fn standing(&self, cell: CellAt) -> Status {
        self.cells[cell.0].standing
    }

    fn all(&self) -> impl Iterator<Item = CellAt> {
        (0..self.cells.len()).map(CellAt)
    }

    pub(super) fn secrets(&self) -> Vec<CellAt> {
        self.all().filter(|cell| self.is_secret(*cell)).collect()
    }

    /// Whether a number is sensitive.
    pub(super) fn is_secret(&self, cell: CellAt) -> bool {
        matches!(self.standing(cell), Status::Secret | Status::Unprinted)
    }

    /// All numbers, as if nothing were shown.
    pub(super) fn everything(&self) -> BTreeSet<CellAt> {
        self.all().collect()
    }

    pub(super) fn latent(&self) -> impl Iterator<Item = CellAt> {
        self.all()
            .filter(|cell| self.standing(*cell) == Status::Latent)
    }

    fn bound_to(&self, cell: CellAt) -> impl Iterator<Item = CellAt> {
        let bond = self.cells[cell.0].bond;
        self.all().filter(move |it| self.cells[it.0].bond == bond)
    }

    pub(super) fn hide(&self, cell: CellAt, hidden: &mut BTreeSet<CellAt>) {
        hidden.extend(self.bound_to(cell));
    }

    /// Shows a number and its group again; false where one of them is secret.
    pub(super) fn show(&self, cell: CellAt, hidden: &mut BTreeSet<CellAt>) -> bool {
        let mut bound = self.bound_to(cell);
        let free = bound.all(|it| !self.is_secret(it));
        hidden.retain(|it| self.cells[it.0].bond != self.cells[cell.0].bond);
        free
    }

    /// Whether readers know already that exactly these add up to it.
    pub(in crate::disclosure) fn is_sum_of(&self, whole: CellAt, parts: &[CellAt]) -> bool {
        let relations = self.relations_of(whole).iter();
        let mut sums = relations.map(|(at, _)| &self.relations[*at]);
        sums.any(|relation| {
            let has = |part: &CellAt| relation.terms.contains(&(*part, 1));
            !relation.at_most
                && relation.terms.len() == parts.len() + 1
                && relation.terms.contains(&(whole, -1))
                && parts.iter().all(has)
        })
    }

    /// Whether other numbers add up to it.
    pub(super) fn is_total(&self, cell: CellAt) -> bool {
        let relations = self.beside.get(&cell).into_iter().flatten();
        let mut sums = relations
            .map(|(at, _)| &self.relations[*at])
            .filter(|relation| !relation.at_most);
        sums.any(|relation| relation.terms.contains(&(cell, -1)))
    }

    /// Whether readers cannot see a number.
    pub(super) fn is_unknown(&self, hidden: &BTreeSet<CellAt>, cell: CellAt) -> bool {
        hidden.contains(&cell) || self.standing(cell) == Status::Latent
    }

    /// What readers know about a number: every relation that is connected to it through numbers
    /// they cannot see.
    pub(super) fn about(&self, hidden: &BTreeSet<CellAt>, cell: CellAt) -> Vec<&Relation> {
        let found = self.places_about(hidden, cell).into_iter();
        found.map(|at| &self.relations[at]).collect()
    }

    /// The indexes of the relations that are connected to a number.
    pub(super) fn places_about(&self, hidden: &BTreeSet<CellAt>, cell: CellAt) -> BTreeSet<usize> {
        let (mut seen, mut found) = (BTreeSet::from([cell]), BTreeSet::new());
        let mut next = vec![cell];
        while let Some(cell) = next.pop() {
            for (at, _) in self.relations_of(cell) {
                if !found.insert(*at) {
                    continue;
                }
                let cells = self.relations[*at].terms.iter().map(|(cell, _)| *cell);
                next.extend(cells.filter(|it| self.is_unknown(hidden, *it) && seen.insert(*it)));
            }
        }
        found
    }

    /// The relation with this index.
    pub(super) fn relation(&self, at: usize) -> &Relation {
        &self.relations[at]
    }

    /// The relations of a number, by index, with its coefficient in each.
    pub(super) fn relations_of(&self, cell: CellAt) -> &[(usize, i64)] {
        self.beside.get(&cell).map_or(&[], Vec::as_slice)
    }

    /// The numbers that share a relation with this one, including the number itself.
    pub(super) fn neighbours(&self, cell: CellAt) -> BTreeSet<CellAt> {
        let relations = self.relations_of(cell).iter();
        let terms = relations.flat_map(|(at, _)| &self.relations[*at].terms);
        terms.map(|(cell, _)| *cell).chain([cell]).collect()
    }

    /// The suppressed numbers that are connected to this one.
    pub(super) fn hidden_about(&self, hidden: &BTreeSet<CellAt>, cell: CellAt) -> BTreeSet<CellAt> {
        let about = self.about(hidden, cell);
        let terms = about.iter().flat_map(|relation| &relation.terms);
        terms
            .map(|(cell, _)| *cell)
            .filter(|it| hidden.contains(it))
            .collect()
    }

    /// The shown numbers from which readers could work out a suppressed one.
    pub(super) fn shown_beside(&self, hidden: &BTreeSet<CellAt>, cell: CellAt) -> Vec<CellAt> {
        let about = self.about(hidden, cell);
        let cells = about.iter().flat_map(|relation| &relation.terms);
        let shown: BTreeSet<_> = cells
            .map(|(cell, _)| *cell)
            .filter(|it| !self.is_unknown(hidden, *it))
            .collect();
        shown.into_iter().collect()
    }
}
