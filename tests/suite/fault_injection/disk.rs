//! Disks that are full, or must not be written. A small disk is created where the system allows it
//! (`unshare`, with `tmpfs`); elsewhere the test reports that it was skipped.

use super::{Whole, published, rest, say, site};
use crate::site_dir::{SiteDir, files};
use std::fs::{self, File, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Output};

/// A user without privileges, to whom permissions apply.
const NOBODY: u32 = 65534;

/// Runs shell commands in a user namespace with full privileges, with `yjplan` as `$0` and the
/// site's folder as `$1`. `None` where this machine does not allow namespaces.
#[expect(clippy::print_stderr, reason = "what is left out is said")]
fn in_own_world(site: &SiteDir, lines: &str) -> Option<String> {
    let can = "mount -t tmpfs -o size=64k tmpfs \"$1\"";
    let run = |lines: &str| {
        Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-euc", lines])
            .arg(env!("CARGO_BIN_EXE_yjplan"))
            .arg(site.path())
            .current_dir(site.path())
            .output()
    };
    if !run(can).is_ok_and(|ended| ended.status.success()) {
        eprintln!("left out: this machine lets no user make a small disk");
        return None;
    }
    let ended = run(lines).unwrap();
    let words = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let said = words(ended.stdout) + &words(ended.stderr);
    assert!(ended.status.success(), "{said}");
    Some(said)
}

#[test]
fn a_full_disk_leaves_the_old_site_whole() {
    let (one, other) = (published("one"), published("other"));
    let site = site("one");
    let size: usize = one.values().map(Vec::len).sum();
    for part in ["disk", "kept"] {
        fs::create_dir(site.path().join(part)).unwrap();
    }
    // the disk is filled so that more and more of the new site fits
    let kib = (3 * size / 1024).max(64);
    let said = in_own_world(
        &site,
        &format!(
            "mount -t tmpfs -o size={kib}k tmpfs disk
            \"$0\" build -q -o disk/public
            sed -i s/one/other/ content/ashford/2024-25/*
            free=0 built=0
            while [ $built -lt 4 ]; do
                rm -f disk/fill
                head -c ${{free}}k /dev/zero > disk/room
                cat /dev/zero > disk/fill 2> /dev/null || true
                rm disk/room
                code=0; \"$0\" build -q -o disk/public || code=$?
                echo \"code $code\"
                [ $code = 2 ] || built=$((built + 1))
                mkdir kept/$free
                cp -r disk/public kept/$free/public
                ls -A disk > kept/$free/names
                free=$((free + 4))
            done"
        ),
    );
    let Some(said) = said else { return };
    let mut seen = [0, 0];
    for entry in fs::read_dir(site.path().join("kept")).unwrap() {
        let kept = entry.unwrap().path();
        let published = files(&kept.join("public"));
        let which = [&one, &other].iter().position(|site| **site == published);
        seen[which.unwrap_or_else(|| panic!("{}: {said}", kept.display()))] += 1;
        let names = fs::read_to_string(kept.join("names")).unwrap();
        assert!(!names.contains("yjplan"), "{names}");
    }
    assert_eq!(said.matches("code 2").count(), seen[0], "{said}");
    assert_eq!(
        said.matches("No space left on device").count(),
        seen[0],
        "{said}"
    );
    assert!(seen[0] > 3 && seen[1] == 4, "{seen:?}: {said}");
    println!("{} full disks, {} with room", seen[0], seen[1]);
}

#[test]
fn a_disk_that_may_only_be_read_is_named() {
    let (one, site) = (published("one"), site("one"));
    for part in ["disk", "kept"] {
        fs::create_dir(site.path().join(part)).unwrap();
    }
    let said = in_own_world(
        &site,
        "mount -t tmpfs tmpfs disk
        \"$0\" build -q -o disk/public
        sed -i s/one/other/ content/ashford/2024-25/*
        mount -o remount,ro disk
        code=0; \"$0\" build -q -o disk/public || code=$?
        echo \"code $code\"
        cp -r disk/public kept/public",
    );
    let Some(said) = said else { return };
    assert!(said.contains("code 2"), "{said}");
    assert!(
        said.contains("disk/public: Read-only file system"),
        "{said}"
    );
    assert_eq!(files(&site.path().join("kept/public")), one);
}

#[test]
fn a_folder_that_is_a_disk_of_its_own_is_told_from_others() {
    let site = site("one");
    fs::create_dir(site.path().join("output")).unwrap();
    let said = in_own_world(
        &site,
        "mount -t tmpfs tmpfs output
        code=0; \"$0\" build -q || code=$?
        echo \"code $code\"
        \"$0\" build -q -o output/site
        ls -A . output",
    );
    let Some(said) = said else { return };
    assert!(said.contains("code 2"), "{said}");
    assert!(said.contains("choose a folder in it with -o"), "{said}");
    assert!(!said.contains(".yjplan-"), "{said}");
}

/// Builds as a user without privileges.
fn build(site: &SiteDir) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yjplan"));
    command.args(["build", "-q"]).current_dir(site.path());
    let ours = tempfile::NamedTempFile::new().unwrap();
    if ours.as_file().metadata().unwrap().uid() == 0 {
        let given = Command::new("chown")
            .args(["-R", "65534:65534"])
            .arg(site.path())
            .status();
        assert!(given.unwrap().success());
        command.uid(NOBODY).gid(NOBODY);
    }
    command.output().unwrap()
}

fn forbid(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_folder_that_may_not_be_written_is_named() {
    let (one, other): (Whole, Whole) = (published("one"), published("other"));
    let site = site("one");
    assert!(build(&site).status.success());
    say(&site, "other");
    forbid(site.path(), 0o555);
    let ended = build(&site);
    forbid(site.path(), 0o755);
    let said = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(2), "{said}");
    assert!(said.contains("output: Permission denied"), "{said}");
    assert_eq!(site.published(), one);
    // an old site that is read-only is replaced, and nothing of it is left
    for folder in ["output", "output/ashford", "output/ashford/2024-25"] {
        forbid(&site.path().join(folder), 0o555);
    }
    for _ in 0..2 {
        let ended = build(&site);
        let said = String::from_utf8(ended.stderr).unwrap();
        assert!(ended.status.success(), "{said}");
        assert_eq!(site.published(), other);
        assert_eq!(rest(site.path()), Vec::<String>::new());
    }
}

#[test]
fn what_lies_in_the_place_of_a_page_is_no_hindrance() {
    let site = site("one");
    site.build();
    let whole = site.published();
    let output = site.path().join("output");
    let page = output.join("index.html");
    for odd in ["link", "pipe", "folder"] {
        fs::remove_file(&page).unwrap();
        match odd {
            "link" => symlink("/dev/zero", &page).unwrap(),
            "folder" => fs::create_dir(&page).unwrap(),
            _ => assert!(
                Command::new("mkfifo")
                    .arg(&page)
                    .status()
                    .unwrap()
                    .success()
            ),
        }
        site.build();
        assert_eq!(site.published(), whole, "{odd}");
    }
}

#[test]
fn a_link_in_the_place_of_the_output_stays_a_link() {
    let (site, place) = (site("one"), tempfile::tempdir().unwrap());
    let (link, real) = (site.path().join("output"), place.path().join("www"));
    fs::create_dir(&real).unwrap();
    symlink(&real, &link).unwrap();
    site.build();
    assert!(link.is_symlink());
    assert_eq!(files(&real), published("one"));
    fs::remove_dir_all(&real).unwrap();
    let ran = site.run(&["build"]);
    assert_eq!(ran.code, 2, "{}", ran.stderr);
    assert!(
        ran.stderr.contains("a link that leads nowhere"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_file_in_the_place_of_the_output_is_replaced_only_when_asked() {
    let site = site("one");
    site.write("output", "precious");
    assert_eq!(site.run(&["build"]).code, 2);
    assert_eq!(site.read("output"), "precious");
    assert_eq!(site.run(&["build", "--force"]).code, 0);
    site.build();
    assert_eq!(rest(site.path()), Vec::<String>::new());
}

#[test]
fn a_report_that_cannot_be_written_is_a_failure() {
    let full = Path::new("/dev/full");
    if !full.exists() {
        eprintln!("left out: there is no /dev/full here");
        return;
    }
    let site = site("one");
    for arguments in [
        &["check", "--format", "sarif"][..],
        &["explain", "budget-total"],
    ] {
        let ended = Command::new(env!("CARGO_BIN_EXE_yjplan"))
            .args(arguments)
            .current_dir(site.path())
            .stdout(File::options().write(true).open(full).unwrap())
            .output()
            .unwrap();
        let said = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(2), "{said}");
        assert!(said.contains("No space left on device"), "{said}");
    }
}
