//! The names beside the output folder: where a site is made, where the old one goes, and the lock.
//!
//! One build at a time works there, and each begins by clearing what one that died left behind. It
//! must never remove the folder itself.
#![expect(
    clippy::disallowed_methods,
    reason = "part of the one place that writes the output folder"
)]

use super::write::{WriteError, disk};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The names that a build uses beside the folder it writes.
pub(super) struct StagingPaths {
    folder: PathBuf,
    pub(super) new: PathBuf,
    pub(super) old: PathBuf,
    lock: PathBuf,
}

impl StagingPaths {
    /// For a folder whose path is without links and dots, because what is made beside a link would
    /// not lie beside the folder that it leads to.
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

    /// Held until the build is done; the system lets go of it if the build dies.
    pub(super) fn lock(&self) -> Result<Lock, WriteError> {
        loop {
            // nothing is ever written into it, and nothing is taken from what a link there leads to
            let mut lock = File::options();
            let lock = lock.write(true).create(true).truncate(false);
            let file = lock.open(&self.lock).map_err(|error| self.refused(error))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(WriteError::Busy(self.folder.clone())),
                Err(TryLockError::Error(error)) => return Err(self.refused(error)),
            }
            // A build that ends takes its lock away. Whoever had opened it before then holds a lock
            // that nobody else will ever see, so that it must lie there still.
            if self.is_there(&file) {
                let path = self.lock.clone();
                return Ok(Lock { path, _file: file });
            }
        }
    }

    /// Whether the file with the lock's name is this one.
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

    /// Clears what a build that died left behind, and puts the old site back if it had just been
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

    /// A free name beside the folder for one of somebody else's that the user gave up.
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

    /// Takes away the old site, once the new one is in its place.
    pub(super) fn clear(&self) {
        // the next build tries again, and says what is in its way
        let _ = remove(&self.old);
        let _ = remove(&self.new);
    }

    /// Takes away a new site that did not come to be.
    pub(super) fn give_up(&self) {
        let _ = remove(&self.new);
    }
}

/// Removes whatever has this name, if anything has, and if its folders may not be written, too.
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

/// Lets its owner write into a folder and the folders in it.
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

/// The right to write, which ends with this value.
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}
