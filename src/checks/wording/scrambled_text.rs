//! Sentences stand in one piece.
//!
//! # Checks
//!
//! Paragraphs and headings for a bracket without its partner, and for a sentence that begins with a
//! small letter after a full stop.
//!
//! # Why
//!
//! Text that is copied out of a PDF with columns comes out in pieces, and nobody reads it again
//! before it is published.
//!
//! # Example
//!
//! ```markdown
//! We reached many (75 individual This is an incredible children). achievement
//! ```
//!
//! # Source
//!
//! The example was published in 2024. Please check: the bracket or the small letter may be meant.

use crate::checks::Context;
use crate::diagnostics::Finding;

const ID: &str = rule_id!();

/// Abbreviations that end with a full stop, but do not end a sentence.
const SHORTENED: [&str; 8] = [
    "e.g.", "i.e.", "etc.", "vs.", "no.", "nos.", "approx.", "incl.",
];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let passages = context.reading.passages();
    passages
        .filter_map(|passage| {
            let message = format!("please check: {}", fault(&passage.text)?);
            let finding = passage.advice(ID, message);
            Some(finding.help("if this was copied from a PDF, compare it with the page"))
        })
        .collect()
}

fn fault(text: &str) -> Option<String> {
    unpaired(text)
        .map(|bracket| format!("the bracket `{bracket}` has no partner"))
        .or_else(|| {
            let word = small_start(text)?;
            Some(format!("\"{word}\" begins a sentence with a small letter"))
        })
}

/// A bracket without its counterpart; `None` where all are paired. A bracket after the number of a
/// list item, as in "a)", does not count.
fn unpaired(text: &str) -> Option<char> {
    if !text.contains(['(', ')', '[', ']']) {
        return None;
    }
    let mut open = Vec::new();
    let mut before = ' ';
    let mut run = 0;
    for c in text.chars() {
        match c {
            '(' | '[' => open.push(c),
            ')' | ']' => {
                let partner = if c == ')' { '(' } else { '[' };
                if open.last() == Some(&partner) {
                    open.pop();
                } else if run > 3 || !before.is_alphanumeric() {
                    return Some(c);
                }
            }
            _ => {}
        }
        run = if c.is_alphanumeric() { run + 1 } else { 0 };
        before = c;
    }
    open.first().copied()
}

/// The first word with a small letter after a full stop; `None` where there is none.
fn small_start(text: &str) -> Option<&str> {
    if !text.contains(". ") {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_shortened = |word: &str| {
        let lower = word.to_lowercase();
        SHORTENED.iter().any(|it| lower.ends_with(it))
    };
    let is_single = |word: &str| word.trim_end_matches('.').chars().count() < 2;
    let begins_small = |pair: &&[&str]| {
        let [before, word] = pair else { return false };
        let ends = before.ends_with('.') && !before.ends_with("..");
        ends && word.chars().all(char::is_lowercase) && !is_single(before) && !is_shortened(before)
    };
    words.windows(2).find(begins_small).map(|pair| pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_found_and_lists_left_alone() {
        for torn in [
            "We reached many (75 individual This is an incredible children). achievement",
            "The board met (in June. It agreed.",
            "It met in June). It agreed.",
        ] {
            assert!(fault(torn).is_some(), "{torn}");
        }
        for whole in [
            "a) listen, b) learn (and act)",
            "Ask partners, e.g. health. Then act.",
            "See section 1.2 iv) and others.",
            "It fell … and then rose.",
        ] {
            assert_eq!(fault(whole), None, "{whole}");
        }
    }
}
