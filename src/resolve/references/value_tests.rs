//! References that quote values, and the messages about faulty ones.

use super::testing::{id, look_up, value};
use crate::parse::markdown::MentionPosition;
use crate::plan::{Anchor, Measure, Money, Placement, Target, Value};

fn all_mean(cases: &[(&str, Value)]) {
    for (words, meant) in cases {
        assert_eq!(value(words).as_ref(), Ok(meant), "{words}");
    }
}

#[test]
fn figures_of_an_indicator() {
    let indicator = || id("first-time-entrants");
    let figure = |measure, at| Value::Observation {
        indicator: indicator(),
        measure,
        at,
    };
    let change = |measure, from, to| Value::Change {
        indicator: indicator(),
        measure,
        from,
        to,
    };
    let (rate, count) = (Measure::Value, Measure::Count);
    let area = Value::Comparator {
        indicator: indicator(),
        at: 0,
    };
    all_mean(&[
        ("first-time-entrants value latest", figure(rate, 2)),
        ("first-time-entrants rate first", figure(rate, 0)),
        ("first-time-entrants count previous", figure(count, 1)),
        ("first-time-entrants value Jan 21 – Dec 21", figure(rate, 0)),
        (
            "first-time-entrants value January to December 2022",
            figure(rate, 2),
        ),
        (
            "first-time-entrants change first to latest",
            change(rate, 0, 2),
        ),
        (
            "first-time-entrants count-change Jan 2021 to Dec 2021 to Apr 2021 to Mar 2022",
            change(count, 0, 1),
        ),
        ("first-time-entrants area england-and-wales", area),
        ("first-time-entrants rank", Value::Rank(indicator())),
        ("accommodation target", Value::Aim(id("accommodation"))),
    ]);
}

#[test]
fn sums_of_the_budget() {
    let sum = |row: Option<&str>, column| Value::Budget {
        row: row.map(id),
        column,
    };
    all_mean(&[
        ("budget total", sum(None, None)),
        ("budget total in-kind", sum(None, Some(Money::InKind))),
        ("budget health", sum(Some("health"), None)),
        ("budget health cash", sum(Some("health"), Some(Money::Cash))),
    ]);
}

#[test]
fn cells_of_a_table() {
    let cell = |column| Value::Cell {
        table: id("resolutions"),
        row: 1,
        column,
    };
    let change = Value::CellChange {
        table: id("resolutions"),
        from: 0,
        to: 1,
    };
    all_mean(&[
        ("resolutions begun-2022-23", cell(None)),
        ("resolutions begun-2022-23 q4", cell(Some(3))),
        ("resolutions begun-2022-23 quarter-4", cell(Some(3))),
        ("resolutions change begun-2021-22 to begun-2022-23", change),
    ]);
}

#[test]
fn numbers_of_things() {
    all_mean(&[
        ("count actions", Value::Number(3)),
        ("count actions priority=1", Value::Number(2)),
        (
            "count actions priority=1 status=completed",
            Value::Number(1),
        ),
        ("count previous status=in progress", Value::Number(1)),
        ("count previous status=in-progress", Value::Number(1)),
        ("count priorities", Value::Number(2)),
        ("count risks kind=risk", Value::Number(1)),
    ]);
}

/// Faulty references, and the messages about them.
const WRONG: &[(&str, &str)] = &[
    (
        "budget",
        "`[[budget]]` places something, but it stands inside other text; give it a paragraph of its own in a section, with an empty line before and after it",
    ),
    (
        "actions priority=9",
        "there is no priority `9`; there are `1` and `2`",
    ),
    (
        "first-time-entrant value latest",
        "there is nothing called `first-time-entrant` to quote; write `[[first-time-entrants value latest]]` -> [[first-time-entrants value latest]]",
    ),
    (
        "first-time-entrants valeu latest",
        "`valeu` is no figure of an indicator; write `[[first-time-entrants value latest]]` -> [[first-time-entrants value latest]]",
    ),
    (
        "first-time-entrants value 2019",
        "`first-time-entrants` has no figure for `2019`; there are `Jan 2021 to Dec 2021`, `Apr 2021 to Mar 2022` and `Jan 2022 to Dec 2022`",
    ),
    (
        "first-time-entrants value latets",
        "`latets` is not a period; did you mean `latest`?",
    ),
    (
        "first-time-entrants base latest",
        "`first-time-entrants` has no `base` for Jan 2022 to Dec 2022; quote another figure, or add it to `data/indicators.yaml`",
    ),
    (
        "first-time-entrants change first",
        "`change` needs two periods with `to` between them; write, for example, `[[first-time-entrants change first to latest]]`",
    ),
    (
        "first-time-entrants change first to previous",
        "`first-time-entrants` has no figure for Apr 2021 to Mar 2022, so that no change can be told; quote a change between two periods that have figures",
    ),
    (
        "first-time-entrants area london",
        "`first-time-entrants` has no figure for the area London; there is only `england-and-wales`",
    ),
    (
        "accommodation rank",
        "`accommodation` has no `rank`; add `rank` to it in `data/indicators.yaml`, or quote another figure",
    ),
    (
        "unmeasured value latest",
        "`unmeasured` has no figures for this area; they would stand under `series` with `area: own`",
    ),
    (
        "resolutions begun-2020-21",
        "the table `resolutions` has no row `begun-2020-21`; did you mean `begun-2021-22`?",
    ),
    (
        "resolutions begun-2021-22 q5",
        "the table `resolutions` has no column `q5`; the columns are `quarter-1`, `quarter-2`, `quarter-3` and `quarter-4`",
    ),
    (
        "budget helth",
        "the budget has no row `helth`; did you mean `health`?",
    ),
    (
        "budget total staffing",
        "the budget has no column `staffing`; the columns are `cash`, `in-kind` and `other`",
    ),
    (
        "count actoins",
        "`actoins` cannot be counted; write `[[count actions]]` -> [[count actions]]",
    ),
    (
        "count previous status=complete",
        "there is no status `complete`; did you mean `completed`?",
    ),
    (
        " ",
        "nothing stands between the brackets; to show the brackets themselves, put a backslash before them: `\\[[`",
    ),
];

#[test]
fn a_value_that_is_not_there_says_what_is() {
    for (words, messages) in WRONG {
        assert_eq!(value(words), Err(vec![(*messages).to_owned()]), "{words}");
    }
}

#[test]
fn references_need_something_that_is_placed() {
    let (targets, messages) = look_up(&[
        ("see overview", MentionPosition::Inline),
        ("see first-time-entrants", MentionPosition::Inline),
        ("see action 2.1 i", MentionPosition::Inline),
        ("see previous 1.1-i", MentionPosition::Inline),
        ("see budget", MentionPosition::Inline),
        ("see nothing-at-all", MentionPosition::Inline),
        ("see action 9.9", MentionPosition::Inline),
        ("indicator first-time-entrants", MentionPosition::Block),
        ("actions priority=2", MentionPosition::Block),
    ]);
    assert_eq!(
        targets[0],
        Some(Target::See(Anchor::Section(id("overview"))))
    );
    let placed = Anchor::Placed(Placement::Indicator(id("first-time-entrants")));
    assert_eq!(targets[1], Some(Target::See(placed)));
    assert_eq!(
        targets[2],
        Some(Target::See(Anchor::Action("2.1-i".to_owned())))
    );
    assert_eq!(
        messages,
        [
            "`previous 1.1-i` is in the plan's data, but no section shows it; give `[[previous]]` a paragraph of its own where readers should find it",
            "`budget` is in the plan's data, but no section shows it; give `[[budget]]` a paragraph of its own where readers should find it",
            "there is nothing called `nothing-at-all` to refer to; name a section, an indicator, a table, a block such as `budget`, or `action` and its number",
            "there is no action `9.9`; there are `1.1-i`, `1.1-ii` and `2.1-i`",
        ]
    );
}
