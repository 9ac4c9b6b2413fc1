//! Rounds counts to the nearest 5.
//!
//! A percentage or a rate of a rounded count would reveal the exact count, and one computed from
//! rounded counts would be untrue, so it is suppressed. Totals are computed from the rounded
//! counts: rounded by themselves they would narrow down their parts. For the same reason a typed
//! total of small counts is suppressed.

use super::{CellId, CellList, CellRelation, Slot, whole};
use crate::disclosure::{Publishable, Unit};
use crate::plan::{Id, Policy, Remedy};
use std::collections::{BTreeMap, BTreeSet};

/// The counts that are printed rounded, as they truly are; `None` of a sum of rounded counts, which
/// is no count.
pub(in crate::disclosure) type RoundedCells = BTreeMap<CellId, Option<u64>>;

/// The counts that a rounded one stands for.
pub(super) fn range(count: u64) -> (u64, u64) {
    let shown = nearest(count);
    (shown.saturating_sub(2), shown.saturating_add(2))
}

/// Rounds the counts that somebody decided to round.
pub(in crate::disclosure) fn round(plan: &mut Publishable, policy: Policy<'_>) -> RoundedCells {
    let mut sheet = CellList::of(&mut plan.figures, 0);
    let rounds = |id: &Id| policy.remedy(id) == Some(Remedy::Round);
    let decided: BTreeSet<CellId> = (0..sheet.cells.len())
        .filter(|at| {
            let cell = &sheet.cells[*at];
            !cell.elsewhere && (rounds(&cell.set) || cell.also.as_ref().is_some_and(rounds))
        })
        .collect();
    if decided.is_empty() {
        return RoundedCells::new();
    }
    let (rounded, made): (BTreeSet<_>, BTreeSet<_>) = decided
        .into_iter()
        .filter(|at| sheet.cells[*at].slot.is_shown())
        .partition(|at| sheet.cells[*at].unit == Unit::Count);
    let is_small = |at: &CellId| sheet.count(*at).is_some_and(|count| policy.is_small(count));
    let small = rounded.iter().copied().filter(is_small).collect();
    let telling = made.into_iter().filter(|at| sheet.count(*at).is_some());
    for at in telling.collect::<Vec<_>>() {
        sheet.cells[at].slot.hide();
    }
    sheet.hide_made_of(&rounded);
    let mut truths = RoundedCells::new();
    for at in &rounded {
        let cell = &mut sheet.cells[*at];
        if let Some(count) = cell.slot.number().and_then(whole) {
            cell.slot.set(nearest(count));
            truths.insert(*at, Some(count).filter(|_| !cell.computed));
        }
    }
    sheet.add_up_rounded(&rounded, &small);
    while sheet.follow() {}
    truths.retain(|at, _| sheet.cells[*at].slot.is_shown());
    truths
}

pub(super) fn nearest(count: u64) -> u64 {
    count.saturating_add(2) / 5 * 5
}

impl CellList<'_> {
    /// Suppresses values computed from rounded counts that are not rounded counts themselves. Ranks
    /// stay.
    fn hide_made_of(&mut self, rounded: &BTreeSet<CellId>) {
        for relation in &self.relations {
            let CellRelation::Made { value, of } = relation else {
                continue;
            };
            let cell = &mut self.cells[*value];
            let ranks = matches!(cell.slot, Slot::Rank(_) | Slot::Position(_));
            let stays = ranks || cell.computed || rounded.contains(value);
            if !stays && cell.slot.is_shown() && of.iter().any(|it| rounded.contains(it)) {
                cell.slot.hide();
            }
        }
    }

    /// Computes totals from the rounded counts, and suppresses typed totals of small ones.
    fn add_up_rounded(&mut self, rounded: &BTreeSet<CellId>, small: &BTreeSet<CellId>) {
        for relation in &self.relations {
            let (whole_at, parts) = match relation {
                CellRelation::Sum { whole, parts } => (*whole, parts),
                CellRelation::Made { value, of } if self.cells[*value].computed => (*value, of),
                _ => continue,
            };
            let computed = self.cells[whole_at].computed;
            if !parts.iter().any(|it| rounded.contains(it)) {
                continue;
            }
            let mut numbers = parts.iter().map(|it| self.cells[*it].slot.number());
            let sum = numbers.try_fold(0_u64, |sum, it| sum.checked_add(whole(it?)?));
            let slot = &mut self.cells[whole_at].slot;
            match sum {
                Some(sum) if computed && slot.is_shown() => slot.set(sum),
                _ if !computed && parts.iter().any(|it| small.contains(it)) => slot.hide(),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn to_the_nearest_five() {
        let rounded: Vec<u64> = (0..9).map(nearest).collect();
        assert_eq!(rounded, [0, 0, 0, 5, 5, 5, 5, 5, 10]);
    }
}
