//! How closely a reader can narrow down a suppressed number.

use super::flow::{self, ChainReach};
use super::simplex::{self, Bounds};
use super::{CellAt, Model};
use std::collections::{BTreeMap, BTreeSet};

/// The most steps of work for one borough: our choice, some seconds. A table of 60 rows by 12
/// columns takes about a hundredth of it.
const WORK: u64 = 40_000_000;

/// Decides whether suppressed numbers are safe, within a limit of work. Beyond the limit no number
/// counts as safe, so that more is suppressed, never less.
pub(super) struct Audit<'a> {
    model: &'a Model,
    threshold: u64,
    left: u64,
    /// The numbers about which it was asked once its work was done.
    unanswered: BTreeSet<CellAt>,
}

impl<'a> Audit<'a> {
    /// An audit that requires `threshold` possible values for each suppressed number.
    pub(super) fn new(model: &'a Model, threshold: u64) -> Self {
        Self {
            model,
            threshold,
            left: WORK,
            unanswered: BTreeSet::new(),
        }
    }

    /// The number of values that each suppressed number must keep.
    pub(super) fn threshold(&self) -> u64 {
        self.threshold
    }

    /// The numbers that were taken for unsafe because the work was done.
    pub(super) fn unanswered(self) -> BTreeSet<CellAt> {
        self.unanswered
    }

    /// Whether readers must consider at least `threshold` values possible for a suppressed number.
    ///
    /// Sums of rows and columns are followed as a network. Other relations are solved exactly: they
    /// too have only whole numbers at their corners, so that every whole number between the bounds
    /// is possible.
    pub(super) fn is_wide(&mut self, hidden: &BTreeSet<CellAt>, cell: CellAt) -> bool {
        if self.left == 0 {
            self.unanswered.insert(cell);
            return false;
        }
        let enough = self.model.enough(cell, self.threshold);
        let (reach, work) = flow::reach(self.model, hidden, cell, enough);
        self.left = self.left.saturating_sub(work.max(1));
        match reach {
            ChainReach::Enough => true,
            ChainReach::Short => false,
            ChainReach::Unclear => self.is_wide_by_simplex(hidden, cell, enough),
        }
    }

    fn is_wide_by_simplex(&mut self, hidden: &BTreeSet<CellAt>, cell: CellAt, enough: u64) -> bool {
        let relations = self.model.about(hidden, cell);
        let sums = u64::try_from(relations.len()).unwrap_or(u64::MAX);
        let unknowns = self.model.hidden_about(hidden, cell).len();
        let unknowns = u64::try_from(unknowns).unwrap_or(u64::MAX);
        // about as many pivots as sums, each over the whole tableau
        let work = sums.saturating_mul(sums).saturating_mul(unknowns);
        if work > self.left {
            self.left = 0;
            self.unanswered.insert(cell);
            return false;
        }
        self.left -= work;
        match bounds(self.model, hidden, cell) {
            Some(Bounds { high: None, .. }) => true,
            Some(Bounds {
                low,
                high: Some(high),
            }) => high - low + 1 >= i128::from(enough),
            // a number that cannot be worked out exactly does not count as safe
            None => false,
        }
    }
}

/// The least and the greatest possible value of a suppressed number; `None` where it cannot be
/// worked out.
pub(super) fn bounds(model: &Model, hidden: &BTreeSet<CellAt>, cell: CellAt) -> Option<Bounds> {
    let relations = model.about(hidden, cell);
    let mut columns = BTreeMap::from([(cell, 0)]);
    for (other, _) in relations.iter().flat_map(|relation| &relation.terms) {
        let next = columns.len();
        if model.is_unknown(hidden, *other) {
            columns.entry(*other).or_insert(next);
        }
    }
    let least = |cell: CellAt| {
        let known_from = hidden.contains(&cell) || model.is_rounded(cell);
        if known_from { model.least(cell) } else { 0 }
    };
    let slack = relations.iter().filter(|relation| relation.at_most).count();
    let width = columns.len() + slack;
    let mut free = columns.len()..width;
    let mut rows = Vec::with_capacity(relations.len());
    for relation in relations {
        let (mut row, mut right) = (vec![0_i128; width], relation.sum);
        for (other, times) in &relation.terms {
            match columns.get(other) {
                // unknowns are measured from their lower bounds, because the simplex method starts
                // at zero
                Some(at) => {
                    row[*at] += i128::from(*times);
                    right -= i128::from(*times) * i128::from(least(*other));
                }
                None => right -= i128::from(*times) * i128::from(model.value(*other)?),
            }
        }
        if let Some(at) = relation.at_most.then(|| free.next()).flatten() {
            row[at] = 1;
        }
        row.push(right);
        rows.push(row);
    }
    let from = i128::from(least(cell));
    simplex::bounds(&rows, 0).map(|bounds| Bounds {
        low: bounds.low + from,
        high: bounds.high.map(|high| high + from),
    })
}
