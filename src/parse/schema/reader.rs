//! Reads values under the keys of a block, and reports everything that is wrong with them.
//!
//! Every getter returns what it could read and reports the rest; none stops the reading.

use super::shape::{KeyShape, Shape, ValueKind};
use crate::diagnostics::{Finding, Severity};
use crate::parse::markdown::Mention;
use crate::parse::spreadsheet::{self, WideColumns};
use crate::parse::yaml::comments;
use crate::parse::yaml::node::{Node, NodeKind};
use crate::sources::{FileId, Sources, Span, Spanned};
use std::collections::BTreeSet;

/// Collects what is found while a site's files are read.
pub(in crate::parse) struct Reader<'s> {
    pub(in crate::parse) sources: &'s Sources,
    pub(in crate::parse) found: Vec<Finding>,
    pub(in crate::parse) mentions: Vec<Mention>,
    /// Whether the file at hand lost lines to faults of syntax, so that a key that seems missing
    /// may only have been lost.
    pub(in crate::parse) damaged: bool,
    /// Whether anything was lost of which not even the name is known, so that whatever refers to a
    /// thing that is not there may be right.
    pub(in crate::parse) lost: bool,
    /// The names of things that have an error in them, and of files: what refers to these may be
    /// right, too.
    pub(in crate::parse) faulty: BTreeSet<String>,
    /// How many lists the entry at hand lies in.
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

    /// The value of a key that the shape has; `None` where it was left out or left empty.
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

    /// Where a key stands; the block's own place where it was left out.
    pub(in crate::parse) fn key_span(&self, name: &str) -> Span {
        let entry = self.entries.iter().find(|(key, _)| key.value == name);
        entry.map_or(self.span, |(key, _)| key.span)
    }

    /// The text of a scalar under a key; `None` where it was left out or is no scalar.
    pub(in crate::parse) fn text(&self, name: &str) -> Option<&'n str> {
        self.get(name).and_then(Node::text).map(str::trim)
    }

    /// Whether a key has this word, in capitals or small letters.
    pub(in crate::parse) fn has_word(&self, name: &str, word: &str) -> bool {
        let text = self.text(name);
        text.is_some_and(|text| text.eq_ignore_ascii_case(word))
    }

    fn key(&self, name: &str) -> Option<&'static KeyShape> {
        self.shape.keys.iter().find(|key| key.name == name)
    }

    /// What the value of a key must be, which may depend on the word under another key.
    pub(in crate::parse) fn kind(&self, name: &str) -> ValueKind {
        let kind = self.key(name).map_or(ValueKind::Text, |key| key.kind);
        kind.given(|other| self.get(other).and_then(Node::text))
    }

    /// The shape of the block under a key, or of each entry of the list there.
    pub(in crate::parse) fn shape(&self, name: &str) -> &'static Shape {
        self.kind(name).shape().unwrap_or(self.shape)
    }
}

impl Reader<'_> {
    /// The entries of a list; a single value counts as a list of one.
    pub(in crate::parse) fn items<'n>(
        &mut self,
        block: &KeyBlock<'n>,
        name: &str,
    ) -> Vec<&'n Node> {
        let Some(node) = block.get(name) else {
            return Vec::new();
        };
        let NodeKind::List(items) = &node.kind else {
            return vec![node];
        };
        let (empty, full): (Vec<_>, Vec<_>) =
            items.iter().partition(|item| item.kind == NodeKind::Empty);
        for item in empty {
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

    /// Each entry of a list of blocks, or each row of the table in its place, made by `make`;
    /// entries that cannot be are left out.
    pub(in crate::parse) fn blocks<T>(
        &mut self,
        block: &KeyBlock<'_>,
        name: &str,
        make: impl Fn(&mut Self, &Node) -> Option<T>,
    ) -> Vec<T> {
        self.rows(block, name, &WideColumns::NONE, make)
    }

    /// The same for a table some of whose columns are the figures of one list.
    pub(in crate::parse) fn rows<T>(
        &mut self,
        block: &KeyBlock<'_>,
        name: &str,
        spread: &WideColumns,
        make: impl Fn(&mut Self, &Node) -> Option<T>,
    ) -> Vec<T> {
        if let Some(node) = block.get(name).filter(|_| block.kind(name).is_table())
            && spreadsheet::is_meant(node)
        {
            let rows = self.sheet(node, block.shape(name), spread);
            return self.each(&rows, make);
        }
        let items = self.items(block, name);
        self.each(items, make)
    }

    /// What `make` returns of each entry. The names of those with errors are kept.
    fn each<'n, T>(
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
                // The thing around a nameless one has a name.
                self.lost |= name.is_none() && one.is_none() && self.depth == 1;
                self.faulty.extend(name);
            }
            made.extend(one);
        }
        self.depth -= 1;
        made
    }

    /// Whether an error was found after so many findings.
    pub(in crate::parse) fn has_errors_since(&self, before: usize) -> bool {
        self.found[before..]
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    }

    /// The text of a scalar under a key; a list or block there is reported.
    pub(in crate::parse) fn scalar<'n>(
        &mut self,
        block: &KeyBlock<'n>,
        name: &str,
    ) -> Option<Spanned<&'n str>> {
        let node = block.get(name)?;
        self.scalar_of(node, name, block.kind(name))
    }

    /// The text of a scalar that stands for `name`.
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
