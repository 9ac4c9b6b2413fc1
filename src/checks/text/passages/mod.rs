//! The passages of a plan: its own words, paragraph by paragraph.
//!
//! Quotations are left out, because they are somebody else's words; so are notes to readers and the
//! reasons of accepted findings, because they quote what is wrong. What `[[…]]` will print is not
//! known here: it is read as an ellipsis.

mod beside;
mod data_files;
mod passage;

pub(in crate::checks) use passage::{Passage, PassageKind, QUOTED, Sentence};

use crate::plan::Plan;
use crate::plan::prose::{Block, BlockKind, Prose};
use passage::{passage, words};
use std::borrow::Cow;

/// The passages of a plan, collected once for all rules.
#[derive(Debug, Clone)]
pub struct Passages<'a> {
    sections: Vec<Passage<'a>>,
    data: Vec<Passage<'a>>,
    beside: Vec<Passage<'a>>,
}

impl<'a> Passages<'a> {
    /// Collects the passages of a plan.
    pub fn of(plan: &'a Plan) -> Self {
        let sections = plan.document.sections.iter();
        let data = data_files::prose(plan).into_iter();
        let quoted = plan.document.sections.iter();
        let quoted =
            quoted.flat_map(|it| beside::beside(&it.body.blocks, Some(&it.id.as_str().into())));
        let pictures = plan.document.pictures.iter().flat_map(beside::of_picture);
        Self {
            sections: sections
                .flat_map(|it| within(&it.body.blocks, Some(&it.id.as_str().into())))
                .collect(),
            data: data
                .flat_map(|(place, prose)| within(&prose.blocks, Some(&place)))
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
            found.push(passage((block.span, kind, words(inlines)), inlines, place));
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
