//! Parses footnotes, and reports mentions without a text and texts without a mention.

use super::{MarkdownReader, Role};
use crate::diagnostics::Finding;
use crate::plan::prose::{Footnote, Inline};
use crate::sources::Spanned;
use std::ops::Range;

/// The longest label, in bytes: a longer `[^…]` is taken for something else.
const LONGEST_LABEL: usize = 40;

impl MarkdownReader<'_> {
    /// Parses a mention in a line: `[^1]`.
    pub(super) fn note_mentioned(&mut self, label: &str, range: &Range<usize>) -> Option<Inline> {
        let span = self.span(range);
        if self.role == Role::Field {
            self.found.push(
                Finding::error("note-place", span, "only sections have notes")
                    .help("say it in the sentence, or in brackets"),
            );
            return None;
        }
        let label = label.to_lowercase();
        if self.notes.known.insert(label.clone()) {
            self.notes.mentioned.push(label.clone());
        }
        Some(Inline::Note(Spanned::new(label, span)))
    }

    /// Parses the text of a footnote: `[^1]: …`.
    pub(super) fn note_written(&mut self, label: &str, range: &Range<usize>) {
        let blocks = self.inside(range, Self::blocks);
        let end = range.start + self.typed(range).len();
        let head = self
            .typed(range)
            .find(':')
            .map_or(end, |at| range.start + at);
        let span = self.span(&(range.start..head));
        if let Some((first, _)) = self.notes.written.get(&label.to_lowercase()) {
            let message = format!("the note `[^{label}]` is written twice");
            self.found.push(
                Finding::error("footnote-unused", span, message)
                    .related(*first, "the first time")
                    .help("keep one of them, or give this one a name of its own"),
            );
            return;
        }
        self.notes
            .written
            .insert(label.to_lowercase(), (span, blocks));
    }

    /// Reports `[^1]` without a footnote, which the parser leaves as text.
    pub(super) fn look_for_lost_note(&mut self, at: usize) {
        let Some(rest) = self.text[at..].strip_prefix("[^") else {
            return;
        };
        // the search is limited, because a text may contain a great many of these
        let Some(length @ 1..) = rest
            .bytes()
            .take(LONGEST_LABEL)
            .position(|byte| byte == b']')
        else {
            return;
        };
        let label = &rest[..length];
        if label.contains(|c: char| c.is_whitespace() || matches!(c, '[' | '^')) {
            return;
        }
        let span = self.span(&(at..at + length + 3));
        let message = format!("there is no note `{label}` in this text");
        self.found.push(
            Finding::error("footnote-missing", span, message).help(format!(
                "write what it says in a line of its own at the end: `[^{label}]: …`"
            )),
        );
    }

    /// All footnotes, in the order of their first mention.
    pub(super) fn notes(&mut self) -> Vec<Footnote> {
        let mut written = std::mem::take(&mut self.notes.written);
        let notes = std::mem::take(&mut self.notes.mentioned)
            .into_iter()
            .filter_map(|label| {
                let (_, blocks) = written.remove(&label)?;
                Some(Footnote { label, blocks })
            })
            .collect();
        for (label, (span, _)) in written {
            let message = format!("nothing in the text mentions the note `[^{label}]`");
            self.found.push(
                Finding::error("footnote-unused", span, message).help(format!(
                    "write `[^{label}]` where it belongs, or delete the note"
                )),
            );
        }
        notes
    }
}
