//! The finished site as one value: the path of each file, with its bytes or with what a sink kept
//! of them.
//!
//! Building writes it (`write.rs` and `folder.rs`, the only writers of the output folder); the
//! preview serves it. Before either, the audit checks that every link, fragment and picture has a
//! target.

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

/// The content of a file.
pub type Bytes = Arc<[u8]>;

/// Every file of the site, in the order of their paths, with what the sink kept: the bytes
/// themselves, or a record of where they went.
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
    /// The paths of all files, in order.
    pub fn paths(&self) -> impl Iterator<Item = &SitePath> {
        self.files.keys()
    }

    /// Whether there is a file at this path.
    pub fn has(&self, path: &SitePath) -> bool {
        self.files.contains_key(path)
    }

    /// The files in the order of their paths, with what the sink kept of each.
    pub fn kept(&self) -> impl Iterator<Item = (&SitePath, &Kept)> {
        self.files.iter()
    }

    /// The paths that two files would share on a disk that ignores case, each once.
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

    /// The number of web pages.
    pub fn pages(&self) -> usize {
        self.paths().filter(|path| path.is_page()).count()
    }
}

impl FinishedSite {
    /// A site in memory with these files.
    pub fn new<Content: Into<Bytes>>(files: impl IntoIterator<Item = (SitePath, Content)>) -> Self {
        let files = files.into_iter();
        files.map(|(path, bytes)| (path, bytes.into())).collect()
    }

    /// The files with their content, in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&SitePath, &[u8])> {
        self.files
            .iter()
            .map(|(path, bytes)| (path, bytes.as_ref()))
    }

    /// The files with their content, by value.
    pub fn into_files(self) -> impl Iterator<Item = (SitePath, Bytes)> {
        self.files.into_iter()
    }

    /// The content of the file at a path; `None` if there is none.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        let path = SitePath::new(path)?;
        self.files.get(&path).map(AsRef::as_ref)
    }
}
