//! Whoever takes the files of a site as they are finished.
//!
//! A preview keeps them in memory; a build puts them into a folder at once, so that a large site
//! need not fit into memory. Nothing that is given away is asked for again.

use super::{Bytes, SitePath};

/// Takes finished files, from several threads at once.
pub trait FileSink: Sync {
    /// What is left of a file once it is given away.
    type Kept: Clone + Send + Sync;

    /// Receives one finished file of the site.
    fn keep(&self, path: &SitePath, bytes: impl AsRef<[u8]> + Into<Bytes>) -> Self::Kept;
}

/// Keeps files in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InMemory;

impl FileSink for InMemory {
    type Kept = Bytes;

    fn keep(&self, _path: &SitePath, bytes: impl AsRef<[u8]> + Into<Bytes>) -> Bytes {
        bytes.into()
    }
}

/// Keeps nothing: the site is only proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Discard;

impl FileSink for Discard {
    type Kept = ();

    fn keep(&self, _path: &SitePath, _bytes: impl AsRef<[u8]> + Into<Bytes>) {}
}
