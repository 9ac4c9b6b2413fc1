//! A file that is not a page.

/// A file of open data or a style sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path from the top of the site.
    pub path: String,
    /// The content of the file.
    pub bytes: Vec<u8>,
}
