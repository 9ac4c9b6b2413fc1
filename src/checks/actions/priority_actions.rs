//! Every priority has a title of its own and something to do.
//!
//! # Checks
//!
//! In plans with actions: whether any action works towards each priority. In all plans: whether two
//! priorities have the same title.
//!
//! # Why
//!
//! A priority that nobody does anything about is a wish.
//!
//! # Example
//!
//! ```yaml
//! priorities:
//!   - { number: 4, id: substance-misuse, title: Substance misuse }    # and no action 4.1
//! ```
//!
//! # Source
//!
//! Plans published in 2023 and 2024 name objectives that no action deals with.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::{Document, Priority};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let mut findings = Vec::new();
    for (at, priority) in document.priorities.iter().enumerate() {
        let before = &document.priorities[..at];
        findings.extend(before.iter().find(|it| same(it, priority)).map(|first| {
            let message = format!("two priorities are called \"{}\"", priority.title);
            Finding::warning(ID, priority.id.span, message)
                .related(first.id.span, "the first")
                .help("put them together, or say in the title what sets them apart")
        }));
        if !document.actions.is_empty() && !acted_on(document, priority) {
            let message = format!(
                "no action works towards priority {}, \"{}\"",
                priority.number, priority.title
            );
            findings.push(
                Finding::warning(ID, priority.id.span, message)
                    .help("add an action under one of its outcomes, or take the priority out")
                    .place(format!("priority {}", priority.number)),
            );
        }
    }
    findings
}

fn same(one: &Priority, other: &Priority) -> bool {
    one.title.trim().eq_ignore_ascii_case(other.title.trim())
}

fn acted_on(document: &Document, priority: &Priority) -> bool {
    let mut outcomes = priority.outcomes.iter().map(|it| &it.reference.value);
    outcomes.any(|outcome| {
        document
            .actions
            .iter()
            .any(|it| it.outcome.value == *outcome)
    })
}
