//! Faults while a site is written: whatever happens, the output folder holds one whole site, the
//! old or the new, and whoever ran the build is told.

mod at_once;
mod clock;
#[cfg(unix)]
mod disk;
mod killed;

use crate::site_dir::SiteDir;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

const PLAN: &str = "content/ashford/2024-25/plan.yaml";
const SECTION: &str = "content/ashford/2024-25/01-introduction.md";

/// A published site, every byte of it.
type Whole = BTreeMap<String, Vec<u8>>;

/// A site of one plan, whose pages all say `word`.
fn site(word: &str) -> SiteDir {
    let site = SiteDir::tiny("");
    site.edit(PLAN, "status: draft", "status: published");
    say(&site, word);
    site
}

/// Changes the word that its pages say.
fn say(site: &SiteDir, word: &str) {
    let text = format!("---\ntitle: Introduction\n---\n\nWe say {word}.\n");
    site.write(SECTION, text);
    let facts = site.read(PLAN);
    let (before, rest) = facts.split_once("title: ").unwrap();
    let (_, after) = rest.split_once('\n').unwrap();
    site.write(
        PLAN,
        format!("{before}title: A plan that says {word}\n{after}"),
    );
}

/// What is published where the pages say this word.
fn published(word: &str) -> Whole {
    let site = site(word);
    site.build();
    site.published()
}

/// What lies in a folder besides the site: names that begin with a dot.
fn rest(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with('.')).collect()
}

/// Numbers that are the same in each run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % sides
    }

    /// Some moment of a time.
    fn part_of(&mut self, time: Duration) -> Duration {
        time.mul_f64(f64::from(u32::try_from(self.roll(100)).unwrap()) / 100.0)
    }
}
