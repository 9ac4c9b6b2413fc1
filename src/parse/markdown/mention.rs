//! A `[[…]]` or a path in a text, before it is looked up.

use crate::sources::Span;

/// The position of a mention in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MentionPosition {
    /// Alone in a paragraph of a section, where it places a block.
    Block,
    /// Anywhere else, where it quotes a value or refers to something.
    Inline,
    /// The path of a link or picture inside the site, which is no `[[…]]`.
    Path,
}

/// One `[[…]]`, or the path of a link or picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    /// The place of the `[[…]]` with its brackets, or of the whole link or picture.
    pub span: Span,
    /// The text between the brackets, exactly as typed; for a path, the path from the plan's folder
    /// or the site's.
    pub words: String,
    /// The position in the text.
    pub stand: MentionPosition,
}
