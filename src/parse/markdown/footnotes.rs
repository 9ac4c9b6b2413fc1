//! The footnotes of a text while it is parsed.

use crate::plan::prose::Block;
use crate::sources::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The footnotes of a text. Labels are compared in any case, as the parser does.
#[derive(Default)]
pub(super) struct FootnoteMentions {
    /// The labels, in the order of their first mention.
    pub(super) mentioned: Vec<String>,
    /// The labels that are mentioned, for fast lookup.
    pub(super) known: BTreeSet<String>,
    /// The text of each footnote with its span, by label.
    pub(super) written: BTreeMap<String, (Span, Vec<Block>)>,
}
