//! The example site as a whole, with what it must contain.

mod change;
mod files;

use crate::html_reader::Element;
use crate::published::{Published, example};
use std::collections::BTreeSet;

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
        // action-1-1-i, but neither its parts nor the block of a whole priority
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
