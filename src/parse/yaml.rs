//! YAML text to a tree of [`Node`]s. The one file that knows the YAML crate.
//!
//! A fault in the syntax does not end the reading: its line is left out and the rest is read, so
//! that one run reports every fault. Anchors and aliases are forbidden, and depth and size bounded,
//! so that no file can take long or much memory.

use super::node::{Node, NodeKind};
use super::shapeless;
use super::syntax::{self, Fault};
use crate::diagnostics::Finding;
use crate::sources::{FileId, Span, Spanned};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{DuplicateKeyPolicy, Location, MergeKeyPolicy};
use std::fmt;

/// How many faults in one file's syntax are reported before its reading is given up.
const MOST_FAULTS: usize = 20;

/// What came of reading a text as YAML.
pub(super) struct Reading {
    /// The tree, unless nothing could be read.
    pub(super) root: Option<Node>,
    /// Faults in the syntax.
    pub(super) found: Vec<Finding>,
}

/// Reads `text`, which starts at byte `offset` of `file`.
pub(super) fn read(text: &str, file: FileId, offset: usize) -> Reading {
    let mut found = Vec::new();
    let mut masked = text.to_owned();
    while found.len() < MOST_FAULTS {
        match parse(&masked) {
            Ok(raw) => {
                let root = node(raw, &masked, file, offset);
                // those that were typed as they are have been reported with the file
                if shapeless::first(text).is_none() {
                    signs(&root, &mut found);
                }
                return Reading {
                    root: Some(root),
                    found,
                };
            }
            Err(error) => {
                let fault = fault(&error, &masked);
                found.push(syntax::finding(&fault, &masked, file, offset));
                let Some(rest) = syntax::mask(&fault, &masked) else {
                    break;
                };
                masked = rest;
            }
        }
    }
    Reading { root: None, found }
}

fn parse(text: &str) -> Result<serde_yaml::Spanned<Raw>, serde_yaml::Error> {
    let options = serde_yaml::options! {
        with_snippet: false,
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::AsOrdinary,
        budget: serde_yaml::budget! { max_anchors: 0, max_depth: 32 },
    };
    serde_yaml::from_str_with_options(text, options)
}

fn fault(error: &serde_yaml::Error, text: &str) -> Fault {
    let said = error.to_string();
    let said = said
        .split(" at line ")
        .next()
        .unwrap_or_default()
        .to_owned();
    let (line, column) = error.location().map_or((1, 1), |at| {
        let number = |n| usize::try_from(n).unwrap_or(1).max(1);
        (number(at.line()), number(at.column()))
    });
    Fault::new(&said, line, column, text)
}

fn node(raw: serde_yaml::Spanned<Raw>, text: &str, file: FileId, offset: usize) -> Node {
    let at = raw.referenced;
    let kind = match raw.value {
        Raw::Empty => NodeKind::Empty,
        Raw::Plain => NodeKind::Scalar(text.get(bytes(at)).unwrap_or_default().to_owned()),
        Raw::Text(value) => NodeKind::Scalar(value),
        Raw::List(items) => NodeKind::List(
            items
                .into_iter()
                .map(|item| node(item, text, file, offset))
                .collect(),
        ),
        Raw::Block(entries) => NodeKind::Block(
            entries
                .into_iter()
                .map(|(key, value)| {
                    let place = span(key.referenced, file, offset);
                    let value = node(value, text, file, offset);
                    (Spanned::new(key.value, place), value)
                })
                .collect(),
        ),
    };
    let span = match &kind {
        NodeKind::Block(entries) | NodeKind::Row(entries) => {
            entries.first().map(|(key, _)| key.span)
        }
        NodeKind::List(items) => items.first().map(|item| item.span),
        NodeKind::Empty | NodeKind::Scalar(_) => None,
    };
    Node {
        span: span.unwrap_or_else(|| self::span(at, file, offset)),
        kind,
    }
}

/// Each text in which a sign without a shape is asked for by its number, as in `"\u0001"`.
fn signs(node: &Node, found: &mut Vec<Finding>) {
    match &node.kind {
        NodeKind::Empty => {}
        NodeKind::Scalar(text) => {
            let sign = shapeless::first(text);
            found.extend(sign.map(|(_, sign)| shapeless::named(sign, node.span)));
        }
        NodeKind::List(items) => {
            for item in items {
                signs(item, found);
            }
        }
        NodeKind::Block(entries) | NodeKind::Row(entries) => {
            for (_, value) in entries {
                signs(value, found);
            }
        }
    }
}

fn bytes(at: Location) -> std::ops::Range<usize> {
    let number = |n: Option<u64>| usize::try_from(n.unwrap_or(0)).unwrap_or(0);
    let start = number(at.span().byte_offset());
    start..start + number(at.span().byte_len())
}

fn span(at: Location, file: FileId, offset: usize) -> Span {
    let bytes = bytes(at);
    Span::new(file, bytes.start + offset..bytes.end + offset)
}

/// A value as the YAML crate hands it over.
enum Raw {
    Empty,
    /// A bare number or `true` or `false`: its text is taken from the file.
    Plain,
    Text(String),
    List(Vec<serde_yaml::Spanned<Raw>>),
    Block(Vec<(serde_yaml::Spanned<String>, serde_yaml::Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("YAML")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut block = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            block.push(entry);
        }
        Ok(Raw::Block(block))
    }
}
