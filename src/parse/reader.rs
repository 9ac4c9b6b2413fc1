//! Reads blocks of known shape out of a tree, and says everything that is wrong with them.
//!
//! Every getter returns what it could read and reports the rest; none stops the reading.

use super::Mention;
use super::node::{Node, NodeKind};
use super::shape::{Key, Kind, Shape};
use crate::diagnostics::{Finding, listed, nearest};
use crate::sources::{Sources, Span, Spanned};

/// Collects what is found while a site's files are read.
pub(super) struct Reader<'s> {
    pub(super) sources: &'s Sources,
    pub(super) found: Vec<Finding>,
    pub(super) mentions: Vec<Mention>,
    /// Whether the file at hand lost lines to faults of syntax, so that a key that seems missing
    /// may only have been lost.
    pub(super) damaged: bool,
}

/// A block whose keys have been checked against its shape.
pub(super) struct Block<'n> {
    shape: &'static Shape,
    entries: &'n [(Spanned<String>, Node)],
    pub(super) span: Span,
}

impl<'n> Block<'n> {
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
}

impl Reader<'_> {
    /// A block of the given shape; its unknown, repeated and missing keys are reported.
    pub(super) fn block<'n>(&mut self, node: &'n Node, shape: &'static Shape) -> Option<Block<'n>> {
        let NodeKind::Block(entries) = &node.kind else {
            let keys: Vec<_> = shape.keys.iter().map(|key| key.name).collect();
            self.found.push(
                Finding::error(
                    "wrong-type",
                    node.span,
                    format!(
                        "{} is a block of keys, but {} stands here",
                        shape.what,
                        node.in_words()
                    ),
                )
                .help(format!("its keys are {}", listed(&keys, "and"))),
            );
            return None;
        };
        for (at, (key, value)) in entries.iter().enumerate() {
            let first = entries[..at]
                .iter()
                .find(|(other, _)| other.value == key.value);
            if let Some((first, _)) = first {
                self.repeated_key(key, first.span);
            } else if key.value != "$schema" && !shape.keys.iter().any(|k| k.name == key.value) {
                self.unknown_key(key, value, shape);
            }
        }
        self.missing_keys(entries, node.span, shape);
        Some(Block {
            shape,
            entries,
            span: node.span,
        })
    }

    fn repeated_key(&mut self, key: &Spanned<String>, first: Span) {
        self.found.push(
            Finding::error(
                "duplicate-key",
                key.span,
                format!("`{}` is written twice in the same block", key.value),
            )
            .label("the second time")
            .related(first, "the first time")
            .help("keep one of them; if they are two things, start a new entry with a dash"),
        );
    }

    fn unknown_key(&mut self, key: &Spanned<String>, value: &Node, shape: &'static Shape) {
        let names = shape.keys.iter().map(|k| k.name);
        let finding = Finding::error(
            "unknown-key",
            key.span,
            format!("{} has no key `{}`", shape.what, key.value),
        );
        let cut_number = key.value.len() == 3
            && key.value.bytes().all(|b| b.is_ascii_digit())
            && value.kind == NodeKind::Empty;
        self.found.push(if cut_number {
            finding
                .label("the comma before this cuts a number in two")
                .help("write numbers without commas: 280000, not 280,000")
        } else if let Some(near) = nearest(&key.value, names.clone()) {
            finding
                .label(format!("did you mean `{near}`?"))
                .help(format!("write `{near}`"))
                .fix(near)
        } else {
            let names: Vec<_> = names.collect();
            finding.help(format!("the keys here are {}", listed(&names, "and")))
        });
    }

    fn missing_keys(
        &mut self,
        entries: &[(Spanned<String>, Node)],
        span: Span,
        shape: &'static Shape,
    ) {
        if self.damaged {
            return;
        }
        for key in shape.keys.iter().filter(|key| key.needed) {
            let found = entries.iter().find(|(k, _)| k.value == key.name);
            match found {
                None => self.found.push(
                    Finding::error(
                        "missing-key",
                        span,
                        format!("{} needs `{}`", shape.what, key.name),
                    )
                    .label("in this block")
                    .help(format!(
                        "add `{}:` with {}",
                        key.name,
                        key.kind.in_words()
                    )),
                ),
                Some((k, value)) if value.kind == NodeKind::Empty => self.found.push(
                    Finding::error(
                        "missing-key",
                        k.span,
                        format!("`{}` has no value", key.name),
                    )
                    .help(format!("after the colon, write {}", key.kind.in_words())),
                ),
                Some(_) => {}
            }
        }
    }

    /// The entries of a list; a single value counts as a list of one.
    pub(super) fn items<'n>(&mut self, block: &Block<'n>, name: &str) -> Vec<&'n Node> {
        match block.get(name) {
            None => Vec::new(),
            Some(node) => match &node.kind {
                NodeKind::List(items) => {
                    for item in items.iter().filter(|item| item.kind == NodeKind::Empty) {
                        self.found.push(
                            Finding::error(
                                "empty-item",
                                item.span,
                                format!("an entry of `{name}` is empty"),
                            )
                            .help("finish it, or take the dash away"),
                        );
                    }
                    items
                        .iter()
                        .filter(|item| item.kind != NodeKind::Empty)
                        .collect()
                }
                NodeKind::Empty | NodeKind::Scalar(_) | NodeKind::Block(_) => vec![node],
            },
        }
    }

    /// Each entry of a list of blocks, lowered by `lower`; entries that cannot be are left out.
    pub(super) fn blocks<T>(
        &mut self,
        block: &Block<'_>,
        name: &str,
        lower: impl Fn(&mut Self, &Node) -> Option<T>,
    ) -> Vec<T> {
        let items = self.items(block, name);
        items
            .into_iter()
            .filter_map(|item| lower(self, item))
            .collect()
    }

    /// The text of a scalar under a key; a list or block there is reported.
    pub(super) fn scalar<'n>(&mut self, block: &Block<'n>, name: &str) -> Option<Spanned<&'n str>> {
        let node = block.get(name)?;
        let kind = block.key(name).map_or(Kind::Text, |key| key.kind);
        self.scalar_of(node, name, kind)
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
