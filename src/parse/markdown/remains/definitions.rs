//! Definitions of links that are written and not used: they would vanish without a word.

use super::super::MarkdownReader;
use super::super::definitions::folded;
use crate::diagnostics::Finding;
use std::collections::BTreeMap;
use std::ops::Range;

impl MarkdownReader<'_> {
    /// A finding for each definition that nothing mentions, or that is written a second time.
    pub(in crate::parse::markdown) fn look_at_definitions(&mut self) {
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
        self.repeated_definitions(&definitions.written);
    }

    fn repeated_definitions(&mut self, written: &BTreeMap<String, Range<usize>>) {
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
}
