//! A change that is aimed at has a figure to start from.
//!
//! # Checks
//!
//! Actions whose `measure`, or whose `impact` where there is no measure, speaks of a rise, a fall,
//! more or fewer, and that have neither a `baseline` nor a figure in those words. There is one
//! finding for the plan.
//!
//! # Why
//!
//! "The number of exclusions falls" cannot be checked next year by anybody who is not told this
//! year's number.
//!
//! # Example
//!
//! ```yaml
//! measure: The percentage of children in education increases
//! baseline: 61% in March 2024            # without this nobody can tell
//! ```
//!
//! # Source
//!
//! Plans published in 2023 and 2024 have such outcomes. Please check: the figure may stand
//! elsewhere in the plan; then quote it.

use crate::checks::Context;
use crate::checks::text::passages::{QUOTED, of};
use crate::checks::text::phrases::Phrases;
use crate::diagnostics::Finding;
use crate::plan::Action;
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// Words for a change in a number.
static CHANGE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "increase",
        "increases",
        "increased",
        "decrease",
        "decreases",
        "decreased",
        "a reduction",
        "reduced",
        "reduces",
        "reduce the number",
        "reduce the rate",
        "reduce the proportion",
        "fewer",
        "falls",
        "rises",
        "more children",
        "more young people",
        "more victims",
        "more families",
    ])
});

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let actions = context.plan.document.actions.iter();
    let all: Vec<_> = actions.filter(|action| is_bare(action)).collect();
    let Some((first, others)) = all.split_first() else {
        return Vec::new();
    };
    let message = match others.len() {
        0 => "please check: an action aims at a change and does not say from where".to_owned(),
        more => format!(
            "please check: {} actions aim at a change and do not say from where",
            more + 1
        ),
    };
    let finding = Finding::advice(ID, first.reference.span, message)
        .help("add a `baseline` with the figure of today and its period")
        .place("actions");
    let related = |finding: Finding, other: &&Action| finding.related(other.reference.span, "");
    vec![others.iter().fold(finding, related)]
}

/// Whether an action aims at a change without a number.
fn is_bare(action: &Action) -> bool {
    let aim = action.measure.as_ref().or(action.impact.as_ref());
    let Some(aim) = aim.filter(|_| action.baseline.is_none()) else {
        return false;
    };
    let passages = of(aim);
    let has_figure = |text: &str| text.contains(|c: char| c.is_ascii_digit() || c == QUOTED);
    passages
        .iter()
        .any(|passage| CHANGE.first_in(&passage.lower).is_some())
        && !passages.iter().any(|passage| has_figure(&passage.text))
}
