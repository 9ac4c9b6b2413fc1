//! A passage: a paragraph or heading with its sentences, and what was read in them.

use super::text_run::{RunText, TextRun, typed_at};
use crate::checks::text::bloom_filter::BloomFilter;
use crate::checks::text::claims::change_size::multiple_words;
use crate::checks::text::phrases::Phrases;
use crate::checks::text::quantities::{SentenceReading, number_words};
use crate::checks::text::sentences::places;
use crate::diagnostics::Finding;
use crate::plan::prose::Inline;
use crate::sources::{Sources, Span};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

/// A paragraph or heading.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Passage<'a> {
    /// The place of the passage in its file.
    pub(in crate::checks) span: Span,
    /// The text of the passage, with an ellipsis for each `[[…]]`.
    pub(in crate::checks) text: String,
    /// The text in lower case.
    pub(in crate::checks) lower: String,
    /// A Bloom filter over its words.
    pub(in crate::checks) filter: BloomFilter,
    /// The ranges of its sentences, in bytes of `text` and of `lower`.
    sentences: Vec<[Range<usize>; 2]>,
    /// Its sentences as tokens and quantities, parsed when a rule first asks.
    reads: OnceLock<Vec<SentenceReading>>,
    /// The parsed inline elements of the passage.
    pub(in crate::checks) inlines: &'a [Inline],
    /// Whether it is a paragraph, a heading or something else.
    pub(in crate::checks) kind: PassageKind,
    /// Where each run of its text was typed, in the order of the text.
    runs: Vec<TextRun>,
    origin: PassageOrigin<'a>,
}

/// What a passage is part of.
#[derive(Debug, Clone, Default)]
pub(super) struct PassageOrigin<'a> {
    /// The name under which a plan can accept findings here; `None` where there is none.
    pub(super) place: Option<Cow<'a, str>>,
    /// The files of the site; `None` where findings are about whole passages.
    pub(super) sources: Option<&'a Sources>,
}

/// A sentence of a passage.
#[derive(Debug, Clone, Copy)]
pub(in crate::checks) struct Sentence<'a> {
    /// The text of the sentence, without markup.
    pub(in crate::checks) text: &'a str,
    /// The text in lower case.
    pub(in crate::checks) lower: &'a str,
}

impl<'a> Passage<'a> {
    /// A passage with this text.
    pub(super) fn new(
        (span, kind, text): (Span, PassageKind, RunText),
        inlines: &'a [Inline],
        origin: &PassageOrigin<'a>,
    ) -> Self {
        let RunText { text, runs } = text;
        let lower = text.to_lowercase();
        let both = places(&text).zip(places(&lower));
        Self {
            span,
            sentences: both.map(|(text, lower)| [text, lower]).collect(),
            filter: BloomFilter::of(&lower),
            reads: OnceLock::new(),
            lower,
            text,
            inlines,
            kind,
            runs,
            origin: origin.clone(),
        }
    }

    /// The sentences of the passage, in order.
    pub(in crate::checks) fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        self.sentences.iter().map(|[text, lower]| Sentence {
            text: &self.text[text.clone()],
            lower: &self.lower[lower.clone()],
        })
    }

    /// Its sentences as tokens, quantities and dates, parsed once for all rules.
    pub(in crate::checks) fn reads(&self) -> &[SentenceReading] {
        self.reads.get_or_init(|| {
            let places = self.sentences.iter().map(|[text, _]| text);
            places
                .map(|it| SentenceReading {
                    start: it.start,
                    ..SentenceReading::of(&self.text[it.clone()])
                })
                .collect()
        })
    }

    /// Its sentences, each with its parsed form.
    pub(in crate::checks) fn sentences_read(
        &self,
    ) -> impl Iterator<Item = (Sentence<'_>, &SentenceReading)> {
        self.sentences().zip(self.reads())
    }

    /// Whether it may contain a number, in figures or words; if not, none of its sentences does.
    pub(in crate::checks) fn may_count(&self) -> bool {
        self.filter.has_digit || NUMBER_WORDS.may_be_in(&self.filter)
    }

    /// Whether it may contain one of these phrases; if not, none of its sentences does.
    pub(in crate::checks) fn may_say(&self, phrases: &Phrases) -> bool {
        phrases.may_be_in(&self.filter)
    }

    /// Advice about the passage as a whole.
    pub(in crate::checks) fn advice(
        &self,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Finding {
        self.placed(Finding::advice(rule, self.span, message))
    }

    /// A warning: something is probably wrong with the passage as a whole.
    pub(in crate::checks) fn warning(
        &self,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Finding {
        self.placed(Finding::warning(rule, self.span, message))
    }

    /// An error: the passage must not be published as it is.
    pub(in crate::checks) fn error(
        &self,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Finding {
        self.placed(Finding::error(rule, self.span, message))
    }

    /// The name of what it belongs to; empty where it has none.
    pub(in crate::checks) fn place(&self) -> &str {
        self.origin.place.as_deref().unwrap_or_default()
    }

    /// Where a part of its text was typed; the whole passage, where that is not known.
    pub(super) fn span_of(&self, at: &Range<usize>) -> Span {
        let sources = self.origin.sources;
        let found = sources.and_then(|sources| typed_at(&self.runs, &self.text, at, sources));
        found.unwrap_or(self.span)
    }

    pub(super) fn placed(&self, finding: Finding) -> Finding {
        match &self.origin.place {
            Some(place) => finding.place(place.as_ref()),
            None => finding,
        }
    }
}

/// Words of which one is in every number written in words, and in every multiple.
static NUMBER_WORDS: LazyLock<Phrases> = LazyLock::new(|| {
    let words: Vec<_> = number_words().into_iter().chain(multiple_words()).collect();
    Phrases::new(&words)
});

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) enum PassageKind {
    /// A heading of a section.
    Heading,
    /// A paragraph, or one in a list.
    Paragraph,
    /// A quotation with its source.
    Quote,
    /// A row of a table, with `|` between its cells.
    Row,
    /// The text alternative of a picture.
    Picture,
}
