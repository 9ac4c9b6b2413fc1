//! Every action has a number of its own.
//!
//! # Checks
//!
//! No two actions of a plan, and no two of its previous plan, have the same `ref`. Spaces and
//! brackets make no difference: `1.2 v`, `1.2 v)` and `1.2v` are the same number.
//!
//! # Why
//!
//! Minutes, emails and links refer to "action 1.2 v": there must be only one.
//!
//! # Example
//!
//! ```yaml
//! actions:
//!   - ref: 1.2 v
//!   - ref: 1.2 v)           # the same number again: 1.2 vi is meant
//! ```
//!
//! # Source
//!
//! Our own choice. A plan published in 2023 has two actions v) under its outcome 1.2.

use super::action_outcome::parts;
use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::Action;
use crate::sources::Span;
use std::collections::BTreeMap;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let mut findings = repeated(&document.actions);
    findings.extend(
        document
            .previous
            .iter()
            .flat_map(|previous| repeated(&previous.actions)),
    );
    findings
}

fn repeated(actions: &[Action]) -> Vec<Finding> {
    let mut first: BTreeMap<Vec<String>, Span> = BTreeMap::new();
    let mut findings = Vec::new();
    for action in actions {
        let number = &action.reference;
        let Some(before) = first.get(&parts(&number.value)) else {
            first.insert(parts(&number.value), number.span);
            continue;
        };
        let message = format!("there are two actions `{}`", number.value);
        findings.push(
            Finding::error(ID, number.span, message)
                .label("again")
                .related(*before, "the first")
                .help("give each action a number of its own"),
        );
    }
    findings
}
