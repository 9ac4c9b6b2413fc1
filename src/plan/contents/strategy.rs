//! Other plans and strategies that this one is linked to.

use crate::sources::Span;

/// A plan or strategy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strategy {
    /// The title of the strategy.
    pub title: String,
    /// Its years, as published.
    pub period: Option<String>,
    /// The organisation that owns it, if that is known.
    pub owner: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// What readers must know.
    pub note: Option<String>,
    /// Where this was written.
    pub span: Span,
}
