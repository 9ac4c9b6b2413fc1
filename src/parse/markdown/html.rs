//! Refuses HTML that was typed into Markdown.

use super::MarkdownReader;
use crate::diagnostics::Finding;
use std::ops::Range;

/// The Markdown to write instead of each tag.
const INSTEAD: [(&str, &str); 7] = [
    ("b", "**"),
    ("strong", "**"),
    ("i", "*"),
    ("em", "*"),
    ("s", "~~"),
    ("del", "~~"),
    ("code", "`"),
];

impl MarkdownReader<'_> {
    /// Reports a piece of HTML, with the Markdown to write instead.
    pub(super) fn refuse_html(&mut self, range: &Range<usize>) {
        let typed = self.typed(range);
        let span = self.span(&(range.start..range.start + typed.len()));
        let name = typed
            .trim_start_matches(['<', '/'])
            .trim_end_matches(['>', '/', ' ']);
        let finding = if typed.starts_with("<!--") {
            Finding::error("raw-html", span, "an HTML comment stands in the text")
                .help("delete it: readers of the page's source would see it")
        } else {
            Finding::error(
                "raw-html",
                span,
                "HTML stands in the text, where only Markdown may",
            )
        };
        let instead = INSTEAD
            .iter()
            .find(|(tag, _)| name.eq_ignore_ascii_case(tag));
        self.found.push(match instead {
            Some((_, markdown)) => finding.help(format!("write `{markdown}`")).fix(*markdown),
            None if finding.help.is_some() => finding,
            None => finding.help(
                "write it in Markdown; to show the sign itself, put a backslash before it: `\\<`",
            ),
        });
    }
}
