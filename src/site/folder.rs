//! Puts a site into a folder: complete beside it first, file by file as they are finished, then swapped
//! in.
//!
//! A full disk or a kill at any moment leaves one whole site in the folder, the old or the new. A link
//! in the place of the folder stays, and the folder that it leads to is written.
#![expect(
    clippy::disallowed_methods,
    reason = "part of the one place that writes the output folder"
)]

use super::beside::{Beside, Lock};
use super::swap::swap;
use super::write::{disk, guard, keep_hidden, put, real, unswapped};
use super::{Bytes, Consent, Keeper, Outcome, Put, Site, SitePath, WriteError};
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder that a site is being made for, beside it. Dropped before it is finished, it leaves nothing
/// behind.
pub struct Folder {
    /// As the user wrote it.
    named: PathBuf,
    /// Without links and dots.
    target: PathBuf,
    place: Beside,
    _lock: Lock,
}

impl Folder {
    /// Makes ready to write into `folder` a site that is made from the sources in `from`.
    pub fn open(folder: &Path, from: &Path, consent: Consent) -> Result<Self, WriteError> {
        let target = real(folder);
        let place = Beside::new(&target)?;
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
    pub fn finish(self, site: Site<Result<Put, WriteError>>) -> Result<Outcome, WriteError> {
        let put = site.files.into_values().collect::<Result<Vec<_>, _>>()?;
        let new = &self.place.new;
        fs::create_dir_all(new).map_err(|error| disk(new, error))?;
        keep_hidden(&self.target, new)?;
        swap(new, &self.target, &self.place.old).map_err(|error| unswapped(&self.named, error))?;
        self.place.clear();
        let kept = put.iter().filter(|put| **put == Put::Kept).count();
        Ok(Outcome {
            written: put.len() - kept,
            kept,
        })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        self.place.give_up();
    }
}

impl Keeper for Folder {
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
    site: &Site,
    folder: &Path,
    from: &Path,
    consent: Consent,
) -> Result<Outcome, WriteError> {
    let folder = Folder::open(folder, from, consent)?;
    let files: Vec<_> = site.kept().collect();
    let put = files
        .into_par_iter()
        .map(|(path, bytes)| (path.clone(), folder.keep(path, bytes.clone())));
    let put: Vec<_> = put.collect();
    folder.finish(put.into_iter().collect())
}
