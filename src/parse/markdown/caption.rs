//! The caption line `Table: …` above a table, and other lines inside a paragraph.

use super::MarkdownReader;
use crate::diagnostics::Finding;
use crate::plan::prose::{Inline, plain};
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

const MARK: &str = "Table:";

impl MarkdownReader<'_> {
    /// Removes the caption from a paragraph that ends with one, and keeps it for the table that
    /// follows.
    pub(super) fn take_caption(&mut self, line: Vec<Inline>, range: &Range<usize>) -> Vec<Inline> {
        let (rest, caption) = split_line(line, |words| words.starts_with(MARK));
        if caption.is_empty() {
            return rest;
        }
        let caption = without_start(without_mark(caption), char::is_whitespace);
        if matches!(self.peek(), Some(Event::Start(Tag::Table(_)))) {
            self.caption = Some(caption);
        } else {
            let span = self.span(&(range.start..range.start + self.typed(range).len()));
            self.found.push(
                Finding::error("caption-without-table", span, "a caption stands here, but no table follows it")
                    .help("put the table directly under it; if it is no caption, begin it with another word than `Table:`"),
            );
        }
        rest
    }
}

/// Splits the last line off a paragraph if it begins as required; otherwise the second part is
/// empty.
pub(super) fn split_line(
    line: Vec<Inline>,
    begins: impl Fn(&str) -> bool,
) -> (Vec<Inline>, Vec<Inline>) {
    let is_end = |inline: &Inline| match inline {
        Inline::Break => true,
        Inline::Text(text) => text.value == "\n",
        _ => false,
    };
    let start = line.iter().rposition(is_end).map_or(0, |end| end + 1);
    if !begins(&plain(&line[start..])) {
        return (line, Vec::new());
    }
    let mut rest = line;
    let last = rest.split_off(start);
    rest.pop();
    (rest, last)
}

/// The line without the leading characters that satisfy a condition.
pub(super) fn without_start(mut line: Vec<Inline>, so: impl Fn(char) -> bool) -> Vec<Inline> {
    if let Some(Inline::Text(text)) = line.first_mut() {
        text.value = text.value.trim_start_matches(so).to_owned();
        if text.value.is_empty() {
            line.remove(0);
        }
    }
    line
}

fn without_mark(mut line: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text(text)) = line.first_mut() {
        let words = text.value.as_str();
        text.value = words.strip_prefix(MARK).unwrap_or(words).to_owned();
    }
    line
}
