//! What each `[[…]]` means in a small plan, and what is said of those that mean nothing.

use super::super::markdown::{Mention, Stand};
use super::resolve;
use crate::plan::{Anchor, Id, Measure, Money, Placement, RiskKind, Scope, Target, Value, testing};
use crate::sources::Span;

/// Looks up words, each at a place of its own; gives the targets in order, and what was found as
/// `message; help -> fix`.
fn look_up(mentions: &[(&str, Stand)]) -> (Vec<Option<Target>>, Vec<String>) {
    let mentions: Vec<_> = mentions
        .iter()
        .enumerate()
        .map(|(at, (words, stand))| Mention {
            span: Span::new(testing::file(), at..at + 1),
            words: (*words).to_owned(),
            stand: *stand,
        })
        .collect();
    let sections = vec![testing::section("overview", false, Default::default())];
    let (document, mut found) = (testing::document(sections), Vec::new());
    let links = resolve(
        &mentions,
        &document,
        &testing::figures(),
        &testing::areas(),
        &mut found,
    );
    let targets = mentions
        .iter()
        .map(|mention| links.get(&mention.span).cloned())
        .collect();
    let said = found.into_iter().map(|finding| {
        let help = finding
            .help
            .map(|help| format!("; {help}"))
            .unwrap_or_default();
        let fix = finding
            .fix
            .map(|fix| format!(" -> {}", fix.text))
            .unwrap_or_default();
        format!("{}{help}{fix}", finding.message)
    });
    (targets, said.collect())
}

fn block(words: &str) -> Result<Placement, Vec<String>> {
    match look_up(&[(words, Stand::Block)]) {
        (targets, said) if said.is_empty() => match targets.as_slice() {
            [Some(Target::Block(placement))] => Ok(placement.clone()),
            other => panic!("{other:?}"),
        },
        (_, said) => Err(said),
    }
}

fn value(words: &str) -> Result<Value, Vec<String>> {
    match look_up(&[(words, Stand::Inline)]) {
        (targets, said) if said.is_empty() => match targets.as_slice() {
            [Some(Target::Value(value))] => Ok(value.clone()),
            other => panic!("{other:?}"),
        },
        (_, said) => Err(said),
    }
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

#[test]
fn blocks_are_read() {
    let cases = [
        ("budget", Placement::Budget),
        (
            " indicator  first-time-entrants ",
            Placement::Indicator(id("first-time-entrants")),
        ),
        ("table resolutions", Placement::Table(id("resolutions"))),
        ("actions", Placement::Actions(Scope::All)),
        ("actions priority=2", Placement::Actions(Scope::Priority(2))),
        (
            "actions outcome=2.1",
            Placement::Actions(Scope::Outcome("2.1".to_owned())),
        ),
        (
            "previous priority=1",
            Placement::Previous(Scope::Priority(1)),
        ),
        ("risks", Placement::Risks(None)),
        (
            "risks kind=challenge",
            Placement::Risks(Some(RiskKind::Challenge)),
        ),
        (
            "board management-board",
            Placement::Board(id("management-board")),
        ),
        (
            "definitions diversion prevention",
            Placement::Definitions(vec![id("diversion"), id("prevention")]),
        ),
    ];
    for (words, placement) in cases {
        assert_eq!(block(words), Ok(placement), "{words}");
    }
}

#[test]
fn values_are_read() {
    let fte = || id("first-time-entrants");
    let observation = |measure, at| Value::Observation {
        indicator: fte(),
        measure,
        at,
    };
    let cases = [
        (
            "first-time-entrants value latest",
            observation(Measure::Value, 2),
        ),
        (
            "first-time-entrants rate first",
            observation(Measure::Value, 0),
        ),
        (
            "first-time-entrants count previous",
            observation(Measure::Count, 1),
        ),
        (
            "first-time-entrants value Jan 21 – Dec 21",
            observation(Measure::Value, 0),
        ),
        (
            "first-time-entrants value January to December 2022",
            observation(Measure::Value, 2),
        ),
        (
            "first-time-entrants change first to latest",
            Value::Change {
                indicator: fte(),
                measure: Measure::Value,
                from: 0,
                to: 2,
            },
        ),
        (
            "first-time-entrants count-change Jan 2021 to Dec 2021 to Apr 2021 to Mar 2022",
            Value::Change {
                indicator: fte(),
                measure: Measure::Count,
                from: 0,
                to: 1,
            },
        ),
        (
            "first-time-entrants area england-and-wales",
            Value::Comparator {
                indicator: fte(),
                at: 0,
            },
        ),
        ("first-time-entrants rank", Value::Rank(fte())),
        ("accommodation target", Value::Aim(id("accommodation"))),
        (
            "budget total",
            Value::Budget {
                row: None,
                column: None,
            },
        ),
        (
            "budget total in-kind",
            Value::Budget {
                row: None,
                column: Some(Money::InKind),
            },
        ),
        (
            "budget health cash",
            Value::Budget {
                row: Some(id("health")),
                column: Some(Money::Cash),
            },
        ),
        (
            "resolutions begun-2022-23",
            Value::Cell {
                table: id("resolutions"),
                row: 1,
                column: None,
            },
        ),
        (
            "resolutions begun-2022-23 q4",
            Value::Cell {
                table: id("resolutions"),
                row: 1,
                column: Some(3),
            },
        ),
        (
            "resolutions begun-2022-23 quarter-4",
            Value::Cell {
                table: id("resolutions"),
                row: 1,
                column: Some(3),
            },
        ),
        (
            "resolutions change begun-2021-22 to begun-2022-23",
            Value::CellChange {
                table: id("resolutions"),
                from: 0,
                to: 1,
            },
        ),
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
    ];
    for (words, meant) in cases {
        assert_eq!(value(words), Ok(meant), "{words}");
    }
}

#[test]
fn a_block_that_is_not_there_says_what_is() {
    let cases = [
        (
            "budgte",
            "nothing called `budgte` can be placed; did you mean `budget`? -> [[budget]]",
        ),
        (
            "first-time-entrants",
            "`first-time-entrants` does not say what to place; write `[[indicator first-time-entrants]]` -> [[indicator first-time-entrants]]",
        ),
        (
            "indicator first-time",
            "there is no indicator `first-time` in this plan; there are `first-time-entrants`, `accommodation` and `unmeasured`",
        ),
        (
            "table resolution",
            "there is no table `resolution` in this plan; did you mean `resolutions`? -> [[table resolutions]]",
        ),
        (
            "actions priority=9",
            "there is no priority `9`; there are `1` and `2`",
        ),
        (
            "actions colour=9",
            "`colour=9` has no meaning after `actions`; what can be asked for is one of `priority` and `outcome`",
        ),
        (
            "staffing",
            "this plan has nothing to show for `staffing`; it would stand in `data/staffing.yaml`",
        ),
        (
            "statements management-board",
            "`statements` needs a board and a kind; write, for example, `[[statements management-board kind=done]]`",
        ),
        (
            "budget health",
            "`[[budget health]]` stands alone, but it belongs in a sentence; write a sentence around it",
        ),
        (
            "see overview",
            "`[[see overview]]` stands alone, but it belongs in a sentence; write a sentence around it",
        ),
    ];
    for (words, said) in cases {
        assert_eq!(block(words), Err(vec![said.to_owned()]), "{words}");
    }
}

#[test]
fn a_value_that_is_not_there_says_what_is() {
    let cases = [
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
        ("accommodation rank", "`accommodation` has no `rank`"),
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
    for (words, said) in cases {
        assert_eq!(value(words), Err(vec![said.to_owned()]), "{words}");
    }
}

#[test]
fn references_need_something_that_is_placed() {
    let (targets, said) = look_up(&[
        ("see overview", Stand::Inline),
        ("see first-time-entrants", Stand::Inline),
        ("see action 2.1 i", Stand::Inline),
        ("see previous 1.1-i", Stand::Inline),
        ("see budget", Stand::Inline),
        ("see nothing-at-all", Stand::Inline),
        ("see action 9.9", Stand::Inline),
        ("indicator first-time-entrants", Stand::Block),
        ("actions priority=2", Stand::Block),
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
        said,
        [
            "`previous 1.1-i` is in the plan's data, but no section shows it; give `[[previous]]` a paragraph of its own where readers should find it",
            "`budget` is in the plan's data, but no section shows it; give `[[budget]]` a paragraph of its own where readers should find it",
            "there is nothing called `nothing-at-all` to refer to; name a section, an indicator, a table, a block such as `budget`, or `action` and its number",
            "there is no action `9.9`; there are `1.1-i`, `1.1-ii` and `2.1-i`",
        ]
    );
}

#[test]
fn the_same_thing_is_placed_once() {
    let twice = |first, second| look_up(&[(first, Stand::Block), (second, Stand::Block)]).1;
    let said = [
        "this is placed in the plan already; keep one of them, and refer to it elsewhere with `[[see …]]`",
    ];
    assert_eq!(twice("budget", "budget"), said);
    assert_eq!(twice("actions", "actions outcome=2.1"), said);
    assert_eq!(twice("risks kind=risk", "risks"), said);
    assert_eq!(twice("actions priority=1", "actions priority=2"), [""; 0]);
}
