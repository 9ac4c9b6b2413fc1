//! Parses quotations with their sources, and boxed notes.

use super::MarkdownReader;
use super::caption::{split_line, without_start};
use crate::plan::prose::{Block, BlockKind, Callout, Inline};
use crate::sources::Spanned;
use pulldown_cmark::BlockQuoteKind;
use std::ops::Range;

const DASHES: [char; 3] = ['—', '–', '-'];

impl MarkdownReader<'_> {
    /// Parses a quotation or a boxed note.
    pub(super) fn quote(
        &mut self,
        kind: Option<BlockQuoteKind>,
        range: &Range<usize>,
    ) -> BlockKind {
        let mut blocks = self.inside(range, Self::blocks);
        match kind {
            None => {
                let source = Self::source(&mut blocks);
                BlockKind::Quote { blocks, source }
            }
            Some(kind) => BlockKind::Callout {
                kind: callout(kind),
                blocks,
            },
        }
    }

    /// Removes the source from the end of a quotation: a last line that begins with a dash.
    fn source(blocks: &mut Vec<Block>) -> Vec<Inline> {
        let Some(last) = blocks.pop() else {
            return Vec::new();
        };
        match last.value {
            BlockKind::Paragraph(line) => {
                let (rest, source) = split_line(line, |words| words.starts_with(DASHES));
                if rest.is_empty() && blocks.is_empty() {
                    blocks.push(Spanned::new(BlockKind::Paragraph(source), last.span));
                    return Vec::new();
                }
                if !rest.is_empty() {
                    blocks.push(Spanned::new(BlockKind::Paragraph(rest), last.span));
                }
                without_start(source, |c| DASHES.contains(&c) || c == ' ')
            }
            other => match listed_source(&other) {
                Some(source) if !blocks.is_empty() => source,
                _ => {
                    blocks.push(Spanned::new(other, last.span));
                    Vec::new()
                }
            },
        }
    }
}

/// The source where it was parsed as a list with one item: `- Name`.
fn listed_source(block: &BlockKind) -> Option<Vec<Inline>> {
    let BlockKind::List { start: None, items } = block else {
        return None;
    };
    match items.as_slice() {
        [item] => match item.blocks.as_slice() {
            [block] => match &block.value {
                BlockKind::Paragraph(line) => Some(line.clone()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

fn callout(kind: BlockQuoteKind) -> Callout {
    match kind {
        BlockQuoteKind::Note => Callout::Note,
        BlockQuoteKind::Tip => Callout::Tip,
        BlockQuoteKind::Important => Callout::Important,
        BlockQuoteKind::Warning => Callout::Warning,
        BlockQuoteKind::Caution => Callout::Caution,
    }
}
