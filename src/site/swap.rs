//! Puts one folder in the place of another.
#![expect(
    clippy::disallowed_methods,
    reason = "part of the one place that writes the output folder"
)]

use std::fs;
use std::io;
use std::path::Path;

/// Puts `new` where `folder` is. Afterwards the old folder is at `new` or at `old`, or was not
/// there.
///
/// Where the system can exchange two folders in one step, there is no moment without a site.
/// Elsewhere there is one between two renames; the next build mends it if it dies there.
pub(super) fn swap(new: &Path, folder: &Path, old: &Path) -> io::Result<()> {
    if exchange(new, folder).is_ok() {
        return Ok(());
    }
    // Somebody may take the folder away or put one there meanwhile, so each step is tried, not
    // asked about.
    match fs::rename(folder, old) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::rename(new, folder).inspect_err(|_| {
        let _ = fs::rename(old, folder);
    })
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
