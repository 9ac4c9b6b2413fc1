//! A board meets as often as its data says.
//!
//! # Checks
//!
//! Sentences that name a board and how often it meets (monthly, every six weeks, bi-monthly, quarterly …):
//! whether `frequency` in board.yaml says the same. "Bi-monthly" and "bi-weekly" are always found,
//! because each has two meanings. So is a board of which the data says how often it meets, and prose that it
//! will meet for the first time.
//!
//! # Why
//!
//! "Bi-monthly" in one place and "quarterly" in another: readers cannot tell how closely the service is
//! watched.
//!
//! # Example
//!
//! ```markdown
//! The Management Board meets bi-monthly.           <!-- board.yaml: frequency: quarterly -->
//! ```
//!
//! # Source
//!
//! Both were published in one plan in 2024. Please check which is right.

use crate::checks::Context;
use crate::checks::text::phrases::{Phrases, has_phrase};
use crate::diagnostics::Finding;
use crate::plan::Board;
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// Words for how often, and the ones of board.yaml that mean the same.
const WORDS: [(&str, &[&str]); 9] = [
    ("monthly", &["monthly"]),
    ("every month", &["monthly"]),
    ("six-weekly", &["every six weeks"]),
    ("every six weeks", &["every six weeks"]),
    ("every two months", &["every two months"]),
    ("quarterly", &["quarterly", "at least quarterly"]),
    ("every quarter", &["quarterly", "at least quarterly"]),
    ("twice a year", &["twice a year"]),
    ("annually", &["yearly"]),
];

/// What tells of a meeting.
static MEETS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["meet", "meets", "meeting", "meetings", "met"]));

/// What says that there was no meeting yet.
static FIRST: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "due to meet for the first time",
        "will meet for the first time",
        "to meet for the first time",
        "yet to meet",
        "not yet met",
        "has not met",
        "first meeting will",
        "first meeting is due",
        "first meeting was due",
    ])
});

/// Twice in a while, or once in two.
const UNCLEAR: [&str; 4] = ["bi-monthly", "bimonthly", "bi-weekly", "biweekly"];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let boards = &context.plan.document.boards;
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.may_say(&MEETS)) {
        for sentence in passage.sentences() {
            if let Some((message, help)) = wrong(sentence.lower, boards) {
                let finding = passage.advice(ID, message);
                findings.push(finding.help(help));
            }
        }
    }
    findings
}

fn wrong(sentence: &str, boards: &[Board]) -> Option<(String, String)> {
    MEETS.first_in(sentence)?;
    if let Some(word) = UNCLEAR.iter().find(|word| sentence.contains(**word)) {
        let message =
            format!("please check: \"{word}\" can mean twice in that time or every second time");
        return Some((
            message,
            "write \"every two months\" or \"twice a month\"".to_owned(),
        ));
    }
    let named = boards
        .iter()
        .filter(|board| has_phrase(sentence, &board.name.to_lowercase()));
    let board = named.max_by_key(|board| board.name.len())?;
    let frequency = board.frequency?;
    if let Some(words) = FIRST.first_in(sentence) {
        let message = format!(
            "please check: this says \"{words}\", and board.yaml says that \"{}\" meets {frequency}",
            board.name
        );
        let help = "say since when it has met, or take the `frequency` out";
        return Some((message, help.to_owned()));
    }
    let (word, _) = WORDS
        .iter()
        .find(|(word, _)| has_phrase(sentence, word))
        .filter(|(_, same)| !same.contains(&frequency))?;
    let message = format!(
        "please check: this says \"{word}\", and board.yaml says that \"{}\" meets {frequency}",
        board.name
    );
    Some((message, "correct one of them".to_owned()))
}
