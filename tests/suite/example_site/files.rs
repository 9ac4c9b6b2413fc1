//! Every file links only to files of the site, and every page is readable for everybody.

use crate::html_reader::Element;
use crate::published::example;
use std::collections::{BTreeMap, BTreeSet};

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

/// The ids of a page, which must be unique.
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

/// The path in the output of a link on a page, resolved as browsers do for files.
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
            // before the first heading of a page there is only its navigation
            assert!(level <= above + 1 || above == 0, "{name}: {words}");
            above = level;
        }
    }
}
