//! Reads references that quote a value: `[[…]]` inside a sentence.

use super::fault::ReferenceFault;
use super::symbols::Symbols;
use super::{budget, count, fact, indicator, table};
use crate::diagnostics::nearest;
use crate::plan::{Placement, Value};

/// Reads a reference to a value.
///
/// # Errors
///
/// The fault that says what to write instead.
pub(super) fn read(known: &Symbols<'_>, typed: &str) -> Result<Value, ReferenceFault> {
    let words: Vec<_> = typed.split_whitespace().collect();
    let (head, rest) = words
        .split_first()
        .map_or(("", &words[..]), |(head, rest)| (*head, rest));
    match head {
        "count" => count::read(known, typed),
        "budget" => budget::read(known, rest),
        word if fact::WORDS.contains(&word) => fact::read(known, word, rest),
        "" => Err(ReferenceFault::new("nothing stands between the brackets")
            .help("to show the brackets themselves, put a backslash before them: `\\[[`")),
        _ => {
            if let Some(found) = known.indicator(head) {
                indicator::read(known, found, rest)
            } else if let Some(found) = known.table(head) {
                table::read(found, rest)
            } else {
                Err(unknown(known, head, typed))
            }
        }
    }
}

/// Whether a reference begins like one to a value.
pub(super) fn is_word(known: &Symbols<'_>, typed: &str) -> bool {
    let head = typed.split_whitespace().next().unwrap_or_default();
    (matches!(head, "count" | "budget") || fact::WORDS.contains(&head))
        && typed.split_whitespace().count() > 1
        || known.indicator(head).is_some()
        || known.table(head).is_some()
}

fn unknown(known: &Symbols<'_>, head: &str, typed: &str) -> ReferenceFault {
    let ids = known.ids("indicator").into_iter().chain(known.ids("table"));
    let names: Vec<_> = ids
        .map(crate::plan::Id::as_str)
        .chain(["budget", "count", "see"])
        .chain(fact::WORDS)
        .chain(Placement::WORDS.iter().copied())
        .collect();
    let fault = ReferenceFault::new(format!("there is nothing called `{head}` to quote"));
    match nearest(head, names.iter().copied()) {
        Some(near) => fault.instead(typed.trim().replacen(head, near, 1)),
        None => fault.help("a value begins with the id of an indicator or of a table of counts, or with `budget` or `count`"),
    }
}
