//! A YAML file as a tree in which every key and value has its span.

use crate::sources::{Span, Spanned};

/// A value and its place in the file.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::parse) struct Node {
    /// The place of the value; a block or a list has that of its first entry.
    pub(in crate::parse) span: Span,
    /// The kind of value, with its content.
    pub(in crate::parse) kind: NodeKind,
}

/// The kinds of values. Whether a scalar is a number, a date or a word is decided by its reader,
/// not by YAML: `NO`, `007` and `1.10` stay as typed.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::parse) enum NodeKind {
    /// An empty value: nothing after the colon.
    Empty,
    /// One value, as typed.
    Scalar(String),
    /// A list of values, in order.
    List(Vec<Node>),
    /// Keys and their values, in order, repeated keys included.
    Block(Vec<(Spanned<String>, Node)>),
    /// A row of a spreadsheet: cells by the keys in the headings above them.
    Row(Vec<(Spanned<String>, Node)>),
}

impl Node {
    /// The kind of value, in words for messages.
    pub(in crate::parse) fn in_words(&self) -> &'static str {
        match self.kind {
            NodeKind::Empty => "nothing",
            NodeKind::Scalar(_) => "a single value",
            NodeKind::List(_) => "a list",
            NodeKind::Block(_) => "a block of keys",
            NodeKind::Row(_) => "a row of a table",
        }
    }

    /// The name by which others refer to it: its `id`, or the `ref` of an action; `None` where it
    /// has none.
    pub(in crate::parse) fn name(&self) -> Option<&str> {
        let (NodeKind::Block(entries) | NodeKind::Row(entries)) = &self.kind else {
            return None;
        };
        let named = entries
            .iter()
            .find(|(key, _)| matches!(key.value.as_str(), "id" | "ref"));
        named.and_then(|(_, value)| value.text())
    }

    /// The text of a scalar; `None` for other kinds.
    pub(in crate::parse) fn text(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Scalar(text) => Some(text),
            NodeKind::Empty | NodeKind::List(_) | NodeKind::Block(_) | NodeKind::Row(_) => None,
        }
    }
}
