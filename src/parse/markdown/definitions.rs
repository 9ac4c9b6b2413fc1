//! Link definitions, `[name]: address`: they are no part of the page, so one that nothing mentions would
//! vanish without a word.

use super::MarkdownReader;
use crate::diagnostics::Finding;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The definitions of a text, and the names that its links mention.
#[derive(Default)]
pub(super) struct LinkDefinitions {
    /// Where each is written, by its name in one form.
    written: BTreeMap<String, Range<usize>>,
    mentioned: BTreeSet<String>,
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

impl MarkdownReader<'_> {
    /// A finding for each definition that nothing mentions, or that is written a second time.
    pub(super) fn look_at_definitions(&mut self) {
        let definitions = std::mem::take(&mut self.definitions);
        for (name, range) in &definitions.written {
            if !definitions.mentioned.contains(name) {
                let span = self.span(&(range.start..range.start + self.typed(range).len()));
                self.found.push(
                    Finding::warning("unused-definition", span, "this line is read as the address of a link that nothing mentions, and is not published")
                        .help("to publish it, put a backslash before the bracket: `\\[1]: …`; otherwise mention it, `[words][name]`, or delete it"),
                );
            }
        }
        self.repeated(&definitions.written);
    }

    fn repeated(&mut self, written: &BTreeMap<String, Range<usize>>) {
        if written.is_empty() {
            return;
        }
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let at = start;
            start += line.len();
            let Some((name, _)) = line
                .trim_start_matches(' ')
                .strip_prefix('[')
                .and_then(|rest| rest.split_once("]:"))
            else {
                continue;
            };
            let Some(first) = written.get(&folded(name)) else {
                continue;
            };
            // the parser keeps the first definition of a name, and passes over the others
            if at > first.start && !(first.contains(&at)) {
                let span = self.span(&(at..at + line.trim_end().len()));
                let first = self.span(first);
                self.found.push(
                    Finding::warning(
                        "unused-definition",
                        span,
                        format!("`[{name}]` has an address already, and this one is not used"),
                    )
                    .related(first, "the first one")
                    .help("delete one of them, or give this one a name of its own"),
                );
            }
        }
    }

    /// A finding where words name a definition that is not written: `[the paper][smith]`.
    pub(super) fn look_for_lost_reference(&mut self, at: usize) {
        let Some(rest) = self.text.get(at..).and_then(|rest| rest.strip_prefix("][")) else {
            return;
        };
        let Some(length) = rest
            .bytes()
            .take(LONGEST_NAME)
            .position(|byte| byte == b']')
        else {
            return;
        };
        let name = &rest[..length];
        if name.is_empty() || name.contains(['[', '\n']) {
            return;
        }
        let span = self.span(&(at + 1..at + length + 3));
        self.found.push(
            Finding::warning("link-not-read", span, format!("there is no address for `{name}` in this text, so the brackets are shown"))
                .help(format!("write the address after the words, `[…](https://…)`, or on a line of its own: `[{name}]: https://…`")),
        );
    }
}

/// Longer than any name of a link. Our choice.
const LONGEST_NAME: usize = 200;

/// A name as the parser compares it: without regard to capitals and to how many spaces there are.
fn folded(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
