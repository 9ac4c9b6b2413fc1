//! Whatever a plan lets stand has a reason that readers can use.
//!
//! # Checks
//!
//! Each `reason` under `accepted` in plan.yaml has at least four words. For small counts and small
//! bases, where a child could be recognised, less is an error.
//!
//! # Why
//!
//! Readers see the reason and nothing else. "As published" does not tell them whether the figure
//! can be used.
//!
//! # Example
//!
//! ```yaml
//! accepted:
//!   - rule: budget-total
//!     at: budget health
//!     reason: n/a             # why does it stand?
//! ```
//!
//! # Source
//!
//! Our own choice.

use crate::checks::Context;
use crate::checks::text::passages::of;
use crate::diagnostics::{Finding, Severity};
use crate::plan::Acceptance;

const ID: &str = rule_id!();

/// A shorter reason gives none.
const LEAST_WORDS: usize = 4;

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let accepted = context.plan.document.accepted.iter();
    accepted
        .filter(|acceptance| poor(acceptance))
        .map(report)
        .collect()
}

fn poor(acceptance: &Acceptance) -> bool {
    let words: usize = of(&acceptance.reason)
        .iter()
        .map(|passage| passage.text.split_whitespace().count())
        .sum();
    words < LEAST_WORDS
}

fn report(acceptance: &Acceptance) -> Finding {
    let rule = acceptance.rule.value.as_str();
    let severity = match rule {
        "small-count" | "small-base" => Severity::Error,
        _ => Severity::Warning,
    };
    let message = "readers cannot tell from this reason why it stands";
    let finding = Finding::error(ID, acceptance.at.span, message)
        .help("say in a sentence why it stands as it is, and what readers should make of it");
    Finding {
        severity,
        ..finding
    }
}
