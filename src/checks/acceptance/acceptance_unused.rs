//! Whatever a plan lets stand is really found in it.
//!
//! # Checks
//!
//! For each entry under `accepted` in plan.yaml, the rule that it names finds something at the
//! place that it names.
//!
//! # Why
//!
//! Once a figure has been put right, its excuse must go too: otherwise readers are told about a
//! fault that is no longer there, and the next fault in the same place would be let through unseen.
//!
//! # Example
//!
//! ```yaml
//! accepted:
//!   - rule: budget-total
//!     at: budget health     # the row's total has been corrected since: take this entry out
//! ```
//!
//! # Source
//!
//! Our own choice.

use crate::checks::Context;
use crate::checks::engine::acceptance::covers;
use crate::diagnostics::{Finding, listed, nearest};
use crate::plan::Acceptance;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let accepted = &context.plan.document.accepted;
    if accepted.is_empty() {
        return Vec::new();
    }
    let findings = context.found;
    accepted
        .iter()
        .filter(|acceptance| context.has_rule(&acceptance.rule.value))
        .filter(|acceptance| !findings.iter().any(|finding| covers(acceptance, finding)))
        .map(|acceptance| report(acceptance, &places(acceptance, findings)))
        .collect()
}

/// Where the rule does find something that can be accepted.
fn places<'a>(acceptance: &Acceptance, findings: &'a [Finding]) -> Vec<&'a str> {
    findings
        .iter()
        .filter(|finding| finding.rule == acceptance.rule.value)
        .filter_map(|finding| finding.place.as_deref())
        .collect()
}

fn report(acceptance: &Acceptance, places: &[&str]) -> Finding {
    let (rule, at) = (&acceptance.rule.value, &acceptance.at.value);
    let message = format!("`{rule}` finds nothing at `{at}`, so there is nothing to accept");
    let finding = Finding::warning(ID, acceptance.at.span, message);
    if let Some(place) = nearest(at, places.iter().copied()) {
        return finding.help(format!("did you mean `{place}`?")).fix(place);
    }
    let elsewhere: Vec<_> = places.iter().map(|place| format!("`{place}`")).collect();
    finding.help(if elsewhere.is_empty() {
        "take this entry out of `accepted`".to_owned()
    } else {
        format!(
            "take this entry out of `accepted`, or correct its place; `{rule}` finds something at {}",
            listed(&elsewhere, "and")
        )
    })
}
