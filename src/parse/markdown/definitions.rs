//! Link definitions, `[name]: address`. They are not part of the page, so one that nothing uses
//! would disappear silently.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The definitions of a text, and the names that its links use.
#[derive(Default)]
pub(super) struct LinkDefinitions {
    /// The place of each definition, by its normalised name.
    pub(super) written: BTreeMap<String, Range<usize>>,
    pub(super) mentioned: BTreeSet<String>,
    /// Those whose title has been told.
    pub(super) titled: BTreeSet<String>,
}

impl LinkDefinitions {
    /// The definitions that the parser found, with their bytes.
    pub(super) fn new<'a>(written: impl Iterator<Item = (&'a str, Range<usize>)>) -> Self {
        Self {
            written: written.map(|(name, range)| (folded(name), range)).collect(),
            mentioned: BTreeSet::new(),
            titled: BTreeSet::new(),
        }
    }

    /// Records that a link uses a definition.
    pub(super) fn mention(&mut self, name: &str) {
        if !self.written.is_empty() {
            self.mentioned.insert(folded(name));
        }
    }
}

/// A name as the parser compares it: in any case, with any number of spaces.
pub(super) fn folded(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
