//! Builds that are killed at any moment: before they write, while they write, and after.
//!
//! `YJPLAN_KILLS=3000 cargo test --release fault_injection::killed -- --nocapture` kills three
//! thousand.

use super::{Dice, published, rest, say, site};
use crate::site_dir::SiteDir;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a build takes that nobody disturbs.
struct Usual {
    whole: Duration,
    /// From its first file to its end.
    writing: Duration,
}

fn usual(site: &SiteDir) -> Usual {
    let begun = Instant::now();
    let mut build = start(site);
    await_writing(site, &mut build);
    let writing = Instant::now();
    build.wait().unwrap();
    Usual {
        whole: begun.elapsed(),
        writing: writing.elapsed(),
    }
}

fn start(site: &SiteDir) -> Child {
    Command::new(env!("CARGO_BIN_EXE_yjplan"))
        .args(["build", "--quiet"])
        .current_dir(site.path())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Waits until a build has begun to write, or has ended before that was seen.
fn await_writing(site: &SiteDir, build: &mut Child) {
    let new = site.path().join(".output.yjplan-new");
    while !new.exists() && build.try_wait().unwrap().is_none() {
        std::hint::spin_loop();
    }
}

#[test]
fn a_killed_build_leaves_one_whole_site() {
    let kills = std::env::var("YJPLAN_KILLS").map_or(24, |kills| kills.parse().unwrap());
    let words = ["one", "other"];
    let sites = words.map(published);
    let site = site(words[0]);
    let usual = usual(&site);
    let mut dice = Dice(2026);
    let (mut before, mut amid, mut after) = (0, 0, 0);
    for kill in 0..kills {
        say(&site, words[(kill + 1) % 2]);
        let mut build = start(&site);
        if kill % 3 == 0 {
            sleep(dice.part_of(usual.whole));
        } else {
            // most of a build is reading and thinking, so most kills wait for it to begin to write
            await_writing(&site, &mut build);
            sleep(dice.part_of(usual.writing));
        }
        let _ = build.kill();
        let ended = build.wait().unwrap().success();
        let left = rest(site.path()).iter().any(|name| name.ends_with("-new"));
        match (ended, left) {
            (true, _) => after += 1,
            (false, true) => amid += 1,
            (false, false) => before += 1,
        }
        assert!(sites.contains(&site.published()), "kill {kill}");
        if kill % 4 == 3 {
            site.build();
            assert_eq!(site.published(), sites[(kill + 1) % 2], "kill {kill}");
            assert_eq!(rest(site.path()), Vec::<String>::new(), "kill {kill}");
        }
    }
    println!(
        "{kills} kills: {amid} with a new site half made or an old one half gone, {before} at other moments, \
         {after} too late; {} files of each site, none lost",
        sites[0].len()
    );
}
