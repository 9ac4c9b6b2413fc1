//! The order of the stages and the absences that `src/lib.rs` promises, read from the source text.

mod circles;
mod comments;
mod limits;
mod spread;
mod tokens;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every source file with its text, by its path under `src/`.
fn sources() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name: PathBuf = path.strip_prefix(&root).unwrap().into();
                let name = name.to_string_lossy().replace('\\', "/");
                files.insert(name, fs::read_to_string(path).unwrap());
            }
        }
    }
    files
}

/// The stages in the order of `lib.rs`.
fn stages() -> Vec<String> {
    let lib = sources().remove("lib.rs").unwrap();
    lib.lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

fn stage_of(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// Whether a file holds tests and what they need.
fn is_test(file: &str) -> bool {
    file.contains("/tests/") || file.ends_with("/tests.rs") || file.contains("/testing")
}

/// The code of a file without its tests and comments.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The files outside `allowed` whose code contains any of `words`.
fn offenders(words: &[&str], allowed: &[&str]) -> Vec<String> {
    sources()
        .into_iter()
        .filter(|(file, _)| !allowed.iter().any(|prefix| file.starts_with(prefix)))
        .filter(|(_, text)| words.iter().any(|word| code(text).contains(word)))
        .map(|(file, _)| file)
        .collect()
}

#[test]
fn the_stages_stand_in_the_order_of_the_flow() {
    let order = [
        "sources",
        "diagnostics",
        "units",
        "words",
        "plan",
        "framework",
        "parse",
        "resolve",
        "assets",
        "checks",
        "disclosure",
        "charts",
        "prose",
        "pages",
        "themes",
        "site",
        "pipeline",
        "serve",
        "pdf",
        "import",
        "cli",
    ];
    assert_eq!(stages(), order);
}

#[test]
fn no_stage_names_a_later_one() {
    let stages = stages();
    let rank = |stage: &str| stages.iter().position(|name| name == stage);
    let mut wrong = Vec::new();
    // files of tests, like modules of tests, may use the whole program
    let files = sources().into_iter().filter(|(file, _)| !is_test(file));
    for (file, text) in files {
        let Some(own) = rank(stage_of(&file)) else {
            continue;
        };
        for (at, later) in stages.iter().enumerate().filter(|(at, _)| *at > own) {
            let named = [format!("crate::{later}"), format!("crate::{{{later}")];
            if named.iter().any(|name| code(&text).contains(name.as_str())) {
                wrong.push(format!("{file} names {later} ({own} before {at})"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn only_sources_and_the_writer_of_the_site_touch_the_disk() {
    let disk = ["std::fs", "File::open", "OpenOptions", "walkdir"];
    assert_eq!(
        offenders(
            &disk,
            &[
                "sources/walk.rs",
                "site/folder.rs",
                "site/write.rs",
                "site/staging.rs",
                "site/swap.rs",
                "pdf/",
                "cli/new/"
            ]
        ),
        Vec::<String>::new()
    );
}

#[test]
fn one_file_knows_each_of_the_crates_that_may_be_replaced() {
    assert_eq!(
        offenders(&["plotters"], &["charts/draw/canvas.rs"]),
        Vec::<String>::new()
    );
    assert_eq!(
        offenders(&["serde_yaml"], &["parse/yaml/mod.rs"]),
        Vec::<String>::new()
    );
    assert_eq!(
        offenders(&["pulldown_cmark"], &["parse/markdown/"]),
        Vec::<String>::new()
    );
    assert_eq!(offenders(&["tera::"], &["themes/"]), Vec::<String>::new());
    assert_eq!(
        offenders(&["notify::"], &["serve/watch.rs"]),
        Vec::<String>::new()
    );
    assert_eq!(
        offenders(&["hyper::", "tokio::"], &["serve/server.rs"]),
        Vec::<String>::new()
    );
    assert_eq!(offenders(&["clap::"], &["cli/"]), Vec::<String>::new());
}

#[test]
fn only_pages_can_be_serialised() {
    assert_eq!(offenders(&["Serialize"], &["pages/"]), Vec::<String>::new());
}

#[test]
fn nothing_after_disclosure_can_name_an_unpublishable_figure() {
    let stages = stages();
    let disclosure = stages.iter().position(|name| name == "disclosure").unwrap();
    let later: Vec<_> = sources()
        .into_iter()
        .filter(|(file, _)| {
            let rank = stages.iter().position(|name| name == stage_of(file));
            rank > Some(disclosure) && stage_of(file) != "pipeline"
        })
        .filter(|(_, text)| {
            let code = code(text);
            code.contains("plan::figures")
                || code.contains("plan::Plan,")
                || code.contains("plan::Plan;")
        })
        .map(|(file, _)| file)
        .collect();
    assert_eq!(later, Vec::<String>::new());
}

#[test]
fn no_clock_no_chance_and_no_machine_font_in_the_core() {
    let words = [
        "SystemTime",
        "Instant::",
        "Zoned::now",
        "rand::rng",
        "fastrand",
        "HashMap",
        "HashSet",
        "env::var",
    ];
    assert_eq!(
        offenders(&words, &["cli/", "pdf/", "serve/"]),
        Vec::<String>::new()
    );
}

#[test]
fn every_module_opens_with_what_it_is_for() {
    let without: Vec<_> = sources()
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(file, _)| file)
        .collect();
    assert_eq!(without, Vec::<String>::new());
}
