//! Overlapping periods: what readers can work out by adding and subtracting them.
//!
//! Every period of a measure is cut at the ends of all the others. Each piece is a number that is
//! printed nowhere, and each period is the sum of its pieces. A small difference between a period
//! and one inside it is a small count too, though it is printed nowhere.

use super::CellKey;
use super::ledger::Ledger;
use crate::disclosure::secondary::{CellAt, Model, Relation, Status, is_consistent};
use jiff::civil::Date;
use std::collections::btree_map::Entry;
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
            if let Some(pieces) = self.know_pieces(&stretches) {
                self.know_gaps(&stretches, &pieces);
            }
            self.know_differences(&stretches);
        }
    }

    fn is_decided(&self, stretches: &[PrintedPeriod]) -> bool {
        let decided = |it: &PrintedPeriod| self.model.standing(it.1) != Status::Undecided;
        stretches.len() > 1 && stretches.iter().any(decided)
    }

    /// Enters the pieces of periods. Values that cannot all be sums of the same pieces tell readers
    /// nothing exact.
    fn know_pieces(&mut self, stretches: &[PrintedPeriod]) -> Option<Vec<PrintedPeriod>> {
        let mut trial = Model::default();
        let copies: Vec<_> = stretches
            .iter()
            .map(|(when, cell)| (*when, trial.add(self.model.value(*cell), Status::Open)))
            .collect();
        add_pieces(&mut trial, &copies);
        is_consistent(&trial).then(|| add_pieces(&mut self.model, stretches))
    }

    /// What nobody prints, and readers know exactly by adding and subtracting: a quarter that is
    /// left of its year. Where it is small, it is a count like any other.
    fn know_gaps(&mut self, stretches: &[PrintedPeriod], pieces: &[PrintedPeriod]) {
        let values = stretches.iter().map(|((from, to), cell)| {
            let value = i128::from(self.model.value(*cell).unwrap_or(0));
            (*from, next_day(*to), value)
        });
        for (from, to, rest) in told_by_ends(&values.collect::<Vec<_>>()) {
            let Some(rest) = u64::try_from(rest).ok() else {
                continue;
            };
            if (1..self.threshold).contains(&rest) {
                let within = |it: &&PrintedPeriod| from <= it.0.0 && it.0.1 <= to;
                let parts: Vec<_> = pieces.iter().filter(within).map(|piece| piece.1).collect();
                let rest = self.add_rest(rest, stretches);
                self.model.know(Relation::total(rest, &parts, 0));
            }
        }
    }

    /// A small count of days that nobody prints. It keeps as many values as any of the printed
    /// periods, which may be rounded.
    fn add_rest(&mut self, rest: u64, stretches: &[PrintedPeriod]) -> CellAt {
        let rest = self.model.add(Some(rest), Status::Unprinted);
        let left = stretches.iter().map(|it| self.model.enough(it.1, u64::MAX));
        let least = left.min().unwrap_or(u64::MAX);
        self.model.limit_values(rest, least);
        rest
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
                    let rest = self.add_rest(rest, stretches);
                    self.model.know(Relation::total(*whole, &[*part, rest], 0));
                }
            }
        }
    }
}

fn next_day(day: Date) -> Date {
    day.tomorrow().unwrap_or(Date::MAX)
}

/// The stretches that lie in a printed one, are not printed themselves, and are told by printed
/// ones: each of these is the difference between what came before its end and what came before its
/// beginning.
fn told_by_ends(printed: &[(Date, Date, i128)]) -> Vec<(Date, Date, i128)> {
    // what came before each day, counted from the first day of those that hang together
    let mut before: BTreeMap<Date, (usize, i128)> = BTreeMap::new();
    for (group, (start, ..)) in printed.iter().enumerate() {
        if before.contains_key(start) {
            continue;
        }
        before.insert(*start, (group, 0));
        let mut next = vec![(*start, 0)];
        while let Some((day, sum)) = next.pop() {
            for (from, to, value) in printed {
                let (other, sum) = match day {
                    day if day == *from => (*to, sum + value),
                    day if day == *to => (*from, sum - value),
                    _ => continue,
                };
                if let Entry::Vacant(unseen) = before.entry(other) {
                    unseen.insert((group, sum));
                    next.push((other, sum));
                }
            }
        }
    }
    let ends: Vec<_> = before.into_iter().collect();
    let mut told = Vec::new();
    for (at, (from, (group, low))) in ends.iter().enumerate() {
        for (to, (other, high)) in &ends[at + 1..] {
            let lies_in = |it: &(Date, Date, i128)| it.0 <= *from && *to <= it.1;
            let is_printed = printed.iter().any(|it| (it.0, it.1) == (*from, *to));
            if group == other && !is_printed && printed.iter().any(lies_in) {
                told.push((*from, *to, high - low));
            }
        }
    }
    told
}

/// Cuts periods into pieces, and makes each period the sum of its own. Gives the pieces, each with
/// the day after its last.
fn add_pieces(model: &mut Model, stretches: &[PrintedPeriod]) -> Vec<PrintedPeriod> {
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
    pieces
}
