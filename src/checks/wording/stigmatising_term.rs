//! Children are not called by what they did.
//!
//! # Checks
//!
//! Paragraphs and headings for "young offender", "youth offender", "juvenile", "delinquent" and
//! "perpetrator". Quotations and names, such as a young offender institution, are left alone.
//!
//! # Why
//!
//! The sector says "child" or "child in the justice system": a label makes it harder for a child to
//! become somebody else.
//!
//! # Example
//!
//! ```markdown
//! We work with young offenders and their families.      <!-- We work with children and their families. -->
//! ```
//!
//! # Source
//!
//! Youth Justice Board, "A guide to Child First", 2022, the tenet on diverting from stigma. The
//! list of terms is ours: please check.

use crate::checks::Context;
use crate::checks::text::phrases::Phrases;
use crate::diagnostics::Finding;
use std::sync::LazyLock;

const ID: &str = rule_id!();

static TERMS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "young offender",
        "young offenders",
        "youth offender",
        "youth offenders",
        "juvenile",
        "juveniles",
        "delinquents",
        "perpetrator",
        "perpetrators",
    ])
});

/// Names in which the terms are allowed.
const NAMES: [&str; 4] = [
    "young offender institution",
    "young offender institutions",
    "young offenders institution",
    "integrated offender management",
];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let passages = context.reading.passages();
    passages
        .filter(|passage| passage.may_say(&TERMS))
        .filter_map(|passage| {
            TERMS.first_in(&passage.lower)?;
            let but_names = NAMES
                .iter()
                .fold(passage.lower.clone(), |text, name| text.replace(name, ""));
            let term = TERMS.first_in(&but_names)?;
            let message = format!("please check: \"{term}\" calls a child by an offence");
            let finding = passage.advice(ID, message);
            Some(finding.help(
                "write \"child\" or \"children\"; keep such words for names and the law's terms",
            ))
        })
        .collect()
}
