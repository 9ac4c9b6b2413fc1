//! Other plans and strategies that the plan is linked to.

use crate::sources::Span;

/// A plan or strategy of the area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strategy {
    /// The title of the strategy.
    pub title: String,
    /// The years that it covers, as published; `None` where they are not given.
    pub period: Option<String>,
    /// The organisation that owns it, if that is known.
    pub owner: Option<String>,
    /// The address at which it can be read; `None` where there is none.
    pub url: Option<String>,
    /// A note for readers; `None` where there is none.
    pub note: Option<String>,
    /// Where this was written.
    pub span: Span,
}
