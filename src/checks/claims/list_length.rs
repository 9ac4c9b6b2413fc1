//! A list is as long as the sentence before it says.
//!
//! # Checks
//!
//! Paragraphs that end with a colon, announce a number of things ("six main areas", "4 questions")
//! and are followed by a list. Numbers of years, months, weeks, days and hours are left alone, and
//! so are sentences with several numbers.
//!
//! # Why
//!
//! Either an item was lost or the number was not corrected when one was taken out.
//!
//! # Example
//!
//! ```markdown
//! Our work has six main areas:
//!
//! 1. Stay close to home
//! 2. Feel safe
//! ```
//!
//! # Source
//!
//! A plan published in 2024 announces six main areas and lists five. Please check: the number may
//! be of something else.

use super::parts_and_whole::claim_of_list;
use crate::checks::Context;
use crate::checks::text::sentences::sentences;
use crate::diagnostics::{Finding, plural};
use crate::plan::prose::{Block, BlockKind, plain};

const ID: &str = rule_id!();

const WORDS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

/// The greatest number of items that a sentence announces.
const MOST: usize = 20;

/// Nouns whose numbers do not count items of a list.
const OTHERS: [&str; 12] = [
    "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "of", "or",
];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let sections = context.plan.document.sections.iter();
    sections
        .flat_map(|section| section.body.blocks.windows(2))
        .filter_map(|pair| wrong(&pair[0], &pair[1]))
        .collect()
}

fn wrong(before: &Block, list: &Block) -> Option<Finding> {
    let (BlockKind::Paragraph(inlines), BlockKind::List { items, .. }) =
        (&before.value, &list.value)
    else {
        return None;
    };
    let said = announced(plain(inlines).trim())?;
    // "The team has 9 posts:" over a list of numbers is a sum, which another rule judges
    if said == items.len() || claim_of_list(before, list).is_some() {
        return None;
    }
    let message = format!(
        "please check: this announces {said}, and the list has {}",
        plural(items.len(), "item", "items")
    );
    Some(
        Finding::advice(ID, before.span, message)
            .related(list.span, "the list")
            .help("correct the number, or the list"),
    )
}

/// The only number of the last sentence, if that sentence ends with a colon; `None` otherwise.
fn announced(text: &str) -> Option<usize> {
    let last = sentences(text).last()?.strip_suffix(':')?.to_lowercase();
    let words: Vec<_> = last.split_whitespace().collect();
    let mut numbers = words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| Some((at, number(word)?)));
    let (at, said) = numbers.next()?;
    let next = words.get(at + 1)?;
    // "Each of the 40 children could name several places:" does not count items
    let of_some = { words[at.saturating_sub(3)..at].iter() }
        .any(|word| ["each", "every", "some", "most"].contains(word));
    let of_items = !of_some && said <= MOST && !OTHERS.contains(next) && numbers.next().is_none();
    (of_items && said >= 2).then_some(said)
}

fn number(word: &str) -> Option<usize> {
    let known = WORDS.iter().position(|known| *known == word);
    known.or_else(|| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_number_of_items_is_announced() {
        assert_eq!(announced("It lists the six main areas:"), Some(6));
        assert_eq!(announced("We asked. Here are 4 questions:"), Some(4));
        for text in [
            "Over the next two years we will:",
            "Two of these:",
            "Six areas.",
            "Since 2022 we have done three things:",
            "The one aim:",
        ] {
            assert_eq!(announced(text), None, "{text}");
        }
    }
}
