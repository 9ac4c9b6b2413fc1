//! Overlapping periods: what readers can work out by adding and subtracting them.
//!
//! Every period of a measure is cut at the ends of all the others. Each piece is a number that is
//! printed nowhere, and each period is the sum of its pieces. A small difference between a period
//! and one inside it is a small count too, though it is printed nowhere.

use super::CellKey;
use super::ledger::Ledger;
use crate::disclosure::secondary::{CellAt, Model, Relation, Status, is_consistent};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A printed period: its first and last day, and its count.
type PrintedPeriod = ((Date, Date), CellAt);

impl Ledger {
    /// Adds to the model what readers know about periods.
    pub(super) fn add_up_time(&mut self) {
        let mut measures: BTreeMap<_, Vec<PrintedPeriod>> = BTreeMap::new();
        for (key, _) in self.over_time.iter().filter(|(_, adds_up)| **adds_up) {
            let CellKey {
                what, area, part, ..
            } = key;
            let cells = self.known.get(key).into_iter().flatten();
            measures
                .entry((what, area, part))
                .or_default()
                .extend(cells.take(1).map(|cell| (key.when, *cell)));
        }
        let decided = measures.into_values().filter(|all| self.is_decided(all));
        let decided: Vec<_> = decided.collect();
        for stretches in decided {
            self.know_pieces(&stretches);
            self.know_differences(&stretches);
        }
    }

    fn is_decided(&self, stretches: &[PrintedPeriod]) -> bool {
        let decided = |it: &PrintedPeriod| self.model.standing(it.1) != Status::Undecided;
        stretches.len() > 1 && stretches.iter().any(decided)
    }

    /// Enters the pieces of periods. Values that cannot all be sums of the same pieces tell readers
    /// nothing exact.
    fn know_pieces(&mut self, stretches: &[PrintedPeriod]) {
        let mut trial = Model::default();
        let copies: Vec<_> = stretches
            .iter()
            .map(|(when, cell)| (*when, trial.add(self.model.value(*cell), Status::Open)))
            .collect();
        add_pieces(&mut trial, &copies);
        if is_consistent(&trial) {
            add_pieces(&mut self.model, stretches);
        }
    }

    /// Enters the difference between a period and one inside it.
    fn know_differences(&mut self, stretches: &[PrintedPeriod]) {
        for (outer, whole) in stretches {
            let inside =
                |it: &&PrintedPeriod| outer.0 <= it.0.0 && it.0.1 <= outer.1 && it.0 != *outer;
            for (_, part) in stretches.iter().filter(inside) {
                let values = (self.model.value(*whole), self.model.value(*part));
                let (Some(all), Some(some)) = values else {
                    continue;
                };
                let rest = all.checked_sub(some);
                if let Some(rest) = rest.filter(|rest| (1..self.threshold).contains(rest)) {
                    let rest = self.model.add(Some(rest), Status::Secret);
                    self.model.know(Relation::total(*whole, &[*part, rest], 0));
                }
            }
        }
    }
}

/// Cuts periods into pieces, and makes each period the sum of its own.
fn add_pieces(model: &mut Model, stretches: &[PrintedPeriod]) {
    let next_day = |day: Date| day.tomorrow().unwrap_or(Date::MAX);
    let ends: BTreeSet<Date> = stretches
        .iter()
        .flat_map(|((from, to), _)| [*from, next_day(*to)])
        .collect();
    let ends: Vec<_> = ends.into_iter().collect();
    let pieces: Vec<_> = ends
        .windows(2)
        .map(|pair| ((pair[0], pair[1]), model.add(None, Status::Latent)))
        .collect();
    for ((from, to), whole) in stretches {
        let within = |it: &&((Date, Date), CellAt)| *from <= it.0.0 && it.0.1 <= next_day(*to);
        let parts: Vec<_> = pieces.iter().filter(within).map(|piece| piece.1).collect();
        model.know(Relation::total(*whole, &parts, 0));
    }
}
