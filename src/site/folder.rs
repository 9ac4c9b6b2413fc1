//! Puts a site into a folder: complete beside it first, file by file as they are finished, then swapped
//! in.
//!
//! A full disk or a kill at any moment leaves one whole site in the folder, the old or the new. A link
//! in the place of the folder stays, and the folder that it leads to is written.
#![expect(
    clippy::disallowed_methods,
    reason = "part of the one place that writes the output folder"
)]

use super::staging::{Lock, StagingPaths};
use super::swap::swap;
use super::write::{disk, guard, keep_hidden, put, real, unswapped};
use super::{Bytes, FileSink, FinishedSite, Overwrite, Put, SitePath, WriteError, WriteOutcome};
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder that a site is being made for, beside it. Dropped before it is finished, it leaves nothing
/// behind.
pub struct OutputFolder {
    /// As the user wrote it.
    named: PathBuf,
    /// Without links and dots.
    target: PathBuf,
    place: StagingPaths,
    _lock: Lock,
}

impl OutputFolder {
    /// Makes ready to write into `folder` a site that is made from the sources in `from`.
    pub fn open(folder: &Path, from: &Path, consent: Overwrite) -> Result<Self, WriteError> {
        let target = real(folder);
        let place = StagingPaths::new(&target)?;
        let lock = place.lock()?;
        place.recover()?;
        guard(folder, from, consent)?;
        Ok(Self {
            named: folder.to_path_buf(),
            target,
            place,
            _lock: lock,
        })
    }

    /// Puts the site in its place, if every file of it was written.
    pub fn finish(
        self,
        site: FinishedSite<Result<Put, WriteError>>,
    ) -> Result<WriteOutcome, WriteError> {
        let put = site.files.into_values().collect::<Result<Vec<_>, _>>()?;
        let new = &self.place.new;
        fs::create_dir_all(new).map_err(|error| disk(new, error))?;
        keep_hidden(&self.target, new)?;
        swap(new, &self.target, &self.place.old).map_err(|error| unswapped(&self.named, error))?;
        self.place.clear();
        let kept = put.iter().filter(|put| **put == Put::Kept).count();
        Ok(WriteOutcome {
            written: put.len() - kept,
            kept,
        })
    }
}

impl Drop for OutputFolder {
    fn drop(&mut self) {
        self.place.give_up();
    }
}

impl FileSink for OutputFolder {
    type Kept = Result<Put, WriteError>;

    /// A file that is the same in the old site is taken from there.
    fn keep(&self, path: &SitePath, bytes: impl AsRef<[u8]> + Into<Bytes>) -> Self::Kept {
        let (before, after) = (self.target.join(path), self.place.new.join(path));
        if let Some(folder) = after.parent() {
            fs::create_dir_all(folder).map_err(|error| disk(folder, error))?;
        }
        put(bytes.as_ref(), &before, &after)
    }
}

/// Writes `site` into `folder`, which was made from the sources in `from`.
pub fn write(
    site: &FinishedSite,
    folder: &Path,
    from: &Path,
    consent: Overwrite,
) -> Result<WriteOutcome, WriteError> {
    let folder = OutputFolder::open(folder, from, consent)?;
    let files: Vec<_> = site.kept().collect();
    let put = files
        .into_par_iter()
        .map(|(path, bytes)| (path.clone(), folder.keep(path, bytes.clone())));
    let put: Vec<_> = put.collect();
    folder.finish(put.into_iter().collect())
}
