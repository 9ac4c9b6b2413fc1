//! How far a suppressed number can vary, where the sums around it form a network.
//!
//! Sums of rows and columns are a network: each suppressed number is in two sums at most, so that
//! raising it by one is balanced by a chain of others, each one up or one down. Chains are found by
//! breadth-first search (Edmonds and Karp 1972), each of at least one unit, so that no more than
//! `threshold` searches are needed. Every chain that is found proves that the number can vary,
//! whatever else holds. That there is no further one is exact only in a network.

use super::{CellAt, Model, Relation};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What the chains around a number prove.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChainReach {
    /// It can have at least as many values as required.
    Enough,
    /// It cannot have as many values as required.
    Short,
    /// The sums are no network, and the chains that were found do not suffice.
    Unclear,
}

/// An unknown: a suppressed number, or the slack of a relation "at most".
type Unknown = (CellAt, Option<usize>);

/// A sum that is out of balance by one, up (`true`) or down (`false`); `None` is outside all sums.
type Imbalance = Option<(usize, bool)>;

/// The last step of a chain to an imbalance: where it came from, the unknown that moved, and
/// whether up.
type Step = (Imbalance, Unknown, bool);

struct ChainSearch<'a> {
    model: &'a Model,
    hidden: &'a BTreeSet<CellAt>,
    start: CellAt,
    /// How far unknowns have moved from their true values.
    moved: BTreeMap<Unknown, i128>,
    is_network: bool,
    /// The number of moves that were examined.
    work: u64,
}

/// Whether the suppressed number `start` can have `enough` different values, and the number of
/// moves examined to find out.
pub(super) fn reach(
    model: &Model,
    hidden: &BTreeSet<CellAt>,
    start: CellAt,
    enough: u64,
) -> (ChainReach, u64) {
    let mut search = ChainSearch {
        model,
        hidden,
        start,
        moved: BTreeMap::new(),
        is_network: true,
        work: 0,
    };
    let Some(truth) = model.value(start).map(i128::from) else {
        return (ChainReach::Unclear, 0);
    };
    let wanted = i128::from(enough) - 1;
    let mut found = 0;
    for up in [true, false] {
        search.moved.clear();
        let below = truth - i128::from(model.least(start));
        let limit = if up {
            wanted
        } else {
            wanted.min(found + below)
        };
        while found < limit {
            let Some(chain) = search.chain(up) else {
                break;
            };
            found += search.push(&chain, limit - found);
        }
    }
    let reach = match (found >= wanted, search.is_network) {
        (true, _) => ChainReach::Enough,
        (false, true) => ChainReach::Short,
        (false, false) => ChainReach::Unclear,
    };
    (reach, search.work)
}

impl ChainSearch<'_> {
    /// A chain of unknowns that balances a change of `start` by one; `None` where there is none.
    fn chain(&mut self, up: bool) -> Option<Vec<(Unknown, bool)>> {
        let ends = self.ends(self.start, up)?;
        let (from, goal) = (ends[0], ends[1].map(|(at, too_much)| (at, !too_much)));
        let mut steps: BTreeMap<Imbalance, Option<Step>> = BTreeMap::from([(from, None)]);
        let mut next = VecDeque::from([from]);
        while let Some(at) = next.pop_front() {
            if at == goal {
                return Some(trace(&steps, goal));
            }
            for (unknown, up, to) in self.moves(at) {
                self.work += 1;
                let twin = to.map(|(at, too_much)| (at, !too_much));
                if to.is_some() && steps.contains_key(&twin) {
                    // a sum out of balance both ways: no network
                    self.is_network = false;
                } else if let Entry::Vacant(unseen) = steps.entry(to) {
                    unseen.insert(Some((at, unknown, up)));
                    next.push_back(to);
                }
            }
        }
        None
    }

    /// The two imbalances that a number causes when it moves by one. `None` where it is in more
    /// than two sums, or more than once in one.
    fn ends(&mut self, cell: CellAt, up: bool) -> Option<[Imbalance; 2]> {
        let mut ends = [None; 2];
        for (count, (at, times)) in self.model.relations_of(cell).iter().enumerate() {
            let twice = count > 0 && ends[0].is_some_and(|(first, _)| first == *at);
            let (1 | -1, Some(end), false) = (times, ends.get_mut(count), twice) else {
                self.is_network = false;
                return None;
            };
            *end = Some((*at, (*times == 1) == up));
        }
        Some(ends)
    }

    /// Every way to balance an imbalance by moving one unknown, with the imbalance that this
    /// causes.
    fn moves(&mut self, at: Imbalance) -> Vec<(Unknown, bool, Imbalance)> {
        let Some((sum, too_much)) = at else {
            return self.moves_from_outside();
        };
        let model = self.model;
        let relation = model.relation(sum);
        let mut moves = Vec::new();
        for (cell, times) in &relation.terms {
            if *cell == self.start || !model.is_unknown(self.hidden, *cell) {
                continue;
            }
            let up = (*times > 0) != too_much;
            let unknown = (*cell, None);
            if let Some(ends) = self.ends(*cell, up)
                && self.may_move(unknown, up)
            {
                let other = ends
                    .into_iter()
                    .find(|end| end.is_none_or(|it| it.0 != sum));
                moves.push((unknown, up, other.flatten()));
            }
        }
        let rest = (self.start, Some(sum));
        if relation.at_most && self.may_move(rest, !too_much) {
            moves.push((rest, !too_much, None));
        }
        moves
    }

    /// Moves of unknowns that are in one sum only, or are the slack of one, and so are free on one
    /// side.
    fn moves_from_outside(&mut self) -> Vec<(Unknown, bool, Imbalance)> {
        let model = self.model;
        let mut moves = Vec::new();
        for sum in model.places_about(self.hidden, self.start) {
            let relation = model.relation(sum);
            for up in [true, false] {
                for (cell, _) in &relation.terms {
                    let unknown = (*cell, None);
                    if *cell != self.start
                        && model.is_unknown(self.hidden, *cell)
                        && let Some([Some(end), None]) = self.ends(*cell, up)
                        && self.may_move(unknown, up)
                    {
                        moves.push((unknown, up, Some(end)));
                    }
                }
                let rest = (self.start, Some(sum));
                if relation.at_most && self.may_move(rest, up) {
                    moves.push((rest, up, Some((sum, up))));
                }
            }
        }
        moves
    }

    /// Whether an unknown can move by one without falling below zero.
    fn may_move(&mut self, unknown: Unknown, up: bool) -> bool {
        up || self.fall_limit(unknown).is_some_and(|room| room > 0)
    }

    /// How far an unknown can fall, in units; `None` where its own value is not known.
    fn fall_limit(&mut self, unknown: Unknown) -> Option<i128> {
        let moved = self.moved.get(&unknown).copied().unwrap_or(0);
        let truth = match unknown {
            (cell, None) => self
                .model
                .value(cell)
                .map(|value| i128::from(value) - i128::from(self.model.least(cell))),
            (_, Some(sum)) => self.rest(self.model.relation(sum)),
        };
        self.is_network &= truth.is_some();
        truth.map(|truth| truth + moved)
    }

    /// The slack of a relation "at most"; `None` where it is not known.
    fn rest(&self, relation: &Relation) -> Option<i128> {
        let terms = relation.terms.iter();
        let values = terms.map(|(cell, times)| {
            let value = self.model.value(*cell)?;
            Some(i128::from(*times) * i128::from(value))
        });
        let sum: Option<i128> = values.sum();
        Some(relation.sum - sum?)
    }

    /// Moves every unknown of a chain by as many units as all of them can, up to `most`. Returns
    /// how many.
    fn push(&mut self, chain: &[(Unknown, bool)], most: i128) -> i128 {
        let falling = chain.iter().filter(|(_, up)| !up);
        let room: Vec<_> = falling.map(|(unknown, _)| *unknown).collect();
        let room = room
            .into_iter()
            .filter_map(|unknown| self.fall_limit(unknown));
        let amount = room.min().unwrap_or(most).min(most);
        for (unknown, up) in chain {
            let by = if *up { amount } else { -amount };
            *self.moved.entry(*unknown).or_default() += by;
        }
        amount
    }
}

/// The unknowns of a chain that ends at `goal`, last first.
fn trace(steps: &BTreeMap<Imbalance, Option<Step>>, goal: Imbalance) -> Vec<(Unknown, bool)> {
    let mut chain = Vec::new();
    let mut at = goal;
    while let Some(Some((before, unknown, up))) = steps.get(&at) {
        chain.push((*unknown, *up));
        at = *before;
    }
    chain
}
