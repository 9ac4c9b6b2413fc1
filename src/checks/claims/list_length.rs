//! A list is as long as the sentence before it says.
//!
//! # Checks
//!
//! Paragraphs that end with a colon, announce a number of things ("six main areas", "4 questions")
//! and are followed by a list, and sentences that name the things themselves ("three priorities:
//! prevention, custody and education"). Numbers of years, months, weeks, days and hours are left
//! alone, and so are lists that can be read in two ways.
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
use crate::checks::text::claims::listing::{ListingClaim, listing};
use crate::checks::text::passages::Passage;
use crate::checks::text::quantities::{Quantity, SentenceReading, is_time};
use crate::diagnostics::{Finding, plural};
use crate::plan::prose::{Block, BlockKind};

const ID: &str = rule_id!();

/// The greatest number of items that a sentence announces.
const MOST: u64 = 20;

/// Words after a number that counts no items of a list.
const OTHERS: [&str; 2] = ["of", "or"];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let sections = context.plan.document.sections.iter();
    let lists = sections
        .flat_map(|section| section.body.blocks.windows(2))
        .filter_map(|pair| wrong(context, &pair[0], &pair[1]));
    let passages = context.reading.passages().filter(|it| it.may_count());
    let sentences =
        passages.flat_map(|passage| passage.reads().iter().filter_map(|it| in_text(passage, it)));
    lists.chain(sentences).collect()
}

/// What is wrong with a list within a sentence; `None` where it is right or there is none.
fn in_text(passage: &Passage<'_>, read: &SentenceReading) -> Option<Finding> {
    let ListingClaim { number, listed } = listing(read)?;
    let said = number.count()?;
    if listed.contains(&said) {
        return None;
    }
    let message = format!(
        "please check: this announces {said}, and the sentence names {}",
        listed.start()
    );
    let finding = passage.excerpt(read, &number.at).advice(ID, message);
    Some(finding.help("correct the number, or the list"))
}

fn wrong(context: &Context, before: &Block, list: &Block) -> Option<Finding> {
    let BlockKind::List { items, .. } = &list.value else {
        return None;
    };
    let passage = context.reading.at(before.span)?;
    let read = passage.reads().last()?;
    let number = announced(read)?;
    let said = usize::try_from(number.count()?).ok()?;
    // "The team has 9 posts:" over a list of numbers is a sum, which another rule judges
    if said == items.len() || claim_of_list(before, list).is_some() {
        return None;
    }
    let message = format!(
        "please check: this announces {said}, and the list has {}",
        plural(items.len(), "item", "items")
    );
    let finding = passage.excerpt(read, &number.at).advice(ID, message);
    Some(
        finding
            .related(list.span, "the list")
            .help("correct the number, or the list"),
    )
}

/// The only number of a sentence that ends with a colon; `None` for other sentences.
fn announced(read: &SentenceReading) -> Option<&Quantity> {
    read.tokens.last().filter(|last| last.is(":"))?;
    let [number] = read.quantities.as_slice() else {
        return None;
    };
    // "Each of the 40 children could name several places:" does not count items
    let start = number.at.start;
    let of_some = { start.saturating_sub(3)..start }
        .any(|at| ["each", "every", "some", "most"].contains(&read.word(at)));
    let next = read.word(number.at.end);
    let count = number.count().filter(|count| (2..=MOST).contains(count));
    let ends = read.tokens.get(number.at.end)?.is_mark();
    (count.is_some() && !of_some && !ends && !is_time(next) && !OTHERS.contains(&next))
        .then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_number_of_items_is_announced() {
        let announced = |text: &str| announced(&SentenceReading::of(text))?.count();
        assert_eq!(announced("It lists the six main areas:"), Some(6));
        assert_eq!(announced("Here are 4 questions:"), Some(4));
        for text in [
            "Over the next two years we will:",
            "Two of these:",
            "Six areas.",
            "The one aim:",
        ] {
            assert_eq!(announced(text), None, "{text}");
        }
    }
}
