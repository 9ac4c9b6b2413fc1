//! Writes files that are not there yet.
#![expect(
    clippy::disallowed_methods,
    reason = "new files of a site are made here"
)]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Why nothing could be begun.
#[derive(Debug, thiserror::Error)]
pub(super) enum NewError {
    /// Something is there already.
    #[error("{} is there already; nothing was changed", .0.display())]
    Exists(PathBuf),
    /// Something is not there that is needed.
    #[error("{0}")]
    Missing(String),
    /// What was typed is not what is needed.
    #[error("{0}")]
    NotUnderstood(String),
    /// The site could not be read.
    #[error(transparent)]
    Read(#[from] crate::sources::ReadError),
    /// The disk refused.
    #[error("cannot write {}: {error}", .path.display())]
    Disk {
        /// Where.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
}

/// Files to make: their text by their path under the site's folder.
pub(super) type NewFiles = BTreeMap<String, Vec<u8>>;

/// Makes the files; none of them may be there.
pub(super) fn make(folder: &Path, files: &NewFiles) -> Result<(), NewError> {
    for name in files.keys() {
        let path = folder.join(name);
        if path.exists() {
            return Err(NewError::Exists(path));
        }
    }
    for (name, bytes) in files {
        let path = folder.join(name);
        write(&path, bytes).map_err(|error| NewError::Disk { path, error })?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    File::create_new(path)?.write_all(bytes)
}

/// Whether there is nothing in a folder, or no folder.
pub(super) fn is_free(folder: &Path) -> bool {
    fs::read_dir(folder).map_or(!folder.exists(), |mut entries| entries.next().is_none())
}
