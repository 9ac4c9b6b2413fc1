//! How much a reader can narrow down a hidden number.

use super::simplex::{self, Bounds};
use super::{CellAt, Model};
use std::collections::{BTreeMap, BTreeSet};

/// Whether readers must allow a hidden number at least `threshold` values.
///
/// Sums of rows and columns, and of periods made of shorter ones, have corners of whole numbers
/// only, so that every whole number between the bounds is possible.
pub(super) fn is_wide(
    model: &Model,
    hidden: &BTreeSet<CellAt>,
    cell: CellAt,
    threshold: u64,
) -> bool {
    match bounds(model, hidden, cell) {
        Some(Bounds { high: None, .. }) => true,
        Some(Bounds {
            low,
            high: Some(high),
        }) => high - low + 1 >= i128::from(threshold),
        // what cannot be worked out exactly is not taken for safe
        None => false,
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
    let slack = relations.iter().filter(|relation| relation.at_most).count();
    let width = columns.len() + slack;
    let mut free = columns.len()..width;
    let mut rows = Vec::with_capacity(relations.len());
    for relation in relations {
        let (mut row, mut right) = (vec![0_i128; width], relation.sum);
        for (other, times) in &relation.terms {
            match columns.get(other) {
                Some(at) => row[*at] += i128::from(*times),
                None => right -= i128::from(*times) * i128::from(model.value(*other)?),
            }
        }
        if let Some(at) = relation.at_most.then(|| free.next()).flatten() {
            row[at] = 1;
        }
        row.push(right);
        rows.push(row);
    }
    simplex::bounds(&rows, 0)
}
