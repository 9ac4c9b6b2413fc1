//! One `[[…]]` of a text, before it is looked up.

use crate::sources::Span;

/// How a `[[…]]` stands in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stand {
    /// Alone in a paragraph of a section: it places something.
    Block,
    /// Anywhere else: it quotes a value, or refers to something.
    Inline,
}

/// One `[[…]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    /// Where, brackets included.
    pub span: Span,
    /// What stands between the brackets, exactly as typed.
    pub words: String,
    /// How it stands.
    pub stand: Stand,
}
