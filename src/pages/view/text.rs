//! A page of plain text.

use super::LayoutView;
use serde::Serialize;

/// A part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextPart {
    /// Its heading.
    pub heading: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// Its list.
    pub items: Vec<String>,
}

/// A page of plain text: the accessibility statement, how plans are checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextView {
    /// Around it.
    pub frame: LayoutView,
    /// Its title.
    pub title: &'static str,
    /// Its first sentence.
    pub lead: String,
    /// Its parts in order.
    pub parts: Vec<TextPart>,
}
