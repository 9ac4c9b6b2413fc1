//! Reads values under the keys of a block, and reports everything that is wrong with them.
//!
//! Every getter returns what it could read and reports the rest; none stops the reading.

use super::shape::{KeyShape, Shape, ValueKind};
use crate::diagnostics::{Finding, Severity};
use crate::parse::markdown::Mention;
use crate::parse::yaml::comments;
use crate::parse::yaml::node::{Node, NodeKind};
use crate::sources::{FileId, Sources, Span, Spanned};
use std::collections::BTreeSet;

/// The reader of a site's files, with the findings so far.
pub(in crate::parse) struct Reader<'s> {
    pub(in crate::parse) sources: &'s Sources,
    pub(in crate::parse) found: Vec<Finding>,
    pub(in crate::parse) mentions: Vec<Mention>,
    /// Whether the current file lost lines to syntax errors, so that a missing key may only have
    /// been lost.
    pub(in crate::parse) damaged: bool,
    /// Whether anything was lost whose name is not known, so that any unknown reference may be
    /// valid.
    pub(in crate::parse) lost: bool,
    /// The names of things and files with errors, to which references may be valid too.
    pub(in crate::parse) faulty: BTreeSet<String>,
    /// The number of lists around the current entry.
    pub(in crate::parse) depth: usize,
    /// The spreadsheets that were read.
    pub(in crate::parse) sheets: BTreeSet<FileId>,
}

/// A block whose keys have been checked against its shape.
pub(in crate::parse) struct KeyBlock<'n> {
    shape: &'static Shape,
    entries: &'n [(Spanned<String>, Node)],
    pub(in crate::parse) span: Span,
}

impl<'n> KeyBlock<'n> {
    pub(in crate::parse) fn new(
        shape: &'static Shape,
        entries: &'n [(Spanned<String>, Node)],
        span: Span,
    ) -> Self {
        Self {
            shape,
            entries,
            span,
        }
    }

    /// The value under a key of the shape; `None` where it was left out or left empty.
    pub(in crate::parse) fn get(&self, name: &str) -> Option<&'n Node> {
        debug_assert!(
            self.key(name).is_some(),
            "{} has no {name}",
            self.shape.what
        );
        self.entries
            .iter()
            .find(|(key, _)| key.value == name)
            .map(|(_, node)| node)
            .filter(|node| node.kind != NodeKind::Empty)
    }

    /// The span of a key; that of the block where it was left out.
    pub(in crate::parse) fn key_span(&self, name: &str) -> Span {
        let entry = self.entries.iter().find(|(key, _)| key.value == name);
        entry.map_or(self.span, |(key, _)| key.span)
    }

    /// The text of a scalar under a key; `None` where it was left out or is no scalar.
    pub(in crate::parse) fn text(&self, name: &str) -> Option<&'n str> {
        self.get(name).and_then(Node::text).map(str::trim)
    }

    /// Whether a key has this word, in any case of letters.
    pub(in crate::parse) fn has_word(&self, name: &str, word: &str) -> bool {
        let text = self.text(name);
        text.is_some_and(|text| text.eq_ignore_ascii_case(word))
    }

    fn key(&self, name: &str) -> Option<&'static KeyShape> {
        self.shape.keys.iter().find(|key| key.name == name)
    }

    /// The kind of a key's value, which may depend on the word under another key.
    pub(in crate::parse) fn kind(&self, name: &str) -> ValueKind {
        let kind = self.key(name).map_or(ValueKind::Text, |key| key.kind);
        kind.given(|other| self.get(other).and_then(Node::text))
    }
}

impl Reader<'_> {
    /// The entries of a list; a single value counts as a list of one.
    pub(in crate::parse) fn items<'n>(
        &mut self,
        block: &KeyBlock<'n>,
        name: &'n str,
    ) -> Vec<&'n Node> {
        let items = self.headed_items(block, name).into_iter();
        items.map(|(_, item)| item).collect()
    }

    /// The entries of a list, each with what it stands under: `name`, or the heading of its column
    /// of a spreadsheet.
    pub(in crate::parse) fn headed_items<'n>(
        &mut self,
        block: &KeyBlock<'n>,
        name: &'n str,
    ) -> Vec<(&'n str, &'n Node)> {
        let Some(node) = block.get(name) else {
            return Vec::new();
        };
        let items: Vec<(&str, &Node)> = match &node.kind {
            NodeKind::List(items) => items.iter().map(|item| (name, item)).collect(),
            NodeKind::Cells(cells) => cells.iter().map(|(head, cell)| (&**head, cell)).collect(),
            _ => return vec![(name, node)],
        };
        let (empty, full): (Vec<_>, Vec<_>) = items
            .into_iter()
            .partition(|(_, item)| item.kind == NodeKind::Empty);
        for (_, item) in empty {
            self.found.push(
                Finding::error(
                    "empty-item",
                    item.span,
                    format!("an entry of `{name}` is empty"),
                )
                .help("finish it, or take the dash away"),
            );
        }
        full
    }

    /// The entries of a list of blocks, each made by `make`. Entries that could not be made are
    /// left out.
    pub(in crate::parse) fn blocks<T>(
        &mut self,
        block: &KeyBlock<'_>,
        name: &str,
        make: impl Fn(&mut Self, &Node) -> Option<T>,
    ) -> Vec<T> {
        let items = self.items(block, name);
        self.each(items, make)
    }

    /// The results of `make` for each entry. The names of entries with errors are recorded.
    pub(in crate::parse) fn each<'n, T>(
        &mut self,
        items: impl IntoIterator<Item = &'n Node>,
        make: impl Fn(&mut Self, &Node) -> Option<T>,
    ) -> Vec<T> {
        let mut made = Vec::new();
        self.depth += 1;
        for item in items {
            let before = self.found.len();
            let one = make(self, item);
            if self.has_errors_since(before) {
                let name = item.name().map(crate::plan::key);
                // an entry without a name inside another is found by the name of that one
                self.lost |= name.is_none() && one.is_none() && self.depth == 1;
                self.faulty.extend(name);
            }
            made.extend(one);
        }
        self.depth -= 1;
        made
    }

    /// Whether an error was found since `before`.
    pub(in crate::parse) fn has_errors_since(&self, before: usize) -> bool {
        self.found[before..]
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    }

    /// The text of a scalar under a key; `None` where it was left out, or is a list or block, which
    /// is reported.
    pub(in crate::parse) fn scalar<'n>(
        &mut self,
        block: &KeyBlock<'n>,
        name: &str,
    ) -> Option<Spanned<&'n str>> {
        let node = block.get(name)?;
        self.scalar_of(node, name, block.kind(name))
    }

    /// The text of a scalar; `name` is its key in messages.
    pub(in crate::parse) fn scalar_of<'n>(
        &mut self,
        node: &'n Node,
        name: &str,
        kind: ValueKind,
    ) -> Option<Spanned<&'n str>> {
        if let Some(text) = node.text() {
            if matches!(
                kind,
                ValueKind::Text | ValueKind::Prose | ValueKind::ProseOrList
            ) {
                self.found.extend(comments::swallowed(self.sources, node));
                self.found.extend(comments::dashed(self.sources, node));
            }
            if matches!(kind, ValueKind::Text) {
                self.found.extend(comments::curly(node, text));
            }
            return Some(Spanned::new(text.trim(), node.span));
        }
        self.found.push(
            Finding::error(
                "wrong-type",
                node.span,
                format!(
                    "`{name}` must be {}, but {} stands here",
                    kind.in_words(),
                    node.in_words()
                ),
            )
            .help(format!("write one value after `{name}:`")),
        );
        None
    }
}
