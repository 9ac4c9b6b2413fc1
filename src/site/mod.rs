//! The finished site as one value: each file's path and bytes.
//!
//! Building writes it (`write.rs`, the only writer of the output folder); the preview serves it.
//! Before either, its audit proves that every link, fragment and picture leads somewhere.

mod audit;
mod file;
mod swap;
mod write;

pub use audit::{Flaw, audit};
pub use file::SitePath;
pub use write::{Consent, Outcome, WriteError, write};

use std::collections::BTreeMap;

/// Every file of the site, in order of their paths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    files: BTreeMap<SitePath, Vec<u8>>,
}

impl Site {
    /// A site of these files.
    pub fn new(files: impl IntoIterator<Item = (SitePath, Vec<u8>)>) -> Self {
        Self {
            files: files.into_iter().collect(),
        }
    }

    /// The files in order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&SitePath, &[u8])> {
        self.files
            .iter()
            .map(|(path, bytes)| (path, bytes.as_slice()))
    }

    /// What is at a path.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        let path = SitePath::new(path)?;
        self.files.get(&path).map(Vec::as_slice)
    }

    /// How many web pages there are.
    pub fn pages(&self) -> usize {
        self.files.keys().filter(|path| path.is_page()).count()
    }
}
