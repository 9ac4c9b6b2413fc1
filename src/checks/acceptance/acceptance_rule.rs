//! Whatever a plan lets stand is a finding of a rule that exists.
//!
//! # Checks
//!
//! Each `rule` under `accepted` in plan.yaml is the id of a rule.
//!
//! # Why
//!
//! With a mistyped rule nothing is accepted, and readers would see a reason that belongs to no
//! finding.
//!
//! # Example
//!
//! ```yaml
//! accepted:
//!   - rule: budget-totals   # there is no such rule; budget-total is meant
//!     at: budget health
//! ```
//!
//! # Source
//!
//! Our own choice: what is accepted must say exactly what.

use crate::checks::Context;
use crate::diagnostics::{Finding, nearest};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let accepted = context.plan.document.accepted.iter();
    accepted
        .map(|acceptance| &acceptance.rule)
        .filter(|rule| !context.has_rule(&rule.value))
        .map(|rule| {
            let message = format!("there is no rule `{}`", rule.value);
            let finding = Finding::error(ID, rule.span, message);
            meant(finding, &rule.value, context)
        })
        .collect()
}

fn meant(finding: Finding, typed: &str, context: &Context) -> Finding {
    let ids = context.rules.iter().map(|rule| rule.id);
    if let Some(id) = nearest(typed, ids) {
        return finding.help(format!("did you mean `{id}`?")).fix(id);
    }
    finding.help("write the name as it stands in square brackets in the finding; docs/rules.md lists all rules")
}
