//! The key to initials in a table of actions. Posts, never persons' names.

use crate::sources::Span;

/// What some initials stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// As the table has them.
    pub initials: String,
    /// The post, if the document gives one.
    pub post: Option<String>,
    /// Whose post it is.
    pub organisation: Option<String>,
    /// What readers must know.
    pub note: Option<String>,
    /// Where this was written.
    pub span: Span,
}
