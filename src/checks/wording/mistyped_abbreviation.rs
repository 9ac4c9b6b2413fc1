//! An abbreviation has its letters in order.
//!
//! # Checks
//!
//! Words in capitals that are no abbreviation of the glossary, but would be one if two neighbouring
//! letters changed places.
//!
//! # Why
//!
//! Eyes read "HMPI" as HMIP. A search and a screen reader do not.
//!
//! # Example
//!
//! ```markdown
//! HMPI inspected us in 2022.            <!-- the glossary has HMIP -->
//! ```
//!
//! # Source
//!
//! Plans published in 2023 and 2024 have HMPI for HMIP, ECHP for EHCP, and a service's own name
//! with its letters changed. Please check: it may be another abbreviation, which the glossary then
//! lacks.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::Term;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let terms = &context.plan.document.terms;
    if terms.is_empty() {
        return Vec::new();
    }
    let passages = context.reading.passages();
    passages
        .filter_map(|passage| {
            let words = passage.text.split(|c: char| !c.is_alphanumeric());
            let (typed, term) = words
                .filter(|word| is_abbreviation(word))
                .find_map(|word| Some((word, meant(word, terms)?)))?;
            let abbr = term.abbr.as_deref()?;
            let message = format!("please check: is \"{typed}\" {abbr}, {}?", term.name());
            Some(
                passage
                    .advice(ID, message)
                    .related(term.id.span, "the term")
                    .help(format!("write {abbr}, or add {typed} to the glossary")),
            )
        })
        .collect()
}

fn is_abbreviation(word: &str) -> bool {
    word.len() > 2 && word.chars().all(|c| c.is_ascii_uppercase())
}

/// The term whose abbreviation has the same letters, with two neighbours exchanged; `None` where
/// there is none.
fn meant<'a>(word: &str, terms: &'a [Term]) -> Option<&'a Term> {
    let known = |abbr: &str| terms.iter().any(|term| names(term).any(|it| it == abbr));
    if known(word) {
        return None;
    }
    terms.iter().find(|term| {
        let abbr = term.abbr.as_deref().unwrap_or_default();
        exchanged(word.as_bytes(), abbr.as_bytes())
    })
}

fn names(term: &Term) -> impl Iterator<Item = &str> {
    let also = term.also.iter().map(String::as_str);
    term.abbr.as_deref().into_iter().chain(also)
}

fn exchanged(a: &[u8], b: &[u8]) -> bool {
    let mut different = (0..a.len()).filter(|at| a.get(*at) != b.get(*at));
    let (Some(one), Some(two), None) = (different.next(), different.next(), different.next())
    else {
        return false;
    };
    a.len() == b.len() && two == one + 1 && a[one] == b[two] && a[two] == b[one]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_neighbours_exchanged() {
        assert!(exchanged(b"HMPI", b"HMIP"));
        assert!(exchanged(b"ECHP", b"EHCP"));
        for other in ["HMIP", "HMCP", "HMP", "PMIH"] {
            assert!(!exchanged(other.as_bytes(), b"HMIP"), "{other}");
        }
    }
}
