//! Files that are not there, not files, without end, or not to be read: the program itself, held to
//! a minute of processor time and 768 MiB.

use super::damage::Damage;
use crate::site_dir::{SiteDir, files};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs::{self, File, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// In seconds of processor time, which does not depend on what else the machine does: who needs
/// more is lost in work.
const MOST_WORK: u64 = 60;

/// Who takes so long without working waits for ever, on the busiest machine.
const LONGEST: Duration = Duration::from_mins(10);

/// In KiB, of addresses; a machine that gives each thread more is given two threads.
const MOST: u64 = 768 * 1024;

/// A user without rights, for whom what is forbidden is forbidden.
const NOBODY: u32 = 65534;

/// How a run ended.
struct Ended {
    code: Option<i32>,
    said: String,
}

/// Runs `yjplan` on a site within the limits, as a user whom the disk can refuse.
fn run(site: &SiteDir, arguments: &[&str]) -> Ended {
    let talk = tempfile::tempdir().unwrap();
    let [out, err] = ["out", "err"].map(|name| talk.path().join(name));
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(format!(
            "ulimit -v {MOST} -t {MOST_WORK}; exec \"$0\" \"$@\""
        ))
        .arg(env!("CARGO_BIN_EXE_yjplan"))
        .args(arguments)
        .current_dir(site.path())
        .env("RAYON_NUM_THREADS", "2")
        // the allocator asks for addresses by the gigabyte if it may; what it uses is what counts
        .env("MIMALLOC_ARENA_RESERVE", "32768")
        .stdin(Stdio::null())
        .stdout(File::create(&out).unwrap())
        .stderr(File::create(&err).unwrap());
    if fs::metadata(talk.path()).unwrap().uid() == 0 {
        fs::set_permissions(site.path(), Permissions::from_mode(0o777)).unwrap();
        command.uid(NOBODY).gid(NOBODY);
    }
    let mut child = command.spawn().unwrap();
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > LONGEST {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("it hangs: {arguments:?}");
        }
        sleep(Duration::from_millis(2));
    };
    Ended {
        code: status.code(),
        said: fs::read_to_string(out).unwrap() + &fs::read_to_string(err).unwrap(),
    }
}

/// The site, in which `damage` happened to the files named; `None` where this machine cannot.
#[expect(clippy::print_stderr, reason = "what is left out is said")]
fn broken(whole: &BTreeMap<String, Vec<u8>>, names: &[&str], damage: Damage) -> Option<SiteDir> {
    let site = SiteDir::empty();
    for (name, bytes) in whole {
        site.write(name, bytes);
    }
    for name in names {
        if let Err(why) = damage.happen(&site.path().join(name)) {
            eprintln!("{damage:?} is left out: {why}");
            return None;
        }
    }
    Some(site)
}

/// Builds the site, and asserts what must hold of every broken one.
fn survives(site: &SiteDir, names: &[&str], damage: Damage) {
    let ended = run(site, &["build", "--drafts"]);
    let context = format!("{damage:?} of {names:?}: {}", ended.said);
    assert!(
        matches!(ended.code, Some(0 | 1)),
        "{:?} {context}",
        ended.code
    );
    let output = site.path().join("output");
    if ended.code == Some(0) {
        assert!(output.join("index.html").is_file(), "{context}");
    } else {
        assert!(ended.said.contains("Published nothing"), "{context}");
        assert!(!output.exists(), "{context}");
    }
    for entry in fs::read_dir(site.path()).unwrap() {
        let name = entry.unwrap().file_name();
        assert!(
            !name.to_string_lossy().starts_with('.'),
            "{} {context}",
            name.display()
        );
    }
    if damage.must_be_named() {
        // a folder in assets/ may have any name
        let is_folder = |name: &str| {
            matches!(damage, Damage::SiteDir | Damage::FolderOfFiles) && name.starts_with("assets/")
        };
        for name in names.iter().filter(|name| !is_folder(name)) {
            let file = Path::new(name).file_name().unwrap().to_str().unwrap();
            assert!(ended.said.contains(file), "{file} is not named: {context}");
        }
    }
}

/// The repository's own site.
fn example() -> BTreeMap<String, Vec<u8>> {
    let mut whole = BTreeMap::new();
    for part in ["content", "assets"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(part);
        for (name, bytes) in files(&root) {
            whole.insert(format!("{part}/{name}"), bytes);
        }
    }
    whole
}

#[test]
fn whatever_happens_to_every_file_each_is_named() {
    let whole = example();
    let names: Vec<&str> = whole.keys().map(String::as_str).collect();
    for damage in Damage::ALL {
        if let Some(site) = broken(&whole, &names, damage) {
            survives(&site, &names, damage);
        }
    }
}

#[test]
#[ignore = "takes minutes: cargo test --release malformed::disk -- --ignored --nocapture"]
fn whatever_happens_to_any_file_it_is_named() {
    let whole = example();
    let names = whole.keys().map(String::as_str);
    let pairs: Vec<_> = names
        .flat_map(|name| Damage::ALL.map(|damage| (name, damage)))
        .collect();
    let tried = pairs.par_iter().filter(|(name, damage)| {
        let site = broken(&whole, &[name], *damage);
        if let Some(site) = &site {
            survives(site, &[name], *damage);
        }
        site.is_some()
    });
    println!("{} broken sites", tried.count());
}
