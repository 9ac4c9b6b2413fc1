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

use crate::checks::{Context, Rule, find, nearest};
use crate::diagnostics::Finding;

pub(in crate::checks) const RULE: Rule = Rule {
    id: "acceptance-rule",
    severity: "error",
    source: include_str!("acceptance_rule.rs"),
    find: unknown,
};

fn unknown(context: &Context) -> Vec<Finding> {
    let accepted = context.plan.document.accepted.iter();
    accepted
        .map(|acceptance| &acceptance.rule)
        .filter(|rule| find(&rule.value).is_none())
        .map(|rule| {
            let message = format!("there is no rule `{}`", rule.value);
            meant(Finding::error(RULE.id, rule.span, message), &rule.value)
        })
        .collect()
}

fn meant(finding: Finding, typed: &str) -> Finding {
    if let Some(id) = nearest(typed) {
        return finding.help(format!("did you mean `{id}`?")).fix(id);
    }
    finding.help("write the name as it stands in square brackets in the finding; docs/rules.md lists all rules")
}
