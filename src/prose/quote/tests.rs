//! Values quoted in a sentence, and exactly what is printed.

use crate::prose::testing::html;

/// What is typed, and what is printed.
const QUOTED: &[(&str, &str)] = &[
    (
        "first-time-entrants value latest",
        "<data class=\"quoted\" value=\"229\">229</data>",
    ),
    (
        "first-time-entrants count previous",
        "<data class=\"quoted\" value=\"1056\">1,056</data>",
    ),
    (
        "first-time-entrants value previous",
        "<span class=\"quoted\">not available</span>",
    ),
    (
        "first-time-entrants change first to latest",
        "<data class=\"quoted\" value=\"-20.2\">a fall of 20.2%</data>",
    ),
    (
        "first-time-entrants count-change first to latest",
        "<data class=\"quoted\" value=\"-25.5\">a fall of 25.5%</data>",
    ),
    (
        "first-time-entrants area england-and-wales",
        "<data class=\"quoted\" value=\"148\">148</data>",
    ),
    (
        "first-time-entrants rank",
        "<data class=\"quoted\" value=\"7\">7th of 7 (the highest)</data>",
    ),
    (
        "accommodation percent latest",
        "<data class=\"quoted\" value=\"35.8\">35.8%</data>",
    ),
    (
        "accommodation change first to latest",
        "<data class=\"quoted\" value=\"6.8\">a rise of 6.8 percentage points</data>",
    ),
    (
        "accommodation target",
        "<data class=\"quoted\" value=\"95\">95%</data>",
    ),
    (
        "budget total",
        "<data class=\"quoted\" value=\"708000\">£708,000</data>",
    ),
    (
        "budget total in-kind",
        "<data class=\"quoted\" value=\"77000\">£77,000</data>",
    ),
    (
        "budget health",
        "<data class=\"quoted\" value=\"108000\">£108,000</data>",
    ),
    (
        "budget council in-kind",
        "<span class=\"quoted\">nil</span>",
    ),
    (
        "budget council other",
        "<span class=\"quoted\">blank</span>",
    ),
    (
        "resolutions begun-2022-23",
        "<data class=\"quoted\" value=\"24\">24</data>",
    ),
    (
        "resolutions begun-2022-23 q4",
        "<data class=\"quoted\" value=\"1\">1</data>",
    ),
    (
        "resolutions change begun-2021-22 to begun-2022-23",
        "<data class=\"quoted\" value=\"-22.6\">a fall of 22.6%</data>",
    ),
    (
        "count actions",
        "<data class=\"quoted\" value=\"3\">3</data>",
    ),
];

#[test]
fn values_are_quoted_as_figures() {
    for (words, shown) in QUOTED {
        assert_eq!(
            html(&format!("It is [[{words}]].")),
            format!("1.1 p-1-1: It is {shown}."),
            "{words}"
        );
    }
}

#[test]
fn a_sentence_begins_with_a_capital() {
    assert_eq!(
        html("So. [[first-time-entrants change first to latest]] is much."),
        "1.1 p-1-1: So. <data class=\"quoted\" value=\"-20.2\">A fall of 20.2%</data> is much."
    );
}
