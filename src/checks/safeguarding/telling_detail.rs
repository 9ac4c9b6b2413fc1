//! What a child said does not say who the child is.
//!
//! # Checks
//!
//! What children, families, volunteers and people who were harmed said, where nobody has looked at
//! it yet (`reviewed`): for names inside a sentence, for "my school" and other places of one's own,
//! for ages, and for days and months.
//!
//! # Why
//!
//! A place, an activity and an age together are enough for a neighbour to know who spoke. Nobody
//! can take it back once it is published.
//!
//! # Example
//!
//! ```yaml
//! text: I liked the bike project at Stepney farm.         # say "a local project"
//! ```
//!
//! # Source
//!
//! The example was published in 2024. Please check: the tool knows no places; a second person does.

use crate::checks::Context;
use crate::checks::text::passages;
use crate::checks::text::sentences::sentences;
use crate::diagnostics::{Finding, listed};
use crate::plan::{Speaker, Term, Voice};
use crate::units::Month;

const ID: &str = rule_id!();

/// Words that show whose place or relative is meant.
const OWN: [&str; 5] = ["my", "our", "his", "her", "their"];

/// Places by which a child could be identified.
const PLACES: [&str; 16] = [
    "school", "college", "club", "farm", "church", "mosque", "temple", "gym", "park", "estate",
    "street", "road", "flat", "village", "team", "job",
];

/// Speakers who are heard in their professional role.
const SPEAKS_FOR_WORK: [Speaker; 3] = [Speaker::Practitioner, Speaker::Partner, Speaker::Inspector];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let unseen = document.voices.iter().filter(|it| it.review.is_none());
    unseen
        .filter(|voice| !SPEAKS_FOR_WORK.contains(&voice.speaker))
        .filter_map(|voice| finding(voice, &document.terms))
        .collect()
}

fn finding(voice: &Voice, terms: &[Term]) -> Option<Finding> {
    let passages = passages::of(&voice.text).into_iter();
    let prompt = voice.prompt.iter().cloned();
    let texts = passages.map(|passage| passage.text).chain(prompt);
    let mut details: Vec<String> = texts.flat_map(|text| telling(&text, terms)).collect();
    details.dedup();
    if details.is_empty() {
        return None;
    }
    let details: Vec<&str> = details.iter().map(String::as_str).collect();
    let message = format!(
        "please check: {} may tell readers who spoke",
        listed(&details, "and")
    );
    Some(
        Finding::advice(ID, voice.id.span, message)
            .help("say it less exactly, or let a second person look and record it under `reviewed`")
            .place(format!("voice {}", voice.id.value)),
    )
}

/// The identifying details in a text, as the message names them: of each kind the first in a
/// sentence, and every name.
fn telling(text: &str, terms: &[Term]) -> Vec<String> {
    let of_sentence = |sentence: &str| {
        let words: Vec<&str> = sentence
            .split_whitespace()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .collect();
        let first = [own_place(&words), age(&words), day(&words)];
        let dated = first[2].is_some();
        let names = if dated {
            Vec::new()
        } else {
            names(&words, terms)
        };
        first.into_iter().flatten().chain(names).collect::<Vec<_>>()
    };
    sentences(text).flat_map(of_sentence).collect()
}

fn own_place(words: &[&str]) -> Option<String> {
    let at = words
        .iter()
        .position(|word| OWN.contains(&word.to_lowercase().as_str()))?;
    let near = words.get(at + 1..)?.iter().take(2);
    let place = near.into_iter().find(|word| PLACES.contains(word))?;
    Some(format!("\"{} {place}\"", words[at].to_lowercase()))
}

fn age(words: &[&str]) -> Option<String> {
    let (at, number) = words.iter().enumerate().find(|(_, word)| {
        word.parse::<u8>()
            .is_ok_and(|number| (10..18).contains(&number))
    })?;
    let before = at.checked_sub(1).map_or("", |at| words[at]).to_lowercase();
    let after = words.get(at + 1).copied().unwrap_or_default();
    let of_age = ["aged", "age", "i'm", "i’m", "am", "was", "turned"].contains(&before.as_str());
    (of_age || after.starts_with("year")).then(|| format!("the age of {number}"))
}

fn day(words: &[&str]) -> Option<String> {
    let dated = words
        .windows(2)
        .find(|pair| Month::parse(&pair.join(" ")).is_some())?;
    Some(format!("\"{}\"", dated.join(" ")))
}

/// Words with a capital inside a sentence that are neither abbreviations nor words of the glossary.
fn names(words: &[&str], terms: &[Term]) -> Vec<String> {
    let inside = words.iter().skip(1);
    let known = |word: &str| {
        let is = |text: &str| {
            text.split_whitespace()
                .any(|it| it.eq_ignore_ascii_case(word))
        };
        terms
            .iter()
            .any(|term| is(term.name()) || term.abbr.as_deref().is_some_and(is))
    };
    let named = inside.filter(|word| {
        let mut letters = word.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let rest = letters.as_str();
        let small =
            !rest.is_empty() && rest.chars().all(|c| c.is_lowercase() || !c.is_alphabetic());
        capital && small && !SAID_OF_ONESELF.contains(word) && !known(word)
    });
    named.map(|word| format!("the name \"{word}\"")).collect()
}

const SAID_OF_ONESELF: [&str; 8] = ["I'm", "I’m", "I'd", "I’d", "I've", "I’ve", "I'll", "I’ll"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn details_are_named() {
        for (text, detail) in [
            (
                "I liked the project at Stepney farm.",
                "the name \"Stepney\"",
            ),
            ("Reparation at my youth club was fun.", "\"my club\""),
            ("I was 14 when it began.", "the age of 14"),
            ("It began in June 2023.", "\"June 2023\""),
        ] {
            assert_eq!(telling(text, &[]), [detail]);
        }
        for plain in [
            "I’m glad I went.",
            "They asked 12 children.",
            "It helped. We talked.",
        ] {
            assert_eq!(telling(plain, &[]), Vec::<String>::new(), "{plain}");
        }
    }
}
