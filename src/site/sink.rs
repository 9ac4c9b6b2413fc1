//! Receives each output file as soon as it is rendered, from any thread.
//!
//! The preview keeps files in memory; a build writes them at once, so that a large site need not
//! fit into memory. A file that was handed over is never asked for again.

use super::{Bytes, SitePath};

/// Takes finished files, from several threads at once.
pub trait FileSink: Sync {
    /// What the sink keeps of a file.
    type Kept: Clone + Send + Sync;

    /// Receives one finished file of the site.
    fn keep(&self, path: &SitePath, bytes: impl AsRef<[u8]> + Into<Bytes>) -> Self::Kept;
}

/// A sink that keeps files in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InMemory;

impl FileSink for InMemory {
    type Kept = Bytes;

    fn keep(&self, _path: &SitePath, bytes: impl AsRef<[u8]> + Into<Bytes>) -> Bytes {
        bytes.into()
    }
}

/// A sink that keeps nothing: the site is only audited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Discard;

impl FileSink for Discard {
    type Kept = ();

    fn keep(&self, _path: &SitePath, _bytes: impl AsRef<[u8]> + Into<Bytes>) {}
}
