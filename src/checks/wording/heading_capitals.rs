//! No heading is all in capitals.
//!
//! # Checks
//!
//! Titles of sections and headings inside them: whether all their letters are capitals. One word of
//! up to five letters may be an abbreviation.
//!
//! # Why
//!
//! Words in capitals are harder to read, and some programs that read aloud spell them out.
//!
//! # Example
//!
//! ```markdown
//! ## INTERDEPENDENCIES AND RISKS      <!-- Interdependencies and risks -->
//! ```
//!
//! # Source
//!
//! GOV.UK, Publishing accessible documents:
//! <https://www.gov.uk/guidance/publishing-accessible-documents>

use crate::checks::Context;
use crate::checks::text::passages::PassageKind;
use crate::diagnostics::Finding;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let sections = context.plan.document.sections.iter();
    let titles = sections.map(|section| (section.title.clone(), section.span));
    let headings = context.reading.passages();
    let headings = headings
        .filter(|passage| passage.kind == PassageKind::Heading)
        .map(|passage| (passage.text.clone(), passage.span));
    titles
        .chain(headings)
        .filter(|(text, _)| loud(text))
        .map(|(text, span)| {
            let message = format!("\"{text}\" is all in capitals");
            Finding::advice(ID, span, message)
                .help("write it as a sentence, with a capital at its start")
        })
        .collect()
}

fn loud(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let small = text.chars().any(char::is_lowercase);
    let several = text.split_whitespace().nth(1).is_some();
    !small && letters > if several { 3 } else { 5 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_not_loud() {
        assert!(loud("INTERDEPENDENCIES") && loud("OUR PLAN"));
        assert!(!loud("SEND") && !loud("Our plan") && !loud("KPI 4"));
    }
}
