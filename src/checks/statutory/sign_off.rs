//! Everybody who chairs the board has signed off.
//!
//! # Checks
//!
//! In a plan that is signed off or further: whether each of its `chairs` is among the posts of
//! `sign_off`. Where a section answers the framework's heading on sign-off, there must be a
//! `sign_off`.
//!
//! # Why
//!
//! The national body asks for the chair's name and the date. With co-chairs, one signature leaves
//! the reader to wonder about the other.
//!
//! # Example
//!
//! ```yaml
//! chairs:
//!   - Superintendent
//!   - Director of Children's Services
//! sign_off:
//!   by: Director of Children's Services     # the superintendent has not signed
//!   date: 2024-06-28
//! ```
//!
//! # Source
//!
//! Youth Justice Board, "Youth justice plans: guidance for youth justice services", 19 March 2024:
//! <https://www.gov.uk/government/publications/youth-justice-plans-guidance-for-youth-justice-services>.
//! Plans that follow it close with the chair's name, signature and date.

use super::required_heading::answered;
use crate::checks::Context;
use crate::diagnostics::{Finding, listed};
use crate::plan::{Document, PlanStatus, SignOff};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    if document.status < Some(PlanStatus::SignedOff) {
        return Vec::new();
    }
    let finding = match &document.sign_off {
        Some(sign_off) => missing_chair(document, sign_off),
        None => answered(document, "sign-off").then(|| nothing(document)),
    };
    finding
        .map(|finding| finding.place("sign-off"))
        .into_iter()
        .collect()
}

fn missing_chair(document: &Document, sign_off: &SignOff) -> Option<Finding> {
    let signed = |chair: &String| sign_off.by.iter().any(|by| same(by, chair));
    let missing: Vec<_> = document
        .chairs
        .iter()
        .filter(|chair| !signed(chair))
        .collect();
    if missing.is_empty() {
        return None;
    }
    let verb = if missing.len() == 1 { "has" } else { "have" };
    let message = format!("{} {verb} not signed off", listed(&missing, "and"));
    Some(
        Finding::error(ID, sign_off.span, message)
            .help("add each chair under `by`, in the same words as under `chairs`"),
    )
}

fn nothing(document: &Document) -> Finding {
    Finding::error(
        ID,
        document.framework.span,
        "nobody has signed the plan off",
    )
    .help("add `sign_off` to plan.yaml with `by` and `date`, or put `status` back")
}

/// Whether two posts are the same, ignoring case.
fn same(a: &str, b: &str) -> bool {
    a.trim().eq_ignore_ascii_case(b.trim())
}
