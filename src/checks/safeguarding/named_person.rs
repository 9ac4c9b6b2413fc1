//! Posts are named, not persons.
//!
//! # Checks
//!
//! Prose, and the posts that lead, chair and own: whether Mr, Mrs, Ms, Miss, Dr, PC, Sgt or DCI stands before
//! a name.
//!
//! # Why
//!
//! A post is found after its holder has left. A worker's name in a plan leads to the children that the
//! worker sees.
//!
//! # Example
//!
//! ```yaml
//! leads: Ms Example, data analyst            # Data Analyst
//! ```
//!
//! # Source
//!
//! Our own choice; plans published in 2023 and 2024 name officers at every level. Please check: those who
//! chair and sign may wish to be named.

use crate::checks::Context;
use crate::checks::text::phrases::Phrases;
use crate::diagnostics::Finding;
use crate::sources::Span;
use std::sync::LazyLock;

const ID: &str = rule_id!();

const TITLES: [&str; 9] = ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "PC", "Sgt", "DCI"];

/// The same in lower case.
static LOWER: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["mr", "mrs", "ms", "miss", "mx", "dr", "pc", "sgt", "dci"]));

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let prose = context.reading.passages();
    let prose = prose.filter(|passage| passage.may_say(&LOWER));
    let prose = prose.map(|passage| (passage.text.as_str(), passage.span));
    let leads = document.actions.iter().flat_map(|action| {
        let posts = action.leads.iter();
        posts.map(|post| (post.as_str(), action.reference.span))
    });
    let chairs = document.leads.iter().chain(&document.chairs);
    let chairs = chairs.map(|post| (post.as_str(), document.span));
    let found = |(text, at): (&str, Span)| {
        let person = person(text)?;
        let message = format!("please check: \"{person}\" is a person's name");
        Some(Finding::advice(ID, at, message).help("write the post instead"))
    };
    prose.chain(leads).chain(chairs).filter_map(found).collect()
}

/// A title and the name after it.
fn person(text: &str) -> Option<String> {
    let words = text.split_whitespace();
    let mut pairs = words.clone().zip(words.skip(1));
    pairs.find_map(|(title, name)| {
        let title = title_in(title)?;
        let name = bare(name);
        let mut letters = name.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        (capital && letters.any(char::is_lowercase)).then(|| format!("{title} {name}"))
    })
}

/// The title that a word is.
fn title_in(word: &str) -> Option<&str> {
    let is_short = word.len() < 8 && word.bytes().any(|letter| letter.is_ascii_uppercase());
    is_short
        .then(|| bare(word))
        .filter(|word| TITLES.contains(word))
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_before_a_capital_is_a_name() {
        assert_eq!(
            person("Led by Ms. Example, analyst").as_deref(),
            Some("Ms Example")
        );
        assert_eq!(person("Each PC visits a school"), None);
        assert_eq!(person("Miss no meeting"), None);
    }
}
