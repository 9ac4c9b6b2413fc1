//! What the author is told of disclosure control: a decision that can do nothing, percentages that
//! nobody can judge, protection that met its bound, and totals that were recognised.

use super::cells::CellList;
use super::publishable::Publishable;
use super::suppress::Suppressed;
use crate::diagnostics::Finding;
use crate::plan::{Decision, Id, Policy, Remedy};
use crate::sources::Span;
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

/// Where small counts cannot be protected, where an earlier release tells them, and where the
/// search for the fewest values to withhold was stopped.
pub(super) fn unprotected(policy: Policy<'_>, suppressed: &Suppressed) -> Vec<Finding> {
    let exposed = about(policy, &suppressed.exposed, |set, span| {
        let message =
            format!("small counts in `{set}` can be worked out, whatever else is withheld");
        Finding::error(ID, span, message).help(
            "another table, plan or typed total tells them: take that out, or decide to withhold it too",
        )
    });
    let released = about(policy, &suppressed.exposed_by_release, |set, span| {
        let message = format!(
            "whoever kept the earlier release of this plan can work out counts that `{set}` withholds"
        );
        Finding::error(ID, span, message).help(
            "take out what is new in it, or its totals; if the earlier release was never public, delete the folder into which it was built",
        )
    });
    let shown = about(policy, &suppressed.shown_by_release, |set, span| {
        let message =
            format!("the earlier release of this plan shows counts that `{set}` withholds now");
        Finding::advice(ID, span, message).help(
            "whoever kept it knows them; if it was public, withholding them now takes nothing back",
        )
    });
    let stopped = about(policy, &suppressed.unanswered, |set, span| {
        let message = format!(
            "`{set}` hangs together with so many values that the search for the fewest to withhold was stopped: more are withheld than may be needed"
        );
        Finding::warning(ID, span, message)
            .help("split the table, or leave out totals that nobody needs")
    });
    [exposed, released, shown, stopped].concat()
}

/// A finding at each decision about these sets of values.
fn about(
    policy: Policy<'_>,
    sets: &BTreeSet<Id>,
    finding: impl Fn(&Id, Span) -> Finding,
) -> Vec<Finding> {
    let decisions = policy.decisions_about(sets).into_iter();
    let found = decisions.map(|decision| finding(&decision.at.value, decision.at.span));
    found.collect()
}
