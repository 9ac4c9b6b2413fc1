//! Wrong clocks: nothing that is published, kept or shown depends on the time of a file.

use super::{SECTION, published, say, site};
use crate::site_dir::{SiteDir, files};
use std::fs::File;
use std::time::{Duration, SystemTime};

/// Years that no clock should show.
fn wrong() -> [SystemTime; 3] {
    let year = Duration::from_hours(365 * 24);
    [
        SystemTime::UNIX_EPOCH,
        SystemTime::UNIX_EPOCH + 10 * year,
        SystemTime::UNIX_EPOCH + 130 * year,
    ]
}

/// Sets the time of every file in the site's folder.
fn set(site: &SiteDir, time: SystemTime) {
    for name in files(site.path()).keys() {
        let file = File::options()
            .write(true)
            .open(site.path().join(name))
            .unwrap();
        file.set_modified(time).unwrap();
    }
}

#[test]
fn the_times_of_files_decide_nothing() {
    let (one, other) = (published("one"), published("other"));
    let site = site("one");
    site.build();
    for time in wrong() {
        set(&site, time);
        site.build();
        assert_eq!(site.published(), one, "{time:?}");
        say(&site, "other");
        set(&site, time);
        site.build();
        assert_eq!(site.published(), other, "{time:?}");
        say(&site, "one");
        site.build();
    }
}

#[test]
fn a_save_with_a_wrong_time_is_shown() {
    for arguments in [&["-p", "0"][..], &["-p", "0", "--poll"]] {
        let site = site("one");
        let mut running = crate::serve::Running::start_with(&site, arguments);
        let page = "/ashford/2024-25/introduction/";
        for (at, time) in wrong().into_iter().enumerate() {
            let word = format!("word{at}");
            site.write(
                SECTION,
                format!("---\ntitle: Introduction\n---\n\nWe say {word}.\n"),
            );
            set(&site, time);
            running.until_page(page, &word);
        }
    }
}
