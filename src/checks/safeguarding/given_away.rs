//! The text does not give away what the plan withholds.
//!
//! # Checks
//!
//! What `disclosure` decides to suppress, combine or round: whether any words that readers see type
//! the number, in sections and tables of sections, in notes, reasons, captions and the descriptions
//! of pictures. A number counts if its sentence names the row, group or indicator, or stands beside
//! the figure itself, and if it is of the same kind: a percentage, a rate, or a number of those who
//! are counted. A small number is an error; another number of the same table or indicator is a
//! warning, because it may be suppressed too, or give the small one away.
//!
//! # Why
//!
//! yjplan can hide a figure wherever it comes from the data, and nowhere else. A "[c]" in the table
//! is of no use to a child whose number stands in the sentence above it.
//!
//! # Example
//!
//! ```markdown
//! Arson remains rare: 1 offence in the year.
//! ```
//!
//! Write `[[offences arson]]` in place of the number: readers see "suppressed".
//!
//! # Source
//!
//! Small numbers are hidden in every place or in none: Government Analysis Function, suppression of
//! tables of counts. <https://analysisfunction.civilservice.gov.uk/>

use crate::checks::Context;
use crate::checks::text::all_text::{PlacedText, all_text};
use crate::checks::text::phrases::{has_phrase, has_title};
use crate::checks::text::sentences::sentences;
use crate::checks::values::withheld::{Withheld, withheld};
use crate::diagnostics::Finding;
use crate::plan::figures::Unit;
use crate::units::Decimal;
use std::cmp::Ordering;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let withheld = withheld(context);
    if withheld.is_empty() {
        return Vec::new();
    }
    let texts = all_text(context);
    let found = texts.iter().filter_map(|text| {
        let gives = |small: bool| {
            let mut hidden = withheld.iter().filter(|it| it.small == small);
            hidden.find_map(|it| Some(finding(text, it, &typed(text, it)?)))
        };
        gives(true).or_else(|| gives(false))
    });
    found.collect()
}

fn finding(text: &PlacedText, hidden: &Withheld, typed: &str) -> Finding {
    let (at, of) = (&hidden.at, &hidden.cell.of);
    let finding = if hidden.small {
        let message = format!("the text gives away what `{at}` withholds for \"{of}\": {typed}");
        Finding::error(ID, text.span, message).related(hidden.cell.span, "withheld here")
    } else {
        let message = format!(
            "{typed} for \"{of}\" stands in `{at}` among figures that are withheld, and may have to be withheld too"
        );
        Finding::warning(ID, text.span, message).related(hidden.cell.span, "the figure")
    };
    let help = match &hidden.cell.quote {
        Some(quote) => format!(
            "write `[[{quote}]]` in place of the number: where it is withheld, readers see \"suppressed\""
        ),
        None => "leave the number out of the text".to_owned(),
    };
    finding.help(help).place(at.as_str())
}

/// The words in which a text states the withheld value; `None` where it does not.
fn typed(text: &PlacedText, hidden: &Withheld) -> Option<String> {
    let beside = text.about.as_ref() == Some(&hidden.at);
    let named = |sentence: &str| {
        let of = hidden.cell.of.to_lowercase();
        beside || has_phrase(sentence, &of) || has_title(sentence, &of)
    };
    let mut all = sentences(&text.lower);
    all.find_map(|sentence| figure_in(sentence, hidden).filter(|_| named(sentence)))
}

/// Number words for counts that may be withheld.
const WORDS: [&str; 10] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
];

/// Nouns for people who are counted, where nothing more exact is known.
const PEOPLE: [&str; 10] = [
    "child", "children", "young", "boy", "boys", "girl", "girls", "people", "person", "pupils",
];

fn figure_in(sentence: &str, hidden: &Withheld) -> Option<String> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    (0..words.len()).find_map(|at| {
        let bare = words[at].trim_matches(|c: char| !c.is_alphanumeric() && c != '%');
        let next = words.get(at + 1).copied().unwrap_or_default();
        let number = bare.trim_end_matches('%');
        let is_it = value(number)?.partial_cmp(&hidden.cell.figure) == Some(Ordering::Equal);
        let percent = bare.ends_with('%') || next.starts_with("percent") || next == "per";
        let of_kind = match hidden.cell.unit {
            Unit::Percent => percent,
            Unit::RatePer(_) => next == "per",
            Unit::Ratio => number.contains('.'),
            Unit::Count => !percent && counts(&words[at + 1..], hidden),
        };
        (is_it && of_kind).then(|| match hidden.cell.unit {
            Unit::Percent => format!("{number}%"),
            _ => number.to_owned(),
        })
    })
}

fn value(typed: &str) -> Option<Decimal> {
    let word = WORDS.iter().position(|word| *word == typed);
    let word = word.and_then(|at| i64::try_from(at).ok());
    word.map(|number| Decimal::new(number, 0))
        .or_else(|| Decimal::parse(typed))
}

/// Whether the words after a number show that it counts the same; in a typed table it is alone in
/// its cell.
fn counts(after: &[&str], hidden: &Withheld) -> bool {
    let (noun, of) = (hidden.cell.noun.iter(), hidden.cell.of.to_lowercase());
    let nouns: Vec<String> = noun
        .flat_map(|noun| noun.split_whitespace())
        .map(str::to_lowercase)
        .collect();
    let is_noun = |word: &&&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let one = |noun: &String| noun == word || noun.strip_suffix('s') == Some(word);
        PEOPLE.contains(&word) || nouns.iter().any(one) || (word.len() > 3 && has_phrase(&of, word))
    };
    let alone = after.first().is_none_or(|next| *next == "|");
    alone || after.iter().take(3).any(|word| is_noun(&word))
}
