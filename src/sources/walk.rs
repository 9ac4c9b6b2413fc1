//! Reads a site's folder from disk: the only place that does.
//!
//! Links are never followed, so nothing outside the folder can be read.

use super::{Source, Sources};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The largest file that is read, in bytes. Our choice: far above any plan's text or picture.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;

/// The folders of a site that are read.
const FOLDERS: [&str; 3] = ["content", "themes", "assets"];

/// Why a site could not be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The folder is not there.
    #[error("there is no folder {}", .0.display())]
    NoFolder(PathBuf),
    /// It holds no content.
    #[error("there is no folder `content` in {}; a site keeps its plans there", .0.display())]
    NoContent(PathBuf),
    /// The disk refused.
    #[error("cannot read the folder {}: {}", .path.display(), .reason)]
    Refused {
        /// Where.
        path: PathBuf,
        /// What the disk said.
        reason: String,
    },
}

/// Reads every file of the site in the folder `site`, hidden ones left out.
pub fn read(site: &Path) -> Result<Sources, ReadError> {
    if !site.is_dir() {
        return Err(ReadError::NoFolder(site.to_path_buf()));
    }
    if !site.join("content").is_dir() {
        return Err(ReadError::NoContent(site.to_path_buf()));
    }
    let mut files = Vec::new();
    for folder in FOLDERS.map(|name| site.join(name)) {
        if folder.symlink_metadata().is_ok() {
            read_folder(site, &folder, &mut files)?;
        }
    }
    Ok(Sources::new(files))
}

fn read_folder(site: &Path, folder: &Path, files: &mut Vec<Source>) -> Result<(), ReadError> {
    let walk = WalkDir::new(folder)
        .max_depth(16)
        .sort_by_file_name()
        .into_iter();
    for entry in walk.filter_entry(|entry| !is_hidden(entry)) {
        let entry = entry.map_err(|error| ReadError::Refused {
            path: error.path().unwrap_or(folder).to_path_buf(),
            reason: error
                .io_error()
                .map_or_else(|| "it could not be walked".to_owned(), ToString::to_string),
        })?;
        if !entry.file_type().is_dir() {
            files.push(read_file(site, &entry));
        }
    }
    Ok(())
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn read_file(site: &Path, entry: &DirEntry) -> Source {
    let path = entry.path().strip_prefix(site).unwrap_or(entry.path());
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    let name = parts.join("/");
    if path.to_str().is_none() {
        return Source::unreadable(name, "its name is not UTF-8; rename it with plain letters");
    }
    if !entry.file_type().is_file() {
        return Source::unreadable(
            name,
            "it is a link or a device; put a copy of the file itself here",
        );
    }
    if entry
        .metadata()
        .is_ok_and(|about| about.len() > LARGEST_FILE)
    {
        return Source::unreadable(name, "it is larger than 32 MB");
    }
    #[expect(clippy::disallowed_methods, reason = "the one place that reads files")]
    match std::fs::read(entry.path()) {
        Ok(bytes) => Source::new(name, bytes),
        Err(error) => Source::unreadable(name, error.to_string()),
    }
}
