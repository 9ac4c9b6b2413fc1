//! The finished site as one value: each file's path, with its bytes or with where they went.
//!
//! Building writes it (`write.rs`, the only writer of the output folder); the preview serves it.
//! Before either, its audit proves that every link, fragment and picture leads somewhere.

mod allowed;
mod audit;
mod fast_html;
mod file;
mod flaw;
mod folder;
mod link_index;
mod markup;
mod page;
#[cfg(test)]
mod page_tests;
mod sink;
mod staging;
mod swap;
mod write;

pub use audit::audit;
pub use file::SitePath;
pub use flaw::Flaw;
pub use folder::{OutputFolder, write};
pub use link_index::{LinkIndex, PageRead};
pub use sink::{Discard, FileSink, InMemory};
pub use write::{Overwrite, Put, WriteError, WriteOutcome};

use std::collections::BTreeMap;
use std::sync::Arc;

/// What is in a file.
pub type Bytes = Arc<[u8]>;

/// Every file of the site, in order of their paths, with what became of its bytes: they are here,
/// or whoever keeps them has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinishedSite<Kept = Bytes> {
    files: BTreeMap<SitePath, Kept>,
}

impl<Kept> Default for FinishedSite<Kept> {
    fn default() -> Self {
        Self {
            files: BTreeMap::new(),
        }
    }
}

impl<Kept> FromIterator<(SitePath, Kept)> for FinishedSite<Kept> {
    fn from_iter<Files: IntoIterator<Item = (SitePath, Kept)>>(files: Files) -> Self {
        Self {
            files: files.into_iter().collect(),
        }
    }
}

impl<Kept> FinishedSite<Kept> {
    /// The paths in order.
    pub fn paths(&self) -> impl Iterator<Item = &SitePath> {
        self.files.keys()
    }

    /// Whether there is a file at a path.
    pub fn has(&self, path: &SitePath) -> bool {
        self.files.contains_key(path)
    }

    /// The files in order of their paths, with what became of each.
    pub fn kept(&self) -> impl Iterator<Item = (&SitePath, &Kept)> {
        self.files.iter()
    }

    /// The paths that two files of `parts` would have on a disk on which capital and small letters
    /// are the same, each once.
    pub fn collisions<'p>(paths: impl Iterator<Item = &'p SitePath>) -> Vec<SitePath> {
        let mut seen = std::collections::BTreeSet::new();
        let mut twice: Vec<SitePath> = paths
            .filter(|path| !seen.insert(path.as_str().to_lowercase()))
            .cloned()
            .collect();
        twice.sort();
        twice.dedup();
        twice
    }

    /// How many web pages there are.
    pub fn pages(&self) -> usize {
        self.paths().filter(|path| path.is_page()).count()
    }
}

impl FinishedSite {
    /// A site of these files.
    pub fn new<Content: Into<Bytes>>(files: impl IntoIterator<Item = (SitePath, Content)>) -> Self {
        let files = files.into_iter();
        files.map(|(path, bytes)| (path, bytes.into())).collect()
    }

    /// The files in order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&SitePath, &[u8])> {
        self.files
            .iter()
            .map(|(path, bytes)| (path, bytes.as_ref()))
    }

    /// The same, given away.
    pub fn into_files(self) -> impl Iterator<Item = (SitePath, Bytes)> {
        self.files.into_iter()
    }

    /// What is at a path.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        let path = SitePath::new(path)?;
        self.files.get(&path).map(AsRef::as_ref)
    }
}
