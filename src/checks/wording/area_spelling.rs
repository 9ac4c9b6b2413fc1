//! Areas are spelt as in areas.yaml.
//!
//! # Checks
//!
//! Words with a capital in prose that are nearly, but not quite, a word of the name of an area or
//! of the borough: "Dageham" for Dagenham.
//!
//! # Why
//!
//! A misspelt place looks like another place, and a search does not find it.
//!
//! # Example
//!
//! ```markdown
//! Barking and Dageham is one of our neighbours.
//! ```
//!
//! # Source
//!
//! The example was published in 2024. Please check: it may be another place.

use crate::checks::Context;
use crate::diagnostics::Finding;
use std::collections::{BTreeMap, BTreeSet};

const ID: &str = rule_id!();

/// The shortest word that is compared, in characters: shorter ones are similar to too many others.
const LONG: usize = 6;

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let names = context.places.iter().copied();
    let known: BTreeSet<&str> = names.flat_map(words).filter(is_long).collect();
    let known = Vec::from_iter(known);
    // the same words occur in many passages, so each is looked up once
    let mut looked_up = BTreeMap::new();
    let passages = context.reading.passages();
    passages
        .filter_map(|passage| {
            let mut typed = capitalised(&passage.text);
            let (word, meant) = typed.find_map(|word| {
                let meant = looked_up.entry(word).or_insert_with(|| near(word, &known));
                Some((word, (*meant)?))
            })?;
            let message = format!("please check: is \"{word}\" {meant}?");
            let finding = passage.advice(ID, message);
            Some(finding.help(format!("write {meant}")))
        })
        .collect()
}

/// The long words of a text that begin with a capital.
fn capitalised(text: &str) -> impl Iterator<Item = &str> {
    let may_have = |piece: &&str| {
        let mut letters = piece.bytes();
        letters.any(|letter| letter.is_ascii_uppercase() || !letter.is_ascii())
    };
    let pieces = text.split(' ').filter(may_have);
    pieces.flat_map(words).filter(is_long)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic())
}

fn is_long(word: &&str) -> bool {
    word.len() >= LONG && word.starts_with(char::is_uppercase)
}

/// A known word that differs by one letter, and is no plural; `None` where there is none.
fn near<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    if known.contains(&word) {
        return None;
    }
    let stem = |word: &str| word.trim_end_matches('s').to_owned();
    // a character has at most four bytes, and one typing error leaves the first or the last
    // character intact
    let is_like = |other: &str| {
        word.len().abs_diff(other.len()) <= 4
            && (word.chars().next() == other.chars().next()
                || word.chars().next_back() == other.chars().next_back())
    };
    let one_away = |other: &&&str| {
        is_like(other) && strsim::osa_distance(word, other) == 1 && stem(word) != stem(other)
    };
    known.iter().find(one_away).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_makes_another_place() {
        let known = ["Barking", "Dagenham", "England"];
        assert_eq!(near("Dageham", &known), Some("Dagenham"));
        assert_eq!(near("Dagenham", &known), None);
        assert_eq!(near("Englands", &known), None);
        assert_eq!(near("Parking", &known), Some("Barking"));
    }
}
