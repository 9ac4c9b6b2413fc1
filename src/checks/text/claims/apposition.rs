//! The same number in two forms beside each other: "17 (25%)", "60%, or 31 of the 52".

use crate::checks::text::quantities::{Magnitude, Quantity, SentenceReading};
use std::ops::Range;

/// A percentage or fraction beside a number: in brackets, after "or", or as "which is 25%".
pub(super) fn beside(read: &SentenceReading, end: usize, after: usize) -> Option<Quantity> {
    let next = read
        .quantities
        .iter()
        .skip(after)
        .find(|it| it.at.start >= end)?;
    let between = end..next.at.start;
    let apposed = is_apposed(read, &between);
    let measures = matches!(
        next.magnitude,
        Magnitude::Percent(_) | Magnitude::Fraction(_)
    );
    (apposed && measures && between.len() <= 10).then(|| next.clone())
}

/// Whether the words before a percentage say that it is the same number in another form.
fn is_apposed(read: &SentenceReading, between: &Range<usize>) -> bool {
    const HEDGES: &[&str] = &[
        "about", "around", "just", "over", "nearly", "almost", "roughly",
    ];
    let mut last = between.end;
    while last > between.start && HEDGES.contains(&read.before(last)) {
        last -= 1;
    }
    let ends = |words: &[&str]| {
        words.len() <= last - between.start && { words.iter().rev().enumerate() }
            .all(|(back, word)| read.word(last - 1 - back) == *word)
    };
    ends(&["("])
        || ends(&["or"])
        || ends(&["="])
        || ends(&["which", "is"])
        || ends(&["that", "is"])
        || ends(&["equivalent", "to"])
        || ends(&["equals"])
        || ends(&[",", "i.e", "."])
        || ends(&["making"])
}

/// "60% (31 of 52)", "60%, or 31 of the 52".
pub(super) fn ahead(read: &SentenceReading, part: &Quantity, at: usize) -> Option<Quantity> {
    let before = at.checked_sub(1).map(|at| &read.quantities[at])?;
    let between = before.at.end..part.at.start;
    let apposed = between.len() <= 6 && is_apposed(read, &between);
    let share = matches!(
        before.magnitude,
        Magnitude::Percent(_) | Magnitude::Fraction(_)
    );
    (apposed && share).then(|| before.clone())
}
