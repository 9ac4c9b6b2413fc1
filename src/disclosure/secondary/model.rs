//! Numbers, and what readers know to hold between them.

use std::collections::{BTreeMap, BTreeSet};

/// A number of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::disclosure) struct CellAt(pub(in crate::disclosure) usize);

/// How a number stands before anything is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::disclosure) enum Status {
    /// It must be hidden.
    Secret,
    /// It may be hidden to protect another.
    Open,
    /// The same, but nobody decided anything about the figures that it is among.
    Undecided,
    /// It is printed nowhere, so it cannot be hidden and cannot be looked up.
    Latent,
}

#[derive(Debug, Clone)]
struct CellState {
    value: Option<u64>,
    standing: Status,
    /// Cells with the same bond are hidden together, or not at all.
    bond: usize,
}

/// A weighted sum of cells that readers know: exactly `sum`, or at most `sum`.
#[derive(Debug, Clone)]
pub(in crate::disclosure) struct Relation {
    /// Cells and how often each counts.
    pub(in crate::disclosure) terms: Vec<(CellAt, i64)>,
    /// What they come to.
    pub(in crate::disclosure) sum: i128,
    /// Whether they may also come to less.
    pub(in crate::disclosure) at_most: bool,
}

impl Relation {
    /// The parts add up to the total, apart from a difference that readers may know.
    pub(in crate::disclosure) fn total(total: CellAt, parts: &[CellAt], difference: i128) -> Self {
        let parts = parts.iter().map(|part| (*part, 1));
        Self {
            terms: parts.chain([(total, -1)]).collect(),
            sum: difference,
            at_most: false,
        }
    }

    /// One number is part of another.
    pub(in crate::disclosure) fn part_of(part: CellAt, whole: CellAt) -> Self {
        Self::parts_of(&[part], whole)
    }

    /// Numbers that do not overlap are parts of another.
    pub(in crate::disclosure) fn parts_of(parts: &[CellAt], whole: CellAt) -> Self {
        let parts = parts.iter().map(|part| (*part, 1));
        Self {
            terms: parts.chain([(whole, -1)]).collect(),
            sum: 0,
            at_most: true,
        }
    }
}

/// Numbers and what readers know to hold between them.
#[derive(Debug, Clone, Default)]
pub(in crate::disclosure) struct Model {
    cells: Vec<CellState>,
    relations: Vec<Relation>,
    /// Whether readers know that a hidden number is no zero, because zeros are shown.
    zeros_are_shown: bool,
    /// The relations that each cell stands in, and how often it counts there.
    beside: BTreeMap<CellAt, Vec<(usize, i64)>>,
}

impl Model {
    /// A new number. Only a latent one may be unknown.
    pub(in crate::disclosure) fn add(&mut self, value: Option<u64>, standing: Status) -> CellAt {
        let at = self.cells.len();
        self.cells.push(CellState {
            value,
            standing,
            bond: at,
        });
        CellAt(at)
    }

    /// Lets readers know that a hidden number is no zero.
    pub(in crate::disclosure) fn show_zeros(&mut self) {
        self.zeros_are_shown = true;
    }

    /// The least that readers must allow a number.
    pub(super) fn least(&self, cell: CellAt) -> u64 {
        let state = &self.cells[cell.0];
        let is_none = state.standing == Status::Latent || state.value == Some(0);
        u64::from(self.zeros_are_shown && !is_none)
    }

    /// Makes a number secret.
    pub(in crate::disclosure) fn keep_secret(&mut self, cell: CellAt) {
        self.cells[cell.0].standing = Status::Secret;
    }

    /// A number that nobody has decided about now belongs to figures that somebody has.
    pub(in crate::disclosure) fn decide(&mut self, cell: CellAt) {
        let standing = &mut self.cells[cell.0].standing;
        if *standing == Status::Undecided {
            *standing = Status::Open;
        }
    }

    /// Hides two numbers together, or neither.
    pub(in crate::disclosure) fn bind(&mut self, one: CellAt, other: CellAt) {
        let (keep, give) = (self.cells[one.0].bond, self.cells[other.0].bond);
        for cell in self.cells.iter_mut().filter(|cell| cell.bond == give) {
            cell.bond = keep;
        }
    }

    /// Something that readers know.
    pub(in crate::disclosure) fn know(&mut self, relation: Relation) {
        for (cell, times) in &relation.terms {
            let beside = self.beside.entry(*cell).or_default();
            beside.push((self.relations.len(), *times));
        }
        self.relations.push(relation);
    }

    /// Everything that readers know.
    #[cfg(test)]
    pub(super) fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// The number, if it is known.
    pub(in crate::disclosure) fn value(&self, cell: CellAt) -> Option<u64> {
        self.cells[cell.0].value
    }

    /// How a number stands.
    pub(in crate::disclosure) fn standing(&self, cell: CellAt) -> Status {
        self.cells[cell.0].standing
    }

    fn all(&self) -> impl Iterator<Item = CellAt> {
        (0..self.cells.len()).map(CellAt)
    }

    pub(super) fn secrets(&self) -> Vec<CellAt> {
        let secret = |cell: &CellAt| self.standing(*cell) == Status::Secret;
        self.all().filter(secret).collect()
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

    /// Shows a number and those bound to it; false where one of them is secret.
    pub(super) fn show(&self, cell: CellAt, hidden: &mut BTreeSet<CellAt>) -> bool {
        let mut bound = self.bound_to(cell);
        let free = bound.all(|it| self.standing(it) != Status::Secret);
        hidden.retain(|it| self.cells[it.0].bond != self.cells[cell.0].bond);
        free
    }

    /// Whether other numbers add up to it.
    pub(super) fn is_total(&self, cell: CellAt) -> bool {
        let relations = self.beside.get(&cell).into_iter().flatten();
        let mut sums = relations
            .map(|(at, _)| &self.relations[*at])
            .filter(|relation| !relation.at_most);
        sums.any(|relation| relation.terms.contains(&(cell, -1)))
    }

    /// Whether readers cannot look a number up.
    pub(super) fn is_unknown(&self, hidden: &BTreeSet<CellAt>, cell: CellAt) -> bool {
        hidden.contains(&cell) || self.standing(cell) == Status::Latent
    }

    /// What readers know about a number: every relation that hangs together with it through
    /// numbers that they do not know.
    pub(super) fn about(&self, hidden: &BTreeSet<CellAt>, cell: CellAt) -> Vec<&Relation> {
        let found = self.places_about(hidden, cell).into_iter();
        found.map(|at| &self.relations[at]).collect()
    }

    /// Where the relations stand that hang together with a number.
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

    /// The relation at a place.
    pub(super) fn relation(&self, at: usize) -> &Relation {
        &self.relations[at]
    }

    /// The relations that a number stands in, and how often it counts there.
    pub(super) fn relations_of(&self, cell: CellAt) -> &[(usize, i64)] {
        self.beside.get(&cell).map_or(&[], Vec::as_slice)
    }

    /// The numbers that stand in a relation with another, and the number itself.
    pub(super) fn neighbours(&self, cell: CellAt) -> BTreeSet<CellAt> {
        let relations = self.relations_of(cell).iter();
        let terms = relations.flat_map(|(at, _)| &self.relations[*at].terms);
        terms.map(|(cell, _)| *cell).chain([cell]).collect()
    }

    /// The hidden numbers that hang together with one of them.
    pub(super) fn hidden_about(&self, hidden: &BTreeSet<CellAt>, cell: CellAt) -> BTreeSet<CellAt> {
        let about = self.about(hidden, cell);
        let terms = about.iter().flat_map(|relation| &relation.terms);
        terms
            .map(|(cell, _)| *cell)
            .filter(|it| hidden.contains(it))
            .collect()
    }

    /// The shown numbers that readers could use to work out a hidden one.
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
