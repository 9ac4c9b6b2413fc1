//! Writes files that do not exist yet.
#![expect(
    clippy::disallowed_methods,
    reason = "new files of a site are made here"
)]

use super::schema_files;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The reason why nothing could be created.
#[derive(Debug, thiserror::Error)]
pub(in crate::cli) enum NewError {
    /// The file or folder exists already.
    #[error("{} is there already; nothing was changed", .0.display())]
    Exists(PathBuf),
    /// A required file or folder does not exist.
    #[error("{0}")]
    Missing(String),
    /// An argument is not valid.
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

/// The files to create: their content by their path under the site's folder.
pub(in crate::cli) type NewFiles = BTreeMap<String, Vec<u8>>;

/// Reads a file that lies anywhere, such as a Word document to begin with.
///
/// # Errors
///
/// The file system refused to read it.
pub(in crate::cli) fn read(path: &Path) -> Result<Vec<u8>, NewError> {
    fs::read(path)
        .map_err(|error| NewError::Missing(format!("cannot read {}: {error}", path.display())))
}

/// Creates the files of a site, each YAML file with a line for editors, and the schemas that these
/// lines name.
///
/// # Errors
///
/// One of the files exists already, or the file system refused to write.
pub(in crate::cli) fn make(folder: &Path, files: &NewFiles) -> Result<(), NewError> {
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

/// Writes files of the tool's own, and replaces those that exist.
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

/// Creates the folder of a file.
fn in_folder(path: &Path) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

/// Whether a folder is empty or does not exist.
pub(super) fn is_free(folder: &Path) -> bool {
    fs::read_dir(folder).map_or(!folder.exists(), |mut entries| entries.next().is_none())
}
