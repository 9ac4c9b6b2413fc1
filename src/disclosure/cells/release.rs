//! What an earlier release of a plan tells readers beside the present one.

use super::ledger::Ledger;
use super::{CellId, CellList, CellRelation, Place, PlanCell, ProtectedPlaces, Unit};
use crate::disclosure::secondary::{self, CellAt, Relation, Status};
use std::collections::{BTreeMap, BTreeSet};

/// What earlier releases tell of values that are withheld now.
#[derive(Default)]
pub(in crate::disclosure) struct ReleasedPlaces {
    /// Withheld values that the releases show.
    pub(in crate::disclosure) shown: Vec<Place>,
    /// Withheld values that can be narrowed down with what the releases show.
    pub(in crate::disclosure) exposed: Vec<Place>,
}

impl Ledger {
    /// Compares earlier releases of the borough's plans with what is withheld now. Each comes with
    /// the index of its plan.
    pub(in crate::disclosure) fn compare_releases(
        &mut self,
        releases: &[(usize, CellList<'_>)],
        protected: &ProtectedPlaces,
    ) -> ReleasedPlaces {
        let mut shown = BTreeSet::new();
        for (plan, sheet) in releases {
            shown.extend(self.enter_release(*plan, sheet));
        }
        let hidden = &protected.numbers;
        let exposed = secondary::exposed(&self.model, hidden, self.threshold);
        let exposed = exposed.difference(&shown).copied();
        ReleasedPlaces {
            exposed: self.places(exposed.filter(|it| !protected.exposed_numbers.contains(it))),
            shown: self.places(hidden.intersection(&shown).copied()),
        }
    }

    /// Enters what a release of a plan shows, and its sums. Returns the numbers that it shows.
    fn enter_release(&mut self, plan: usize, sheet: &CellList<'_>) -> BTreeSet<CellAt> {
        let (mut entered, mut shown) = (BTreeMap::new(), BTreeSet::new());
        for (at, cell) in sheet.cells.iter().enumerate() {
            let count = sheet.count(at);
            if count.is_none() && !(cell.slot.is_hidden() && cell.unit == Unit::Count) {
                continue;
            }
            let known = self.find_released(plan, cell, count);
            let number = known.unwrap_or_else(|| {
                let status = count.map_or(Status::Latent, |_| Status::Open);
                self.model.add(count, status)
            });
            if let (Some(count), Some(known)) = (count, known) {
                shown.insert(known);
                self.model.know(Relation {
                    terms: vec![(known, 1)],
                    sum: i128::from(count),
                    at_most: false,
                });
            }
            entered.insert(at, number);
        }
        for relation in &sheet.relations {
            if let CellRelation::Sum { whole, parts } = relation {
                self.add_up_released(&entered, *whole, parts);
            }
        }
        shown
    }

    /// The present number that a release printed, or hid: of the same key, or under the same words
    /// of the same table.
    fn find_released(
        &self,
        plan: usize,
        cell: &PlanCell<'_>,
        count: Option<u64>,
    ) -> Option<CellAt> {
        let fits = |at: &CellAt| count.is_none_or(|count| self.model.value(*at) == Some(count));
        // a sum of other columns is another number
        if cell.computed && count.is_none() {
            return None;
        }
        let key = cell.counted_as.as_ref();
        let keyed = key
            .and_then(|key| self.known.get(key))
            .into_iter()
            .flatten();
        let keyed = keyed.copied().find(|at| fits(at));
        let described = || {
            let words = cell.described.as_ref().filter(|_| key.is_none())?;
            let mut same = self
                .described
                .get(words)?
                .iter()
                .filter(|it| it.set.0 == plan && it.set.1 == cell.set && it.when == cell.when);
            same.find(|it| fits(&it.at)).map(|it| it.at)
        };
        keyed.or_else(described)
    }

    /// Enters a sum of a release, unless the numbers have been revised since.
    fn add_up_released(
        &mut self,
        entered: &BTreeMap<CellId, CellAt>,
        whole: CellId,
        parts: &[CellId],
    ) {
        let number = |at: &CellId| entered.get(at).copied();
        let Some((whole, parts)) = number(&whole).zip(parts.iter().map(number).collect()) else {
            return;
        };
        let parts: Vec<CellAt> = parts;
        let values = parts.iter().map(|it| self.model.value(*it));
        let sum = values.sum::<Option<u64>>();
        let is_revised = { sum.zip(self.model.value(whole)) }.is_some_and(|(sum, all)| sum != all);
        if !is_revised && !self.model.is_sum_of(whole, &parts) {
            self.model.know(Relation::total(whole, &parts, 0));
        }
    }
}
