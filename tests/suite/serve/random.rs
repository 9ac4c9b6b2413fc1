//! Hundreds of saves of every kind, good and bad, against one preview: it never stops, never shows
//! half a page, and at last shows exactly what building writes.
//!
//! `YJPLAN_EDITS=1000 cargo test serve::random -- --nocapture` makes a thousand.

use super::running::{Running, fresh, without_panel};
use super::{FRONT, INTRODUCTION, content, site};
use crate::site_dir::SiteDir;
use std::fs;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

/// Numbers that are the same in each run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// What an author, an editor or a sync may do to a site. Whatever is not there is left alone.
fn edit(site: &SiteDir, dice: &mut Dice, at: usize) {
    let names: Vec<String> = content(site).into_keys().collect();
    let name = format!("content/{}", names[dice.roll(names.len())]);
    let path = site.path().join(&name);
    let bytes = fs::read(&path).unwrap();
    match dice.roll(12) {
        0 | 1 => site.write(&name, [bytes.as_slice(), b"\nMore words.\n"].concat()),
        2 => site.write(&name, &bytes[..dice.roll(bytes.len() + 1)]),
        3 => {
            site.write(&format!("{name}~"), &bytes);
            fs::rename(site.path().join(format!("{name}~")), &path).unwrap();
        }
        4 if names.len() > 4 => fs::remove_file(&path).unwrap(),
        5 => {
            let to = path.with_file_name(format!("renamed-{at}.md"));
            fs::rename(&path, to).unwrap();
        }
        6 => site.write(
            &format!("content/new-{}/2024-25/plan.yaml", dice.roll(3)),
            &bytes,
        ),
        7 => {
            let (from, to) = (dice.roll(3), dice.roll(3));
            let folder = |at| site.path().join(format!("content/new-{at}"));
            let _ = fs::rename(folder(from), folder(to));
        }
        8 => drop(fs::remove_dir_all(
            site.path().join(format!("content/new-{}", dice.roll(3))),
        )),
        9 => site.write(&name, b"\xff\xfe\0: [{"),
        10 => site.write(&format!("assets/{}.txt", dice.roll(4)), at.to_string()),
        _ => site.write("themes/default/static/brand.css", format!("/* {at} */")),
    }
}

/// Puts the content back as it was, but for one word.
fn mend(site: &SiteDir, good: &std::collections::BTreeMap<String, Vec<u8>>, word: &str) {
    for name in content(site)
        .into_keys()
        .filter(|name| !good.contains_key(name))
    {
        fs::remove_file(site.path().join("content").join(name)).unwrap();
    }
    for (name, bytes) in good {
        let text = String::from_utf8(bytes.clone()).unwrap();
        site.write(&format!("content/{name}"), text.replace("First", word));
    }
}

/// Looks at pages until it is told to stop: each is whole.
fn read(running: &Running, done: &AtomicBool, seen: &AtomicUsize) {
    while !done.load(Ordering::Relaxed) {
        for path in [FRONT, INTRODUCTION, "/"] {
            let page = running.get(path);
            assert!([200, 404].contains(&page.status), "{}", page.status);
            let text = page.text();
            assert!(text.trim_end().ends_with("</html>"), "{text}");
            assert!(without_panel(&text).contains("<h1"), "{text}");
            seen.fetch_add(1, Ordering::Relaxed);
        }
        // readers do not hurry
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn whatever_is_saved_the_preview_goes_on_and_ends_as_building_would() {
    let edits = std::env::var("YJPLAN_EDITS").map_or(200, |edits| edits.parse().unwrap());
    let site = site();
    let good = content(&site);
    let mut running = Running::start(&site);
    let (done, seen) = (AtomicBool::new(false), AtomicUsize::new(0));
    let mut dice = Dice(1);
    std::thread::scope(|scope| {
        scope.spawn(|| read(&running, &done, &seen));
        for at in 0..edits {
            edit(&site, &mut dice, at);
            // some saves come at once, some while the one before is being built
            if dice.roll(3) > 0 {
                std::thread::sleep(Duration::from_millis(25));
            }
            if dice.roll(10) == 0 {
                mend(&site, &good, &format!("Edit {at}"));
            }
        }
        done.store(true, Ordering::Relaxed);
    });
    mend(&site, &good, "Last");
    let fresh = fresh(&site);
    running.until_page(INTRODUCTION, "Last words");
    running.until("the last save", |running| {
        running.difference(&fresh).is_none()
    });
    let builds = running
        .said()
        .iter()
        .filter(|line| line.contains(" anew): "))
        .count();
    println!(
        "{edits} edits, {builds} builds, {} whole pages",
        seen.into_inner()
    );
}
