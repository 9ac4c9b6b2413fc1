//! One file, with its name and its content.

use super::encoding;
use std::borrow::Cow;
use std::sync::Arc;
use xxhash_rust::xxh3::Xxh3;

/// A line and a column, both counted from 1; the column counts characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineColumn {
    /// The line, counted from 1.
    pub line: usize,
    /// The character within the line, counted from 1.
    pub column: usize,
}

/// A file of the site, named by its path from the site's folder with `/` between the parts.
#[derive(Debug, Clone)]
pub struct Source {
    name: String,
    body: Result<Arc<[u8]>, String>,
    hash: u64,
}

impl Source {
    /// A file that was read. A byte order mark at its start is dropped, and the .csv of a
    /// spreadsheet is converted to UTF-8.
    pub fn new(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        let name = name.into();
        let bytes = encoding::decoded(&name, bytes);
        Self::of(name, Ok(bytes.into()))
    }

    /// A file that exists but could not or must not be read, with the reason in plain words.
    pub fn unreadable(name: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::of(name.into(), Err(reason.into()))
    }

    fn of(name: String, body: Result<Arc<[u8]>, String>) -> Self {
        let mut hash = Xxh3::new();
        hash.update(name.as_bytes());
        match &body {
            Ok(bytes) => {
                hash.update(&[0]);
                hash.update(bytes);
            }
            Err(reason) => {
                hash.update(&[1]);
                hash.update(reason.as_bytes());
            }
        }
        Self {
            name,
            body,
            hash: hash.digest(),
        }
    }

    /// A hash of exactly this name and content.
    pub(super) fn hash(&self) -> u64 {
        self.hash
    }

    /// The path from the site's folder, such as `content/site.yaml`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The reason why the file could not be read; `None` where it was.
    pub fn trouble(&self) -> Option<&str> {
        self.body.as_ref().err().map(String::as_str)
    }

    /// The content of the file; empty when it could not be read.
    pub fn bytes(&self) -> &[u8] {
        self.body.as_deref().unwrap_or_default()
    }

    /// The content of the file, shared.
    pub fn shared(&self) -> Arc<[u8]> {
        self.body.as_ref().cloned().unwrap_or_default()
    }

    /// The file as text.
    ///
    /// # Errors
    ///
    /// The position of the first byte that is not UTF-8.
    pub fn text(&self) -> Result<&str, usize> {
        std::str::from_utf8(self.bytes()).map_err(|error| error.valid_up_to())
    }

    /// Whether the file is in UTF-16, which has two bytes for most characters.
    pub fn is_wide(&self) -> bool {
        let bytes = self.bytes();
        let has_mark = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
        has_mark || encoding::wide(bytes).is_some()
    }

    /// The file for display: each byte that is not UTF-8 is a question mark, so that every position
    /// stays valid.
    pub fn shown(&self) -> Cow<'_, str> {
        if let Ok(text) = self.text() {
            return Cow::Borrowed(text);
        }
        let mut shown = String::with_capacity(self.bytes().len());
        for chunk in self.bytes().utf8_chunks() {
            shown.push_str(chunk.valid());
            shown.extend(chunk.invalid().iter().map(|_| '?'));
        }
        Cow::Owned(shown)
    }

    /// The line and column of a byte.
    pub fn position(&self, byte: usize) -> LineColumn {
        let bytes = self.bytes();
        let before = &bytes[..byte.min(bytes.len())];
        let line_start = before
            .iter()
            .rposition(|b| *b == b'\n')
            .map_or(0, |at| at + 1);
        LineColumn {
            line: before.iter().filter(|b| **b == b'\n').count() + 1,
            column: String::from_utf8_lossy(&before[line_start..])
                .chars()
                .count()
                + 1,
        }
    }
}
