//! The finished site as one value: each file's path and bytes.
//!
//! Building writes it (`write.rs`, the only writer of the output folder); the preview serves it.
//! Before either, its audit proves that every link, fragment and picture leads somewhere.

mod audit;
mod beside;
mod file;
mod page;
mod plain;
mod survey;
mod swap;
mod write;

pub use audit::{Flaw, audit};
pub use file::SitePath;
pub use survey::Survey;
pub use write::{Consent, Outcome, WriteError, write};

use std::collections::BTreeMap;
use std::sync::Arc;

/// Every file of the site, in order of their paths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    files: BTreeMap<SitePath, Arc<[u8]>>,
}

impl Site {
    /// A site of these files.
    pub fn new<Bytes: Into<Arc<[u8]>>>(files: impl IntoIterator<Item = (SitePath, Bytes)>) -> Self {
        let files = files.into_iter();
        Self {
            files: files.map(|(path, bytes)| (path, bytes.into())).collect(),
        }
    }

    /// The files in order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&SitePath, &[u8])> {
        self.files
            .iter()
            .map(|(path, bytes)| (path, bytes.as_ref()))
    }

    /// The same, to be kept.
    pub fn shared(&self) -> impl Iterator<Item = (SitePath, Arc<[u8]>)> {
        self.files
            .iter()
            .map(|(path, bytes)| (path.clone(), Arc::clone(bytes)))
    }

    /// What is at a path.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        let path = SitePath::new(path)?;
        self.files.get(&path).map(AsRef::as_ref)
    }

    /// How many web pages there are.
    pub fn pages(&self) -> usize {
        self.files.keys().filter(|path| path.is_page()).count()
    }
}
