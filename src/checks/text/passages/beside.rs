//! Text that is not the plan's own: quotations with their source, rows of tables, and the words of
//! pictures. Only safeguarding rules read it, because identifying details identify a child whoever
//! gives them.

use super::passage::{Passage, PassageKind, passage, words};
use crate::plan::Picture;
use crate::plan::prose::{Block, BlockKind, Inline};
use crate::sources::Span;
use std::borrow::Cow;

/// The text of some blocks that is not the plan's own.
pub(super) fn beside<'a>(blocks: &'a [Block], place: Option<&Cow<'a, str>>) -> Vec<Passage<'a>> {
    let mut found = Vec::new();
    for block in blocks {
        let mut add = |kind, text: String| {
            if !text.is_empty() {
                found.push(passage((block.span, kind, text), &[], place));
            }
        };
        match &block.value {
            BlockKind::Quote { blocks, source } => add(PassageKind::Quote, quoted(blocks, source)),
            BlockKind::Table(table) => {
                for row in &table.rows {
                    let cells: Vec<_> = row.iter().map(|cell| words(cell)).collect();
                    add(PassageKind::Row, cells.join(" | "));
                }
            }
            BlockKind::Paragraph(inlines) => add(PassageKind::Picture, pictured(inlines)),
            BlockKind::List { items, .. } => {
                found.extend(items.iter().flat_map(|item| beside(&item.blocks, place)));
            }
            BlockKind::Callout { blocks, .. } => found.extend(beside(blocks, place)),
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
fn quoted(blocks: &[Block], source: &[Inline]) -> String {
    let paragraphs = blocks.iter().filter_map(|block| match &block.value {
        BlockKind::Paragraph(inlines) => Some(words(inlines)),
        _ => None,
    });
    let text: Vec<_> = paragraphs.collect();
    let source = words(source);
    let text = text.join(" ");
    if source.is_empty() {
        return text;
    }
    format!(
        "{text} — {}",
        source.trim_start_matches(['—', '-', '–', ' '])
    )
}

/// The alternative texts of the pictures in a line.
fn pictured(inlines: &[Inline]) -> String {
    let texts = inlines.iter().filter_map(|inline| match inline {
        Inline::Image { alt, .. } => Some(alt.as_str()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}

/// The text about a picture in pictures.yaml.
pub(super) fn of_picture(picture: &Picture) -> Vec<Passage<'_>> {
    let texts = [
        Some(&picture.alt),
        picture.caption.as_ref(),
        picture.credit.as_ref(),
    ];
    let place = Cow::from(picture.id.value.as_str());
    let span: Span = picture.id.span;
    let each = texts.into_iter().flatten();
    each.map(|text| {
        passage(
            (span, PassageKind::Picture, text.clone()),
            &[],
            Some(&place),
        )
    })
    .collect()
}
