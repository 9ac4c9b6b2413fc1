//! The rules for writing into the output folder: whose folders may be replaced, what is kept, and
//! why writing failed.
//!
//! A folder that yjplan did not write is never replaced without consent. Files that have not
//! changed keep their bytes and their modification time.
#![expect(
    clippy::disallowed_methods,
    reason = "the one place that writes the output folder"
)]

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The name of the file that marks a folder written by yjplan.
const MARK: &str = ".yjplan";
const MARK_TEXT: &str = "yjplan wrote this folder and replaces it whole at every build.\n";

/// Which folders may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// Only yjplan's own folders, and empty ones.
    OwnFolders,
    /// Any folder, because the user asked for it.
    AnyFolder,
}

/// The result of writing a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteOutcome {
    /// The number of files that are new or different.
    pub written: usize,
    /// The number of files that were kept as they were.
    pub kept: usize,
    /// The new path of a replaced folder that yjplan had not written; `None` where there was none.
    pub aside: Option<PathBuf>,
}

/// Why a site could not be written.
#[derive(Debug, Clone, thiserror::Error)]
pub enum WriteError {
    /// The folder contains files that yjplan did not write.
    #[error("the folder {} holds files that yjplan did not write; choose another with -o, or give --force to replace it", .0.display())]
    Foreign(PathBuf),
    /// The folder was replaced by another while the site was made.
    #[error("the folder {} was changed for another one while the site was made, and is left as it is; build again", .0.display())]
    Changed(PathBuf),
    /// The folder contains a version control repository.
    #[error("the folder {} holds a repository, whose history would be lost; choose another with -o", .0.display())]
    Repository(PathBuf),
    /// The folder is, contains, or lies in, the sources of the site.
    #[error("the folder {} holds the site's own sources; choose another with -o", .0.display())]
    Sources(PathBuf),
    /// Another build is writing into it.
    #[error("another yjplan is writing {} now; wait for it to finish", .0.display())]
    Busy(PathBuf),
    /// The folder is a mount point, which cannot be swapped for another folder.
    #[error("the folder {} is a disk or volume of its own, which cannot be replaced in one step; choose a folder in it with -o", .0.display())]
    Mount(PathBuf),
    /// The disk refused a file or folder beside the output folder.
    #[error("cannot write beside {}: {}; a site is made whole beside its folder before it takes the folder's place", .folder.display(), .error)]
    Beside {
        /// The output folder as typed.
        folder: PathBuf,
        /// The operating system's reason.
        error: Arc<io::Error>,
    },
    /// The file system refused to write a file.
    #[error("cannot write {}: {}", .path.display(), .error)]
    Disk {
        /// The file or folder that could not be written.
        path: PathBuf,
        /// The operating system's reason.
        error: Arc<io::Error>,
    },
}

/// The error for a finished site that could not be swapped in.
pub(super) fn unswapped(folder: &Path, error: io::Error) -> WriteError {
    match error.kind() {
        io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => {
            WriteError::Mount(folder.to_path_buf())
        }
        _ => disk(folder, error),
    }
}

/// Refuses folders that must not be replaced. `target` is `folder` without symbolic links and dots.
pub(super) fn guard(
    folder: &Path,
    target: &Path,
    from: &Path,
    consent: Overwrite,
) -> Result<(), WriteError> {
    let site = real(from);
    let inside = ["content", "themes", "assets"]
        .iter()
        .any(|name| target.starts_with(site.join(name)));
    if inside || site.starts_with(target) {
        return Err(WriteError::Sources(folder.to_path_buf()));
    }
    if folder.is_symlink() && !folder.exists() {
        let nowhere = io::Error::new(io::ErrorKind::NotFound, "it is a link that leads nowhere");
        return Err(disk(folder, nowhere));
    }
    if !target.exists() || !is_foreign(target).map_err(|error| disk(folder, error))? {
        return Ok(());
    }
    if HISTORIES.iter().any(|name| target.join(name).exists()) {
        return Err(WriteError::Repository(folder.to_path_buf()));
    }
    match consent {
        Overwrite::AnyFolder => Ok(()),
        Overwrite::OwnFolders if target.is_dir() => Err(WriteError::Foreign(folder.to_path_buf())),
        Overwrite::OwnFolders => Err(disk(folder, io::ErrorKind::NotADirectory.into())),
    }
}

/// The folders of version control systems.
const HISTORIES: [&str; 4] = [".git", ".hg", ".svn", ".jj"];

/// Whether a folder contains anything that yjplan did not write: files that are not hidden, or
/// folders. A file in the place of the folder counts as well.
pub(super) fn is_foreign(folder: &Path) -> io::Result<bool> {
    if !folder.is_dir() {
        return Ok(true);
    }
    if folder.join(MARK).exists() {
        return Ok(false);
    }
    let mut entries = fs::read_dir(folder)?.filter_map(Result::ok);
    let is_content = |entry: fs::DirEntry| {
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        !is_hidden || entry.file_type().is_ok_and(|kind| kind.is_dir())
    };
    Ok(entries.any(is_content))
}

/// Moves hidden folders, such as `.git`, from the old site into the new one. Of one that cannot be
/// moved, the error: the old site must not be deleted then.
pub(super) fn keep_hidden_folders(old: &Path, new: &Path) -> Result<(), WriteError> {
    let entries = fs::read_dir(old)
        .into_iter()
        .flatten()
        .filter_map(Result::ok);
    for entry in entries {
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        if is_hidden && entry.file_type().is_ok_and(|kind| kind.is_dir()) && old.join(MARK).exists()
        {
            let folder = entry.path();
            fs::rename(&folder, new.join(entry.file_name()))
                .map_err(|error| disk(&folder, error))?;
        }
    }
    Ok(())
}

/// A path without symbolic links and dots, as far as it exists.
pub(super) fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    match (fs::canonicalize(&path), path.parent(), path.file_name()) {
        (Ok(real), _, _) => real,
        (Err(_), Some(parent), Some(name)) => real(parent).join(name),
        (Err(_), _, _) => path,
    }
}

/// Whether a file was written or kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    /// The file is new or different.
    Written,
    /// The file that was there was kept.
    Kept,
}

pub(super) fn put(bytes: &[u8], before: &Path, after: &Path) -> Result<Put, WriteError> {
    let same = is_same(bytes, before);
    if same && take(before, after).is_ok() {
        return Ok(Put::Kept);
    }
    fs::write(after, bytes).map_err(|error| disk(after, error))?;
    Ok(Put::Written)
}

/// Whether a file has these bytes. Only a regular file of that size is read, because a device or
/// pipe may have no end.
fn is_same(bytes: &[u8], file: &Path) -> bool {
    let about = file.symlink_metadata();
    about.is_ok_and(|about| about.is_file() && about.len() == bytes.len() as u64)
        && fs::read(file).is_ok_and(|same| same == bytes)
}

/// Takes over hidden files at the top of the folder, such as `.gitignore`, and writes the mark.
pub(super) fn keep_hidden(old: &Path, new: &Path) -> Result<(), WriteError> {
    for entry in fs::read_dir(old)
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
    {
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if hidden && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            let after = new.join(entry.file_name());
            take(&entry.path(), &after).map_err(|error| disk(&after, error))?;
        }
    }
    let mark = new.join(MARK);
    if !mark.exists() {
        fs::write(&mark, MARK_TEXT).map_err(|error| disk(&mark, error))?;
    }
    Ok(())
}

/// Links a file to a new path, which keeps its modification time; copies it where links are not
/// supported.
fn take(from: &Path, to: &Path) -> io::Result<()> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    fs::copy(from, to)?;
    let modified = fs::metadata(from)?.modified()?;
    File::options().write(true).open(to)?.set_modified(modified)
}

pub(super) fn disk(path: &Path, error: io::Error) -> WriteError {
    WriteError::Disk {
        path: path.to_path_buf(),
        error: Arc::new(error),
    }
}
