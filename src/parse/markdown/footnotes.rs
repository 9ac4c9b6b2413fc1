//! The footnotes of a text while it is read.

use crate::plan::prose::Block;
use crate::sources::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The notes of a text. Labels are compared without regard to capitals, as the parser does.
#[derive(Default)]
pub(super) struct FootnoteMentions {
    /// Labels in order of first mention.
    pub(super) mentioned: Vec<String>,
    /// The labels that are mentioned, for looking one up.
    pub(super) known: BTreeSet<String>,
    /// The text of each footnote and its place, by its label.
    pub(super) written: BTreeMap<String, (Span, Vec<Block>)>,
}
