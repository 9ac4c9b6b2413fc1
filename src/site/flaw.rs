//! A fault of a page, as the audit reports it.

/// Something on a page that is not right.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flaw {
    /// The page with the faulty link.
    pub page: String,
    /// What is not right, in plain words.
    pub message: String,
}
