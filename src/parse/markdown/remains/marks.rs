//! Marks of stressed words that mark nothing, because a space stands on the wrong side of them.

use super::super::MarkdownReader;
use crate::diagnostics::Finding;
use crate::plan::prose::Inline;
use std::ops::Range;

impl MarkdownReader<'_> {
    /// Stars and double underscores that mark nothing.
    pub(super) fn look_for_lost_stars(&mut self, line: &[Inline], range: &Range<usize>) {
        let Some(mark) = line.iter().find_map(lost_mark) else {
            return;
        };
        let typed = self.typed(range);
        let Some(at) = typed
            .find(mark)
            .filter(|_| !typed.contains("\\*") && !typed.contains("\\_"))
        else {
            return;
        };
        let at = range.start + at;
        let span = self.span(&(at..at + mark.len()));
        let message = format!("`{mark}` marks nothing here, and is shown as it stands");
        self.found.push(
            Finding::advice("lost-mark", span, message)
                .help("no space may stand between the marks and the words: `**the child** first`; to show the sign, put a backslash before it"),
        );
    }
}

fn lost_mark(inline: &Inline) -> Option<&'static str> {
    match inline {
        Inline::Text(text) if text.value.contains("**") => Some("**"),
        Inline::Text(text) if is_opened(&text.value) => Some("*"),
        Inline::Text(text) if is_underscored(&text.value) => Some("__"),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
            inner.iter().find_map(lost_mark)
        }
        _ => None,
    }
}

/// Whether a star stands right before a word, and a second one after a space: `*the child * first`.
fn is_opened(text: &str) -> bool {
    let mut stars = text.match_indices('*').map(|(at, _)| at);
    let begins = |at: &usize| {
        let is_apart = text[..*at]
            .chars()
            .next_back()
            .is_none_or(char::is_whitespace);
        is_apart && text[at + 1..].starts_with(char::is_alphabetic)
    };
    stars.by_ref().any(|at| begins(&at)) && stars.any(|at| text[..at].ends_with(' '))
}

/// Whether two underscores stand at a word twice. A longer row of them is a line to write on.
fn is_underscored(text: &str) -> bool {
    let marks = text.matches("__").count();
    marks > 1 && !text.contains("___")
}
