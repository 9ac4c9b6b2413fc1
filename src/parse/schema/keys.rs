//! Checks the keys of a block against its shape: unknown, repeated and missing ones.

use super::reader::{KeyBlock, Reader};
use super::shape::{KeyShape, Shape};
use crate::diagnostics::{Finding, listed, nearest};
use crate::parse::yaml::comments;
use crate::parse::yaml::node::{Node, NodeKind};
use crate::sources::{Span, Spanned};
use std::collections::BTreeMap;

impl Reader<'_> {
    /// A block checked against a shape, with findings about its keys.
    pub(in crate::parse) fn block<'n>(
        &mut self,
        node: &'n Node,
        shape: &'static Shape,
    ) -> Option<KeyBlock<'n>> {
        let entries = match &node.kind {
            NodeKind::Block(entries) => entries,
            // the headings of a table have been checked once, for all its rows
            NodeKind::Row(entries) => {
                self.empty_cells(entries, shape);
                return Some(KeyBlock::new(shape, entries, node.span));
            }
            NodeKind::Empty | NodeKind::Scalar(_) | NodeKind::List(_) | NodeKind::Cells(_) => {
                self.no_block(node, shape);
                return None;
            }
        };
        let mut mistyped = Vec::new();
        let mut seen = BTreeMap::new();
        for (key, value) in entries {
            let first = *seen.entry(key.value.as_str()).or_insert(key.span);
            if first != key.span {
                self.repeated_key(key, first);
            } else if key.value != "$schema" && !shape.keys.iter().any(|k| k.name == key.value) {
                mistyped.extend(self.unknown_key(key, value, entries, shape));
            } else if !matches!(value.kind, NodeKind::Block(_) | NodeKind::List(_)) {
                self.found.extend(comments::alone(self.sources, key.span));
            }
        }
        self.missing_keys(entries, &mistyped, node.span, shape);
        Some(KeyBlock::new(shape, entries, node.span))
    }

    fn no_block(&mut self, node: &Node, shape: &'static Shape) {
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

    /// Reports an unknown key, with the one that was probably meant.
    fn unknown_key(
        &mut self,
        key: &Spanned<String>,
        value: &Node,
        entries: &[(Spanned<String>, Node)],
        shape: &'static Shape,
    ) -> Option<&'static str> {
        let names = shape.keys.iter().map(|k| k.name);
        let near = nearest(&key.value, names.clone());
        let there = near.and_then(|near| entries.iter().find(|(k, _)| k.value == near));
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
                .help("write numbers without commas: 280000, not 280,000; text with a comma in it stands in quotation marks")
        } else if value.kind == NodeKind::Empty && self.follows_comma(key.span) {
            finding
                .label("the comma before this cuts a text in two")
                .help("between braces every comma begins another key: put text with a comma in it in quotation marks")
        } else if let Some((there, _)) = there {
            finding
                .label(format!("`{}` is written already", there.value))
                .related(there.span, "here")
                .help("keep one of them")
        } else if let Some(near) = near {
            finding
                .label(format!("did you mean `{near}`?"))
                .help(format!("write `{near}`"))
                .fix(near)
        } else {
            let names: Vec<_> = names.collect();
            finding.help(format!("the keys here are {}", listed(&names, "and")))
        });
        near
    }

    /// Whether a comma is right before a place.
    fn follows_comma(&self, at: Span) -> bool {
        let before = self.sources.file(at.file).bytes().get(..at.range().start);
        let before = before.map(<[u8]>::trim_ascii_end);
        before.is_some_and(|before| before.ends_with(b","))
    }

    /// Reports that a key is missing, unless it may only have been lost with a faulty line.
    pub(in crate::parse) fn lacks(&mut self, finding: Finding) {
        if !self.damaged {
            self.found.push(finding);
        }
    }

    /// Reports missing required keys, except those that were only mistyped and are reported
    /// already.
    fn missing_keys(
        &mut self,
        entries: &[(Spanned<String>, Node)],
        mistyped: &[&str],
        span: Span,
        shape: &'static Shape,
    ) {
        if self.damaged {
            return;
        }
        for key in needed(shape) {
            let found = entries.iter().find(|(k, _)| k.value == key.name);
            match found {
                None if mistyped.contains(&key.name) => {}
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

    /// Reports empty cells in a row of a spreadsheet that must not be empty.
    fn empty_cells(&mut self, entries: &[(Spanned<String>, Node)], shape: &'static Shape) {
        for key in needed(shape) {
            let found = entries.iter().find(|(k, _)| k.value == key.name);
            if let Some((_, cell)) = found.filter(|(_, cell)| cell.kind == NodeKind::Empty) {
                self.found.push(
                    Finding::error(
                        "missing-key",
                        cell.span,
                        format!("the cell for `{}` is empty in this row", key.name),
                    )
                    .help(format!("write {} in it", key.kind.in_words())),
                );
            }
        }
    }
}

fn needed(shape: &'static Shape) -> impl Iterator<Item = &'static KeyShape> {
    shape.keys.iter().filter(|key| key.needed)
}
