//! The example site as a whole: what it must show, that one figure is written once, and that every file
//! leads only to files of the site.

use crate::folder::Folder;
use crate::published::{Published, example};
use crate::reader::Element;
use std::collections::{BTreeMap, BTreeSet};

const PLAN: &str = "portsmouth/2023-25";

fn page<'a>(site: &'a Published, name: &str) -> &'a Element {
    &site.pages[&format!("{PLAN}/{name}index.html")]
}

#[test]
fn the_budget_adds_up_to_its_published_total() {
    let resources = page(example(), "resources/");
    assert!(
        resources
            .text()
            .contains("budget for 2023-24 is £1,121,140.")
    );
    let tables = resources.tables();
    let budget = tables
        .iter()
        .find(|table| table.caption.contains("Where the money comes from"));
    let total = budget.unwrap().row("Total").unwrap();
    assert_eq!(total.cells, ["822,540", "207,800", "90,800", "1,121,140"]);
}

#[test]
fn first_time_entrants_are_as_published_on_screen_and_on_paper() {
    for name in ["kpis/", "print/"] {
        let tables = page(example(), name).tables();
        let table = tables
            .iter()
            .find(|table| table.caption.ends_with(": First time entrants"));
        let own = |group: &Option<String>| group.as_deref() == Some("Portsmouth");
        let rows = table.unwrap().rows.iter().filter(|row| own(&row.group));
        let figures: Vec<String> = rows.map(|row| row.cells.join(" ")).collect();
        assert_eq!(
            figures,
            ["55 287", "56 310", "59 325", "49 269", "41 229"],
            "{name}"
        );
    }
}

#[test]
fn every_action_of_this_plan_and_of_the_one_before_has_its_place() {
    let places = |name: &str, kind: &str| {
        let elements = page(example(), name).all();
        let ids = elements
            .into_iter()
            .filter_map(|element| element.attribute("id"));
        // action-1-1-i, but not its parts, nor the block of a whole priority
        let roman = |id: &str| {
            id.rsplit('-')
                .next()
                .is_some_and(|end| end.chars().all(|c| "ivx".contains(c)))
        };
        let actions = ids.filter(|id| id.starts_with(kind) && roman(id));
        actions.map(str::to_owned).collect::<BTreeSet<_>>()
    };
    assert_eq!(places("action-plan/", "action-").len(), 56);
    assert_eq!(places("progress/", "previous-").len(), 52);
    assert_eq!(
        places("print/", "action-"),
        places("action-plan/", "action-")
    );
    assert_eq!(
        places("print/", "previous-"),
        places("progress/", "previous-")
    );
    let open = example().json(PLAN);
    assert_eq!(open["actions"].as_array().unwrap().len(), 56);
}

#[test]
fn every_page_of_a_plan_and_its_print_edition_carry_one_fingerprint() {
    let site = example();
    let plans = site
        .files
        .keys()
        .filter_map(|name| name.strip_suffix("/data/plan.json"));
    let mut seen = BTreeSet::new();
    for plan in plans {
        let open = site.json(plan);
        let fingerprint = open["fingerprint"].as_str().unwrap();
        assert!(seen.insert(fingerprint.to_owned()), "{plan}");
        let inside = format!("{plan}/");
        let pages: Vec<_> = site
            .pages
            .iter()
            .filter(|(name, _)| name.starts_with(&inside))
            .collect();
        assert!(
            pages
                .iter()
                .any(|(name, _)| name.ends_with("/print/index.html"))
        );
        for (name, page) in pages {
            assert!(
                page.text().contains(&format!("Fingerprint {fingerprint}")),
                "{name}"
            );
        }
    }
    assert_eq!(seen.len(), 5);
}

#[test]
fn a_figure_changed_once_changes_wherever_it_is_shown_and_nowhere_else() {
    let before = example();
    let site = Folder::example();
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
        "data/plan.json",
        "kpis/",
        "print/",
    ];
    let shown = shown.map(|name| match name.rsplit_once('.') {
        Some(_) => format!("{PLAN}/{name}"),
        None => format!("{PLAN}/{name}index.html"),
    });
    let expected: BTreeSet<&str> = shown.iter().map(String::as_str).collect();
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

/// The prose that quotes it, the finding, the drawings and what they say to those who do not see them,
/// the reading by bands, and the table.
fn shows_everywhere(kpis: &Element, value: &str) {
    let says = |wanted: &str| kpis.text().contains(wanted);
    assert!(says(&format!("our rate was {value}, against")));
    assert!(says(&format!(
        "to {value} in January to December 2022, a fall of 19.5%."
    )));
    assert!(says(&format!("The latest value, {value}, is amber.")));
    let drawn = |name: &str| {
        let parts = kpis.named(&[name]);
        parts
            .iter()
            .filter(|part| part.drawn().contains(value))
            .count()
    };
    assert_eq!((drawn("desc"), drawn("text")), (2, 2));
    let tables = kpis.tables();
    let table = tables
        .iter()
        .find(|table| table.caption.ends_with(": First time entrants"));
    assert_eq!(
        table.unwrap().row("Jan 2022 to Dec 2022").unwrap().cells,
        ["41", value]
    );
}

/// The files with every plan's fingerprint covered.
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

/// How often a file says a number, as a word of its own, in what people and programs read.
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

#[test]
fn every_link_and_name_leads_to_a_file_or_an_id_of_the_site() {
    let site = example();
    let ids: BTreeMap<&str, BTreeSet<&str>> = site
        .pages
        .iter()
        .map(|(name, page)| (name.as_str(), ids(page)))
        .collect();
    let mut dead = Vec::new();
    for (name, page) in &site.pages {
        for element in page.all() {
            for link in ["href", "src", "action"]
                .iter()
                .filter_map(|key| element.attribute(key))
            {
                let elsewhere = ["https://", "http://", "mailto:", "tel:"];
                if elsewhere.iter().any(|scheme| link.starts_with(scheme)) {
                    continue;
                }
                let (path, id) = link.split_once('#').unwrap_or((link, ""));
                let target = resolve(name, path);
                let there = site.files.contains_key(&target);
                let named = || ids.get(target.as_str()).is_some_and(|ids| ids.contains(id));
                if !there || !(id.is_empty() || named()) {
                    dead.push(format!("{name}: {link}"));
                }
            }
            let names = [
                "aria-labelledby",
                "aria-describedby",
                "aria-controls",
                "for",
                "headers",
            ];
            for names in names.iter().filter_map(|key| element.attribute(key)) {
                let unknown = names
                    .split_whitespace()
                    .filter(|id| !ids[name.as_str()].contains(id));
                dead.extend(unknown.map(|id| format!("{name}: id {id}")));
            }
        }
    }
    assert!(dead.is_empty(), "{}", dead.join("\n"));
}

/// The ids of a page, each of which must be its own.
fn ids(page: &Element) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    for id in page
        .all()
        .into_iter()
        .filter_map(|element| element.attribute("id"))
    {
        assert!(ids.insert(id), "the id {id} is used twice");
    }
    ids
}

/// Where a link on a page leads, as a path in the output: what a browser does with files.
fn resolve(page: &str, link: &str) -> String {
    if link.is_empty() {
        return page.to_owned();
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => assert!(parts.pop().is_some(), "{page}: {link} leaves the site"),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn no_file_asks_another_host_for_anything_or_carries_a_style_or_script() {
    let site = example();
    for (name, page) in &site.pages {
        for element in page.all() {
            let tag = element.name.as_str();
            assert!(
                !["script", "style", "iframe", "object", "embed", "base"].contains(&tag),
                "{name}: {tag}"
            );
            assert_eq!(element.attribute("style"), None, "{name}: {tag}");
            assert!(
                element.attributes().all(|key| !key.starts_with("on")),
                "{name}: {tag}"
            );
            let resource = match tag {
                "a" => None,
                "link" if element.attribute("rel") == Some("canonical") => None,
                _ => element.attribute("href"),
            };
            let others =
                ["src", "srcset", "poster", "data", "action"].map(|key| element.attribute(key));
            for address in others.into_iter().chain([resource]).flatten() {
                let absolute = address.contains(':') || address.starts_with("//");
                assert!(!absolute, "{name}: <{tag}> asks for {address}");
            }
        }
    }
    for name in site.files.keys().filter(|name| name.ends_with(".css")) {
        for asked in site.text(name).split("url(").skip(1) {
            let address = asked.split(')').next().unwrap().trim_matches(['"', '\'']);
            let target = resolve(name, address);
            assert!(site.files.contains_key(&target), "{name}: {address}");
        }
        assert!(!site.text(name).contains("@import"), "{name}");
    }
    let scripts = site.files.keys().filter(|name| name.ends_with(".js"));
    assert_eq!(scripts.count(), 0);
}

#[test]
fn every_page_has_a_language_a_title_of_its_own_one_first_heading_and_no_gap_below() {
    let site = example();
    let mut titles = BTreeSet::new();
    for (name, page) in &site.pages {
        assert_eq!(
            page.named(&["html"])[0].attribute("lang"),
            Some("en"),
            "{name}"
        );
        let head = page.named(&["head"])[0];
        let title = head.named(&["title"])[0].text();
        assert!(!title.is_empty() && titles.insert(title), "{name}");
        let headings = page.named(&["h1", "h2", "h3", "h4", "h5", "h6"]);
        assert_eq!(
            headings
                .iter()
                .filter(|heading| heading.name == "h1")
                .count(),
            1,
            "{name}"
        );
        assert_eq!(page.named(&["main"]).len(), 1, "{name}");
        let mut above = 0;
        for heading in headings {
            let level = heading.name[1..].parse::<usize>().unwrap();
            let words = heading.text();
            assert!(!words.is_empty(), "{name}: an empty heading");
            // before the first heading of the page stand only those of its navigation
            assert!(level <= above + 1 || above == 0, "{name}: {words}");
            above = level;
        }
    }
}
