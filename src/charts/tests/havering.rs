//! Tests of joined figures on a real plan: Havering's values in the repository's own content.

use super::portsmouth::figures_of;
use crate::charts::Figure;
use crate::plan::{Id, Placement};

fn figure(placement: &Placement) -> Figure {
    let mut figures = figures_of("havering").into_iter();
    figures.find(|it| it.placement == *placement).unwrap()
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

#[test]
fn an_indicator_and_the_areas_beside_it_are_one_drawing_and_one_table() {
    let benchmark = Placement::Benchmark(id("first-time-entrants-2023-24"));
    let indicator = figure(&Placement::Indicator(id("first-time-entrants")));
    let drawing = indicator.drawing.unwrap();
    for area in ["Havering", "Barking and Dagenham", "Redbridge"] {
        assert!(drawing.wide.contains(&format!(">{area}</text>")), "{area}");
    }
    assert_eq!(indicator.table_in.as_ref(), Some(&benchmark));
    let areas = figure(&benchmark);
    assert_eq!(areas.drawing, None);
    assert_eq!(areas.table.rows.len(), 4);
    assert_eq!(
        areas.finding.as_deref(),
        Some("Ranked 90th of 154 (1st is the lowest), and 65th a year before.")
    );
}

#[test]
fn two_own_periods_keep_a_table_and_are_bars_with_their_counts() {
    let figure = figure(&Placement::Indicator(id("reoffending-three-months")));
    assert_eq!(figure.table.rows.len(), 2);
    let drawing = figure.drawing.unwrap().wide;
    for value in ["14.3% (1 of 7)", "50.0% (6 of 12)"] {
        assert!(drawing.contains(&format!(">{value}</text>")), "{value}");
    }
}

#[test]
fn the_key_indicators_are_one_table_with_the_other_area() {
    let figure = figure(&Placement::Kpis);
    let headings = figure.table.columns.iter().map(|it| it.heading.as_str());
    assert_eq!(
        headings.collect::<Vec<_>>(),
        [
            "Indicator",
            "Havering",
            "London",
            "Difference",
            "Unit",
            "Period"
        ]
    );
    let row = |at: usize| {
        let cells = figure.table.rows[at].cells.iter();
        cells.map(|cell| cell.shown.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(row(0), ["92", "89", "3 points above", "%", "2023-24"]);
    assert_eq!(row(6), ["4", "[x]", "[x]", "number", "[x]"]);
    assert_eq!(row(8)[2], "14 below");
}
