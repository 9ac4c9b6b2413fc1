//! A board meets as often as its data says.
//!
//! # Checks
//!
//! Sentences that name a board by its name, or by the end of it that no other board has, and say
//! how often it meets, in any form ("every six weeks", "holds six meetings a year", "comes together
//! twice a year"): whether `frequency` in board.yaml says the same. "Bi-monthly" and "bi-weekly"
//! are always found, because each has two meanings. So is a board of which the data says how often
//! it meets, and prose that it will meet for the first time.
//!
//! # Why
//!
//! "Bi-monthly" in one place and "quarterly" in another: readers cannot tell how closely the
//! service is watched.
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
use crate::checks::text::claims::frequency::{MeetingFrequency, frequencies};
use crate::checks::text::passages::{Excerpt, Passage};
use crate::checks::text::phrases::Phrases;
use crate::checks::text::quantities::SentenceReading;
use crate::diagnostics::Finding;
use crate::plan::Board;
use std::ops::Range;
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// The frequencies in board.yaml, in meetings per year.
const DATA: [(&str, (u32, u32)); 7] = [
    ("monthly", (12, 12)),
    ("every six weeks", (8, 9)),
    ("every two months", (6, 6)),
    ("quarterly", (4, 4)),
    ("at least quarterly", (4, 52)),
    ("twice a year", (2, 2)),
    ("yearly", (1, 1)),
];

/// Verbs that show that a sentence is about a meeting.
static MEETS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(VERBS));

const VERBS: &[&str] = &[
    "meet",
    "meets",
    "meeting",
    "meetings",
    "met",
    "convene",
    "convenes",
    "convened",
    "gathers",
    "together",
    "sits",
    "assembles",
    "gather",
    "gathered",
    "sit",
    "sat",
    "convening",
    "held",
];

/// Words that show that there has been no meeting yet.
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

/// Ambiguous frequencies: twice in a period, or once in two.
const UNCLEAR: [&str; 4] = ["bi-monthly", "bimonthly", "bi-weekly", "biweekly"];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let boards = &context.plan.document.boards;
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.may_say(&MEETS)) {
        for (sentence, read) in passage.sentences_read() {
            if let Some((at, message, help)) = wrong(passage, sentence.lower, read, boards) {
                let finding = at.advice(ID, message);
                findings.push(finding.help(help));
            }
        }
    }
    findings
}

/// The words at fault, what is wrong with them, and what to write; `None` where nothing is.
fn wrong<'p>(
    passage: &'p Passage<'p>,
    sentence: &str,
    read: &SentenceReading,
    boards: &[Board],
) -> Option<(Excerpt<'p>, String, &'static str)> {
    MEETS.first_in(sentence)?;
    let here = |at: &Range<usize>| {
        let excerpt = passage.excerpt(read, at);
        let quote = excerpt.quote();
        (excerpt, quote)
    };
    if let Some(at) = UNCLEAR.iter().find_map(|word| read.find(word)) {
        let (excerpt, word) = here(&at);
        let message =
            format!("please check: \"{word}\" can mean twice in that time or every second time");
        let help = "write \"every two months\" or \"twice a month\"";
        return Some((excerpt, message, help));
    }
    let (board, at) = named(read, boards)?;
    let frequency = board.frequency?;
    let first = FIRST.first_in(sentence).and_then(|it| read.find(it));
    if let Some(first) = first {
        let (excerpt, words) = here(&first);
        let message = format!(
            "please check: this says \"{words}\", and board.yaml says that \"{}\" meets {frequency}",
            board.name
        );
        let help = "say since when it has met, or take the `frequency` out";
        return Some((excerpt, message, help));
    }
    let (_, (low, high)) = DATA.iter().find(|(words, _)| *words == frequency)?;
    let said = frequencies(read);
    let mut said = said.iter().filter(|it| is_of_meeting(read, it, &at));
    let first = said.next()?;
    let fits = |it: &MeetingFrequency| it.times.0 <= *high && it.times.1 >= *low;
    if fits(first) || said.any(fits) {
        return None;
    }
    let (excerpt, words) = here(&first.at);
    let message = format!(
        "please check: this says \"{words}\", and board.yaml says that \"{}\" meets {frequency}",
        board.name
    );
    Some((excerpt, message, "correct one of them"))
}

/// The board that a sentence names, with its tokens: by its whole name, or by the end of it that no
/// other board has.
fn named<'a>(read: &SentenceReading, boards: &'a [Board]) -> Option<(&'a Board, Range<usize>)> {
    let words = |board: &Board| -> Vec<String> {
        board
            .name
            .split_whitespace()
            .map(str::to_lowercase)
            .collect()
    };
    let mut best: Option<(&Board, Range<usize>)> = None;
    for board in boards {
        let name = words(board);
        for start in 0..name.len().saturating_sub(1) {
            let end = &name[start..];
            let shared = boards
                .iter()
                .any(|it| it.id != board.id && words(it).ends_with(end));
            let found = (0..read.tokens.len()).find(|at| {
                end.iter()
                    .enumerate()
                    .all(|(next, word)| read.word(at + next) == word)
            });
            let longer = best.as_ref().is_none_or(|(_, at)| at.len() < end.len());
            if let Some(at) = found.filter(|_| !shared && longer) {
                best = Some((board, at..at + end.len()));
                break;
            }
        }
    }
    best.or_else(|| plain_board(read, boards))
}

/// "The board", "our board", where only one of the boards is called one.
fn plain_board<'a>(
    read: &SentenceReading,
    boards: &'a [Board],
) -> Option<(&'a Board, Range<usize>)> {
    let called = |it: &&Board| it.name.to_lowercase().ends_with(" board");
    let mut only = boards.iter().filter(called);
    let board = only.next().filter(|_| only.next().is_none())?;
    let at = (0..read.tokens.len()).find(|at| {
        read.word(*at) == "board" && ["the", "our", "this"].contains(&read.before(*at))
    })?;
    Some((board, at..at + 1))
}

/// Whether a frequency is that of a board's meetings: a verb of meeting is between the board and
/// it, or beside it, or it counts "meetings".
fn is_of_meeting(read: &SentenceReading, said: &MeetingFrequency, board: &Range<usize>) -> bool {
    let verb = |at: usize| match read.word(at) {
        "together" => ["come", "comes", "came", "get", "gets", "got"].contains(&read.before(at)),
        // "is held monthly", but "an away day of the board is held"
        "held" => {
            ["is", "are", "was", "were"].contains(&read.before(at))
                && read.before(board.start - usize::from(board.start > 0)) != "of"
        }
        word => VERBS.contains(&word),
    };
    let meets = |at: Range<usize>| at.into_iter().any(verb);
    let noun = ["meetings", "meeting"].contains(&read.word(said.at.end)) || meets(said.at.clone());
    let clause = read.clause(said.at.start);
    if !clause.contains(&board.start) {
        return false;
    }
    // "the board was told that the network of schools meets each term"
    let told = { board.end..said.at.start.max(board.end) }
        .filter(|at| *at > board.end + 1)
        .any(|at| ["that", "where", "which", "whose"].contains(&read.word(at)));
    if told {
        return false;
    }
    let (start, end) = (board.end, said.at.start);
    let between = start <= end && end - start <= 8 && meets(start..end);
    // "between meetings of the board its chair rings each week"
    let lead = board.start.saturating_sub(4)..board.start;
    let of_board = meets(lead.clone()) && !lead.clone().any(|at| read.word(at) == "between");
    let before =
        said.at.end <= board.start && meets(board.end..(board.end + 3).min(read.tokens.len()));
    let other_noun = read.tokens.get(said.at.end).is_some_and(|next| {
        next.is_word()
            && [
                "reports",
                "report",
                "dashboard",
                "data",
                "figures",
                "update",
                "updates",
                "newsletter",
                "audits",
                "audit",
            ]
            .contains(&next.lower.as_str())
    });
    (noun || between || of_board || before) && !other_noun
}
