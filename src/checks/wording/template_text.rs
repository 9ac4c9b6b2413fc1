//! No instructions of the template are left in the plan.
//!
//! # Checks
//!
//! Paragraphs for phrases with which templates speak to authors: "please provide information", "this
//! section can include", "reference should be made to", "case examples can be included", "insert text
//! here", "delete as appropriate", "lorem ipsum".
//!
//! # Why
//!
//! Such a passage tells readers that nobody wrote that part.
//!
//! # Example
//!
//! ```markdown
//! Please provide information on the services delivered to victims.
//! ```
//!
//! # Source
//!
//! Three such passages stand in a plan published in 2024. The list of phrases is ours.

use crate::checks::Context;
use crate::checks::text::phrases::Phrases;
use crate::diagnostics::Finding;
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// What templates ask of authors, in lower case.
static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "please provide information",
        "please provide details",
        "please include",
        "please insert",
        "this section can include",
        "this section should include",
        "this section should",
        "reference should be made to",
        "case examples can be included",
        "insert text here",
        "insert name",
        "delete as appropriate",
        "guidance notes for completing",
        "lorem ipsum",
    ])
});

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let passages = context.reading.passages();
    let found = passages
        .filter(|it| it.may_say(&PHRASES))
        .filter_map(|passage| {
            let phrase = PHRASES.first_in(&passage.lower)?;
            let message = format!("this reads as guidance to the author: \"{phrase}\"");
            let finding = Finding::error(ID, passage.span, message);
            Some(finding.help("put your own text in its place"))
        });
    found.collect()
}
