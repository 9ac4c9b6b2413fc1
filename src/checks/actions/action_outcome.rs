//! Every action stands under an outcome that exists and that its number agrees with.
//!
//! # Checks
//!
//! That each action's `outcome` is the `ref` of an outcome among the priorities (an error), and
//! that an action's number begins with the number of its outcome (a warning): `1.2 iv` belongs
//! under 1.2. A number with no more parts than the outcome's, such as action 14 under outcome 2, is
//! not meant to begin with it. The previous plan is checked in the same way.
//!
//! # Why
//!
//! An action without an outcome has no place in the plan; one whose number points elsewhere is
//! looked for in the wrong place.
//!
//! # Example
//!
//! ```yaml
//! actions:
//!   - ref: 1.2 iv
//!     outcome: "1.3"        # the number says 1.2
//! ```
//!
//! # Source
//!
//! Our own choice. A plan published in 2023 has its action 1.2 iv in the table of outcome 1.3.

use crate::checks::Context;
use crate::diagnostics::{Finding, listed};
use crate::plan::{Action, Outcome, Priority, key};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let mut findings = among(&document.priorities, &document.actions, "");
    if let Some(previous) = &document.previous {
        findings.extend(among(&previous.priorities, &previous.actions, "previous "));
    }
    findings
}

fn among(priorities: &[Priority], actions: &[Action], plan: &str) -> Vec<Finding> {
    let outcomes: Vec<_> = priorities.iter().flat_map(|p| &p.outcomes).collect();
    let wrong = |action: &Action| {
        let outcome = &action.outcome.value;
        match outcomes.iter().find(|o| o.reference.value == *outcome) {
            None => Some(unknown(action, &outcomes)),
            Some(_) if agree(&action.reference.value, outcome) => None,
            Some(own) => Some(misplaced(action, own, plan)),
        }
    };
    actions.iter().filter_map(wrong).collect()
}

fn unknown(action: &Action, outcomes: &[&Outcome]) -> Finding {
    let typed = &action.outcome.value;
    let message = format!("there is no outcome `{typed}`");
    let finding = Finding::error(ID, action.outcome.span, message)
        .related(action.reference.span, "the action");
    let number = parts(&action.reference.value);
    let known = outcomes
        .iter()
        .map(|outcome| outcome.reference.value.as_str());
    if let Some(meant) = known
        .clone()
        .find(|known| number.starts_with(&parts(known)))
    {
        let help = format!("the action's number says `{meant}`");
        return finding.help(help).fix(format!("\"{meant}\""));
    }
    let known: Vec<_> = known.collect();
    finding.help(if known.is_empty() {
        "no priority lists any outcomes: add them under `outcomes`, each with `ref` and `title`"
            .to_owned()
    } else {
        format!("the outcomes are {}", listed(&known, "and"))
    })
}

fn misplaced(action: &Action, outcome: &Outcome, plan: &str) -> Finding {
    let number = &action.reference;
    let message = format!(
        "action `{}` stands under outcome {}, but its number does not begin with {}",
        number.value, outcome.reference.value, outcome.reference.value
    );
    Finding::warning(ID, number.span, message)
        .related(action.outcome.span, "its outcome")
        .help("correct the action's number, or its outcome")
        .place(format!("{plan}{}", number.value))
}

/// Whether an action's number begins with its outcome's, or need not do so.
fn agree(action: &str, outcome: &str) -> bool {
    let (action, outcome) = (parts(action), parts(outcome));
    action.len() <= outcome.len() || action.starts_with(&outcome)
}

/// The parts of a number: 1, 2 and iv for `1.2 iv)`, 6 and a for `6a`.
pub(in crate::checks) fn parts(reference: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for piece in key(reference).split(['.', '-']) {
        let digits = piece.len() - piece.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = piece.split_at(digits);
        parts.extend(
            [number, rest]
                .iter()
                .filter(|p| !p.is_empty())
                .map(|p| (*p).to_owned()),
        );
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_actions_number_begins_with_its_outcomes() {
        for (action, outcome) in [("1.2 iv)", "1.2"), ("1.1", "1"), ("6a", "6"), ("14", "2")] {
            assert!(agree(action, outcome), "{action} under {outcome}");
        }
        for (action, outcome) in [
            ("1.2 iv", "1.3"),
            ("1.10 i", "1.1"),
            ("2.1", "1"),
            ("6a", "2"),
        ] {
            assert!(!agree(action, outcome), "{action} under {outcome}");
        }
    }
}
