//! Limits of size and of repetition. Functions are held to 60 lines by clippy.

use super::tokens::tokens;
use super::{is_test, sources};
use std::collections::{BTreeMap, BTreeSet};

/// Fails where more than `most` items were found. A limit is lowered when the number falls, and
/// never raised.
fn assert_at_most(most: usize, of: &str, found: &[String]) {
    let count = found.len();
    assert!(count <= most, "{of}: {count}, at most {most}: {found:#?}");
}

#[test]
fn no_folder_has_more_than_20_entries() {
    let mut folders: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in sources().into_keys() {
        let mut path = file.as_str();
        while let Some((folder, entry)) = path.rsplit_once('/') {
            let entries = folders.entry(folder.to_owned()).or_default();
            entries.insert(entry.to_owned());
            path = folder;
        }
    }
    folders.retain(|_, entries| entries.len() > 20);
    assert!(folders.is_empty(), "{folders:#?}");
}

/// The goal is 10.
#[test]
fn few_type_names_are_used_twice() {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, text) in sources().into_iter().filter(|(file, _)| !is_test(file)) {
        for pair in tokens(&text).windows(2) {
            if ["struct", "enum", "trait"].contains(&pair[0]) && pair[1] != "$" {
                names
                    .entry(pair[1].to_owned())
                    .or_default()
                    .push(file.clone());
            }
        }
    }
    let twice = names.into_iter().filter(|(_, files)| files.len() > 1);
    let twice: Vec<_> = twice
        .map(|(name, files)| format!("{name}: {files:?}"))
        .collect();
    assert_at_most(12, "type names defined more than once", &twice);
}

/// The cost of a change: in how many files an entity is named in code. The goal is 12.
#[test]
fn an_entity_is_named_in_few_files() {
    for (entity, most) in [("survey", 34), ("representation", 33)] {
        let sources = sources().into_iter().filter(|(file, _)| !is_test(file));
        let names = |text: &str| {
            tokens(text)
                .iter()
                .any(|token| token.to_lowercase().contains(entity))
        };
        let found: Vec<_> = sources
            .filter(|(_, text)| names(text))
            .map(|(file, _)| file)
            .collect();
        assert_at_most(most, entity, &found);
    }
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let long: Vec<_> = sources()
        .into_iter()
        .filter(|(_, text)| text.lines().count() > 400)
        .map(|(file, text)| (text.lines().count(), file))
        .collect();
    assert_eq!(long, Vec::<(usize, String)>::new());
}
