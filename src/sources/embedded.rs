//! Files embedded in the binary: the built-in theme and the frameworks.
//!
//! A site's own file of the same name replaces one of these.

use include_dir::{Dir, DirEntry, include_dir};

/// The folder of the built-in theme.
static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The name and content of each framework.
const FRAMEWORKS: &[(&str, &[u8])] = &[
    (
        "content/frameworks/england-and-wales-2024.yaml",
        include_bytes!("../framework/england-and-wales-2024.yaml"),
    ),
    (
        "content/frameworks/england-and-wales-2026.yaml",
        include_bytes!("../framework/england-and-wales-2026.yaml"),
    ),
    (
        "content/frameworks/none.yaml",
        include_bytes!("../framework/none.yaml"),
    ),
];

/// The name and content of each embedded file, as if it were in the site's folder.
pub(super) fn files() -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    add_folder(&THEME, &mut files);
    let frameworks = FRAMEWORKS.iter();
    files.extend(frameworks.map(|(name, bytes)| ((*name).to_owned(), *bytes)));
    files
}

fn add_folder(folder: &Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => add_folder(folder, files),
            DirEntry::File(file) => {
                let name = format!("themes/default/{}", file.path().display());
                files.push((name.replace('\\', "/"), file.contents()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    /// Cargo does not notice a new file in the theme's folder, so this test reports an outdated
    /// build.
    #[test]
    fn the_binary_carries_every_file_of_the_theme() {
        let top = Path::new(env!("CARGO_MANIFEST_DIR"));
        let in_folder: BTreeSet<String> = walkdir::WalkDir::new(top.join("themes/default"))
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let path = entry.path().strip_prefix(top).unwrap();
                path.to_string_lossy().replace('\\', "/")
            })
            .collect();
        let names = files().into_iter().map(|(name, _)| name);
        let carried: BTreeSet<String> = names.filter(|name| name.starts_with("themes/")).collect();
        assert_eq!(carried, in_folder, "touch src/sources/embedded.rs");
    }
}
