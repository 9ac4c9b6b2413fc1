//! A paragraph stands once.
//!
//! # Checks
//!
//! Paragraphs of sections of 15 words or more that quote nothing from the data: whether another has
//! the same words.
//!
//! # Why
//!
//! A paragraph that stands twice makes a plan longer, and is corrected in one place only.
//!
//! # Example
//!
//! Two sections that describe the same programme in the same words.
//!
//! # Source
//!
//! A plan published in 2024 repeats four passages, one of them with other adjectives. Please check:
//! a sentence may be meant to be said again.

use crate::checks::Context;
use crate::checks::text::passages::{PassageKind, QUOTED};
use crate::diagnostics::Finding;
use crate::sources::Span;
use std::collections::BTreeMap;

const ID: &str = rule_id!();

/// The fewest words of a paragraph that is compared: a short one, such as "See the table below.",
/// may occur twice.
const LONG: usize = 15;

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut first: BTreeMap<u64, Span> = BTreeMap::new();
    let mut findings = Vec::new();
    let paragraphs = context
        .reading
        .in_sections()
        .filter(|it| it.kind == PassageKind::Paragraph);
    // paragraphs with quoted values may print different values, which are not known here
    for passage in paragraphs.filter(|it| !it.text.contains(QUOTED)) {
        // only the words are compared, so that punctuation makes no difference
        let words = &passage.filter;
        if words.count < LONG {
            continue;
        }
        match first.get(&words.fingerprint) {
            Some(before) => {
                let message = "please check: this paragraph has stood before";
                findings.push(
                    passage
                        .advice(ID, message)
                        .related(*before, "the first time")
                        .help("say it once, and write `[[see …]]` in the other place"),
                );
            }
            None => {
                first.insert(words.fingerprint, passage.span);
            }
        }
    }
    findings
}
