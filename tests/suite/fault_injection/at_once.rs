//! Several builds into one folder at the same time, and a process that removes it meanwhile.

use super::{published, rest, site};
use crate::site_dir::{SiteDir, files};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

fn start(site: &SiteDir, output: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_yjplan"))
        .args(["build", "--quiet", "-o"])
        .arg(output)
        .current_dir(site.path())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn said(ended: &Output) -> String {
    String::from_utf8(ended.stderr.clone()).unwrap()
}

#[test]
fn of_several_builds_each_writes_a_whole_site_or_says_that_another_is_at_it() {
    let words = ["one", "two", "three"];
    let (wholes, sites) = (words.map(published), words.map(site));
    let place = tempfile::tempdir().unwrap();
    let output = place.path().join("public");
    for round in 0..8 {
        let builds: Vec<Child> = sites
            .iter()
            .chain(&sites)
            .map(|site| start(site, &output))
            .collect();
        let mut written = 0;
        for build in builds {
            let ended = build.wait_with_output().unwrap();
            match ended.status.code() {
                Some(0) => written += 1,
                Some(2) => {
                    let said = said(&ended);
                    assert!(said.contains("another yjplan is writing"), "{said}");
                }
                code => panic!("{code:?}: {}", said(&ended)),
            }
        }
        assert!(written > 0, "round {round}");
        assert!(wholes.contains(&files(&output)), "round {round}");
        assert_eq!(rest(place.path()), Vec::<String>::new(), "round {round}");
    }
}

#[test]
fn the_output_may_be_removed_meanwhile() {
    let whole = published("one");
    let site = site("one");
    let output = site.path().join("output");
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                let _ = fs::remove_dir_all(&output);
            }
        });
        for _ in 0..12 {
            let ended = start(&site, &output).wait_with_output().unwrap();
            let code = ended.status.code();
            assert!(matches!(code, Some(0 | 2)), "{code:?}: {}", said(&ended));
            let told = said(&ended).starts_with("error: ");
            assert_eq!(told, code == Some(2), "{}", said(&ended));
        }
        done.store(true, Ordering::Relaxed);
    });
    // the remaining folder may lack its mark, and is then not recognised as ours
    let _ = fs::remove_dir_all(&output);
    site.build();
    assert_eq!(site.published(), whole);
    assert_eq!(rest(site.path()), Vec::<String>::new());
}
