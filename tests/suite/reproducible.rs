//! The same content gives the same bytes, whoever publishes it, where, when and on what machine.
//!
//! No day of publishing is printed anywhere, so that `SOURCE_DATE_EPOCH`, with which others fix
//! that day, changes nothing here.

use crate::site_dir::{SiteDir, files};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

/// A borough with a document of every kind.
const SITE: &str = "tests/sites/kinds";

/// What the surroundings of a build may be, one of each line at a time.
const SURROUNDINGS: [(&str, &[&str]); 9] = [
    ("LANG", &["C", "cy_GB.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8"]),
    ("LC_ALL", &["POSIX", "de_DE.ISO-8859-1", "not a locale"]),
    (
        "TZ",
        &["Pacific/Kiritimati", "America/New_York", "not a zone"],
    ),
    ("RAYON_NUM_THREADS", &["1", "2", "7"]),
    ("SOURCE_DATE_EPOCH", &["0", "1750000000", "not a number"]),
    ("COLUMNS", &["20", "400"]),
    ("TERM", &["dumb", "xterm-256color"]),
    ("CLICOLOR_FORCE", &["1"]),
    ("USER", &["somebody"]),
];

/// The site's files, in another folder, written in the order that `order` makes of their names.
fn copy(folder: &SiteDir, place: &str, order: impl Fn(&mut Vec<(String, Vec<u8>)>)) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(SITE);
    let mut all: Vec<_> = files(&root).into_iter().collect();
    order(&mut all);
    for (name, bytes) in all {
        folder.write(&format!("{place}/{name}"), bytes);
    }
    folder.path().join(place)
}

/// What a command with these surroundings publishes from the site in `place`.
fn published(place: &Path, change: impl Fn(&mut Command)) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("out");
    let mut command = Command::new(env!("CARGO_BIN_EXE_yjplan"));
    command.args(["build", "--drafts", "--base-url", "https://x.org/a"]);
    command.arg(place).arg("-o").arg(&output);
    change(&mut command);
    let ran = command.output().unwrap();
    assert!(
        ran.status.success(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    files(&output)
}

/// The names of files that differ.
fn differences(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names = one.keys().chain(other.keys());
    let differ = names.filter(|name| one.get(*name) != other.get(*name));
    differ.cloned().collect()
}

#[test]
fn no_surroundings_change_a_byte() {
    let folder = SiteDir::empty();
    let place = copy(&folder, "site", |_| {});
    let first = published(&place, |_| {});
    assert!(first.len() > 60, "{}", first.len());
    for (name, values) in SURROUNDINGS {
        for value in values {
            let again = published(&place, |command| {
                command.env(name, value);
            });
            assert_eq!(differences(&first, &again), [""; 0], "{name}={value}");
        }
    }
    let bare = published(&place, |command| {
        command.env_clear();
    });
    assert_eq!(
        differences(&first, &bare),
        [""; 0],
        "nothing set, HOME neither"
    );
}

#[test]
fn no_order_or_place_or_age_of_files_changes_a_byte() {
    let folder = SiteDir::empty();
    let place = copy(&folder, "a", |_| {});
    let first = published(&place, |_| {});
    let backwards = copy(&folder, "b/a much longer/Cynllun ŵyl", |all| all.reverse());
    assert_eq!(differences(&first, &published(&backwards, |_| {})), [""; 0]);
    let shuffled = copy(&folder, "c", |all| {
        all.sort_by_key(|(name, bytes)| (bytes.len() % 7, name.len()));
    });
    for (at, name) in files(&shuffled).keys().enumerate() {
        let file = std::fs::File::options()
            .write(true)
            .open(shuffled.join(name))
            .unwrap();
        let age = Duration::from_secs(4_000_000_000 * (at as u64 % 2));
        file.set_modified(SystemTime::UNIX_EPOCH + age).unwrap();
    }
    assert_eq!(differences(&first, &published(&shuffled, |_| {})), [""; 0]);
}

#[cfg(unix)]
#[test]
fn no_umask_or_way_to_name_the_folder_changes_a_byte() {
    let folder = SiteDir::empty();
    let place = copy(&folder, "site", |_| {});
    let first = published(&place, |_| {});
    for mask in ["000", "077"] {
        let output = folder.path().join(mask);
        let line = format!("umask {mask} && exec \"$0\" \"$@\"");
        let ran = Command::new("sh")
            .args([
                "-c",
                &line,
                env!("CARGO_BIN_EXE_yjplan"),
                "build",
                "../site/./",
                "--drafts",
            ])
            .args(["--base-url", "https://x.org/a/", "-o"])
            .arg(&output)
            .current_dir(&place)
            .output()
            .unwrap();
        assert!(
            ran.status.success(),
            "{}",
            String::from_utf8_lossy(&ran.stderr)
        );
        assert_eq!(differences(&first, &files(&output)), [""; 0], "{mask}");
    }
}

#[test]
fn nor_do_they_change_a_report_or_the_manual() {
    let folder = SiteDir::empty();
    let place = copy(&folder, "site", |_| {});
    let name = place.to_str().unwrap().to_owned();
    for words in [
        &["check", &name, "--format", "json"][..],
        &["check", &name, "--format", "sarif"],
        &["man"],
        &["completions", "bash"],
        &["explain", "budget-total"],
    ] {
        let said = |change: &[(&str, &str)]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_yjplan"));
            command.args(words).envs(change.iter().copied());
            String::from_utf8(command.output().unwrap().stdout).unwrap()
        };
        let first = said(&[]);
        assert!(!first.is_empty());
        let other = [
            ("LANG", "tr_TR.UTF-8"),
            ("TZ", "Asia/Tokyo"),
            ("SOURCE_DATE_EPOCH", "1"),
        ];
        assert_eq!(said(&other), first, "{words:?}");
        assert_eq!(said(&[("RAYON_NUM_THREADS", "7")]), first, "{words:?}");
    }
}
