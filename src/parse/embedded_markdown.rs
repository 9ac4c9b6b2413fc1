//! Reads Markdown inside YAML values, with spans that point into the file.

use super::markdown;
use super::schema::reader::{KeyBlock, Reader};
use super::schema::shape::ValueKind;
use super::yaml::node::{Node, NodeKind};
use crate::plan::prose::{Block as ProseBlock, BlockKind, Item, Prose};
use crate::sources::{Alignment, Spanned};
use std::ops::Range;

impl Reader<'_> {
    /// Markdown under a key, or a list of Markdown texts, which becomes a Markdown list.
    pub(super) fn prose_or_list(&mut self, block: &KeyBlock<'_>, name: &str) -> Option<Prose> {
        let node = block.get(name)?;
        let NodeKind::List(items) = &node.kind else {
            return self.prose_of(node, name);
        };
        let items = items
            .iter()
            .filter_map(|item| self.prose_of(item, name))
            .map(|prose| Item {
                done: None,
                blocks: prose.blocks,
            })
            .collect();
        let list = BlockKind::List { start: None, items };
        Some(Prose {
            blocks: vec![ProseBlock::new(list, node.span)],
            notes: Vec::new(),
        })
    }

    /// Markdown in a scalar; `name` is its key in messages.
    pub(super) fn prose_of(&mut self, node: &Node, name: &str) -> Option<Prose> {
        let text: Spanned<&str> = self.scalar_of(node, name, ValueKind::Prose)?;
        let typed = self.sources.excerpt(text.span);
        let map = Alignment::new(text.value, typed);
        let place = |range: Range<usize>| map.span(text.span, &range);
        Some(markdown::read(
            text.value,
            markdown::Role::Field,
            &place,
            &mut self.found,
            &mut self.mentions,
        ))
    }
}
