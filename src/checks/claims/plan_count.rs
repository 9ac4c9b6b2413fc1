//! A plan has as many priorities, actions and the like as it says.
//!
//! # Checks
//!
//! Sentences that say how many priorities, actions, objectives, outcomes, risks, recommendations,
//! strategies, programmes, projects, principles, commitments or achievements this plan or the one
//! before it has ("Our five priorities", "The plan sets out seven actions"): whether the data have
//! that many. Numbers of other plans, and of "each" of something, are left alone.
//!
//! # Why
//!
//! It is the first number that a reader of a plan counts.
//!
//! # Example
//!
//! ```markdown
//! This plan has four priorities.          <!-- priorities.yaml has three -->
//! ```
//!
//! # Source
//!
//! Our own choice. Please check: the sentence may leave some out on purpose.

use crate::checks::Context;
use crate::checks::text::claims::tally::{THINGS, TallyClaim, Whose, tallies};
use crate::checks::text::phrases::Phrases;
use crate::diagnostics::Finding;
use crate::plan::Document;
use std::sync::LazyLock;

const ID: &str = rule_id!();

static NAMED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(THINGS));

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.may_count() && it.may_say(&NAMED)) {
        for read in passage.reads() {
            let wrong = tallies(read).into_iter().find_map(|claim| {
                let (count, file) = counted(document, &claim)?;
                (count > 0 && count != claim.number).then_some((claim, count, file))
            });
            if let Some((claim, count, file)) = wrong {
                let TallyClaim { what, number, .. } = &claim;
                let message =
                    format!("please check: this says {number} {what}, and `{file}` has {count}");
                findings.push(
                    passage
                        .excerpt(read, &claim.at)
                        .advice(ID, message)
                        .help("correct the number, or say which are meant"),
                );
            }
        }
    }
    findings
}

/// The number in the data, and the file; `None` where the data do not count this.
fn counted(document: &Document, claim: &TallyClaim) -> Option<(u64, &'static str)> {
    if claim.whose == Whose::PreviousPlan {
        let previous = document.previous.as_ref()?;
        let count = match claim.what.as_str() {
            "priorities" => previous.priorities.len(),
            "actions" => previous.actions.len(),
            _ => return None,
        };
        return Some((u64::try_from(count).ok()?, "previous.yaml"));
    }
    if claim.whose == Whose::Inspection {
        let inspections = document.inspections.iter();
        let count: usize = inspections.map(|it| it.recommendations.len()).sum();
        return Some((u64::try_from(count).ok()?, "inspection.yaml"));
    }
    let outcomes = || document.priorities.iter().map(|it| it.outcomes.len()).sum();
    let practice = &document.practice;
    let inspections = document.inspections.iter();
    let (count, file): (usize, _) = match claim.what.as_str() {
        "priorities" => (document.priorities.len(), "priorities.yaml"),
        "actions" => (document.actions.len(), "actions.yaml"),
        "outcomes" => (outcomes(), "priorities.yaml"),
        "risks" => (document.risks.len(), "risks.yaml"),
        "recommendations" => (
            inspections.map(|it| it.recommendations.len()).sum(),
            "inspection.yaml",
        ),
        "programmes" => (practice.programmes.len(), "programmes.yaml"),
        "commitments" => (practice.commitments.len(), "commitments.yaml"),
        _ => return None,
    };
    Some((u64::try_from(count).ok()?, file))
}
