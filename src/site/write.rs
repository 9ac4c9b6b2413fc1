//! Puts a finished site into a folder: complete beside it first, then swapped in.
//!
//! A crash, a full disk or a kill at any moment leaves one whole site in the folder, the old or the
//! new. Files that have not changed keep their bytes and their modification time. A folder that
//! yjplan did not write is left alone.
#![expect(
    clippy::disallowed_methods,
    reason = "the one place that writes the output folder"
)]

use super::swap::swap;
use super::{Site, SitePath};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The file by which yjplan knows a folder of its own.
const MARK: &str = ".yjplan";
const MARK_TEXT: &str = "yjplan wrote this folder and replaces it whole at every build.\n";

/// Whether a folder that yjplan did not write may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Only yjplan's own folders, and empty ones.
    OwnFolders,
    /// Any folder: the user asked for it.
    AnyFolder,
}

/// What writing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Files that are new or different.
    pub written: usize,
    /// Files that were kept as they were.
    pub kept: usize,
}

/// Why a site could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The folder holds somebody else's files.
    #[error("the folder {} holds files that yjplan did not write; choose another with -o, or give --force to replace it", .0.display())]
    Foreign(PathBuf),
    /// The folder is, or holds, or lies in, what the site is made from.
    #[error("the folder {} holds the site's own sources; choose another with -o", .0.display())]
    Sources(PathBuf),
    /// Another build is at it.
    #[error("another yjplan is writing {} now; wait for it to finish", .0.display())]
    Busy(PathBuf),
    /// The disk refused.
    #[error("cannot write {}: {}", .path.display(), .error)]
    Disk {
        /// Where.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
}

/// Writes `site` into `folder`, which was made from the sources in `from`.
pub fn write(
    site: &Site,
    folder: &Path,
    from: &Path,
    consent: Consent,
) -> Result<Outcome, WriteError> {
    let place = Beside::new(folder)?;
    let _lock = place.lock()?;
    place.recover()?;
    guard(folder, from, consent)?;
    let outcome = fill(site, folder, &place.new).inspect_err(|_| {
        let _ = fs::remove_dir_all(&place.new);
    })?;
    swap(&place.new, folder, &place.old).map_err(|error| disk(folder, error))?;
    for rest in [&place.old, &place.new] {
        let _ = fs::remove_dir_all(rest);
    }
    Ok(outcome)
}

/// The names that a build uses beside the folder it writes.
struct Beside {
    folder: PathBuf,
    new: PathBuf,
    old: PathBuf,
    lock: PathBuf,
}

impl Beside {
    fn new(folder: &Path) -> Result<Self, WriteError> {
        let folder = std::path::absolute(folder).map_err(|error| disk(folder, error))?;
        let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
            return Err(WriteError::Sources(folder));
        };
        fs::create_dir_all(parent).map_err(|error| disk(parent, error))?;
        let name = name.to_string_lossy();
        let beside = |what: &str| parent.join(format!(".{name}.yjplan-{what}"));
        Ok(Self {
            new: beside("new"),
            old: beside("old"),
            lock: beside("lock"),
            folder,
        })
    }

    /// Held until the build is done; the system lets go of it if the build dies.
    fn lock(&self) -> Result<Lock, WriteError> {
        let file = File::create(&self.lock).map_err(|error| disk(&self.lock, error))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock {
                path: self.lock.clone(),
                _file: file,
            }),
            Err(TryLockError::WouldBlock) => Err(WriteError::Busy(self.folder.clone())),
            Err(TryLockError::Error(error)) => Err(disk(&self.lock, error)),
        }
    }

    /// Clears what a build that died left behind, and puts the old site back if it had just been
    /// moved away.
    fn recover(&self) -> Result<(), WriteError> {
        if self.old.exists() && !self.folder.exists() {
            fs::rename(&self.old, &self.folder).map_err(|error| disk(&self.folder, error))?;
        }
        for rest in [&self.new, &self.old] {
            if rest.exists() {
                fs::remove_dir_all(rest).map_err(|error| disk(rest, error))?;
            }
        }
        Ok(())
    }
}

struct Lock {
    path: PathBuf,
    _file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

/// Refuses folders that must not be replaced.
fn guard(folder: &Path, from: &Path, consent: Consent) -> Result<(), WriteError> {
    let (target, site) = (real(folder), real(from));
    let inside = ["content", "themes", "assets"]
        .iter()
        .any(|name| target.starts_with(site.join(name)));
    if inside || site.starts_with(&target) {
        return Err(WriteError::Sources(folder.to_path_buf()));
    }
    if !folder.exists() || folder.join(MARK).exists() || consent == Consent::AnyFolder {
        return Ok(());
    }
    let entries = fs::read_dir(folder).map_err(|error| disk(folder, error))?;
    let visible = entries
        .filter_map(Result::ok)
        .any(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
    if visible {
        return Err(WriteError::Foreign(folder.to_path_buf()));
    }
    Ok(())
}

/// A path without links and dots, as far as it exists.
fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    match (fs::canonicalize(&path), path.parent(), path.file_name()) {
        (Ok(real), _, _) => real,
        (Err(_), Some(parent), Some(name)) => real(parent).join(name),
        (Err(_), _, _) => path,
    }
}

/// Makes the whole site in `new`: files that are the same in `old` are taken from there.
fn fill(site: &Site, old: &Path, new: &Path) -> Result<Outcome, WriteError> {
    fs::create_dir_all(new).map_err(|error| disk(new, error))?;
    keep_hidden(old, new)?;
    let files: Vec<_> = site.files().collect();
    let folders = files.iter().filter_map(|(path, _)| path.folder());
    for folder in folders.collect::<BTreeSet<_>>() {
        let folder = new.join(folder);
        fs::create_dir_all(&folder).map_err(|error| disk(&folder, error))?;
    }
    let put = |(path, bytes): &(&SitePath, &[u8])| put(bytes, &old.join(path), &new.join(path));
    let written = files.par_iter().map(put).collect::<Result<Vec<_>, _>>()?;
    let kept = written.iter().filter(|put| **put == Put::Kept).count();
    Ok(Outcome {
        written: written.len() - kept,
        kept,
    })
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Put {
    /// It is new or different.
    Written,
    /// It is the file that was there.
    Kept,
}

fn put(bytes: &[u8], before: &Path, after: &Path) -> Result<Put, WriteError> {
    let same = is_same(bytes, before);
    if same && take(before, after).is_ok() {
        return Ok(Put::Kept);
    }
    fs::write(after, bytes).map_err(|error| disk(after, error))?;
    Ok(Put::Written)
}

/// Whether a file has these bytes; one of another size is not read.
fn is_same(bytes: &[u8], file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|about| about.len() == bytes.len() as u64)
        && fs::read(file).is_ok_and(|same| same == bytes)
}

/// Keeps hidden files at the top of the folder, such as `.gitignore`, and leaves the mark.
fn keep_hidden(old: &Path, new: &Path) -> Result<(), WriteError> {
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

/// The same file under another name, with its modification time; a copy where links are not to be
/// had.
fn take(from: &Path, to: &Path) -> io::Result<()> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    fs::copy(from, to)?;
    let modified = fs::metadata(from)?.modified()?;
    File::options().write(true).open(to)?.set_modified(modified)
}

fn disk(path: &Path, error: io::Error) -> WriteError {
    WriteError::Disk {
        path: path.to_path_buf(),
        error,
    }
}
