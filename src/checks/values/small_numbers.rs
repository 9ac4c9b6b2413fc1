//! What a plan's policy says is small, and the values about which nobody has decided yet.

use super::value_cells::{ValueSet, value_sets};
use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::Policy;

/// What holds for the plan.
pub(in crate::checks) fn policy<'a>(context: &Context<'a>) -> Policy<'a> {
    let (settings, plan) = (context.settings, context.plan);
    Policy::of(&settings.disclosure, &plan.document.disclosure)
}

/// What `find` says of each set about which nobody has decided.
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
        !decided && !set.shown_elsewhere
    });
    open.filter_map(|set| Some(find(&set, policy)?.place(set.name.as_str())))
        .collect()
}
