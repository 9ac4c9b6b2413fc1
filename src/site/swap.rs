//! Puts one folder in the place of another.
#![expect(
    clippy::disallowed_methods,
    reason = "part of the one place that writes the output folder"
)]

use std::fs;
use std::io;
use std::path::Path;

/// Puts `new` in place of `folder`. Afterwards the old folder is at `new` or at `old`, or there was
/// none.
///
/// Where the system can exchange two folders in one step, there is no moment without a site.
/// Elsewhere there is one between two renames; if the build dies there, the next build repairs it.
pub(super) fn swap(new: &Path, folder: &Path, old: &Path) -> io::Result<()> {
    if exchange(new, folder).is_ok() {
        return Ok(());
    }
    // The folder may disappear or appear meanwhile, so each step is attempted rather than checked
    // first.
    match fs::rename(folder, old) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::rename(new, folder).inspect_err(|_| {
        // the old site goes back; if even that fails, the next build repairs it
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
