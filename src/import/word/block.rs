//! What a document consists of, in reading order.

use super::grid::Grid;
pub(in crate::import) use super::inline::{Run, Text, plain};
use crate::import::report::ImportRemark;
use std::collections::BTreeMap;

/// A document as it was read.
pub(in crate::import) struct WordDocument {
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
    /// The text of footnotes and endnotes, by the name of their reference.
    pub notes: BTreeMap<String, Text>,
    /// Pictures, by the name of their file in `assets/`.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// What was left out or understood in one of several ways.
    pub remarks: Vec<ImportRemark>,
}

/// A block of the document, with its place in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Block {
    /// The place: `paragraph 12`, `table 3`.
    pub place: String,
    /// What kind of block it is.
    pub kind: WordBlockKind,
}

/// The kinds of block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) enum WordBlockKind {
    /// The title of the whole document.
    Title(Text),
    /// A heading; level 1 begins a section.
    Heading(u8, Text),
    /// A paragraph of text.
    Paragraph(Text),
    /// An item of a list, at this depth from 0; `true` for one with a number.
    Item(u8, bool, Text),
    /// What a table or figure shows, beside it.
    Caption(Text),
    /// A table as a grid.
    Table(Grid),
}
