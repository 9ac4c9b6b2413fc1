//! Findings that a plan accepts as published, and notes that readers see.

use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::{Span, Spanned};
use jiff::civil::Date;

/// A finding that somebody decided to accept.
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptance {
    /// The id of the rule.
    pub rule: Spanned<String>,
    /// The place that the finding names.
    pub at: Spanned<String>,
    /// Why it was accepted, for readers.
    pub reason: Prose,
    /// The post that decided.
    pub by: String,
    /// The day of the decision.
    pub on: Date,
    /// Where this was written.
    pub span: Span,
}

/// A note that readers see beside something.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// The id of the thing that the note is about.
    pub at: Spanned<Id>,
    /// What the note says to readers.
    pub note: Prose,
}
