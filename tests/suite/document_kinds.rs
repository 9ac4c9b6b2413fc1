//! A borough with a document of every kind, written by hand from the guide: the special content of
//! each kind is on its pages, and each document links to the next.

use crate::html_reader::Element;
use crate::published::Published;
use crate::site_dir::{SiteDir, files};
use std::path::Path;
use std::sync::OnceLock;

const PLAN: &str = "ellbridge/2025-26";
const UPDATE: &str = "ellbridge/2026-27";
const TRACKER: &str = "ellbridge/2025-26-tracker";
const PAPER: &str = "ellbridge/2026-03-scrutiny";
const UPDATES_TITLE: &str = "Ellbridge Youth Justice Plan, update 2026 to 2027";

fn site() -> SiteDir {
    let folder = SiteDir::empty();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/kinds");
    for (name, bytes) in files(&root) {
        folder.write(&name, bytes);
    }
    folder
}

fn page(path: &str) -> &'static Element {
    static KINDS: OnceLock<Published> = OnceLock::new();
    let published = KINDS.get_or_init(|| Published::of(&site()));
    published
        .pages
        .get(path)
        .unwrap_or_else(|| panic!("no {path}"))
}

/// The targets of the links with these words.
fn links(part: &Element, words: &str) -> Vec<String> {
    let links = part.named(&["a"]).into_iter();
    links
        .filter(|link| link.text() == words)
        .map(|link| link.attribute("href").unwrap().to_owned())
        .collect()
}

fn action(path: &str, number: &str) -> &'static Element {
    let name = format!("action {number}");
    page(path)
        .record(&name)
        .unwrap_or_else(|| panic!("{name} in {path}"))
}

/// The value of a term in a record.
fn said(record: &Element, term: &str) -> String {
    let pairs = record.pairs();
    let found = pairs.iter().find(|(key, _)| key == term);
    found
        .unwrap_or_else(|| panic!("{term} in {pairs:?}"))
        .1
        .clone()
}

#[test]
fn every_kind_of_document_is_clean_and_published() {
    let folder = site();
    let ran = folder.run(&["check", "--strict"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{}", ran.stdout);
    folder.build();
    let published = folder.published();
    for plan in [PLAN, UPDATE, TRACKER, PAPER] {
        assert!(
            published.contains_key(&format!("{plan}/index.html")),
            "{plan}"
        );
    }
}

#[test]
fn older_documents_lead_to_the_newest_plan_and_it_leads_nowhere() {
    for plan in [PLAN, TRACKER, PAPER] {
        let front = page(&format!("{plan}/index.html"));
        let newer = format!("There is a newer document: {UPDATES_TITLE}");
        assert!(front.text().contains(&newer), "{plan}");
        let newer = links(front, UPDATES_TITLE);
        assert_eq!(newer.first().unwrap(), "../2026-27/index.html", "{plan}");
    }
    let newest = page("ellbridge/2026-27/index.html").text();
    assert!(!newest.contains("There is a newer document:"), "{newest}");
    let borough = page("ellbridge/index.html").text();
    let (current, earlier) = borough.split_once("Earlier").unwrap();
    assert!(current.contains(UPDATES_TITLE), "{current}");
    assert!(
        earlier.contains("Ellbridge Youth Justice Plan 2025 to 2026"),
        "{earlier}"
    );
}

#[test]
fn an_action_that_goes_on_is_linked_both_ways() {
    let before = "1.2 (Ellbridge Youth Justice Plan 2025 to 2026)";
    let after = "1.1 (Ellbridge Youth Justice Plan, update 2026 to 2027)";
    let new = action("ellbridge/2026-27/what-we-do-next/index.html", "1.1");
    let old = action("ellbridge/2025-26/what-we-will-do/index.html", "1.2");
    let to_old = "../../2025-26/what-we-will-do/index.html#action-1-2";
    let to_new = "../../2026-27/what-we-do-next/index.html#action-1-1";
    assert_eq!(links(new, before), [to_old]);
    assert_eq!(links(old, after), [to_new]);
    assert_eq!(old.attribute("id"), Some("action-1-2"));
    assert_eq!(new.attribute("id"), Some("action-1-1"));
    // action 1.1 of the plan ended, although the update has an action with the same number
    let ended = action("ellbridge/2025-26/what-we-will-do/index.html", "1.1");
    assert_eq!(links(ended, after), [""; 0]);
    assert!(!ended.text().contains("Continued as"), "{}", ended.text());
    // the paper's action 2.1 is another one
    let own = action("ellbridge/2026-03-scrutiny/our-answer/index.html", "2.1");
    assert!(!own.text().contains("Continued as"), "{}", own.text());
}

#[test]
fn an_action_that_continues_nothing_is_an_error() {
    let folder = site();
    let file = "content/ellbridge/2026-27/data/actions.yaml";
    folder.edit(file, "carried_from: \"1.2\"", "carried_from: \"1.9\"");
    let ran = folder.run(&["check", "--format", "short"]);
    let said = "2:10: error[unknown-name]: no earlier plan of the borough has an action `1.9`";
    assert_eq!(ran.stdout, format!("{file}:{said}\n"));
    // where no earlier plan is known, nothing is reported
    std::fs::remove_dir_all(folder.path().join("content/ellbridge/2025-26")).unwrap();
    assert_eq!(folder.run(&["check", "--strict"]).code, 0);
}

#[test]
fn an_indicator_goes_on_where_it_stood() {
    let rows = |path| {
        let tables = page(path).tables();
        let entrants = tables
            .into_iter()
            .find(|it| it.caption.contains("First time entrants"));
        let rows = entrants.unwrap().rows.into_iter();
        let row = |row: crate::html_reader::Row| (row.header, row.cells);
        rows.map(row).collect::<Vec<_>>()
    };
    let old = rows("ellbridge/2025-26/how-we-do/index.html");
    let new = rows("ellbridge/2026-27/what-changed/index.html");
    for row in old.iter().filter(|row| row.0.starts_with("20")) {
        assert!(new.contains(row), "{row:?} in {new:?}");
    }
    assert!(new.iter().any(|row| row.0.starts_with("2025")), "{new:?}");
}

#[test]
fn a_plan_without_outcomes_has_its_actions_right_under_its_priorities() {
    let page = page("ellbridge/2025-26/what-we-will-do/index.html");
    let headings = page.named(&["h2", "h3"]);
    let headings: Vec<_> = headings.iter().map(|it| it.text()).collect();
    let at = headings
        .iter()
        .position(|it| it == "Priority 1: Children stay in school");
    let first = "Action 1.1 Put a teacher into the team for two days a week.";
    assert_eq!(headings[at.unwrap() + 1], first);
    let record = page.record("action 1.1").unwrap();
    assert_eq!(
        said(record, "Where things stood before"),
        "Before, the team had no teacher."
    );
    assert_eq!(links(record, "1.2"), ["#action-1-2"]);
}

#[test]
fn a_tracker_has_two_ratings_in_words_a_key_of_initials_and_progress_in_its_order() {
    let record = action("ellbridge/2025-26-tracker/actions/index.html", "1.1");
    let ratings = said(record, "Ratings");
    assert!(ratings.contains("The action: Done"), "{ratings}");
    assert!(
        ratings.contains("The change for children: Seen"),
        "{ratings}"
    );
    let progress = said(record, "Progress");
    let later = progress.find("The teacher met every child").unwrap();
    assert!(
        progress.find("The teacher began").unwrap() < later,
        "{progress}"
    );
    let key = page("ellbridge/2025-26-tracker/how-to-read/index.html");
    let pairs = key.pairs();
    let head = ("HVS", "Head of the Virtual School, Ellbridge Council");
    let has = |(term, post): &(String, String)| (term.as_str(), post.as_str()) == head;
    assert!(pairs.iter().any(has), "{pairs:?}");
}

#[test]
fn a_committee_paper_traces_recommendations_to_actions_and_back() {
    let report = page("ellbridge/2026-03-scrutiny/the-report/index.html").text();
    assert!(report.contains("Members are asked to say what they think of our answer."));
    let page = page("ellbridge/2026-03-scrutiny/the-inspection/index.html");
    assert!(page.text().contains("4 out of 9"), "{}", page.text());
    assert_eq!(links(page, "3.1"), ["../our-answer/index.html#action-3-1"]);
    let answer = action("ellbridge/2026-03-scrutiny/our-answer/index.html", "3.1");
    assert!(
        answer
            .text()
            .contains("Answers inspection recommendations 2"),
        "{}",
        answer.text()
    );
}
