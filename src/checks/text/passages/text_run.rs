//! The text of a passage, with the place where each run of it was typed.

use crate::plan::prose::Inline;
use crate::sources::{Alignment, Sources, Span};
use std::ops::Range;

/// The placeholder for a `[[…]]` in the text.
pub(in crate::checks) const QUOTED: char = '…';

/// A run of text without markup.
#[derive(Debug, Clone)]
pub(super) struct TextRun {
    /// The bytes of the run in the text of its passage.
    at: Range<usize>,
    /// Where the run was typed. It can begin earlier, as a caption does with its mark.
    span: Span,
}

/// A text and its runs, in order.
#[derive(Debug, Clone, Default)]
pub(super) struct RunText {
    pub(super) text: String,
    pub(super) runs: Vec<TextRun>,
}

impl RunText {
    /// The words of a line, in which a `[[…]]` reads as an ellipsis.
    pub(super) fn of(inlines: &[Inline]) -> Self {
        let mut text = Self::default();
        text.add_line(inlines);
        text
    }

    /// A text that was typed at one place.
    pub(super) fn typed_at(span: Span, text: &str) -> Self {
        let mut all = Self::default();
        all.add_typed(text, span);
        all
    }

    /// Several texts, with the same words between each two.
    pub(super) fn joined(texts: impl IntoIterator<Item = Self>, between: &str) -> Self {
        let mut all = Self::default();
        for (at, text) in texts.into_iter().enumerate() {
            if at > 0 {
                all.text.push_str(between);
            }
            all.append(text);
        }
        all
    }

    /// Adds another text at the end.
    pub(super) fn append(&mut self, other: Self) {
        let start = self.text.len();
        self.text.push_str(&other.text);
        let moved = other.runs.into_iter().map(|run| TextRun {
            at: run.at.start + start..run.at.end + start,
            ..run
        });
        self.runs.extend(moved);
    }

    /// Adds words that nobody typed.
    pub(super) fn add_words(&mut self, words: &str) {
        self.text.push_str(words);
    }

    fn add_typed(&mut self, text: &str, span: Span) {
        let start = self.text.len();
        self.text.push_str(text);
        let at = start..self.text.len();
        self.runs.push(TextRun { at, span });
    }

    fn add_line(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.add_typed(&text.value, text.span),
                Inline::Code(text) => self.text.push_str(text),
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Struck(inner)
                | Inline::Link { text: inner, .. } => self.add_line(inner),
                Inline::Break => self.text.push(' '),
                Inline::Image { .. } | Inline::Note(_) => {}
                Inline::Reference(_) => self.text.push(QUOTED),
            }
        }
    }
}

/// Where a part of a text was typed; `None` where no run has its beginning.
pub(super) fn typed_at(
    runs: &[TextRun],
    text: &str,
    at: &Range<usize>,
    sources: &Sources,
) -> Option<Span> {
    let last = at.end.saturating_sub(1).max(at.start);
    let holding = |byte: usize| runs.iter().find(|run| run.at.contains(&byte));
    let within = |run: &TextRun, part: Range<usize>| {
        let typed = sources.excerpt(run.span);
        let words = &text[run.at.clone()];
        let part = part.start.saturating_sub(run.at.start)..part.end.min(run.at.end) - run.at.start;
        Alignment::new(words, typed).span(run.span, &part)
    };
    let first = holding(at.start)?;
    let start = within(first, at.clone());
    match holding(last) {
        Some(run) if run.at != first.at && run.span.file == start.file => {
            let end = within(run, run.at.start..at.end);
            Some(Span {
                end: end.end.max(start.end),
                ..start
            })
        }
        _ => Some(start),
    }
}
