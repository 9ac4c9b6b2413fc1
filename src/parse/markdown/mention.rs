//! One `[[…]]` or path of a text, before it is looked up.

use crate::sources::Span;

/// How a mention stands in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MentionPosition {
    /// Alone in a paragraph of a section: it places something.
    Block,
    /// Anywhere else: it quotes a value, or refers to something.
    Inline,
    /// No `[[…]]`, but the path of a link or picture inside the site.
    Path,
}

/// One `[[…]]`, or the path of a link or picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    /// Where: a `[[…]]` with its brackets, a link or picture whole.
    pub span: Span,
    /// What stands between the brackets, exactly as typed; a path from the plan's folder or the site's.
    pub words: String,
    /// How it stands.
    pub stand: MentionPosition,
}
