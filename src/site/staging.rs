//! The paths beside the output folder: where a site is staged, where the old one is moved, and the
//! lock.
//!
//! One build at a time works there, and each begins by cleaning up after one that was killed. It
//! must never remove the output folder itself.
#![expect(
    clippy::disallowed_methods,
    reason = "part of the one place that writes the output folder"
)]

use super::write::{WriteError, disk};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The paths that a build uses beside its output folder.
pub(super) struct StagingPaths {
    folder: PathBuf,
    pub(super) new: PathBuf,
    pub(super) old: PathBuf,
    lock: PathBuf,
}

impl StagingPaths {
    /// The paths beside a folder. Its own path must be without symbolic links and dots, because a
    /// sibling of a link would not be beside the folder that it points to.
    pub(super) fn new(folder: &Path) -> Result<Self, WriteError> {
        let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
            return Err(WriteError::Sources(folder.to_path_buf()));
        };
        fs::create_dir_all(parent).map_err(|error| disk(parent, error))?;
        let name = name.to_string_lossy();
        let beside = |what: &str| parent.join(format!(".{name}.yjplan-{what}"));
        Ok(Self {
            new: beside("new"),
            old: beside("old"),
            lock: beside("lock"),
            folder: folder.to_path_buf(),
        })
    }

    /// Takes the lock until the build is done. The operating system releases it if the build dies.
    pub(super) fn lock(&self) -> Result<Lock, WriteError> {
        loop {
            // the lock file is never written or read, so a link in its place does no harm
            let mut lock = File::options();
            let lock = lock.write(true).create(true).truncate(false);
            let file = lock.open(&self.lock).map_err(|error| self.refused(error))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(WriteError::Busy(self.folder.clone())),
                Err(TryLockError::Error(error)) => return Err(self.refused(error)),
            }
            // A build that ends deletes its lock file. Another build that opened the file before
            // then has locked a file that nobody else will see, so the file must still be there.
            if self.is_there(&file) {
                let path = self.lock.clone();
                return Ok(Lock { path, _file: file });
            }
        }
    }

    /// Whether the lock's path still leads to this file.
    fn is_there(&self, file: &File) -> bool {
        let ours = file.try_clone().and_then(same_file::Handle::from_file);
        let there = same_file::Handle::from_path(&self.lock);
        matches!((ours, there), (Ok(ours), Ok(there)) if ours == there)
    }

    fn refused(&self, error: io::Error) -> WriteError {
        WriteError::Beside {
            folder: self.folder.clone(),
            error: Arc::new(error),
        }
    }

    /// Removes what a killed build left behind, and puts the old site back if it had just been
    /// moved away.
    pub(super) fn recover(&self) -> Result<(), WriteError> {
        if self.old.exists() && !self.folder.exists() {
            fs::rename(&self.old, &self.folder).map_err(|error| disk(&self.folder, error))?;
        }
        for rest in [&self.new, &self.old] {
            remove(rest).map_err(|error| disk(rest, error))?;
        }
        Ok(())
    }

    /// A free path beside the folder, for a folder of somebody else's that the user chose to
    /// replace.
    pub(super) fn aside(&self) -> PathBuf {
        let name = self
            .folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy();
        let beside = |number: usize| {
            self.folder
                .with_file_name(format!("{name}.before-yjplan-{number}"))
        };
        let mut number = 1;
        while beside(number).symlink_metadata().is_ok() {
            number += 1;
        }
        beside(number)
    }

    /// Removes the old site, once the new one is in place.
    pub(super) fn clear(&self) {
        // the next build tries again, and reports what prevents it
        let _ = remove(&self.old);
        let _ = remove(&self.new);
    }

    /// Removes a new site that was not finished.
    pub(super) fn give_up(&self) {
        let _ = remove(&self.new);
    }
}

/// Removes whatever is at this path, even if its folders are read-only.
fn remove(path: &Path) -> io::Result<()> {
    match path.symlink_metadata() {
        Ok(about) if about.is_dir() => fs::remove_dir_all(path).or_else(|_| {
            unlock(path)?;
            fs::remove_dir_all(path)
        }),
        Ok(_) => fs::remove_file(path),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Makes a folder and the folders in it writable for their owner.
fn unlock(folder: &Path) -> io::Result<()> {
    let mut rights = fs::metadata(folder)?.permissions();
    grant(&mut rights);
    fs::set_permissions(folder, rights)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            unlock(&entry.path())?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn grant(rights: &mut fs::Permissions) {
    use std::os::unix::fs::PermissionsExt;
    rights.set_mode(rights.mode() | 0o700);
}

#[cfg(not(unix))]
fn grant(rights: &mut fs::Permissions) {
    rights.set_readonly(false);
}

/// The right to write, which ends when this value is dropped.
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}
