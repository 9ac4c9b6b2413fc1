//! Writes files that are not there yet.
#![expect(
    clippy::disallowed_methods,
    reason = "new files of a site are made here"
)]

use super::schema_files;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Why nothing could be begun.
#[derive(Debug, thiserror::Error)]
pub(in crate::cli) enum NewError {
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
    /// The file system refused to write.
    #[error("cannot write {}: {error}", .path.display())]
    Disk {
        /// The file that could not be written.
        path: PathBuf,
        /// The operating system's reason.
        error: std::io::Error,
    },
}

/// Files to make: their text by their path under the site's folder.
pub(in crate::cli) type NewFiles = BTreeMap<String, Vec<u8>>;

/// Makes the files of a site, none of which may be there, each with a line for editors, and the
/// schemas that it names.
pub(super) fn make(folder: &Path, files: &NewFiles) -> Result<(), NewError> {
    for name in files.keys() {
        let path = folder.join(name);
        if path.exists() {
            return Err(NewError::Exists(path));
        }
    }
    for (name, bytes) in files {
        let path = folder.join(name);
        let made = match std::str::from_utf8(bytes) {
            Ok(text) => write(&path, schema_files::hinted(name, text).as_bytes()),
            Err(_) => write(&path, bytes),
        };
        made.map_err(|error| NewError::Disk { path, error })?;
    }
    renew(folder, &schema_files::of_site())
}

/// Writes files of the tool's own, over those that are there.
pub(in crate::cli) fn renew(folder: &Path, files: &NewFiles) -> Result<(), NewError> {
    for (name, bytes) in files {
        let path = folder.join(name);
        let written = in_folder(&path).and_then(|()| fs::write(&path, bytes));
        written.map_err(|error| NewError::Disk { path, error })?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    in_folder(path)?;
    File::create_new(path)?.write_all(bytes)
}

/// Makes the folder that a file lies in.
fn in_folder(path: &Path) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

/// Whether there is nothing in a folder, or no folder.
pub(super) fn is_free(folder: &Path) -> bool {
    fs::read_dir(folder).map_or(!folder.exists(), |mut entries| entries.next().is_none())
}
