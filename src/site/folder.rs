//! Writes a site into a folder: first complete in a sibling folder, file by file as they are
//! finished, then swapped in.
//!
//! A full disk or a kill at any moment leaves one whole site in the folder, the old or the new. A
//! symbolic link in place of the folder stays, and the folder that it points to is written.
#![expect(
    clippy::disallowed_methods,
    reason = "part of the one place that writes the output folder"
)]

use super::staging::{Lock, StagingPaths};
use super::swap::swap;
use super::write::{
    disk, guard, is_foreign, keep_hidden, keep_hidden_folders, put, real, unswapped,
};
use super::{Bytes, FileSink, FinishedSite, Overwrite, Put, SitePath, WriteError, WriteOutcome};
use rayon::prelude::*;
use same_file::Handle;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder that a site is being written for, in a sibling folder. If it is dropped before it is
/// finished, nothing is left behind.
pub struct OutputFolder {
    /// The path as the user typed it.
    named: PathBuf,
    /// The path without symbolic links and dots.
    target: PathBuf,
    place: StagingPaths,
    /// The folder that was checked and may be replaced; `None` where there was none. While the
    /// handle is open, no other folder can have the same identity.
    seen: Option<Handle>,
    consent: Overwrite,
    _lock: Lock,
}

impl OutputFolder {
    /// Prepares to write into `folder` a site that is made from the sources in `from`.
    ///
    /// # Errors
    ///
    /// The reason why the folder must not or cannot be written.
    pub fn open(folder: &Path, from: &Path, consent: Overwrite) -> Result<Self, WriteError> {
        let target = real(folder);
        let place = StagingPaths::new(&target)?;
        let lock = place.lock()?;
        place.recover()?;
        let seen = Handle::from_path(&target).ok();
        // check the resolved folder: by now a link may point to another one
        guard(folder, &target, from, consent)?;
        Ok(Self {
            named: folder.to_path_buf(),
            target,
            place,
            seen,
            consent,
            _lock: lock,
        })
    }

    /// Puts the finished site in place of the folder.
    ///
    /// # Errors
    ///
    /// The first failure to write a file, or the reason why the folders could not be swapped.
    pub fn finish(
        self,
        site: FinishedSite<Result<Put, WriteError>>,
    ) -> Result<WriteOutcome, WriteError> {
        let put = site.files.into_values().collect::<Result<Vec<_>, _>>()?;
        let new = &self.place.new;
        fs::create_dir_all(new).map_err(|error| disk(new, error))?;
        keep_hidden(&self.target, new)?;
        swap(new, &self.target, &self.place.old).map_err(|error| unswapped(&self.named, error))?;
        let aside = self.settle()?;
        self.place.clear();
        let kept = put.iter().filter(|put| **put == Put::Kept).count();
        Ok(WriteOutcome {
            written: put.len() - kept,
            kept,
            aside,
        })
    }

    /// Checks what the new site replaced, before it is deleted. A folder other than the one that
    /// was checked is put back, and the build fails. A folder that yjplan did not write, but may
    /// replace, is kept under the path that is returned.
    fn settle(&self) -> Result<Option<PathBuf>, WriteError> {
        let (new, old) = (&self.place.new, &self.place.old);
        let Some((taken, spare)) = [(new, old), (old, new)]
            .into_iter()
            .find(|(it, _)| it.symlink_metadata().is_ok())
        else {
            return Ok(None);
        };
        let is_the_same = self.seen.is_some() && Handle::from_path(taken).ok() == self.seen;
        let is_foreign = is_foreign(taken).unwrap_or(true);
        if !is_the_same || is_foreign && self.consent == Overwrite::OwnFolders {
            swap(taken, &self.target, spare).map_err(|error| unswapped(&self.named, error))?;
            return Err(WriteError::Changed(self.named.clone()));
        }
        if let Err(error) = keep_hidden_folders(taken, &self.target) {
            // those that were moved go back, and the old site with them
            keep_hidden_folders(&self.target, taken)?;
            swap(taken, &self.target, spare).map_err(|error| unswapped(&self.named, error))?;
            return Err(error);
        }
        if !is_foreign {
            return Ok(None);
        }
        let aside = self.place.aside();
        fs::rename(taken, &aside).map_err(|error| disk(&aside, error))?;
        Ok(Some(aside))
    }
}

impl Drop for OutputFolder {
    fn drop(&mut self) {
        self.place.give_up();
    }
}

impl FileSink for OutputFolder {
    type Kept = Result<Put, WriteError>;

    /// Writes a file, or takes it over from the old site where it is the same.
    fn keep(&self, path: &SitePath, bytes: impl AsRef<[u8]> + Into<Bytes>) -> Self::Kept {
        let (before, after) = (self.target.join(path), self.place.new.join(path));
        if let Some(folder) = after.parent() {
            fs::create_dir_all(folder).map_err(|error| disk(folder, error))?;
        }
        put(bytes.as_ref(), &before, &after)
    }
}

/// Writes `site` into `folder`, which was made from the sources in `from`.
///
/// # Errors
///
/// The reason why the folder must not or cannot be written.
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
