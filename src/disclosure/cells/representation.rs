//! The counts behind shares of groups, where it is printed what they are shares of.

use super::indicator::{figure, part};
use super::{CellRef, Ledger, Ruling};
use crate::disclosure::secondary::{CellAt, Relation};
use crate::disclosure::{Publishable, Representation, Side};
use crate::plan::Policy;
use crate::units::Decimal;

impl Ledger {
    pub(super) fn enter_representation(
        &mut self,
        plan: usize,
        of: &Publishable,
        policy: Policy<'_>,
    ) {
        for (at, table) in of.representation().iter().enumerate() {
            let ruling = Ruling::on(plan, policy, &table.id);
            for side in Side::BOTH {
                self.enter_side(at, table, side, ruling);
            }
        }
    }

    fn enter_side(&mut self, at: usize, table: &Representation, side: Side, ruling: Ruling<'_>) {
        let Some(base) = figure(table.base(side)) else {
            return;
        };
        let all = self.enter(None, base, ruling, CellRef::ShareBase(at, side));
        let mut groups = Vec::new();
        for (row, group) in table.rows.iter().enumerate() {
            let share = group.share(side).figure();
            if let Some(count) = share.and_then(|share| part(*share, base)) {
                groups.push(self.enter(None, count, ruling, CellRef::Share(at, row, side)));
            }
        }
        self.add_up_groups(all, &groups, is_whole(table, side));
    }

    /// Groups that are everybody make the base, as far as rounded shares tell; others are part of it.
    fn add_up_groups(&mut self, all: CellAt, groups: &[CellAt], is_whole: bool) {
        if is_whole {
            self.add_up(all, groups);
            return;
        }
        let value = |cell: &CellAt| self.model.value(*cell).unwrap_or(0);
        let sum = groups.iter().map(value).fold(0, u64::saturating_add);
        if sum <= value(&all) {
            self.model.know(Relation::parts_of(groups, all));
            return;
        }
        for group in groups {
            if self.model.value(*group) <= self.model.value(all) {
                self.model.know(Relation::part_of(*group, all));
            }
        }
    }
}

/// Whether the shares add up to 100%, give or take half a unit of rounding for each.
fn is_whole(table: &Representation, side: Side) -> bool {
    let shares = table.rows.iter().map(|row| row.share(side).figure());
    let shares: Option<Vec<&Decimal>> = shares.collect();
    let Some(shares) = shares.filter(|shares| !shares.is_empty()) else {
        return false;
    };
    let places = shares.iter().map(|share| share.places());
    let (finest, coarsest) = (places.clone().max().unwrap_or(0), places.min().unwrap_or(0));
    let unit = 10_i128.pow(u32::from(finest - coarsest));
    let hundred = 100 * 10_i128.pow(u32::from(finest));
    let sum: i128 = shares.iter().map(|share| share.scaled(finest)).sum();
    let slack = i128::try_from(shares.len()).unwrap_or(i128::MAX);
    2 * (sum - hundred).abs() <= slack.saturating_mul(unit)
}
