//! Reads a site's folder from disk: the only place that does.
//!
//! Symbolic links are never followed, except from a folder of the site to another place inside the
//! site, so nothing outside the folder can be read.

use super::{Source, Sources};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The largest file that is read, in bytes. Our choice: far above any plan's text or picture.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;

/// The largest file that an author writes, in bytes. Our choice: fifty times the longest of a real
/// plan.
const LARGEST_TEXT: u64 = 2 * 1024 * 1024;

/// The folders of a site that are read.
pub const FOLDERS: [&str; 3] = ["content", "themes", "assets"];

/// The deepest level of folders that is read. Our choice: four levels are used.
const DEEPEST: usize = 16;

/// The reason why a site could not be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The folder does not exist.
    #[error("there is no folder {}", .0.display())]
    NoFolder(PathBuf),
    /// The folder has no `content/` folder.
    #[error("there is no folder `content` in {}; a site keeps its plans there", .0.display())]
    NoContent(PathBuf),
    /// A folder of the site is a link to a place outside the site.
    #[error("{} is a link that leads out of the site; put the folder itself there", .0.display())]
    Elsewhere(PathBuf),
    /// The file system refused to list a folder.
    #[error("cannot read the folder {}: {}", .path.display(), .reason)]
    Refused {
        /// The folder that could not be read.
        path: PathBuf,
        /// The operating system's reason.
        reason: String,
    },
}

/// Reads every file of the site in the folder `site`, except hidden ones.
///
/// # Errors
///
/// The reason why the site could not be read at all. A single file that cannot be read is in the
/// result, as unreadable.
pub fn read(site: &Path) -> Result<Sources, ReadError> {
    Ok(Sources::new(read_all(site)?))
}

/// Reads the files of a site without the embedded ones, for a site that was read before.
///
/// # Errors
///
/// The reason why the site could not be read at all.
pub fn read_all(site: &Path) -> Result<Vec<Source>, ReadError> {
    look(site)?;
    let mut files = Vec::new();
    for name in FOLDERS {
        read_part(site, name, &mut files)?;
    }
    Ok(files)
}

/// Reads again what is at or under the names `touched`, such as
/// `content/havering/2024-27/plan.yaml`, with the rest of its part of the site. Everything else is
/// taken from `before`.
///
/// # Errors
///
/// The site's folder, or one of these files, cannot be read.
pub fn read_again(
    site: &Path,
    before: &Sources,
    touched: &BTreeSet<String>,
) -> Result<Sources, ReadError> {
    look(site)?;
    let parts: BTreeSet<_> = touched.iter().filter_map(|name| part(site, name)).collect();
    let is_in = |file: &Source, part: &String| {
        let rest = file.name().strip_prefix(part.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let mut files: Vec<_> = before
        .iter()
        .map(|(_, file)| file)
        .filter(|file| !parts.iter().any(|part| is_in(file, part)))
        .cloned()
        .collect();
    for part in &parts {
        read_part(site, part, &mut files)?;
    }
    Ok(Sources::after(before, files))
}

/// The part of a site that is read as one: the folder of a plan or of a theme, or a file beside
/// them. `None` for what is no part of a site.
fn part(site: &Path, name: &str) -> Option<String> {
    let mut names = name.split('/');
    let mut part = names
        .next()
        .filter(|first| FOLDERS.contains(first))?
        .to_owned();
    for name in names.take(2) {
        // what a link points to is not read, so the link itself is the part
        if !site
            .join(&part)
            .symlink_metadata()
            .is_ok_and(|about| about.is_dir())
        {
            break;
        }
        if name.starts_with('.') {
            return None;
        }
        part = format!("{part}/{name}");
    }
    Some(part)
}

fn look(site: &Path) -> Result<(), ReadError> {
    if !site.is_dir() {
        return Err(ReadError::NoFolder(site.to_path_buf()));
    }
    if !site.join("content").is_dir() {
        return Err(ReadError::NoContent(site.to_path_buf()));
    }
    let top = site.canonicalize().ok();
    let leads_out = |folder: &PathBuf| {
        let real = folder.canonicalize().ok();
        let inside = real
            .zip(top.as_ref())
            .is_none_or(|(real, top)| real.starts_with(top));
        folder.is_symlink() && !inside
    };
    match FOLDERS
        .map(|name| site.join(name))
        .into_iter()
        .find(leads_out)
    {
        Some(folder) => Err(ReadError::Elsewhere(folder)),
        None => Ok(()),
    }
}

/// The files at or under a path, if it exists.
fn read_part(site: &Path, name: &str, files: &mut Vec<Source>) -> Result<(), ReadError> {
    match site.join(name).symlink_metadata() {
        Ok(_) => read_folder(site, name, files),
        Err(_) => Ok(()),
    }
}

fn read_folder(site: &Path, name: &str, files: &mut Vec<Source>) -> Result<(), ReadError> {
    let folder = &site.join(name);
    let walk = WalkDir::new(folder)
        .follow_root_links(FOLDERS.contains(&name))
        .max_depth(DEEPEST.saturating_sub(name.matches('/').count()))
        .sort_by_file_name()
        .into_iter();
    let entries = walk
        .filter_entry(|entry| !is_hidden(entry))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| ReadError::Refused {
            path: error.path().unwrap_or(folder).to_path_buf(),
            reason: error
                .io_error()
                .map_or_else(|| "it could not be walked".to_owned(), ToString::to_string),
        })?;
    let read = entries
        .par_iter()
        .filter(|entry| !entry.file_type().is_dir() || is_named_as_a_file(entry));
    files.par_extend(read.map(|entry| read_file(site, entry)));
    Ok(())
}

fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy().to_lowercase();
    let is_of_office = name.starts_with("~$") || name.starts_with("~wrl") && name.ends_with(".tmp");
    name.starts_with('.') || is_of_office || HIDDEN.contains(&name.trim_end())
}

/// Names of hidden files and folders of Windows, macOS and their servers, in small letters. Word
/// and Excel add `~$…` beside each open file, and `LibreOffice` adds `.~lock…`.
const HIDDEN: [&str; 10] = [
    "desktop.ini",
    "thumbs.db",
    "ehthumbs.db",
    "ehthumbs_vista.db",
    "icon",
    "__macosx",
    "$recycle.bin",
    "system volume information",
    "network trash folder",
    "@eadir",
];

/// Whether a folder has the name of a file that authors write; its content is read all the same.
fn is_named_as_a_file(entry: &DirEntry) -> bool {
    let ending = entry.path().extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ["yaml", "md", "csv"].contains(&ending))
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
    if name.contains(char::is_control) {
        let shown = name.replace(char::is_control, "\u{fffd}");
        return Source::unreadable(
            shown,
            "its name has letters that nobody can see; rename it with plain letters",
        );
    }
    if entry.file_type().is_dir() {
        return Source::unreadable(name, "it is a folder; only a file may have such a name");
    }
    if !entry.file_type().is_file() {
        return Source::unreadable(
            name,
            "it is a link or a device; put a copy of the file itself here",
        );
    }
    if let Ok(about) = entry.metadata() {
        if about.len() > LARGEST_FILE {
            return Source::unreadable(name, "it is larger than 32 MB");
        }
        if about.len() > LARGEST_TEXT && name.starts_with("content/") {
            return Source::unreadable(
                name,
                "it is larger than 2 MB, fifty times as long as a long plan's longest file",
            );
        }
    }
    match bytes(entry.path()) {
        Ok(bytes) => Source::new(name, bytes),
        Err(error) => Source::unreadable(name, error.to_string()),
    }
}

/// A file that an earlier build published; `None` where there is none that can be read.
pub(super) fn read_release(path: &Path) -> Option<Source> {
    let about = path.symlink_metadata().ok()?;
    let is_file = about.is_file() && about.len() <= LARGEST_FILE;
    let name = path.to_string_lossy();
    is_file.then(|| Some(Source::new(name, bytes(path).ok()?)))?
}

fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads files")]
    std::fs::read(path)
}
