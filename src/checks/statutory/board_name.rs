//! A board has one name.
//!
//! # Checks
//!
//! Where board.yaml has boards: names in prose that end with "Board", have "Youth Justice" in them
//! and are neither the national Youth Justice Board nor a board of board.yaml, with or without the
//! first words of its name.
//!
//! # Why
//!
//! Readers take two names for two boards, and look for the second in vain.
//!
//! # Example
//!
//! ```markdown
//! The Youth Justice Strategic Partnership Board leads.     <!-- board.yaml: Youth Justice Management Board -->
//! ```
//!
//! # Source
//!
//! A plan published in 2024 has five names for one board. Please check: it may be another board;
//! then add it to board.yaml.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::Board;

const ID: &str = rule_id!();

const NATIONAL: &str = "Youth Justice Board";

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let boards = &context.plan.document.boards;
    let Some(first) = boards.first() else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for passage in context.reading.passages() {
        let mut named = names(&passage.text);
        if let Some(name) = named.find(|name| !is_known(name, boards)) {
            let message = format!("please check: is \"{name}\" the board \"{}\"?", first.name);
            findings.push(
                passage
                    .advice(ID, message)
                    .related(first.id.span, "the board")
                    .help("call a board by one name everywhere, or add the other to board.yaml"),
            );
        }
    }
    findings
}

/// The names of youth justice boards in a text.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices(" Board").filter_map(move |(at, found)| {
        let end = at + found.len();
        let ends = text[end..]
            .chars()
            .next()
            .is_none_or(|c| !c.is_alphanumeric());
        let start = start_of(&text[..at]);
        let name = text[start..end].trim_start_matches("The ");
        (ends && name.contains("Youth Justice ")).then_some(name)
    })
}

/// The position of the first of the capitalised words at the end of a text, in bytes.
fn start_of(text: &str) -> usize {
    let mut start = text.len();
    for word in text.rsplit(' ') {
        let at = start.saturating_sub(word.len());
        let bare = word.chars().all(char::is_alphanumeric);
        if !bare || !word.starts_with(char::is_uppercase) {
            break;
        }
        start = at.saturating_sub(1);
    }
    if start == 0 { 0 } else { start + 1 }.min(text.len())
}

fn is_known(name: &str, boards: &[Board]) -> bool {
    let own = |board: &Board| board.name.ends_with(name) || name.ends_with(&board.name);
    name == NATIONAL || boards.iter().any(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_words_with_capitals_before_board() {
        let found = |text| names(text).collect::<Vec<_>>();
        assert_eq!(
            found("Here the Youth Justice Strategic Partnership Board leads."),
            ["Youth Justice Strategic Partnership Board"]
        );
        assert_eq!(
            found("The Youth Justice Board's plan"),
            ["Youth Justice Board"]
        );
        assert_eq!(
            found("Youth Justice Boards, a Health Board"),
            Vec::<&str>::new()
        );
    }
}
