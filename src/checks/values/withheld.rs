//! What a plan decided to withhold, as its words could tell it.
//!
//! Only the plan itself is known here: which further values disclosure control hides, in this plan and
//! in others of the borough, is worked out later. So every value of an indicator or table in which a
//! small count is withheld counts as one that may be.

use super::small_numbers::policy;
use super::value_cells::{Judged, ValueCell, value_sets};
use crate::checks::Context;
use crate::plan::{Id, Remedy};

/// A value that readers are not to see, or may not see.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Withheld {
    /// The decision's own name for what it is in.
    pub(in crate::checks) at: Id,
    /// The value.
    pub(in crate::checks) cell: ValueCell,
    /// Whether it is small itself, or only stands among those that are.
    pub(in crate::checks) small: bool,
}

/// Everything that the plan's decisions withhold, or may withhold.
pub(in crate::checks) fn withheld(context: &Context) -> Vec<Withheld> {
    let policy = policy(context);
    let decided = |at: &Id| match policy.remedy(at) {
        Some(Remedy::Suppress | Remedy::Combine | Remedy::Round) => true,
        Some(Remedy::Publish) | None => false,
    };
    let sets = value_sets(context).into_iter();
    let hides = sets.filter_map(|set| {
        let cells = set.cells.into_iter().filter(|it| it.judged != Judged::Base);
        let withheld: Vec<_> = cells
            .map(|cell| Withheld {
                at: set.name.clone(),
                small: cell.is_small(policy),
                cell,
            })
            .collect();
        (decided(set.name) && withheld.iter().any(|it| it.small)).then_some(withheld)
    });
    hides.flatten().collect()
}
