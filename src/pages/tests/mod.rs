//! Pages of the invented plan, as examples of composition.

#[cfg(test)]
pub(super) mod example_documents;
#[cfg(test)]
pub(crate) mod sample;

use self::sample::{composed, composed_at};
use super::section::PieceView;
use super::{Composed, Page, View};

fn page<'a>(composed: &'a Composed, path: &str) -> &'a Page {
    composed
        .pages
        .iter()
        .find(|page| page.path == path)
        .unwrap()
}

fn file(composed: &Composed, path: &str) -> String {
    let file = composed
        .files
        .iter()
        .find(|file| file.path == path)
        .unwrap();
    String::from_utf8(file.bytes.clone()).unwrap()
}

#[test]
fn a_plan_has_these_pages_and_files() {
    let composed = composed();
    let pages: Vec<_> = composed
        .pages
        .iter()
        .map(|page| page.path.as_str())
        .collect();
    assert_eq!(
        pages,
        [
            "testham/index.html",
            "testham/2024-26/index.html",
            "testham/2024-26/governance/index.html",
            "testham/2024-26/performance/index.html",
            "testham/2024-26/action-plan/index.html",
            "testham/2024-26/print/index.html",
            "index.html",
            "glossary/index.html",
            "accessibility/index.html",
            "checks/index.html",
            "404.html",
        ]
    );
    let files: Vec<_> = composed
        .files
        .iter()
        .map(|file| file.path.as_str())
        .collect();
    assert_eq!(
        files,
        [
            "testham/2024-26/print/pages.css",
            "testham/2024-26/data/plan.json",
            "testham/2024-26/data/budget.csv",
            "testham/2024-26/data/indicator-first-time-entrants.csv",
            "testham/2024-26/data/boards.csv",
            "testham/2024-26/data/actions.csv",
            "robots.txt",
            "sitemap.xml",
        ]
    );
}

#[test]
fn the_front_says_how_things_are_in_words() {
    let composed = composed();
    let View::Front(front) = &page(&composed, "testham/2024-26/index.html").view else {
        panic!("not a front");
    };
    let headline = &front.headlines[0];
    assert_eq!(headline.value, "154");
    assert_eq!(
        headline.unit.as_deref(),
        Some("per 100,000 children aged 10 to 17")
    );
    let change = headline.change.as_ref().unwrap();
    assert_eq!(change.verdict, Some("Better"));
    assert_eq!(change.words, "down 19.8% from 192 (59) in 2022-23");
    assert_eq!(
        change.caution.as_deref(),
        Some("A change of this size can come about by chance.")
    );
    assert_eq!(headline.comparators, ["Above England and Wales (148)"]);
    assert_eq!(
        headline.href.as_deref(),
        Some("performance/index.html#indicator-first-time-entrants")
    );
    assert_eq!(
        front.approvals[0].words,
        "Approved by Full Council on 17 October 2024"
    );
    let strip = front.priorities[0].strip.as_ref().unwrap();
    assert_eq!(strip.words, "2 actions: 1 completed, 1 on track");
}

/// The markup of the first numbered paragraph of these pieces.
fn first_paragraph(pieces: &[PieceView]) -> &str {
    let html = pieces.iter().find_map(|piece| match piece {
        PieceView::Paragraph { html, .. } => Some(html.0.as_str()),
        _ => None,
    });
    html.unwrap()
}

#[test]
fn one_fragment_leads_to_a_page_on_a_screen_and_to_a_place_on_paper() {
    let composed = composed();
    let View::Section(screen) = &page(&composed, "testham/2024-26/governance/index.html").view
    else {
        panic!("not a section");
    };
    assert!(first_paragraph(&screen.pieces).contains("href=\"../performance/index.html\""));
    let View::Print(paper) = &page(&composed, "testham/2024-26/print/index.html").view else {
        panic!("not a print edition");
    };
    assert!(first_paragraph(&paper.sections[0].pieces).contains("href=\"#section-performance\""));
}

#[test]
fn headings_are_one_level_deeper_on_paper() {
    let composed = composed();
    let level = |pieces: &[PieceView]| {
        pieces.iter().find_map(|piece| match piece {
            PieceView::Heading { level, .. } => Some(*level),
            _ => None,
        })
    };
    let View::Section(screen) = &page(&composed, "testham/2024-26/governance/index.html").view
    else {
        panic!("not a section");
    };
    let View::Print(paper) = &page(&composed, "testham/2024-26/print/index.html").view else {
        panic!("not a print edition");
    };
    assert_eq!(level(&screen.pieces), Some(2));
    assert_eq!(level(&paper.sections[0].pieces), Some(3));
}

#[test]
fn each_foot_on_paper_says_the_version_and_the_fingerprint() {
    let site = composed();
    let css = file(&site, "testham/2024-26/print/pages.css");
    let View::Print(print) = &page(&site, "testham/2024-26/print/index.html").view else {
        panic!("not the print edition");
    };
    let plan = print.frame.plan.as_ref().unwrap();
    let foot = format!(
        "@bottom-left{{content:\"Version {} \u{b7} {}\"}}",
        plan.version.as_deref().unwrap_or_default(),
        plan.fingerprint
    );
    assert!(css.contains(&foot), "{css}");
}

#[test]
fn the_plan_in_brief_leads_to_places_of_the_same_document() {
    let composed = composed();
    let View::Print(print) = &page(&composed, "testham/2024-26/print/index.html").view else {
        panic!("not the print edition");
    };
    let summary = print.summary.as_ref().unwrap();
    assert_eq!(summary.headlines[0].value, "154");
    let places = summary.headlines.iter().map(|headline| &headline.href);
    let places: Vec<_> = places
        .chain(summary.priorities.iter().map(|priority| &priority.href))
        .map(|href| href.as_deref().unwrap())
        .collect();
    assert_eq!(places[0], "#indicator-first-time-entrants");
    assert!(
        places.iter().all(|place| place.starts_with('#')),
        "{places:?}"
    );
}

#[test]
fn the_cover_has_the_address_in_words_and_as_a_code_where_it_is_known() {
    let web = |base: Option<&str>| {
        let site = composed_at(base);
        let View::Print(print) = &page(&site, "testham/2024-26/print/index.html").view else {
            panic!("not the print edition");
        };
        print.cover.web.clone()
    };
    assert_eq!(web(None), None);
    let known = web(Some("https://x.org/plans")).unwrap();
    assert_eq!(known.text, "x.org/plans/testham/2024-26");
    assert_eq!(known.href, "https://x.org/plans/testham/2024-26/");
    assert!(known.code.is_some());
}

#[test]
fn the_map_lists_full_addresses_or_nothing() {
    let unknown = file(&composed(), "sitemap.xml");
    assert!(!unknown.contains("<loc>") && unknown.contains("base_url is not set"));
    let known = composed_at(Some("https://x.org/plans"));
    let map = file(&known, "sitemap.xml");
    assert!(
        map.contains("<loc>https://x.org/plans/testham/2024-26/governance/</loc>"),
        "{map}"
    );
    assert!(file(&known, "robots.txt").ends_with("Sitemap: https://x.org/plans/sitemap.xml\n"));
    let View::Missing(missing) = &page(&known, "404.html").view else {
        panic!("not the page for missing addresses");
    };
    assert_eq!(missing.frame.root, "/plans/");
}

#[test]
fn open_data_keep_source_and_licence_in_every_row() {
    let csv = file(
        &composed(),
        "testham/2024-26/data/indicator-first-time-entrants.csv",
    );
    let rows: Vec<_> = csv.lines().collect();
    assert_eq!(
        rows[0],
        "Group,Period,Number,\"Rate (per 100,000)\",Plan,Source,Licence"
    );
    assert!(
        rows[1..]
            .iter()
            .all(|row| row.ends_with("Police National Computer,Open Government Licence v3.0"))
    );
    let json = file(&composed(), "testham/2024-26/data/plan.json");
    let plan: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(plan["actions"].as_array().unwrap().len(), 3);
    let figures = plan["figures"].as_array().unwrap();
    assert!(
        figures
            .iter()
            .any(|figure| figure["rows"].to_string().contains("\"154\""))
    );
}
