//! A value is written once: what changes with it, and what does not.

use super::{PLAN, page};
use crate::html_reader::Element;
use crate::published::{Published, example};
use crate::site_dir::SiteDir;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn a_figure_changed_once_changes_wherever_it_is_shown_and_nowhere_else() {
    let before = example();
    let site = SiteDir::example();
    let file = format!("content/{PLAN}/data/indicators.yaml");
    site.edit(
        &file,
        "            value: 229\n",
        "            value: 231\n",
    );
    let after = Published::of(&site);

    let (old, new) = (masked(before), masked(&after));
    assert_eq!(
        old.keys().collect::<Vec<_>>(),
        new.keys().collect::<Vec<_>>()
    );
    let changed: Vec<&str> = old
        .keys()
        .filter(|name| old[*name] != new[*name])
        .map(String::as_str)
        .collect();
    let shown = [
        "",
        "data/indicator-first-time-entrants.csv",
        "data/indicators.csv",
        "data/plan.json",
        "data/targets.csv",
        "kpis/",
        "performance/",
        "print/",
    ];
    let shown = shown.map(|name| match name.rsplit_once('.') {
        Some(_) => format!("{PLAN}/{name}"),
        None => format!("{PLAN}/{name}index.html"),
    });
    // the home page shows the headline indicators of each current plan
    let shown = shown.iter().map(String::as_str).chain(["index.html"]);
    let expected: BTreeSet<&str> = shown.collect();
    assert_eq!(changed.into_iter().collect::<BTreeSet<_>>(), expected);

    for name in expected {
        let (old, new) = (mentions(before, name, "229"), mentions(&after, name, "231"));
        assert!(
            old > 0 && old == new,
            "{name}: 229 {old} times, then 231 {new} times"
        );
        assert_eq!(mentions(&after, name, "229"), 0, "{name}");
        assert_eq!(mentions(before, name, "231"), 0, "{name}");
    }
    shows_everywhere(page(&after, "kpis/"), "231");
}

/// The value in the prose that quotes it, the summary, the drawings and their descriptions, the
/// sentence about bands, and the table.
fn shows_everywhere(kpis: &Element, value: &str) {
    let says = |wanted: &str| kpis.text().contains(wanted);
    assert!(says(&format!("our rate was {value}, against")));
    assert!(says(&format!("The latest value, {value}, is amber.")));
    let drawn = |name: &str| {
        let parts = kpis.named(&[name]);
        parts
            .iter()
            .filter(|part| part.drawn().contains(value))
            .count()
    };
    // its own drawing and a panel of the overview, each in two sizes; the caption says the finding,
    // so that nobody hears it twice
    assert_eq!((drawn("desc"), drawn("text")), (0, 4));
    let tables = kpis.tables();
    let table = tables
        .iter()
        .find(|table| table.caption.ends_with(": First time entrants"));
    assert_eq!(
        table.unwrap().row("Jan 2022 to Dec 2022").unwrap().cells,
        ["41", value]
    );
}

/// The files without the fingerprints of the plans.
fn masked(site: &Published) -> BTreeMap<String, Vec<u8>> {
    let plans = site
        .files
        .keys()
        .filter_map(|name| name.strip_suffix("/data/plan.json"));
    let fingerprints: Vec<String> = plans
        .map(|plan| site.json(plan)["fingerprint"].as_str().unwrap().to_owned())
        .collect();
    let cover = |bytes: &Vec<u8>| match std::str::from_utf8(bytes) {
        Ok(text) => {
            let cover = |text: String, one: &String| text.replace(one.as_str(), "FINGERPRINT");
            fingerprints
                .iter()
                .fold(text.to_owned(), cover)
                .into_bytes()
        }
        Err(_) => bytes.clone(),
    };
    site.files
        .iter()
        .map(|(name, bytes)| (name.clone(), cover(bytes)))
        .collect()
}

/// How often a file contains a number as a word of its own, in text and in data.
fn mentions(site: &Published, name: &str, number: &str) -> usize {
    let text = match site.pages.get(name) {
        Some(page) => format!("{} {}", page.text(), page.drawn()),
        None => site.text(name).to_owned(),
    };
    let part = |c: char| c.is_ascii_digit() || c == '.';
    text.match_indices(number)
        .filter(|(at, _)| {
            let (before, after) = (&text[..*at], &text[at + number.len()..]);
            let decimal = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            let ends = after.strip_prefix('.').unwrap_or(after);
            !before.ends_with(part) && !decimal(ends.chars().next())
        })
        .count()
}
