//! The key to the initials in a table of actions. It names posts, never persons.

use crate::sources::Span;

/// The meaning of some initials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// The initials, as the table has them.
    pub initials: String,
    /// The post; `None` where the document does not give one.
    pub post: Option<String>,
    /// The organisation of the post; `None` where it is not given.
    pub organisation: Option<String>,
    /// A note for readers; `None` where there is none.
    pub note: Option<String>,
    /// Where this was written.
    pub span: Span,
}
