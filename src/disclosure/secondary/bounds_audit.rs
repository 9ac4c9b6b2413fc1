//! How much a reader can narrow down a hidden number.

use super::flow::{self, ChainReach};
use super::simplex::{self, Bounds};
use super::{CellAt, Model};
use std::collections::{BTreeMap, BTreeSet};

/// The most steps that one borough's figures may take: our choice, some seconds. A table of 60 rows
/// by 12 columns takes about a hundredth of it.
const WORK: u64 = 40_000_000;

/// Answers whether numbers are safe, until its work is done. From then on no number is taken for
/// safe, so that more is hidden, never less.
pub(super) struct Audit<'a> {
    model: &'a Model,
    threshold: u64,
    left: u64,
}

impl<'a> Audit<'a> {
    /// An audit that promises `threshold` values for each hidden number.
    pub(super) fn new(model: &'a Model, threshold: u64) -> Self {
        Self {
            model,
            threshold,
            left: WORK,
        }
    }

    /// Whether readers must allow a hidden number at least `threshold` values.
    ///
    /// Sums of rows and columns are followed as a network. Others are solved exactly: they too have
    /// corners of whole numbers only, so that every whole number between the bounds is possible.
    pub(super) fn is_wide(&mut self, hidden: &BTreeSet<CellAt>, cell: CellAt) -> bool {
        if self.left == 0 {
            return false;
        }
        let (reach, work) = flow::reach(self.model, hidden, cell, self.threshold);
        self.left = self.left.saturating_sub(work.max(1));
        match reach {
            ChainReach::Enough => true,
            ChainReach::Short => false,
            ChainReach::Unclear => self.is_wide_by_simplex(hidden, cell),
        }
    }

    fn is_wide_by_simplex(&mut self, hidden: &BTreeSet<CellAt>, cell: CellAt) -> bool {
        let relations = self.model.about(hidden, cell);
        let sums = u64::try_from(relations.len()).unwrap_or(u64::MAX);
        let unknowns = self.model.hidden_about(hidden, cell).len();
        let unknowns = u64::try_from(unknowns).unwrap_or(u64::MAX);
        // about as many pivots as sums, each over the whole tableau
        let work = sums.saturating_mul(sums).saturating_mul(unknowns);
        if work > self.left {
            self.left = 0;
            return false;
        }
        self.left -= work;
        match bounds(self.model, hidden, cell) {
            Some(Bounds { high: None, .. }) => true,
            Some(Bounds {
                low,
                high: Some(high),
            }) => high - low + 1 >= i128::from(self.threshold),
            // what cannot be worked out exactly is not taken for safe
            None => false,
        }
    }
}

/// The least and the greatest value that a hidden number may have.
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
        let hidden = hidden.contains(&cell);
        if hidden { model.least(cell) } else { 0 }
    };
    let slack = relations.iter().filter(|relation| relation.at_most).count();
    let width = columns.len() + slack;
    let mut free = columns.len()..width;
    let mut rows = Vec::with_capacity(relations.len());
    for relation in relations {
        let (mut row, mut right) = (vec![0_i128; width], relation.sum);
        for (other, times) in &relation.terms {
            match columns.get(other) {
                // unknowns are counted from the least that they may be
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
