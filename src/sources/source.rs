//! One file: its name and what is in it.

use std::sync::Arc;
use xxhash_rust::xxh3::Xxh3;

/// A line and a column, both counted from 1; the column counts characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Character within the line, from 1.
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
    /// A file that was read. A byte order mark at its start is dropped.
    pub fn new(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        let bytes = match bytes.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) => rest.into(),
            None => bytes.into(),
        };
        Self::of(name.into(), Ok(bytes))
    }

    /// A file that is there but could not or must not be read, and why, in plain words.
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

    /// A number for exactly this name and these bytes.
    pub(super) fn hash(&self) -> u64 {
        self.hash
    }

    /// The path from the site's folder, such as `content/site.yaml`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Why the file could not be read, if so.
    pub fn trouble(&self) -> Option<&str> {
        self.body.as_ref().err().map(String::as_str)
    }

    /// What is in the file; nothing when it could not be read.
    pub fn bytes(&self) -> &[u8] {
        self.body.as_deref().unwrap_or_default()
    }

    /// The same, to be kept.
    pub fn shared(&self) -> Arc<[u8]> {
        self.body.as_ref().cloned().unwrap_or_default()
    }

    /// The file as text, or the number of the first byte that is not UTF-8.
    pub fn text(&self) -> Result<&str, usize> {
        std::str::from_utf8(self.bytes()).map_err(|error| error.valid_up_to())
    }

    /// The line and column of a byte.
    pub fn position(&self, byte: usize) -> Position {
        let bytes = self.bytes();
        let before = &bytes[..byte.min(bytes.len())];
        let line_start = before
            .iter()
            .rposition(|b| *b == b'\n')
            .map_or(0, |at| at + 1);
        Position {
            line: before.iter().filter(|b| **b == b'\n').count() + 1,
            column: String::from_utf8_lossy(&before[line_start..])
                .chars()
                .count()
                + 1,
        }
    }
}
