//! The plan's policy on small numbers, and the values about which nobody has decided yet.

use super::counted_things::{are_children, are_things};
use super::value_cells::{ValueCell, ValueSet, value_sets};
use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::Policy;

/// The policy that applies to the plan.
pub(in crate::checks) fn policy<'a>(context: &Context<'a>) -> Policy<'a> {
    let (settings, plan) = (context.settings, context.plan);
    Policy::of(&settings.disclosure, &plan.document.disclosure)
}

/// The findings of `find` about each set of values about which nobody has decided.
///
/// A benchmark is left out where an indicator shows the same values.
pub(in crate::checks) fn undecided(
    context: &Context,
    find: impl Fn(&ValueSet<'_>, Policy<'_>) -> Option<Finding>,
) -> Vec<Finding> {
    let policy = policy(context);
    let all = value_sets(context).into_iter();
    let open = all.filter(|set| {
        let decided = policy.exemption(set.name).is_some() || policy.decision(set.name).is_some();
        !decided && !set.shown_elsewhere && !counts_things(set)
    });
    open.filter_map(|set| Some(find(&set, policy)?.place(set.name.as_str())))
        .collect()
}

/// Whether all values of a set count staff, meetings or other things, and none of them children.
fn counts_things(set: &ValueSet<'_>) -> bool {
    let is_thing = |cell: &ValueCell| {
        let noun = cell.noun.as_deref().unwrap_or(&cell.of);
        are_things(noun) && !are_children(&cell.of)
    };
    !set.cells.is_empty() && set.cells.iter().all(is_thing)
}
