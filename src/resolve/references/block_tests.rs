//! References that place blocks, and the messages about faulty ones.

use super::testing::{block, id, look_up};
use crate::parse::markdown::MentionPosition;
use crate::plan::{Placement, RiskKind, Scope};

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
            "`colour=9` has no meaning after `actions`; only `priority=…` and `outcome=…` can stand there",
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
    for (words, messages) in cases {
        assert_eq!(block(words), Err(vec![messages.to_owned()]), "{words}");
    }
}

#[test]
fn the_same_thing_is_placed_once() {
    let twice = |first, second| {
        look_up(&[
            (first, MentionPosition::Block),
            (second, MentionPosition::Block),
        ])
        .1
    };
    let messages = [
        "this is placed in the plan already; keep one of them, and refer to it elsewhere with `[[see …]]`",
    ];
    assert_eq!(twice("budget", "budget"), messages);
    assert_eq!(twice("actions", "actions outcome=2.1"), messages);
    assert_eq!(twice("risks kind=risk", "risks"), messages);
    assert_eq!(twice("actions priority=1", "actions priority=2"), [""; 0]);
}
