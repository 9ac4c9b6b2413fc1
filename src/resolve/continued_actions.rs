//! Checks that actions continued from or in another plan of the borough exist there.
//!
//! Nothing is reported where the borough has no other plan with actions: the plan that is meant may
//! have been published elsewhere.

use crate::diagnostics::{Finding, nearest};
use crate::plan::{Action, Plan, key};

/// A finding for each action in `plans`, which are all of one borough, whose continuation does not
/// exist.
pub fn of_borough(plans: &[&Plan]) -> Vec<Finding> {
    let mut found = Vec::new();
    for plan in plans {
        let same = plans.iter().filter(|other| is_in_line(plan, other));
        let (earlier, later): (Vec<_>, Vec<_>) = same.partition(|other| years(other) < years(plan));
        for action in &plan.document.actions {
            let from = action.carried_from.as_ref();
            // a plan with a review of the previous plan means the actions in that review
            let from = from.filter(|_| plan.document.previous.is_none());
            found.extend(from.and_then(|it| lost(action, it, &earlier, "earlier")));
            let to = action.carried_to.as_ref();
            found.extend(to.and_then(|it| lost(action, it, &later, "later")));
        }
    }
    found
}

/// Whether `plan` and `other` may continue each other.
fn is_in_line(plan: &Plan, other: &Plan) -> bool {
    plan.document.kind.line() == other.document.kind.line() && years(plan) != years(other)
}

fn years(plan: &Plan) -> impl Ord + use<> {
    (plan.document.period.start, plan.document.period.end)
}

/// The finding about a continued action that none of `plans` has; `None` where one has it.
fn lost(action: &Action, meant: &str, plans: &[&&Plan], when: &str) -> Option<Finding> {
    let known = plans.iter().flat_map(|plan| &plan.document.actions);
    let known: Vec<_> = known.map(|it| it.reference.value.as_str()).collect();
    if known.is_empty() || known.iter().any(|it| key(it) == key(meant)) {
        return None;
    }
    let message = format!("no {when} plan of the borough has an action `{meant}`");
    let finding = Finding::error("unknown-name", action.reference.span, message);
    Some(match nearest(meant, known) {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        None => finding.help(format!(
            "write the number that the action has in the {when} plan"
        )),
    })
}
