//! The key to initials explains those that are used, and no others.
//!
//! # Checks
//!
//! Where data/people.yaml has a key: whether every lead that is written as initials is in it, and
//! whether all of its initials lead something.
//!
//! # Why
//!
//! Initials mean nothing to a reader without their key; a key to initials that lead nothing makes
//! one look for an action that is not there.
//!
//! # Example
//!
//! ```yaml
//! key:
//!   - initials: KM
//!   - initials: MT          # leads no action
//! ```
//!
//! # Source
//!
//! Our own choice. A tracker published in 2023 explains 16 sets of initials and uses 10.

use crate::checks::Context;
use crate::diagnostics::{Finding, listed};
use crate::plan::{Action, Document};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    if document.leads_key.is_empty() {
        return Vec::new();
    }
    let unknown = document
        .actions
        .iter()
        .filter_map(|action| unknown(document, action));
    unknown.chain(unused(document)).collect()
}

fn unused(document: &Document) -> Option<Finding> {
    let leads = |initials: &str| {
        let mut leads = document.actions.iter().flat_map(|action| &action.leads);
        leads.any(|lead| lead == initials)
    };
    let unused: Vec<_> = document
        .leads_key
        .iter()
        .filter(|lead| !leads(&lead.initials))
        .collect();
    let first = unused.first()?;
    let names: Vec<_> = unused.iter().map(|lead| lead.initials.as_str()).collect();
    let verb = if names.len() == 1 { "leads" } else { "lead" };
    let message = format!("{} {verb} no action", listed(&names, "and"));
    let mut finding = Finding::warning(ID, first.span, message)
        .help("take them out of the key, or name them as leads where they belong")
        .place("key-to-leads");
    for lead in &unused[1..] {
        finding = finding.related(lead.span, "");
    }
    Some(finding)
}

fn unknown(document: &Document, action: &Action) -> Option<Finding> {
    let known = |lead: &str| {
        document
            .leads_key
            .iter()
            .any(|known| known.initials == lead)
    };
    let unknown: Vec<_> = action
        .leads
        .iter()
        .map(String::as_str)
        .filter(|lead| initials(lead) && !known(lead))
        .collect();
    if unknown.is_empty() {
        return None;
    }
    let reference = &action.reference;
    let message = format!(
        "the key does not explain {}, which lead action {}",
        listed(&unknown, "and"),
        reference.value
    );
    Some(
        Finding::warning(ID, reference.span, message)
            .help("add them to data/people.yaml, or write the post")
            .place(action.key()),
    )
}

/// Whether a lead is initials: two to five letters that begin with a capital and are not one plain
/// word.
fn initials(lead: &str) -> bool {
    let letters = lead.chars().all(|c| c.is_ascii_alphabetic());
    let capitals = lead.chars().filter(char::is_ascii_uppercase).count();
    letters && (2..=5).contains(&lead.len()) && capitals >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_not_words_or_posts() {
        for lead in ["KM", "BoB", "YJMB"] {
            assert!(initials(lead), "{lead}");
        }
        for lead in ["Police", "Head of Service", "All", ""] {
            assert!(!initials(lead), "{lead}");
        }
    }
}
