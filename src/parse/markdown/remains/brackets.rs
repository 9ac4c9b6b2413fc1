//! References to data in brackets of another kind: `[budget]`, `{{budget}}`, `[ [budget] ]`.

use super::super::MarkdownReader;
use super::RawLine;
use crate::diagnostics::Finding;
use crate::plan::Placement;
use crate::plan::prose::Inline;
use std::ops::Range;

/// The brackets that people type, and that other programs use, around a reference.
const OPENING: [char; 6] = ['[', '{', '<', '［', '【', '⟦'];
const CLOSING: [char; 6] = [']', '}', '>', '］', '】', '⟧'];

/// A longer text is no reference. Our choice.
const LONGEST: usize = 200;

impl MarkdownReader<'_> {
    /// A finding where a paragraph is a reference to a block in brackets that are not read.
    pub(super) fn unread_block(&mut self, lines: &[RawLine<'_>]) {
        let [line] = lines else { return };
        let text = line.text;
        let is_bracketed = text.starts_with(OPENING) && text.ends_with(CLOSING);
        if text.len() > LONGEST || !is_bracketed {
            return;
        }
        let inner = text.trim_matches(|letter: char| {
            letter.is_whitespace() || OPENING.contains(&letter) || CLOSING.contains(&letter)
        });
        let first = inner.split_whitespace().next().unwrap_or_default();
        if Placement::WORDS.contains(&first.to_lowercase().as_str()) {
            self.unread_reference(inner, &line.range);
        }
    }

    /// A finding where `{{…}}` stands in the words of a line: other programs take it for a value.
    pub(super) fn unread_braces(&mut self, line: &[Inline], range: &Range<usize>) {
        if !line
            .iter()
            .any(|it| matches!(it, Inline::Text(text) if text.value.contains("{{")))
        {
            return;
        }
        let typed = self.typed(range);
        let Some(start) = typed.find("{{") else {
            return;
        };
        let near = &typed[start..];
        let end = near.bytes().take(LONGEST).position(|byte| byte == b'}');
        let Some(end) = end.filter(|end| near[*end..].starts_with("}}")) else {
            return;
        };
        let inner = near[2..end].trim();
        let first = inner.split_whitespace().next().unwrap_or_default();
        // a paragraph of its own has been told
        let is_block = Placement::WORDS.contains(&first) && near.len() == end + 2 && start == 0;
        if !is_block && !inner.is_empty() {
            let at = range.start + start;
            self.unread_reference(inner, &(at..at + end + 2));
        }
    }

    fn unread_reference(&mut self, inner: &str, range: &Range<usize>) {
        let message = "these brackets are shown as they stand, and place nothing";
        self.found.push(
            Finding::warning("link-not-read", self.span(range), message)
                .help(format!("write `[[{inner}]]` to show the data; double square brackets, without a space between them"))
                .fix(format!("[[{inner}]]")),
        );
    }
}
