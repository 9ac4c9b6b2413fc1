//! A number, and the things that the same sentence lists under it: "three priorities: prevention,
//! custody and education".

use crate::checks::text::quantities::{
    Quantity, SentenceReading, Token, WordClass, is_function_word, is_plural, is_time,
};
use std::ops::RangeInclusive;

/// A number of things, and how many of them the sentence lists.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct ListingClaim {
    /// The number that is said.
    pub(in crate::checks) number: Quantity,
    /// The fewest and the most things that the list can be read as.
    pub(in crate::checks) listed: RangeInclusive<u64>,
}

/// Things that are called by their names after "are" or "of".
const NAMED: WordClass = WordClass(
    "priorities principles aims objectives themes values outcomes pillars goals strands ambitions \
     commitments standards areas districts boroughs authorities partners",
);

/// Words that make an item a statement rather than a name.
const STATES: WordClass = WordClass(
    "we they it he she you who which that where when is are was were has have had will would can \
     could should may must each all both also",
);

/// Beginnings of what is said about all of the things, after "are".
const ABOUT: WordClass = WordClass(
    "set shown given put made in on at under new not now still part as our the same there here \
     below above",
);

/// The longest item, in tokens. Our choice: what is longer is hardly a name.
const LONGEST: usize = 8;

/// The listing of a sentence; `None` where it has none that is plain.
pub(in crate::checks) fn listing(read: &SentenceReading) -> Option<ListingClaim> {
    let quantities = read.quantities.iter();
    let mut counted = quantities.filter(|it| it.is_exact() && it.count().is_some());
    let number = counted.find(|it| (2..=12).contains(&it.count().unwrap_or(0)))?;
    let noun = (number.at.end..number.at.end + 4).find(|at| is_plural(read.word(*at)))?;
    let plain = |at: usize| {
        let token = &read.tokens[at];
        token.is_word() && !is_function_word(token)
    };
    let word = read.word(noun);
    if !(number.at.end..noun).all(plain) || is_time(word) || is_part(read, number) {
        return None;
    }
    let start = match read.word(noun + 1) {
        ":" => noun + 2,
        "are" | "were" if NAMED.has(word) && !is_about(read, noun + 2) => noun + 2,
        "of" if NAMED.has(word) => noun + 2,
        _ => return None,
    };
    let end = (start..read.tokens.len())
        .find(|at| [".", ";", "(", "?", "!", "…"].contains(&read.word(*at)));
    let end = end.unwrap_or(read.tokens.len());
    let rest = read.tokens.get(end + 1).is_some();
    let items = read.tokens.get(start..end)?;
    let listed = count(items).filter(|_| !rest)?;
    let later = read.quantities.iter().any(|it| it.at.start >= start);
    (!later).then(|| ListingClaim {
        number: number.clone(),
        listed,
    })
}

/// "two of our three priorities", "the first three priorities": some of more.
fn is_part(read: &SentenceReading, number: &Quantity) -> bool {
    let before = read.before(number.at.start);
    ["first", "last", "other", "these", "of", "next", "main"].contains(&before)
        || read.word(number.at.end) == "of"
}

/// Whether what follows "are" is said of all of the things, and lists none.
fn is_about(read: &SentenceReading, at: usize) -> bool {
    let first = read.word(at);
    (ABOUT.has(first) && first != "the" && first != "our")
        || first.ends_with("ed")
        || read.word(at + 1) == "to" && first != "to"
}

/// The fewest and the most items that some words can be read as; `None` unless all are names.
fn count(items: &[Token]) -> Option<RangeInclusive<u64>> {
    let parts: Vec<&[Token]> = items.split(|token| token.is(",")).collect();
    let is_name = |part: &&[Token]| {
        let stated = part.iter().any(|token| STATES.has(&token.lower));
        !part.is_empty() && part.len() <= LONGEST && !stated
    };
    if !parts.iter().all(is_name) {
        return None;
    }
    let many = u64::try_from(parts.len()).ok()?;
    let ands = |part: &[Token]| {
        part.iter()
            .filter(|token| token.is_any(&["and", "or"]))
            .count()
    };
    let last = parts.last()?;
    let joined = last
        .first()
        .is_some_and(|first| first.is_any(&["and", "or"]));
    let inside = u64::try_from(ands(last)).ok()?;
    match (parts.len(), joined, inside) {
        // "A, B, and C": the comma says where the last begins
        (3.., true, _) => Some(many..=many),
        // "A, B and C"
        (2.., false, 1) => Some(many + 1..=many + 1),
        // "A, B and C and D"
        (2.., false, 2..) => Some(many + 1..=many + inside),
        // "A and B"
        (1, false, 1) => Some(2..=2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<(u64, RangeInclusive<u64>)> {
        let claim = listing(&SentenceReading::of(text))?;
        Some((claim.number.count()?, claim.listed))
    }

    #[test]
    fn what_a_sentence_names_is_counted() {
        for (text, number, listed) in [
            (
                "Our three priorities are early help, education, safety and victims.",
                3,
                4..=4,
            ),
            (
                "There are three sites: Northtown, Weston and Moor End.",
                3,
                3..=3,
            ),
            (
                "The board agreed the two principles of honesty, kindness and patience.",
                2,
                3..=3,
            ),
        ] {
            assert_eq!(shown(text), Some((number, listed)), "{text}");
        }
    }

    #[test]
    fn what_is_said_of_all_lists_nothing() {
        for text in [
            "Our three priorities are shared, funded and agreed.",
            "The two services are open to children, parents and carers.",
            "We work in two ways: with children, who choose, and with parents.",
            "The four priorities are set out below, in the plan and on the web.",
            "Two of our three priorities are schools and health.",
            "We will meet in three years, months or weeks.",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
