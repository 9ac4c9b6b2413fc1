//! A site with as many plans as there are services: the repository's own boroughs repeated under
//! other names.

use std::fs;
use std::io::Result;
use std::path::{Path, PathBuf};

/// The number of youth justice services in England and Wales.
pub(crate) const SERVICES: usize = 157;

/// Writes a site of `wanted` plans into `folder`. Returns the first section of each, in order.
pub(crate) fn write(folder: &Path, wanted: usize) -> Result<Vec<PathBuf>> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    copy(&own.join("assets"), &folder.join("assets"))?;
    for name in ["site.yaml", "areas.yaml"] {
        fs::create_dir_all(folder.join("content"))?;
        fs::copy(
            own.join("content").join(name),
            folder.join("content").join(name),
        )?;
    }
    let boroughs = folders(&own.join("content"))?;
    let mut sections = Vec::new();
    for (at, borough) in boroughs.iter().cycle().enumerate() {
        let plans = folders(borough)?;
        let rest = wanted - sections.len();
        if plans.is_empty() {
            continue;
        }
        if rest == 0 {
            break;
        }
        let name = borough.file_name().unwrap_or_default().to_string_lossy();
        let copied = folder.join("content").join(format!("{name}-{at:04}"));
        let facts = fs::read_to_string(borough.join("borough.yaml"))?;
        let facts = facts.lines().map(|line| match line.strip_prefix("name: ") {
            Some(name) => format!("name: {name} {at}\n"),
            None => format!("{line}\n"),
        });
        fs::create_dir_all(&copied)?;
        fs::write(copied.join("borough.yaml"), facts.collect::<String>())?;
        for plan in plans.iter().take(rest) {
            let to = copied.join(plan.file_name().unwrap_or_default());
            copy(plan, &to)?;
            sections.extend(first_section(&to)?);
        }
    }
    Ok(sections)
}

fn first_section(plan: &Path) -> Result<Option<PathBuf>> {
    let mut files = entries(plan)?;
    files.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    Ok(files.into_iter().next())
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut folders = entries(folder)?;
    folders.retain(|path| path.is_dir());
    Ok(folders)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths: Vec<_> = entries.collect::<Result<_>>()?;
    paths.sort();
    Ok(paths)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if !from.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(to)?;
    for path in entries(from)? {
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}
