//! Text that is not the plan's own: quotations with their source, rows of tables, and the words of
//! pictures. Only safeguarding rules read it, because identifying details identify a child whoever
//! gives them.

use super::passage::{Passage, PassageKind, PassageOrigin};
use super::text_run::RunText;
use crate::plan::Picture;
use crate::plan::prose::{Block, BlockKind, Inline};

/// The text of some blocks that is not the plan's own.
pub(super) fn beside<'a>(blocks: &'a [Block], origin: &PassageOrigin<'a>) -> Vec<Passage<'a>> {
    let mut found = Vec::new();
    for block in blocks {
        let mut add = |kind, text: RunText| {
            if !text.text.is_empty() {
                found.push(Passage::new((block.span, kind, text), &[], origin));
            }
        };
        match &block.value {
            BlockKind::Quote { blocks, source } => add(PassageKind::Quote, quoted(blocks, source)),
            BlockKind::Table(table) => {
                for row in &table.rows {
                    let cells = row.iter().map(|cell| RunText::of(cell));
                    add(PassageKind::Row, RunText::joined(cells, " | "));
                }
            }
            BlockKind::Paragraph(inlines) => add(PassageKind::Picture, pictured(inlines)),
            BlockKind::List { items, .. } => {
                found.extend(items.iter().flat_map(|item| beside(&item.blocks, origin)));
            }
            BlockKind::Callout { blocks, .. } => found.extend(beside(blocks, origin)),
            BlockKind::Heading(_)
            | BlockKind::Definitions(_)
            | BlockKind::Code(_)
            | BlockKind::Rule
            | BlockKind::Placement => {}
        }
    }
    found
}

/// A quotation and its source, as one text.
fn quoted(blocks: &[Block], source: &[Inline]) -> RunText {
    let paragraphs = blocks.iter().filter_map(|block| match &block.value {
        BlockKind::Paragraph(inlines) => Some(RunText::of(inlines)),
        _ => None,
    });
    let mut text = RunText::joined(paragraphs, " ");
    let source = RunText::of(source);
    if !source.text.is_empty() {
        // the parser has taken the dash away
        text.add_words(" — ");
        text.append(source);
    }
    text
}

/// The alternative texts of the pictures in a line.
fn pictured(inlines: &[Inline]) -> RunText {
    let texts = inlines.iter().filter_map(|inline| match inline {
        Inline::Image { file, alt } => Some(RunText::typed_at(file.span, alt)),
        _ => None,
    });
    RunText::joined(texts, " ")
}

/// The text about a picture in pictures.yaml.
pub(super) fn of_picture<'a>(picture: &'a Picture, origin: &PassageOrigin<'a>) -> Vec<Passage<'a>> {
    let texts = [
        Some(&picture.alt),
        picture.caption.as_ref(),
        picture.credit.as_ref(),
    ];
    let span = picture.id.span;
    let each = texts.into_iter().flatten();
    each.map(|text| {
        let mut words = RunText::default();
        words.add_words(text);
        Passage::new((span, PassageKind::Picture, words), &[], origin)
    })
    .collect()
}
