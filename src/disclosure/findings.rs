//! What the author is told of disclosure control: a decision that can do nothing, percentages that
//! nobody can judge, protection that met its bound, and totals that were recognised.

use super::cells::CellList;
use super::publishable::Publishable;
use crate::diagnostics::Finding;
use crate::plan::{Decision, Id, Policy, Remedy};
use std::collections::BTreeSet;

const ID: &str = "withholding";

/// Decisions of a plan that can do nothing, as a whole or for one percentage: nothing says how many
/// it is.
pub(super) fn in_vain(plan: &mut Publishable, policy: Policy<'_>) -> Vec<Finding> {
    let decisions = plan.document.disclosure.decisions.clone();
    let hides = |it: &&Decision| {
        let stands = policy.exemption(&it.at.value).is_none();
        stands && matches!(it.remedy.value, Remedy::Suppress | Remedy::Round)
    };
    let decisions: Vec<_> = decisions.iter().filter(hides).collect();
    if decisions.is_empty() {
        return Vec::new();
    }
    let list = CellList::of(&mut plan.figures, 0);
    let found = decisions.into_iter().filter_map(|decision| {
        let set = &decision.at.value;
        let cells = (0..list.cells.len()).filter(|at| list.is_judged(*at, set));
        let cells: Vec<_> = cells.collect();
        let unjudged = cells.iter().filter(|at| list.is_unjudged(**at)).count();
        let nothing = !cells.iter().any(|at| list.count(*at).is_some());
        (unjudged > 0 || nothing && !cells.is_empty()).then(|| finding(decision, nothing))
    });
    found.collect()
}

fn finding(decision: &Decision, nothing: bool) -> Finding {
    let at = &decision.at;
    let message = if nothing {
        format!(
            "nothing in `{}` says how many children it counts, so nothing would be withheld",
            at.value
        )
    } else {
        format!(
            "not every percentage or rate in `{}` says how many children it is of, so a small number could stand behind it",
            at.value
        )
    };
    Finding::error(ID, at.span, message).help(
        "add the counts, or what the percentages are of (`count`, `base`, `cohort_base`, `responses`); or take the decision out",
    )
}

/// Where the search for the fewest values to withhold was stopped.
pub(super) fn cut_short(plan: &Publishable, sets: &BTreeSet<Id>) -> Vec<Finding> {
    let decisions = &plan.document.disclosure.decisions;
    let decided = { decisions.iter() }.filter(|it| sets.contains(&it.at.value));
    let mut decided: Vec<_> = decided.collect();
    if decided.is_empty() && !sets.is_empty() {
        decided.extend(decisions.first());
    }
    let found = decided.into_iter().map(|decision| {
        let message = format!(
            "`{}` hangs together with so many values that the search for the fewest to withhold was stopped: more are withheld than may be needed",
            decision.at.value
        );
        Finding::warning(ID, decision.at.span, message)
            .help("split the table, or leave out totals that nobody needs")
    });
    found.collect()
}
