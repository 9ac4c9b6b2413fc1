//! Marks that Markdown does not read, and what Word leaves behind: the reader would see the signs,
//! so the author is told at the line.

mod brackets;
mod definitions;
mod links;
mod lists;
mod marks;
mod tables;

use super::MarkdownReader;
use crate::diagnostics::Finding;
use crate::plan::prose::Inline;
use std::ops::Range;

/// A line of a paragraph.
struct RawLine<'t> {
    text: &'t str,
    range: Range<usize>,
}

impl MarkdownReader<'_> {
    /// Findings for the lines of a paragraph.
    pub(super) fn look_for_remains(&mut self, range: &Range<usize>) {
        let typed = self.typed(range);
        let mut start = range.start;
        let mut lines = Vec::new();
        for line in typed.split_inclusive('\n') {
            let text = line.trim();
            let at = start + line.len() - line.trim_start().len();
            lines.push(RawLine {
                text,
                range: at..at + text.len(),
            });
            start += line.len();
        }
        self.typed_list(&lines);
        self.pasted_table(&lines, range.end);
        self.unread_heading(&lines);
        self.unread_block(&lines);
    }

    /// Findings for a line of words: of a paragraph, a heading, an entry of a list or a cell of a
    /// table.
    pub(super) fn look_for_lost_words(&mut self, line: &[Inline], range: &Range<usize>) {
        self.unread_links(range);
        self.unread_braces(line, range);
        self.look_for_lost_stars(line, range);
    }

    fn unread_heading(&mut self, lines: &[RawLine<'_>]) {
        for line in lines {
            let hashes = line.text.bytes().take_while(|byte| *byte == b'#').count();
            let words = &line.text[hashes..];
            let is_alone = lines.len() == 1 && !words.ends_with(['.', '!', '?']);
            let begins = words.starts_with(char::is_alphabetic);
            if (2..7).contains(&hashes)
                && !words.starts_with(char::is_whitespace)
                && !words.is_empty()
                || hashes == 1 && begins && is_alone
            {
                let end = line.range.start + hashes;
                let finding = Finding::warning(
                    "heading-space",
                    self.span(&(line.range.start..end)),
                    "this is not read as a heading",
                );
                let marks = "#".repeat(hashes.max(2));
                self.found.push(
                    finding
                        .help("write a space after the `#`, and an empty line before and after")
                        .fix(format!("{marks} ")),
                );
            }
        }
    }
}
