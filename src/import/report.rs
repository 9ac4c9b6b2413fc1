//! What was decided while a document was read: each remark with its place and the words concerned.

use super::destination::ImportPlace;
use std::fmt::Write;

/// Something that the author has to know about the import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRemark {
    /// Where it stands in the document: `table 3, row 2`.
    pub place: String,
    /// What was done, and why.
    pub message: String,
    /// The words of the document that it is about; empty where there are none.
    pub words: String,
}

impl ImportRemark {
    /// A remark without words of the document.
    pub(super) fn new(place: &str, message: impl Into<String>) -> Self {
        Self::about(place, message, "")
    }

    /// A remark with the words of the document that it is about.
    pub(super) fn about(place: &str, message: impl Into<String>, words: &str) -> Self {
        Self {
            place: place.to_owned(),
            message: message.into(),
            words: words.trim().to_owned(),
        }
    }
}

/// The report as Markdown, to be read in any editor.
pub(super) fn write(remarks: &[ImportRemark], to: ImportPlace<'_>) -> String {
    let mut text = format!(
        "# What the import did\n\nThe document was taken over into {}. Look at each line below, then run `yjplan check`.\nThis file is not published; delete it when you have read it.\n",
        to.folder()
    );
    for remark in remarks {
        // writing to a string cannot fail
        let _ = write!(text, "\n- {}: {}", remark.place, remark.message);
        for line in remark.words.lines() {
            let _ = write!(text, "\n  > {line}");
        }
    }
    text.push('\n');
    text
}
