//! Every drawing and every data file of the example, parsed by programs that know nothing of ours.

use crate::html_reader::Element;
use crate::published::example;
use std::collections::{BTreeMap, BTreeSet};

/// The drawings of a page, as they are in its source.
fn drawings(html: &str) -> Vec<&str> {
    let from = html.match_indices("<svg class=\"chart ").map(|(at, _)| at);
    from.map(|at| {
        let end = html[at..].find("</svg>").unwrap() + "</svg>".len();
        &html[at..at + end]
    })
    .collect()
}

#[test]
fn every_drawing_is_a_file_of_its_own_right() {
    let mut seen = 0;
    for name in example().pages.keys() {
        for svg in drawings(example().text(name)) {
            let document =
                roxmltree::Document::parse(svg).unwrap_or_else(|it| panic!("{name}: {it}"));
            let root = document.root_element();
            let words = |part: &str| {
                let found = root.children().find(|it| it.has_tag_name((SVG, part)));
                found.and_then(|it| it.text()).unwrap_or_default()
            };
            assert!(
                !words("title").is_empty() && !words("desc").is_empty(),
                "{name}"
            );
            assert_eq!(root.attribute("role"), Some("img"), "{name}");
            let mut ids = BTreeSet::new();
            for part in root.descendants() {
                assert_eq!(part.attribute("style"), None, "{name}");
                assert!(!part.has_tag_name((SVG, "style")), "{name}");
                if let Some(id) = part.attribute("id") {
                    assert!(ids.insert(id), "{name}: {id} twice");
                }
                // without a style sheet the attributes give the colours
                let shape = ["path", "rect", "circle"].contains(&part.tag_name().name());
                let dressed =
                    part.attribute("fill").is_some() || part.attribute("stroke").is_some();
                assert!(!shape || dressed || in_pattern(part), "{name}: {part:?}");
            }
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}

const SVG: &str = "http://www.w3.org/2000/svg";

fn in_pattern(part: roxmltree::Node<'_, '_>) -> bool {
    part.ancestors().any(|it| it.has_tag_name((SVG, "pattern")))
}

/// The figures of all pages, with the address of each page.
fn figures() -> Vec<(&'static str, &'static Element)> {
    let pages = example().pages.iter();
    let screens = pages.filter(|(name, _)| !name.ends_with("print/index.html"));
    let figures = screens.flat_map(|(name, page)| {
        let parts = page.all().into_iter();
        let parts = parts.filter(|it| it.attribute("class") == Some("figure"));
        parts.map(move |part| (name.as_str(), part))
    });
    figures.collect()
}

#[test]
fn every_figure_leads_to_its_own_figures() {
    let mut led: BTreeMap<String, &str> = BTreeMap::new();
    for (page, figure) in figures() {
        let links = figure.named(&["a"]);
        let links = links.iter().filter_map(|link| link.attribute("href"));
        let csv: Vec<_> = links.filter(|href| href.ends_with(".csv")).collect();
        let [csv] = csv.as_slice() else {
            panic!("{page}: {csv:?} in {:?}", figure.attribute("id"));
        };
        let plan: Vec<_> = page.split('/').take(2).collect();
        let name = format!(
            "{}/data/{}",
            plan.join("/"),
            csv.rsplit('/').next().unwrap()
        );
        let first = led.insert(name.clone(), page);
        assert_eq!(first, None, "{name} from {page}");
        assert!(example().files.contains_key(&name), "{name} from {page}");
    }
    assert!(led.len() > 30, "{}", led.len());
}

/// The figures of every plan from plan.json, with the plan's folder.
fn records() -> Vec<(String, serde_json::Value)> {
    let plans = example().files.keys();
    let plans = plans.filter_map(|name| name.strip_suffix("/data/plan.json"));
    let figures = plans.flat_map(|plan| {
        let figures = example().json(plan)["figures"].as_array().cloned();
        let figures = figures.unwrap_or_default();
        figures.into_iter().map(|it| (plan.to_owned(), it))
    });
    figures.collect()
}

/// RFC 4180: one header, lines that end with CR LF, rows of equal width, no empty cell.
#[test]
fn figures_are_tables_for_programs() {
    let records = records();
    assert!(records.len() > 30, "{}", records.len());
    for (plan, figure) in records {
        let name = format!("{plan}/{}", figure["csv"].as_str().unwrap());
        let bytes = example().files[&name].as_slice();
        assert!(bytes.ends_with(b"\r\n"), "{name}");
        let mut reader = csv::Reader::from_reader(bytes);
        let header: Vec<_> = reader
            .headers()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        let own = figure["columns"].as_array().unwrap().iter();
        let own: Vec<_> = own.map(|it| it.as_str().unwrap()).collect();
        let origin = ["Plan", "Source", "Licence"];
        // notes on rows stand beside them, where there are any
        let note_at = header.len() - origin.len() - 1;
        let has_notes = own.len() == note_at && header[note_at] == "Note";
        let own = own.into_iter().chain(has_notes.then_some("Note"));
        assert_eq!(header, own.chain(origin).collect::<Vec<_>>(), "{name}");
        let names: BTreeSet<_> = header.iter().collect();
        assert_eq!(names.len(), header.len(), "{name}: {header:?}");
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(
            rows.len(),
            figure["rows"].as_array().unwrap().len(),
            "{name}"
        );
        for row in rows {
            let cells = row.iter().enumerate();
            let mut cells = cells.filter(|(at, _)| !has_notes || *at != note_at);
            let empty = cells.any(|(_, cell)| cell.trim().is_empty());
            assert!(!empty, "{name}: {row:?}");
        }
    }
}

/// Every value has a unit: in the heading of its column, or in a column of units.
#[test]
fn money_shares_and_rates_have_their_unit_beside_them() {
    for (plan, figure) in records() {
        let headings: Vec<_> = figure["columns"].as_array().unwrap().iter().collect();
        let headings: Vec<_> = headings.iter().map(|it| it.as_str().unwrap()).collect();
        let whole = headings.join("; ");
        let measured = figure["measured"].as_str().unwrap();
        let wanted = [("Rate", "per "), ("Percentage", "%"), ("Pounds", "£")];
        for (word, unit) in wanted
            .into_iter()
            .filter(|(word, _)| measured.starts_with(word))
        {
            assert!(whole.contains(unit), "{plan}: {word} in {whole}");
        }
    }
}
