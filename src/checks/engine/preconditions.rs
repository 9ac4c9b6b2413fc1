//! What can be said of a plan in whose files there are errors.
//!
//! A rule that says that something is missing, or that a whole differs from its parts, is not asked
//! while a file that it looks at has errors: what it would say may only follow from them.

use crate::checks::{Context, Rule};

/// The rules that judge what is not there, and the files that they look for it in.
const NEED: &[(&str, &[&str])] = &[
    ("action-outcome", &["actions", "previous", "priorities"]),
    ("board-name", &["board"]),
    ("board-partners", &["board", "borough", "plan"]),
    ("budget-cells", &["borough", "budget"]),
    ("budget-table", &["budget", "plan"]),
    ("council-approval", &["borough", "plan"]),
    ("deadline", &["plan"]),
    ("funder-at-nil", &["budget"]),
    ("groups-sum", &["representation"]),
    ("inspection-in-prose", &["inspection"]),
    ("inspection-score", &["inspection"]),
    ("leads-key", &["actions", "people"]),
    ("national-kpis", &["kpis"]),
    ("national-measures", &["indicators"]),
    ("number-gap", &["actions", "previous", "priorities"]),
    ("plan-years", &["actions"]),
    ("priority-actions", &["actions", "priorities"]),
    ("rating-in-words", &["actions", "previous"]),
    ("required-heading", &["sections"]),
    ("series-gap", &["indicators"]),
    ("sign-off", &["board", "plan", "sections"]),
    ("table-total", &["counts"]),
    ("welsh-version", &["borough", "plan"]),
];

/// The rules for which any file may matter: one asks all the others, and one looks for references, of
/// which none is looked up where a file is lost.
const NEED_ALL: &[&str] = &["acceptance-unused", "appendix-unmentioned"];

/// Whether what a rule says of a plan holds whatever the plan's errors hide.
pub(in crate::checks) fn is_certain(rule: &Rule, context: &Context<'_>) -> bool {
    let faulty = &context.plan.faulty;
    if NEED_ALL.contains(&rule.id) {
        return faulty.is_empty() && context.borough.is_some();
    }
    let is_faulty =
        |file: &&str| faulty.contains(*file) || *file == "borough" && context.borough.is_none();
    let needed = NEED.iter().find(|(id, _)| *id == rule.id);
    needed.is_none_or(|(_, files)| !files.iter().any(is_faulty))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::find;

    #[test]
    fn only_rules_that_there_are_need_files() {
        for id in NEED.iter().map(|(id, _)| id).chain(NEED_ALL) {
            assert!(find(id).is_some(), "{id}");
        }
    }
}
