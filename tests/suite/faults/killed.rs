//! Builds that are killed at any moment: before they write, while they write, and after.
//!
//! `YJPLAN_KILLS=300 cargo test --release faults::killed -- --nocapture` kills three hundred.

use super::{Dice, published, rest, say, site};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

#[test]
fn a_killed_build_leaves_one_whole_site() {
    let kills = std::env::var("YJPLAN_KILLS").map_or(24, |kills| kills.parse().unwrap());
    let words = ["one", "other"];
    let sites = words.map(published);
    let site = site(words[0]);
    let start = Instant::now();
    site.build();
    let usual = start.elapsed();
    let mut dice = Dice(2026);
    let (mut before, mut amid, mut after) = (0, 0, 0);
    for kill in 0..kills {
        say(&site, words[(kill + 1) % 2]);
        let mut build = Command::new(env!("CARGO_BIN_EXE_yjplan"))
            .args(["build", "--quiet"])
            .current_dir(site.path())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        if kill % 3 == 0 {
            sleep(usual.mul_f64(f64::from(u32::try_from(dice.roll(100)).unwrap()) / 100.0));
        } else {
            // most of a build is reading and thinking, so most kills wait for it to begin to write
            let new = site.path().join(".output.yjplan-new");
            while !new.exists() && build.try_wait().unwrap().is_none() {
                std::hint::spin_loop();
            }
            sleep(Duration::from_micros(dice.roll(5_000)));
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
