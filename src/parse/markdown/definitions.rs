//! Link definitions, `[name]: address`: they are no part of the page, so one that nothing mentions
//! would vanish without a word.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The definitions of a text, and the names that its links mention.
#[derive(Default)]
pub(super) struct LinkDefinitions {
    /// Where each is written, by its name in one form.
    pub(super) written: BTreeMap<String, Range<usize>>,
    pub(super) mentioned: BTreeSet<String>,
}

impl LinkDefinitions {
    /// The definitions that the parser found, with their bytes.
    pub(super) fn new<'a>(written: impl Iterator<Item = (&'a str, Range<usize>)>) -> Self {
        Self {
            written: written.map(|(name, range)| (folded(name), range)).collect(),
            mentioned: BTreeSet::new(),
        }
    }

    /// Notes that a link names a definition.
    pub(super) fn mention(&mut self, name: &str) {
        if !self.written.is_empty() {
            self.mentioned.insert(folded(name));
        }
    }
}

/// A name as the parser compares it: without regard to capitals and to how many spaces there are.
pub(super) fn folded(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
