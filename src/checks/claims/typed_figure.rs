//! A figure that the data have is quoted, not typed.
//!
//! # Checks
//!
//! Sentences of sections with a number that the data have for the period: a figure of an indicator,
//! a row of a table of counts, a fact, the budget. All of a plan are told of
//! at once, with the `[[…]]` to write.
//!
//! # Why
//!
//! What is typed is right today. When the figure is corrected, or next year's is entered, nobody
//! corrects the sentence; and a small number in it cannot be withheld.
//!
//! # Example
//!
//! ```markdown
//! In 2025, 32 children were first time entrants.       <!-- [[first-time-entrants count 2025]]
//! children -->
//! ```
//!
//! # Source
//!
//! Our own choice.

use super::figure_in_prose::for_each_sentence;
use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::sources::Span;

const ID: &str = rule_id!();

/// So many numbers are named in the help.
const NAMED: usize = 6;

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut typed: Vec<(Span, String)> = Vec::new();
    for_each_sentence(context, |passage, read, claims| {
        typed.extend(claims.iter().filter_map(|claim| {
            let quote = claim.known.quote_of(claim.right?)?;
            let words = passage.excerpt(read, &claim.typed.at).quote();
            let message = format!("`[[{quote}]]` for {words} in \"{}\"", passage.place());
            Some((claim.known.span, message))
        }));
    });
    let Some((figure, first)) = typed.first() else {
        return Vec::new();
    };
    let count = typed.len();
    let numbers = match count {
        1 => "a number in a sentence is a figure".to_owned(),
        _ => format!("{count} numbers in sentences are figures"),
    };
    let message = format!("{numbers} of the data, and will not be corrected with it: {first}");
    let others: Vec<&str> = typed
        .iter()
        .skip(1)
        .take(NAMED)
        .map(|(_, it)| it.as_str())
        .collect();
    let help = match others.len() {
        0 => "quote it instead of the number".to_owned(),
        _ => format!(
            "quote them instead of the numbers; also {}",
            others.join(", ")
        ),
    };
    vec![Finding::advice(ID, *figure, message).help(help)]
}
