//! Reads Markdown inside YAML values, with spans that point into the file.

use super::markdown;
use super::schema::reader::{KeyBlock, Reader};
use super::schema::shape::ValueKind;
use super::yaml::node::{Node, NodeKind};
use crate::plan::prose::{Block as ProseBlock, BlockKind, Item, Prose};
use crate::sources::{Span, Spanned};
use std::ops::Range;

impl Reader<'_> {
    /// Markdown under a key.
    pub(super) fn prose(&mut self, block: &KeyBlock<'_>, name: &str) -> Option<Prose> {
        let node = block.get(name)?;
        self.prose_of(node, name)
    }

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
        let map = align(text.value, typed);
        let span = text.span;
        let place = |range: Range<usize>| {
            let (here, base) = (within(&map, typed.len(), &range), span.range().start);
            Span::new(span.file, base + here.start..base + here.end)
        };
        Some(markdown::read(
            text.value,
            markdown::Role::Field,
            &place,
            &mut self.found,
            &mut self.mentions,
        ))
    }
}

/// For each byte of a scalar's value, the byte of the typed text that it came from.
///
/// A value differs from its text only by quotation marks, folded lines and indentation, so each
/// character is searched for after the last one found.
fn align(value: &str, typed: &str) -> Vec<usize> {
    let typed = typed.as_bytes();
    let mut at = 0;
    value
        .bytes()
        .map(|byte| {
            let wanted =
                |b: &u8| *b == byte || (byte.is_ascii_whitespace() && b.is_ascii_whitespace());
            let found = typed[at.min(typed.len())..].iter().position(wanted);
            let here = found.map_or(at.min(typed.len()), |ahead| at + ahead);
            at = here + usize::from(found.is_some());
            here
        })
        .collect()
}

/// The range of a part of a value in the typed text, which has `length` bytes. It never exceeds the
/// text: what was not found there, because a faulty line was left out, is placed at its end.
fn within(map: &[usize], length: usize, range: &Range<usize>) -> Range<usize> {
    let start = map.get(range.start).copied().unwrap_or(length);
    let last = range.end.saturating_sub(1).max(range.start);
    let end = map.get(last).map_or(length, |at| (at + 1).min(length));
    start..end.max(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_as_typed_is_at_the_end() {
        let map = align("one two", "one\n");
        assert_eq!(within(&map, 4, &(0..3)), 0..3);
        assert_eq!(within(&map, 4, &(4..7)), 4..4);
    }

    #[test]
    fn folded_text_keeps_its_places() {
        let typed = "the rate\n    is [[fte]] now\n";
        let value = "the rate is [[fte]] now";
        let map = align(value, typed);
        let at = value.find("[[").unwrap();
        assert_eq!(&typed[map[at]..map[at] + 7], "[[fte]]");
    }
}
