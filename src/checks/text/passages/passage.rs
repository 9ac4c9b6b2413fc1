//! A passage: a paragraph or heading with its sentences, and what was read in them.

use crate::checks::text::bloom_filter::BloomFilter;
use crate::checks::text::phrases::Phrases;
use crate::checks::text::quantities::SentenceReading;
use crate::checks::text::sentences::places;
use crate::diagnostics::Finding;
use crate::plan::prose::{Beside, Inline, plain_with};
use crate::sources::Span;
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
    /// The name under which a plan can accept findings here; `None` where there is none.
    place: Option<Cow<'a, str>>,
}

/// A sentence of a passage.
#[derive(Debug, Clone, Copy)]
pub(in crate::checks) struct Sentence<'a> {
    /// The text of the sentence, without markup.
    pub(in crate::checks) text: &'a str,
    /// The text in lower case.
    pub(in crate::checks) lower: &'a str,
}

impl Passage<'_> {
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
            self.sentences()
                .map(|it| SentenceReading::of(it.text))
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

    /// Advice about a place in this passage.
    pub(in crate::checks) fn advice(
        &self,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Finding {
        self.placed(Finding::advice(rule, self.span, message))
    }

    /// A warning: something here is probably wrong.
    pub(in crate::checks) fn warning(
        &self,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Finding {
        self.placed(Finding::warning(rule, self.span, message))
    }

    /// An error: something here must not be published as it is.
    pub(in crate::checks) fn error(
        &self,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Finding {
        self.placed(Finding::error(rule, self.span, message))
    }

    /// The name of what it belongs to; empty where it has none.
    pub(in crate::checks) fn place(&self) -> &str {
        self.place.as_deref().unwrap_or_default()
    }

    fn placed(&self, finding: Finding) -> Finding {
        match &self.place {
            Some(place) => finding.place(place.as_ref()),
            None => finding,
        }
    }
}

/// Words of which one is in every number written in words, in the singular or plural.
static NUMBER_WORDS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "thousand",
        "dozen",
        "half",
        "third",
        "thirds",
        "quarter",
        "quarters",
        "doubled",
        "double",
        "twice",
        "halved",
        "trebled",
        "tripled",
        "one",
    ])
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

/// The placeholder for a `[[…]]` in the text.
pub(in crate::checks) const QUOTED: char = '…';

/// A passage with these words.
pub(super) fn passage<'a>(
    (span, kind, text): (Span, PassageKind, String),
    inlines: &'a [Inline],
    place: Option<&Cow<'a, str>>,
) -> Passage<'a> {
    let lower = text.to_lowercase();
    let both = places(&text).zip(places(&lower));
    Passage {
        span,
        sentences: both.map(|(text, lower)| [text, lower]).collect(),
        filter: BloomFilter::of(&lower),
        reads: OnceLock::new(),
        lower,
        text,
        inlines,
        kind,
        place: place.cloned(),
    }
}

/// The words of a line, in which a `[[…]]` reads as an ellipsis.
pub(super) fn words(inlines: &[Inline]) -> String {
    let beside = |it: Beside<'_>| match it {
        Beside::Reference(_) => Some(QUOTED.to_string()),
        Beside::Image(_) | Beside::Note => Some(String::new()),
    };
    plain_with(inlines, &beside).unwrap_or_default()
}
