//! A post is called by one name.
//!
//! # Checks
//!
//! The posts that lead the service and its actions, and chair its boards: whether two of them
//! differ only in a comma, a capital, a plural, or a small word such as "for" or "of"; whether two
//! long titles, or those of two directors, differ in one word; and whether a title has a word
//! twice.
//!
//! # Why
//!
//! Two spellings look like two people, and the question who leads what has two answers.
//!
//! # Example
//!
//! ```yaml
//! leads: Service Manager, Youth Justice
//! leads: Service Manager for Youth Justice
//! ```
//!
//! # Source
//!
//! A plan published in 2024 has three spellings of one service manager and three of an operational
//! manager. One published in 2023 has a head of service for "Adolescents and Young Adolescents",
//! and three titles of one director. Please check: they may be two posts.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::Document;
use crate::sources::Span;
use std::collections::BTreeMap;

const ID: &str = rule_id!();

/// Words that do not distinguish posts.
const SMALL: [&str; 6] = ["a", "and", "for", "in", "of", "the"];

/// A post as spelt, its span, and the name of that place.
type Spelt<'a> = (&'a str, Span, String);

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut seen: BTreeMap<String, Vec<Spelt<'_>>> = BTreeMap::new();
    for post in posts(&context.plan.document) {
        let spelt = seen.entry(bare(post.0)).or_default();
        if spelt.iter().all(|other| other.0 != post.0) {
            spelt.push(post);
        }
    }
    let near = near(&seen);
    let repeated = seen.values().filter_map(|spelt| repeated(spelt.first()?));
    let several = seen.values().filter(|spelt| spelt.len() > 1);
    several
        .filter_map(|spelt| finding(spelt))
        .chain(near)
        .chain(repeated)
        .collect()
}

/// Findings about titles that differ in one word.
fn near(seen: &BTreeMap<String, Vec<Spelt<'_>>>) -> Vec<Finding> {
    let all: Vec<_> = seen.iter().collect();
    let pairs = all.iter().enumerate().filter_map(|(at, (words, spelt))| {
        let (_, other) = all[..at]
            .iter()
            .find(|(before, _)| one_word_apart(before, words))?;
        finding(&[other.first()?.clone(), spelt.first()?.clone()])
    });
    pairs.collect()
}

/// Whether two titles differ in one word, and are so long or so senior that they can hardly be two
/// posts.
fn one_word_apart(one: &str, other: &str) -> bool {
    let (one, other): (Vec<_>, Vec<_>) = (one.split(' ').collect(), other.split(' ').collect());
    let alone = one.len() > 4 || one.len() > 3 && one[0] == "director";
    let differing = one.iter().zip(&other).filter(|(a, b)| a != b).count();
    alone && one.len() == other.len() && one[0] == other[0] && differing == 1
}

/// The finding about a title with a word twice by mistake: twice in a row, in a part that is
/// repeated, or on both sides of an "and".
fn repeated((post, at, place): &Spelt<'_>) -> Option<Finding> {
    let lower = post.to_lowercase();
    let parts: Vec<&str> = lower.split(',').map(str::trim).collect();
    let part_twice = parts
        .iter()
        .enumerate()
        .find(|(at, part)| parts[..*at].contains(part))
        .map(|(_, part)| (*part).to_owned());
    let word = part_twice.or_else(|| parts.iter().find_map(|part| word_twice(part)))?;
    let message = format!("please check: \"{post}\" has \"{word}\" twice");
    let finding = Finding::advice(ID, *at, message).help("correct the title");
    Some(finding.place(place.as_str()))
}

/// The word that occurs twice in a part of a title: next to each other, or with "and" and at most
/// one word between.
fn word_twice(part: &str) -> Option<String> {
    let words: Vec<&str> = part
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .collect();
    let twice = words.iter().enumerate().find(|(at, word)| {
        let near = &words[at.saturating_sub(3)..*at];
        let before = near.iter().rposition(|other| other == *word);
        before.is_some_and(|before| {
            let between = &near[before + 1..];
            word.len() > 3 && (between.is_empty() || between.contains(&"and"))
        })
    });
    twice.map(|(_, word)| (*word).to_owned())
}

fn finding(spelt: &[Spelt<'_>]) -> Option<Finding> {
    let ((last, at, place), before) = spelt.split_last()?;
    let first = before.first()?.0;
    let message = format!("please check: are \"{last}\" and \"{first}\" one post?");
    let finding = Finding::advice(ID, *at, message)
        .help("spell a post in one way, everywhere")
        .place(place.as_str());
    Some(before.iter().fold(finding, |finding, (post, at, _)| {
        finding.related(*at, format!("\"{post}\""))
    }))
}

fn posts(document: &Document) -> impl Iterator<Item = Spelt<'_>> {
    let actions = document.actions.iter();
    let led = actions.flat_map(|it| {
        it.leads
            .iter()
            .map(|post| (post, it.reference.span, it.key()))
    });
    let boards = document.boards.iter();
    let chaired = boards.flat_map(|it| {
        let chairs = it.chairs.iter();
        chairs.map(|post| (post, it.id.span, it.id.value.to_string()))
    });
    let named = document.leads.iter().chain(&document.chairs);
    let named = named.map(|post| (post, document.span, "plan".to_owned()));
    named
        .chain(chaired)
        .chain(led)
        .map(|(post, at, place)| (post.as_str(), at, place))
}

/// The words that distinguish a post from others: in lower case, without plurals and small words.
fn bare(post: &str) -> String {
    post.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !SMALL.contains(word))
        .map(|word| word.strip_suffix('s').unwrap_or(word))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_commas_and_plurals_tell_no_posts_apart() {
        let one = bare("Service Manager, Youth Justice");
        assert_eq!(one, bare("Service manager for Youth Justice"));
        assert_eq!(
            bare("YOT Operations Manager"),
            bare("YOT Operation Manager")
        );
        assert_ne!(one, bare("Head of Youth Justice"));
    }

    #[test]
    fn titles_name_a_service_and_its_field_twice() {
        for title in [
            "service manager",
            "director of public health",
            "youth justice service manager",
        ] {
            assert_eq!(word_twice(title), None, "{title}");
        }
        assert!(word_twice("adolescents and young adolescents").is_some());
        assert!(word_twice("head of head of service").is_none());
        assert!(word_twice("team team manager").is_some());
    }

    #[test]
    fn one_word_makes_another_of_short_titles_only() {
        let apart = |one, other| one_word_apart(&bare(one), &bare(other));
        assert!(apart(
            "Director of Children Services and Education",
            "Director of Children, Families and Education"
        ));
        assert!(!apart(
            "Service Manager Youth Justice",
            "Practice Manager Youth Justice"
        ));
        assert!(!apart(
            "Team Leader, Court Orders",
            "Team Leader, Community Orders"
        ));
    }
}
