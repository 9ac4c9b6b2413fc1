//! The footnotes of a section while it is rendered: their numbers, and the places that mention
//! them.

use std::collections::BTreeMap;

/// A mention of a footnote, as the target of a link back.
pub(super) struct MentionedAt {
    pub(super) id: String,
    /// The name of its place for readers: "paragraph 4.2".
    pub(super) name: String,
}

/// A note of a section.
pub(super) struct NumberedNote {
    pub(super) number: usize,
    pub(super) id: String,
    pub(super) mentions: Vec<MentionedAt>,
}

/// The notes of a section, by label.
#[derive(Default)]
pub(super) struct Footnotes {
    pub(super) notes: BTreeMap<String, NumberedNote>,
    /// The name of the current paragraph or section: "paragraph 4.2", "section 4".
    pub(super) here: String,
}
