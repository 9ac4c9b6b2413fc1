//! The chart of each kind of figure, and how a plan chooses another.

use super::{HEAD, shown};
use crate::annotated;
use yjplan::diagnostics::short;

const DATA: &str = "# file: data/indicators.yaml
indicators:
  - id: resolutions
    title: Resolutions
    origin: local
    unit: count
    polarity: monitor only
    definition: How many.
    source: Our records
    series:
      - area: own
        observations:
          - { period: 2021-22, value: 40 }
          - { period: 2022-23, value: 31 }
          - { period: 2023-24, value: 24 }
  - id: once
    title: Asked once
    origin: local
    unit: percent
    polarity: higher is better
    definition: A share.
    source: Our records
    series:
      - area: own
        observations: [{ period: 2023-24, value: 62.5 }]
# file: data/counts.yaml
tables:
  - id: places
    caption: Where
    unit: children
    source: Our records
    when: 2023-24
    exclusive: yes
    columns: [Children]
    rows:
      - { id: b, label: Home, values: [31] }
      - { id: a, label: Abroad, values: [50] }
# file: 01-one.md
---
title: One
---
";

/// The section that places a block, with these choices in plan.yaml.
fn drawn(charts: &str, placed: &str) -> String {
    shown(&format!("{HEAD}{charts}{DATA}{placed}\n"))
}

/// Whether lines, and whether bars, are drawn.
fn marks(html: &str) -> [bool; 2] {
    ["c-line", "c-fill"].map(|class| html.contains(class))
}

#[test]
fn the_figures_decide_unless_the_plan_does() {
    let indicator = |charts: &str| marks(&drawn(charts, "[[indicator resolutions]]"));
    assert_eq!(indicator(""), [true, false]);
    assert_eq!(
        indicator("charts: [{ at: resolutions, as: lines }]\n"),
        [true, false]
    );
    assert_eq!(
        indicator("charts: [{ at: resolutions, as: bars }]\n"),
        [false, true]
    );
    let table = drawn(
        "charts: [{ at: resolutions, as: table only }]\n",
        "[[indicator resolutions]]",
    );
    assert!(!table.contains("<svg"), "{table}");
    assert!(table.contains("<td class=\"number\">24</td>"), "{table}");
}

#[test]
fn bars_stand_in_their_own_order_or_in_that_given() {
    let first = |charts: &str| {
        let html = drawn(charts, "[[table places]]");
        let place = |name: &str| html.find(&format!(">{name}</text>")).unwrap();
        if place("Abroad") < place("Home") {
            "Abroad"
        } else {
            "Home"
        }
    };
    assert_eq!(first(""), "Abroad");
    assert_eq!(
        first("charts: [{ at: places, as: bars in the order given }]\n"),
        "Home"
    );
}

#[test]
fn indicators_stand_beside_each_other() {
    let all = drawn("", "[[indicators]]");
    let finding = "Resolutions fell. Asked once has no two figures to compare.";
    assert!(all.contains(finding), "{all}");
    assert_eq!(marks(&all), [true, true], "a course and a share");
    for said in [
        ">Number</text>",
        ">Percentage</text>",
        ">62.5%</text>",
        ">40</text>",
        ">24</text>",
    ] {
        assert_eq!(all.matches(said).count(), 2, "{said} in {all}");
    }
    assert!(all.contains("data/indicators.csv\">"), "{all}");
    // an overview of one indicator has no drawing
    let one = drawn("", "[[indicators once]]");
    assert!(!one.contains("<svg class=\"chart"), "{one}");
    assert!(one.contains("data/indicators-once.csv\">"), "{one}");
}

/// The findings about a site with these choices.
fn said(charts: &str, placed: &str) -> String {
    let sources = annotated::sources(&format!("{HEAD}{charts}{DATA}{placed}\n"));
    short(&annotated::found_while_reading(&sources), &sources)
}

#[test]
fn a_form_that_does_not_suit_is_a_finding() {
    let cases = [
        (
            "{ at: places, as: lines }",
            "`places` cannot be drawn as lines: they need an indicator",
        ),
        (
            "{ at: once, as: bars }",
            "`once` cannot be drawn as bars: they need a table of one",
        ),
        (
            "{ at: resolutions, as: bars in the order given }",
            "`resolutions` cannot be drawn as bars in the order given: they need a table of one",
        ),
        (
            "{ at: budgets, as: table only }",
            "there is no set of figures `budgets`",
        ),
        (
            "{ at: places, as: pie }",
            "`as` must be lines, bars, bars in the order given or table only",
        ),
    ];
    for (choice, expected) in cases {
        let said = said(&format!("charts: [{choice}]\n"), "[[table places]]");
        assert!(said.contains(expected), "{choice}: {said}");
    }
    let said = said("", "[[indicators resolutionz]]");
    assert!(
        said.contains("there is no indicator `resolutionz` in this plan"),
        "{said}"
    );
    assert!(said.contains("unknown-reference"), "{said}");
}
