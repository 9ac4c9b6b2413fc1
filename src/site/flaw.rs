//! A fault of a page, as the audit reports it.

/// A fault of a page, found by the audit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flaw {
    /// The path of the faulty page.
    pub page: String,
    /// What is wrong, in plain words.
    pub message: String,
}
