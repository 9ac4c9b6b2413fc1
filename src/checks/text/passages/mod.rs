//! The words that the plan itself says, paragraph by paragraph.
//!
//! Quotations are left out, because their words are somebody else's; and so are notes to readers and
//! the reasons for what stands, because they quote what is wrong. What `[[…]]` will print is not known
//! here: it reads as an ellipsis.

mod data_files;

use super::bloom_filter::BloomFilter;
use super::phrases::Phrases;
use super::sentences::places;
use crate::diagnostics::Finding;
use crate::plan::Plan;
use crate::plan::prose::{Block, BlockKind, Inline, Prose};
use crate::sources::Span;
use std::borrow::Cow;
use std::ops::Range;

/// A paragraph or heading.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Passage<'a> {
    /// The place of the passage in its file.
    pub(in crate::checks) span: Span,
    /// Its words, with an ellipsis for each `[[…]]`.
    pub(in crate::checks) text: String,
    /// The same in lower case.
    pub(in crate::checks) lower: String,
    /// Which words it may have.
    pub(in crate::checks) filter: BloomFilter,
    /// Where its sentences stand, in `text` and in `lower`.
    sentences: Vec<[Range<usize>; 2]>,
    /// The parts of its line, in order.
    pub(in crate::checks) inlines: &'a [Inline],
    /// Whether it is a paragraph, a heading or something else.
    pub(in crate::checks) kind: PassageKind,
    /// The name of what it belongs to, by which a plan can let it stand.
    place: Option<Cow<'a, str>>,
}

/// A sentence of a passage.
#[derive(Debug, Clone, Copy)]
pub(in crate::checks) struct Sentence<'a> {
    /// The text of the sentence, without markup.
    pub(in crate::checks) text: &'a str,
    /// The same in lower case.
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

    /// Whether it may say one of these; if not, none of its sentences does.
    pub(in crate::checks) fn may_say(&self, phrases: &Phrases) -> bool {
        phrases.may_be_in(&self.filter)
    }

    /// Something to look at here.
    pub(in crate::checks) fn advice(
        &self,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Finding {
        self.placed(Finding::advice(rule, self.span, message))
    }

    /// Something that is probably wrong here.
    pub(in crate::checks) fn warning(
        &self,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Finding {
        self.placed(Finding::warning(rule, self.span, message))
    }

    fn placed(&self, finding: Finding) -> Finding {
        match &self.place {
            Some(place) => finding.place(place.as_ref()),
            None => finding,
        }
    }
}

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) enum PassageKind {
    /// A heading of a section.
    Heading,
    /// A paragraph, or one in a list.
    Paragraph,
}

/// What stands for a `[[…]]`.
pub(in crate::checks) const QUOTED: char = '…';

/// All that a plan says in prose: read once, for every rule.
#[derive(Debug, Clone)]
pub struct Passages<'a> {
    sections: Vec<Passage<'a>>,
    data: Vec<Passage<'a>>,
}

impl<'a> Passages<'a> {
    /// Collects the passages of a plan.
    pub fn of(plan: &'a Plan) -> Self {
        let sections = plan.document.sections.iter();
        let data = data_files::prose(plan).into_iter();
        Self {
            sections: sections
                .flat_map(|it| within(&it.body.blocks, Some(&it.id.as_str().into())))
                .collect(),
            data: data
                .flat_map(|(place, prose)| within(&prose.blocks, Some(&place)))
                .collect(),
        }
    }

    /// Every passage, in the order of the plan.
    pub(in crate::checks) fn passages(&self) -> impl Iterator<Item = &Passage<'a>> {
        self.sections.iter().chain(&self.data)
    }

    /// The passages of the plan's sections.
    pub(in crate::checks) fn in_sections(&self) -> impl Iterator<Item = &Passage<'a>> {
        self.sections.iter()
    }
}

/// The passages of one piece of prose.
pub(in crate::checks) fn of(prose: &Prose) -> Vec<Passage<'_>> {
    of_blocks(&prose.blocks)
}

/// The passages of some blocks.
pub(in crate::checks) fn of_blocks(blocks: &[Block]) -> Vec<Passage<'_>> {
    within(blocks, None)
}

fn within<'a>(blocks: &'a [Block], place: Option<&Cow<'a, str>>) -> Vec<Passage<'a>> {
    let mut found = Vec::new();
    for block in blocks {
        let mut add = |kind, inlines| {
            let text = words(inlines);
            let lower = text.to_lowercase();
            let both = places(&text).zip(places(&lower));
            found.push(Passage {
                span: block.span,
                sentences: both.map(|(text, lower)| [text, lower]).collect(),
                filter: BloomFilter::of(&lower),
                lower,
                text,
                inlines,
                kind,
                place: place.cloned(),
            });
        };
        match &block.value {
            BlockKind::Heading(heading) => add(PassageKind::Heading, &heading.text),
            BlockKind::Paragraph(inlines) => add(PassageKind::Paragraph, inlines),
            BlockKind::List { items, .. } => {
                found.extend(items.iter().flat_map(|item| within(&item.blocks, place)));
            }
            BlockKind::Callout { blocks, .. } => found.extend(within(blocks, place)),
            BlockKind::Definitions(definitions) => {
                let meanings = definitions
                    .iter()
                    .flat_map(|definition| &definition.meanings);
                found.extend(meanings.flat_map(|blocks| within(blocks, place)));
            }
            BlockKind::Table(_)
            | BlockKind::Quote { .. }
            | BlockKind::Code(_)
            | BlockKind::Rule
            | BlockKind::Placement => {}
        }
    }
    found
}

fn words(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
                out.push_str(&words(inner));
            }
            Inline::Link { text, .. } => out.push_str(&words(text)),
            Inline::Image { .. } | Inline::Note(_) => {}
            Inline::Reference(_) => out.push(QUOTED),
            Inline::Break => out.push(' '),
        }
    }
    out
}
