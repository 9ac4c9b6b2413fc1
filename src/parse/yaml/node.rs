//! A YAML file as a tree in which every key and value knows its place.

use crate::sources::{Span, Spanned};

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::parse) struct Node {
    /// Where. A block or a list is at its first entry.
    pub(in crate::parse) span: Span,
    /// What.
    pub(in crate::parse) kind: NodeKind,
}

/// What a value is. Whether a scalar is a number, a date or a word, its reader decides, not YAML:
/// `NO`, `007` and `1.10` stay as typed.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::parse) enum NodeKind {
    /// Nothing after the colon.
    Empty,
    /// One value, as typed.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// Keys and their values, in order, repeated keys included.
    Block(Vec<(Spanned<String>, Node)>),
    /// A row of a spreadsheet: cells by the keys in the headings above them.
    Row(Vec<(Spanned<String>, Node)>),
}

impl Node {
    /// What it is, in words.
    pub(in crate::parse) fn in_words(&self) -> &'static str {
        match self.kind {
            NodeKind::Empty => "nothing",
            NodeKind::Scalar(_) => "a single value",
            NodeKind::List(_) => "a list",
            NodeKind::Block(_) => "a block of keys",
            NodeKind::Row(_) => "a row of a table",
        }
    }

    /// The name of a thing, by which others refer to it: its `id`, or the `ref` of an action.
    pub(in crate::parse) fn name(&self) -> Option<&str> {
        let (NodeKind::Block(entries) | NodeKind::Row(entries)) = &self.kind else {
            return None;
        };
        let named = entries
            .iter()
            .find(|(key, _)| matches!(key.value.as_str(), "id" | "ref"));
        named.and_then(|(_, value)| value.text())
    }

    /// The text of a scalar.
    pub(in crate::parse) fn text(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Scalar(text) => Some(text),
            NodeKind::Empty | NodeKind::List(_) | NodeKind::Block(_) | NodeKind::Row(_) => None,
        }
    }
}
