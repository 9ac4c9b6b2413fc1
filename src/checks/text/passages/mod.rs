//! The passages of a plan: its own words, paragraph by paragraph.
//!
//! Quotations are left out, because they are somebody else's words; so are notes to readers and the
//! reasons of accepted findings, because they quote what is wrong. What `[[…]]` will print is not
//! known here: it is read as an ellipsis.

mod beside;
mod data_files;
mod excerpt;
mod passage;
mod text_run;

pub(in crate::checks) use excerpt::Excerpt;
pub(in crate::checks) use passage::{Passage, PassageKind, Sentence};
pub(in crate::checks) use text_run::QUOTED;

use crate::plan::Plan;
use crate::plan::prose::{Block, BlockKind, Prose};
use crate::sources::{Sources, Span};
use passage::PassageOrigin;
use std::borrow::Cow;
use text_run::RunText;

/// The passages of a plan, collected once for all rules.
#[derive(Debug, Clone)]
pub struct Passages<'a> {
    sections: Vec<Passage<'a>>,
    data: Vec<Passage<'a>>,
    beside: Vec<Passage<'a>>,
}

impl<'a> Passages<'a> {
    /// Collects the passages of a plan, which was read from these files.
    pub fn of(plan: &'a Plan, sources: &'a Sources) -> Self {
        let origin = |place: Cow<'a, str>| PassageOrigin {
            place: Some(place),
            sources: Some(sources),
        };
        let sections = plan.document.sections.iter();
        let data = data_files::prose(plan).into_iter();
        let quoted = plan.document.sections.iter();
        let quoted =
            quoted.flat_map(|it| beside::beside(&it.body.blocks, &origin(it.id.as_str().into())));
        let pictures = plan.document.pictures.iter();
        let pictures =
            pictures.flat_map(|it| beside::of_picture(it, &origin(it.id.value.as_str().into())));
        Self {
            sections: sections
                .flat_map(|it| within(&it.body.blocks, &origin(it.id.as_str().into())))
                .collect(),
            data: data
                .flat_map(|(place, prose)| within(&prose.blocks, &origin(place)))
                .collect(),
            beside: quoted.chain(pictures).collect(),
        }
    }

    /// Every passage, in the order of the plan.
    pub(in crate::checks) fn passages(&self) -> impl Iterator<Item = &Passage<'a>> {
        self.sections.iter().chain(&self.data)
    }

    /// All passages, and text that is not the plan's own: quotations, rows of tables, the words of
    /// pictures.
    pub(in crate::checks) fn with_quotations(&self) -> impl Iterator<Item = &Passage<'a>> {
        self.passages().chain(&self.beside)
    }

    /// The passage of a block of a section; `None` for blocks without words of their own.
    pub(in crate::checks) fn at(&self, block: Span) -> Option<&Passage<'a>> {
        self.sections.iter().find(|it| it.span == block)
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
    within(blocks, &PassageOrigin::default())
}

fn within<'a>(blocks: &'a [Block], origin: &PassageOrigin<'a>) -> Vec<Passage<'a>> {
    let mut found = Vec::new();
    for block in blocks {
        let mut add = |kind, inlines| {
            let text = RunText::of(inlines);
            found.push(Passage::new((block.span, kind, text), inlines, origin));
        };
        match &block.value {
            BlockKind::Heading(heading) => add(PassageKind::Heading, &heading.text),
            BlockKind::Paragraph(inlines) => add(PassageKind::Paragraph, inlines),
            BlockKind::List { items, .. } => {
                found.extend(items.iter().flat_map(|item| within(&item.blocks, origin)));
            }
            BlockKind::Callout { blocks, .. } => found.extend(within(blocks, origin)),
            BlockKind::Definitions(definitions) => {
                let meanings = definitions
                    .iter()
                    .flat_map(|definition| &definition.meanings);
                found.extend(meanings.flat_map(|blocks| within(blocks, origin)));
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
