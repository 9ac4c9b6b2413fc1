//! The values that a plan decided to withhold, so that its prose can be checked for them.
//!
//! Only the plan itself is known here. Which further values disclosure control suppresses, in this
//! plan and in others of the borough, is worked out later. So every value of an indicator or table
//! in which a small count is withheld is taken as one that may be.

use super::small_numbers::policy;
use super::value_cells::{Judged, ValueCell, value_sets};
use crate::checks::Context;
use crate::plan::{Id, Remedy};

/// A value that readers must not see, or might not see.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Withheld {
    /// The name that the decision gives to its table or indicator.
    pub(in crate::checks) at: Id,
    /// The value that is withheld.
    pub(in crate::checks) cell: ValueCell,
    /// Whether it is small itself; if not, it only belongs to a set with small values.
    pub(in crate::checks) small: bool,
    /// What it makes with the others of its column.
    pub(in crate::checks) whole: u64,
}

/// Every value that the plan's decisions withhold, or may withhold.
pub(in crate::checks) fn withheld(context: &Context) -> Vec<Withheld> {
    let policy = policy(context);
    let decided = |at: &Id| match policy.remedy(at) {
        Some(Remedy::Suppress | Remedy::Combine | Remedy::Round) => true,
        Some(Remedy::Publish) | None => false,
    };
    let sets = value_sets(context).into_iter();
    let hides = sets.filter_map(|set| {
        let cells = set.cells.into_iter().filter(|it| it.judged != Judged::Base);
        let cells: Vec<_> = cells.collect();
        let whole = |of: &ValueCell| {
            let same = cells
                .iter()
                .filter(|it| it.unit == of.unit && it.column == of.column);
            let counts = same.filter_map(|it| it.count);
            counts.fold(0_u64, u64::saturating_add)
        };
        let withheld: Vec<_> = cells
            .iter()
            .map(|cell| Withheld {
                at: set.name.clone(),
                small: cell.is_small(policy),
                whole: whole(cell),
                cell: cell.clone(),
            })
            .collect();
        (decided(set.name) && withheld.iter().any(|it| it.small)).then_some(withheld)
    });
    hides.flatten().collect()
}
