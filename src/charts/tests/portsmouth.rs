//! Tests on a real plan: Portsmouth's values in the repository's own content.

use crate::charts::*;
use crate::disclosure::{PublishableSite, publish};
use crate::plan::{Id, Placement};
use std::collections::BTreeSet;
use std::path::Path;

fn site() -> (PublishableSite, Vec<Framework>) {
    let sources = crate::sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let parsed = crate::pipeline::read(&sources);
    (publish(parsed.site.unwrap()), parsed.frameworks)
}

fn figures() -> Vec<Figure> {
    figures_of("portsmouth")
}

/// The figures of a borough's plan.
pub(super) fn figures_of(borough: &str) -> Vec<Figure> {
    let (site, frameworks) = site();
    let mut plans = site.plans.iter();
    let plan = plans.find(|plan| plan.borough().as_str() == borough);
    draw(plan.unwrap(), &site.areas, &frameworks[0])
}

fn indicator(id: &str) -> Figure {
    let placement = Placement::Indicator(Id::parse(id).unwrap());
    figures()
        .into_iter()
        .find(|figure| figure.placement == placement)
        .unwrap()
}

/// A row as readers see it.
fn read(row: &DataRow) -> String {
    let cells = row.cells.iter().map(|cell| cell.shown.as_str());
    let all: Vec<_> = row
        .group
        .as_deref()
        .into_iter()
        .chain([row.header.as_str()])
        .chain(cells)
        .collect();
    all.join(" | ")
}

#[test]
fn the_budget_says_who_gives_most_and_keeps_blank_apart_from_nothing() {
    let figure = figures().remove(0);
    assert_eq!(
        figure.finding.as_deref(),
        Some("The local authority gives most: £533,800 of £1,121,140 (47.6%).")
    );
    assert_eq!(
        read(&figure.table.rows[2]),
        "Police | blank | 106,400 | blank | 106,400"
    );
    let total = figure.table.rows.last().unwrap();
    assert_eq!(total.kind, RowKind::Total);
    assert_eq!(
        read(total),
        "Total | 822,540 | 207,800 | 90,800 | 1,121,140"
    );
    assert_eq!(total.cells[3].data, "1121140");
    assert_eq!(figure.table.columns[1].unit.as_deref(), Some("£"));
}

#[test]
fn first_time_entrants() {
    let figure = indicator("first-time-entrants");
    assert_eq!(
        figure.finding.as_deref(),
        Some("First time entrants fell by 20.2%, from 287 to 229 per 100,000.")
    );
    assert_eq!(
        figure.remarks,
        [
            "It was 287 (55 children) in January to December 2021, and 229 (41) in January to December 2022.",
            "A change of this size can come about by chance.",
            "The latest value is above the national average of 148 and the chosen comparators (183).",
            "The target of 224 is not met.",
            "These periods overlap: some children are in more than one.",
        ]
    );
    assert_eq!(
        figure.measured,
        "Rate per 100,000 children aged 10 to 17, rolling 12 months, Portsmouth, \
         January 2021 to December 2022"
    );
    let rows: Vec<_> = figure.table.rows.iter().map(read).collect();
    assert_eq!(rows[0], "Portsmouth | Jan 2021 to Dec 2021 | 55 | 287");
    assert_eq!(
        rows[5],
        "Compared with | National average, Jan 2022 to Dec 2022 | [x] | 148"
    );
    assert_eq!(figure.codes, [("[x]", "not available")]);
    let drawing = figure.drawing.unwrap();
    for words in [
        "Portsmouth 229",
        "National average 148",
        "red above 341",
        "green below 224",
    ] {
        assert!(
            drawing.wide.contains(&format!(">{words}</text>")),
            "{words}"
        );
    }
}

#[test]
fn figures_keep_the_places_that_were_typed() {
    let figure = indicator("reoffending");
    let shown: Vec<_> = figure
        .table
        .rows
        .iter()
        .map(|row| row.cells.last().unwrap())
        .collect();
    let shown: Vec<_> = shown.iter().map(|cell| cell.shown.as_str()).collect();
    assert_eq!(
        shown,
        ["26.7", "41.7", "33.33", "56.7", "43.3", "31.1", "34.3"]
    );
    assert!(
        figure.remarks[0].contains("13 of 30"),
        "{:?}",
        figure.remarks
    );
}

#[test]
fn bands_and_rank_of_the_real_plan() {
    let (site, _) = site();
    let said = |id: &str| {
        let id = Id::parse(id).unwrap();
        let mut plans = site.plans.iter();
        let plan = plans
            .find(|plan| plan.borough().as_str() == "portsmouth")
            .unwrap();
        let indicator = plan.indicator(&id).unwrap();
        let rank = rank_sentence(indicator.rank.as_ref().unwrap(), "Portsmouth");
        (
            bands_sentence(indicator.bands.as_ref().unwrap(), indicator, plan.words()),
            rank,
        )
    };
    let (bands, rank) = said("first-time-entrants");
    assert_eq!(
        bands,
        "Green: below 224. Amber: 223 to 340. Red: above 341. The latest value, 229, is amber."
    );
    assert_eq!(
        rank,
        "Portsmouth is 7th of 7 (the highest) among chosen comparators."
    );
    assert!(
        said("reoffending")
            .0
            .ends_with("The latest value, 43.3%, is red.")
    );
    assert!(said("reoffending").1.ends_with(", in Q4 2022-23."));
}

#[test]
fn no_cell_is_empty_every_row_is_whole_and_no_id_comes_twice() {
    let mut ids = BTreeSet::new();
    for figure in figures() {
        for row in &figure.table.rows {
            assert_eq!(
                row.cells.len() + 1,
                figure.table.columns.len(),
                "{}",
                read(row)
            );
            let cells = row.cells.iter().flat_map(|cell| [&cell.shown, &cell.data]);
            assert!(
                cells
                    .chain([&row.header])
                    .all(|text| !text.trim().is_empty()),
                "{}",
                read(row)
            );
        }
        for svg in figure.drawing.iter().flat_map(|it| [&it.wide, &it.narrow]) {
            for part in svg.split(" id=\"").skip(1) {
                assert!(
                    ids.insert(part.split('"').next().unwrap().to_owned()),
                    "{part}"
                );
            }
        }
    }
}

#[test]
fn the_same_figures_give_the_same_bytes() {
    assert_eq!(figures(), figures());
}
