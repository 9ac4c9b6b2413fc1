//! Reads values under the keys of a block, and says everything that is wrong with them.
//!
//! Every getter returns what it could read and reports the rest; none stops the reading.

use super::Mention;
use super::node::{Node, NodeKind};
use super::shape::{Key, Kind, Shape};
use super::sheet::{self, Spread};
use crate::diagnostics::{Finding, Severity};
use crate::sources::{FileId, Sources, Span, Spanned};
use std::collections::BTreeSet;

/// Collects what is found while a site's files are read.
pub(super) struct Reader<'s> {
    pub(super) sources: &'s Sources,
    pub(super) found: Vec<Finding>,
    pub(super) mentions: Vec<Mention>,
    /// Whether the file at hand lost lines to faults of syntax, so that a key that seems missing
    /// may only have been lost.
    pub(super) damaged: bool,
    /// Whether anything was lost of which not even the name is known, so that whatever refers to a
    /// thing that is not there may be right.
    pub(super) lost: bool,
    /// The names of things that have an error in them, and of files: what refers to these may be
    /// right, too.
    pub(super) faulty: BTreeSet<String>,
    /// How many lists the entry at hand lies in.
    pub(super) depth: usize,
    /// The spreadsheets that were read.
    pub(super) sheets: BTreeSet<FileId>,
}

/// A block whose keys have been checked against its shape.
pub(super) struct Block<'n> {
    shape: &'static Shape,
    entries: &'n [(Spanned<String>, Node)],
    pub(super) span: Span,
}

impl<'n> Block<'n> {
    pub(super) fn new(
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
    pub(super) fn get(&self, name: &str) -> Option<&'n Node> {
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
    pub(super) fn key_span(&self, name: &str) -> Span {
        let entry = self.entries.iter().find(|(key, _)| key.value == name);
        entry.map_or(self.span, |(key, _)| key.span)
    }

    fn key(&self, name: &str) -> Option<&'static Key> {
        self.shape.keys.iter().find(|key| key.name == name)
    }

    /// What the value of a key must be, which may depend on the word under another key.
    pub(super) fn kind(&self, name: &str) -> Kind {
        let kind = self.key(name).map_or(Kind::Text, |key| key.kind);
        kind.given(|other| self.get(other).and_then(Node::text))
    }

    /// The shape of the block under a key, or of each entry of the list there.
    pub(super) fn shape(&self, name: &str) -> &'static Shape {
        self.kind(name).shape().unwrap_or(self.shape)
    }
}

impl Reader<'_> {
    /// The entries of a list; a single value counts as a list of one.
    pub(super) fn items<'n>(&mut self, block: &Block<'n>, name: &str) -> Vec<&'n Node> {
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

    /// Each entry of a list of blocks, or each row of the table in its place, lowered by `lower`;
    /// entries that cannot be are left out.
    pub(super) fn blocks<T>(
        &mut self,
        block: &Block<'_>,
        name: &str,
        lower: impl Fn(&mut Self, &Node) -> Option<T>,
    ) -> Vec<T> {
        self.rows(block, name, &Spread::NONE, lower)
    }

    /// The same for a table some of whose columns are the figures of one list.
    pub(super) fn rows<T>(
        &mut self,
        block: &Block<'_>,
        name: &str,
        spread: &Spread,
        lower: impl Fn(&mut Self, &Node) -> Option<T>,
    ) -> Vec<T> {
        if let Some(node) = block.get(name).filter(|_| block.kind(name).is_table())
            && sheet::is_meant(node)
        {
            let rows = self.sheet(node, block.shape(name), spread);
            return self.each(&rows, lower);
        }
        let items = self.items(block, name);
        self.each(items, lower)
    }

    /// What `lower` makes of each entry. The names of those with errors are kept.
    fn each<'n, T>(
        &mut self,
        items: impl IntoIterator<Item = &'n Node>,
        lower: impl Fn(&mut Self, &Node) -> Option<T>,
    ) -> Vec<T> {
        let mut made = Vec::new();
        self.depth += 1;
        for item in items {
            let before = self.found.len();
            let one = lower(self, item);
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
    pub(super) fn has_errors_since(&self, before: usize) -> bool {
        self.found[before..]
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    }

    /// The text of a scalar under a key; a list or block there is reported.
    pub(super) fn scalar<'n>(&mut self, block: &Block<'n>, name: &str) -> Option<Spanned<&'n str>> {
        let node = block.get(name)?;
        self.scalar_of(node, name, block.kind(name))
    }

    /// The text of a scalar that stands for `name`.
    pub(super) fn scalar_of<'n>(
        &mut self,
        node: &'n Node,
        name: &str,
        kind: Kind,
    ) -> Option<Spanned<&'n str>> {
        if let Some(text) = node.text() {
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
