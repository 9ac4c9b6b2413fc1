//! An abbreviation is spelt out in one way.
//!
//! # Checks
//!
//! Abbreviations that prose spells out, before or in brackets ("Police and Criminal Evidence Act
//! (PACE)", "PACE (Playful, Accepting, Curious and Empathetic)"), where the words begin with its
//! letters: whether the glossary, or the prose before, spells it out with other words.
//!
//! # Why
//!
//! PACE beds and PACE parenting are not the same. And an organisation with two names looks like
//! two.
//!
//! # Example
//!
//! ```markdown
//! The Youth Justice Sector Improvement Partnership (YJSIP) helped us.
//! Our Youth Justice Service Improvement Partnership (YJSIP) meets monthly.
//! ```
//!
//! # Source
//!
//! GOV.UK style guide, abbreviations and acronyms:
//! <https://www.gov.uk/guidance/style-guide/a-to-z#abbreviations-and-acronyms>. Both examples were
//! published in 2023 and
//! 2024. Please check: write one of them in full everywhere.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::Term;
use crate::sources::Span;
use std::collections::BTreeMap;

const ID: &str = rule_id!();

/// Words without a letter in the abbreviation.
const SMALL: [&str; 6] = ["and", "for", "in", "of", "the", "to"];

/// Last words that have no letter in some abbreviations.
const UNNAMED: [&str; 3] = ["Act", "Order", "Scheme"];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let terms = context.plan.document.terms.iter().filter_map(explained);
    let mut known: BTreeMap<String, (String, Span)> = terms.collect();
    let mut findings = Vec::new();
    for passage in context.reading.passages() {
        for (abbr, words) in spelt_out(&passage.text) {
            let first = known
                .entry(abbr.clone())
                .or_insert_with(|| (words.clone(), passage.span));
            if bare(&first.0) == bare(&words) {
                continue;
            }
            let message = format!(
                "please check: {abbr} is \"{words}\" here, and \"{}\" elsewhere",
                first.0
            );
            findings.push(
                passage
                    .advice(ID, message)
                    .related(first.1, format!("\"{}\"", first.0))
                    .help("keep it for one meaning, and write the other in full everywhere"),
            );
        }
    }
    findings
}

fn explained(term: &Term) -> Option<(String, (String, Span))> {
    let words = term.term.clone()?;
    Some((term.abbr.clone()?, (words, term.id.span)))
}

/// The abbreviations that a text spells out, each with its words.
fn spelt_out(text: &str) -> Vec<(String, String)> {
    let brackets = text.match_indices('(').filter_map(|(open, _)| {
        let before = last(&text[..open]).trim_end();
        let inside = first(&text[open + 1..]);
        let inside = inside[..inside.find(')')?].trim();
        if is_abbreviation(inside) {
            return Some((inside.to_owned(), end_with(before, inside)?));
        }
        let abbr = before.rsplit(|c: char| !c.is_alphanumeric()).next()?;
        let whole = end_with(inside, abbr)?;
        (is_abbreviation(abbr) && whole == inside).then(|| (abbr.to_owned(), whole))
    });
    brackets.collect()
}

/// How many bytes before and after a bracket are examined. Our choice: more than any name that is
/// spelt out, and few enough that a text full of brackets takes no longer than others.
const NEAR: usize = 300;

fn first(text: &str) -> &str {
    &text[..text.floor_char_boundary(NEAR)]
}

fn last(text: &str) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(NEAR))..]
}

fn is_abbreviation(word: &str) -> bool {
    (3..=7).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// The last words of a text whose initials are those of an abbreviation; `None` where they are not.
fn end_with(text: &str, abbr: &str) -> Option<String> {
    let (before, last) = text.rsplit_once(' ').unwrap_or(("", text));
    let named = UNNAMED
        .contains(&last)
        .then(|| begins(before, abbr))
        .flatten();
    let start = begins(text, abbr).or(named)?;
    Some(text[start..].to_owned())
}

/// The position of the words at the end of a text whose initials are those of an abbreviation.
fn begins(text: &str, abbr: &str) -> Option<usize> {
    let mut letters = abbr.bytes().rev();
    let mut wanted = letters.next();
    let mut start = text.len();
    for word in words(text).into_iter().rev() {
        let Some(letter) = wanted else {
            break;
        };
        let first = text.as_bytes()[word].to_ascii_uppercase();
        if first == letter {
            start = word;
            wanted = letters.next();
        } else if !SMALL.contains(&word_at(text, word).to_lowercase().as_str()) {
            return None;
        }
    }
    wanted.is_none().then_some(start)
}

/// The positions of the words in a text; the parts of a hyphenated word count as words.
fn words(text: &str) -> Vec<usize> {
    let is_first = |(at, c): &(usize, char)| {
        let before = text[..*at].chars().next_back();
        let apart = before.is_none_or(|c| !c.is_alphanumeric() && c != '\'' && c != '\u{2019}');
        c.is_alphanumeric() && apart
    };
    text.char_indices()
        .filter(is_first)
        .map(|(at, _)| at)
        .collect()
}

fn word_at(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    &rest[..rest
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(rest.len())]
}

/// The words that distinguish meanings: in lower case, without plurals, small words and years.
fn bare(words: &str) -> String {
    let lower = words.to_lowercase();
    let all = lower.split(|c: char| !c.is_alphanumeric());
    let is_telling = |word: &&str| !SMALL.contains(word) && word.contains(char::is_alphabetic);
    let telling = all.filter(is_telling);
    let telling = telling.map(|word| word.strip_suffix('s').unwrap_or(word));
    telling.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let all = spelt_out(text).into_iter();
        all.map(|(abbr, words)| format!("{abbr}: {words}"))
            .collect()
    }

    #[test]
    fn words_spell_an_abbreviation_out_before_or_in_brackets() {
        assert_eq!(
            found("Beds under the Police and Criminal Evidence Act (PACE) are few."),
            ["PACE: Police and Criminal Evidence Act"]
        );
        assert_eq!(
            found("We use PACE (Playful, Accepting, Curious and Empathetic) parenting."),
            ["PACE: Playful, Accepting, Curious and Empathetic"]
        );
        assert_eq!(
            found("A full-time equivalent (FTE) post"),
            ["FTE: full-time equivalent"]
        );
    }

    #[test]
    fn other_brackets_spell_nothing_out() {
        for text in [
            "Young people (YJS)",
            "(PACE)",
            "PACE (see below)",
            "HMIP (2022)",
            "ends (",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
