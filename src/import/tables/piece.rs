//! A document with its tables recognised.

use crate::import::word::block::{Block, Text};
use std::collections::BTreeMap;

/// A document with its tables recognised.
pub(in crate::import) struct RecognisedDocument {
    /// The title of the document; `None` where no paragraph is marked as one.
    pub title: Option<String>,
    /// The blocks of the text in order.
    pub blocks: Vec<DocumentPiece>,
    /// Data files as YAML, by their names.
    pub data: BTreeMap<&'static str, String>,
}

/// A piece of the text.
pub(in crate::import) enum DocumentPiece {
    /// A block as it stood in the document.
    Block(Block),
    /// A table with its caption.
    Captioned(Text, Block),
    /// A place for data: `[[budget]]`.
    Placed(String),
}
