//! The words of a link say where it leads.
//!
//! # Checks
//!
//! Links in prose and the titles of references: their words are not "click here", "here", "link",
//! "read more", an address, or the name of a file.
//!
//! # Why
//!
//! People who listen to a page can jump from link to link, and hear only those words.
//!
//! # Example
//!
//! ```markdown
//! [Microsoft Word - Resettlement (published).docx](https://example.org/resettlement)
//! ```
//!
//! # Source
//!
//! WCAG 2.2, success criterion 2.4.4 Link Purpose (In Context):
//! <https://www.w3.org/TR/WCAG22/#link-purpose-in-context>

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::prose::{Inline, plain};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for passage in context.reading.passages() {
        let mut words = Vec::new();
        links(passage.inlines, &mut words);
        findings.extend(
            words
                .into_iter()
                .filter_map(|words| Some((words.clone(), why(&words)?, passage.span))),
        );
    }
    let references = context.plan.document.references.iter();
    findings.extend(references.filter_map(|reference| {
        Some((
            reference.text.clone(),
            why(&reference.text)?,
            reference.id.span,
        ))
    }));
    findings
        .into_iter()
        .map(|(words, why, span)| {
            let message = format!("\"{words}\" {why}");
            Finding::warning(ID, span, message).help("say what the reader will find there")
        })
        .collect()
}

fn links(inlines: &[Inline], into: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::Link { text, .. } => into.push(plain(text)),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
                links(inner, into);
            }
            _ => {}
        }
    }
}

fn why(words: &str) -> Option<&'static str> {
    const NOTHING: [&str; 8] = [
        "click here",
        "here",
        "link",
        "this link",
        "read more",
        "more",
        "see here",
        "website",
    ];
    const FILES: [&str; 7] = [".doc", ".docx", ".pdf", ".ppt", ".pptx", ".xls", ".xlsx"];
    let words = words.trim().to_lowercase();
    if NOTHING.contains(&words.as_str()) {
        Some("does not say where the link leads")
    } else if FILES.iter().any(|ending| words.ends_with(ending))
        || words.starts_with("microsoft word -")
        || words == "powerpoint presentation"
    {
        Some("is the name of a file")
    } else if words.starts_with("http://") || words.starts_with("https://") {
        Some("is an address")
    } else {
        None
    }
}
