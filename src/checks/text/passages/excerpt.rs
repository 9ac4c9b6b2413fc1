//! Some words of a passage: what a finding underlines, and quotes as they were typed.

use super::passage::Passage;
use crate::checks::text::quantities::SentenceReading;
use crate::diagnostics::Finding;
use crate::sources::Span;
use std::ops::Range;

/// Some words of a passage.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Excerpt<'p> {
    passage: &'p Passage<'p>,
    /// Their bytes in the text of the passage.
    at: Range<usize>,
}

impl Passage<'_> {
    /// Some tokens of a sentence of the passage.
    pub(in crate::checks) fn excerpt(
        &self,
        read: &SentenceReading,
        tokens: &Range<usize>,
    ) -> Excerpt<'_> {
        self.excerpt_of(read.bytes(tokens))
    }

    /// The tokens of a sentence from one part of it to another, whichever comes first.
    pub(in crate::checks) fn excerpt_over(
        &self,
        read: &SentenceReading,
        one: &Range<usize>,
        two: &Range<usize>,
    ) -> Excerpt<'_> {
        self.excerpt(read, &(one.start.min(two.start)..one.end.max(two.end)))
    }

    /// Some bytes of the text of the passage.
    pub(in crate::checks) fn excerpt_of(&self, at: Range<usize>) -> Excerpt<'_> {
        Excerpt { passage: self, at }
    }
}

impl Excerpt<'_> {
    /// The words as the author typed them, on one line.
    pub(in crate::checks) fn quote(&self) -> String {
        let words = self.passage.text[self.at.clone()].split_whitespace();
        words.collect::<Vec<_>>().join(" ")
    }

    /// Where the words were typed.
    pub(in crate::checks) fn span(&self) -> Span {
        self.passage.span_of(&self.at)
    }

    /// Advice about these words.
    pub(in crate::checks) fn advice(
        &self,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Finding {
        let finding = Finding::advice(rule, self.span(), message);
        self.passage.placed(finding)
    }

    /// A warning: these words are probably wrong.
    pub(in crate::checks) fn warning(
        &self,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Finding {
        let finding = Finding::warning(rule, self.span(), message);
        self.passage.placed(finding)
    }

    /// An error: these words must not be published as they are.
    pub(in crate::checks) fn error(
        &self,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Finding {
        let finding = Finding::error(rule, self.span(), message);
        self.passage.placed(finding)
    }
}
