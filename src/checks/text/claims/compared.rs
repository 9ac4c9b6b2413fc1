//! Two figures that a sentence gives, and which of them it calls higher: "35%, lower than the
//! national average of 32%".

use crate::checks::text::quantities::{Quantity, SentenceReading, WordClass, is_denied, is_unreal};
use std::cmp::Ordering;
use std::ops::Range;

/// A figure that is called higher or lower than another.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct ComparedFigures {
    /// The figure that is called higher or lower.
    pub(in crate::checks) one: Quantity,
    /// The figure that it is compared with.
    pub(in crate::checks) other: Quantity,
    /// Whether the first is called higher or lower.
    pub(in crate::checks) said: Ordering,
    /// The tokens of the comparing words.
    pub(in crate::checks) at: Range<usize>,
}

impl ComparedFigures {
    /// Whether the figures contradict the words.
    pub(in crate::checks) fn is_wrong(&self) -> bool {
        let numbers = self
            .one
            .magnitude
            .number()
            .zip(self.other.magnitude.number());
        let order = numbers.and_then(|(one, other)| one.partial_cmp(&other));
        order.is_some_and(|order| order != self.said && order != Ordering::Equal)
    }
}

/// Words before "than", each with the order that they say.
const THAN: &[(&str, Ordering)] = &[
    ("higher", Ordering::Greater),
    ("more", Ordering::Greater),
    ("greater", Ordering::Greater),
    ("larger", Ordering::Greater),
    ("lower", Ordering::Less),
    ("less", Ordering::Less),
    ("fewer", Ordering::Less),
    ("smaller", Ordering::Less),
];

/// Words that say an order by themselves.
const BESIDE: &[(&str, Ordering)] = &[
    ("above", Ordering::Greater),
    ("over", Ordering::Greater),
    ("exceeding", Ordering::Greater),
    ("below", Ordering::Less),
    ("under", Ordering::Less),
    ("beneath", Ordering::Less),
];

/// Nouns for a figure that others are held against.
const MEASURES: WordClass =
    WordClass("average figure rate mean median level benchmark share proportion target");

/// Words right before the other figure.
const LEADS: WordClass = WordClass("of ( at is was : ,");

/// Words that a comparison follows: a verb of being, a mark, or how much.
const BEFORE: WordClass = WordClass(
    ", ( - is was are were well just slightly far still much considerably significantly now also \
     remains remained stands stood somewhat a little and",
);

/// The comparisons of figures that a sentence states.
pub(in crate::checks) fn compared_figures(read: &SentenceReading) -> Vec<ComparedFigures> {
    if read.quantities.len() < 2 {
        return Vec::new();
    }
    let all = 0..read.tokens.len();
    all.filter_map(|at| compared_at(read, at)).collect()
}

fn compared_at(read: &SentenceReading, at: usize) -> Option<ComparedFigures> {
    let order = |words: &[(&str, Ordering)]| {
        let found = words.iter().find(|(word, _)| *word == read.word(at));
        found.map(|(_, order)| *order)
    };
    let than = order(THAN).filter(|_| read.word(at + 1) == "than");
    let said = than.or_else(|| order(BESIDE))?;
    let end = at + 1 + usize::from(than.is_some());
    let clause = read.clause(at);
    let tokens = &read.tokens[clause.start..at];
    if !BEFORE.has(read.before(at)) || is_denied(tokens) || is_unreal(tokens) {
        return None;
    }
    let inside: Vec<&Quantity> = read.quantities_in(&clause).collect();
    let other = *inside.iter().find(|it| it.at.start >= end)?;
    let named = { end..other.at.start }.any(|at| MEASURES.has(read.word(at)));
    let near = other.at.start - end <= 10 && LEADS.has(read.before(other.at.start));
    let mut before = inside.iter().rev().filter(|it| it.at.end <= at);
    let one = *before.find(|it| it.magnitude.same_unit(other.magnitude))?;
    // "from 35% to 30%, below the average of 32%" has the later of two figures beside the word
    let led = read.before(one.at.start);
    let own = !["by", "from", "of"].contains(&led) || led == "of" && before.next().is_none();
    let exact = one.is_exact() && other.is_exact();
    (named && near && own && exact && at - one.at.end <= 14).then(|| ComparedFigures {
        one: one.clone(),
        other: other.clone(),
        said,
        at: at..end,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(text: &str) -> bool {
        let claims = compared_figures(&SentenceReading::of(text));
        claims.iter().any(ComparedFigures::is_wrong)
    }

    #[test]
    fn figures_contradict_what_is_said_of_them() {
        for text in [
            "Our share was 35%, lower than the national average of 32%.",
            "At 35%, our share is lower than the national average of 32%.",
            "The rate of 180, below the county average of 165, is too high.",
            "Attendance was 88%, higher than the regional figure of 91%.",
            "It rose from 60% to 74%, just above the target of 80%.",
        ] {
            assert!(wrong(text), "{text}");
        }
        for text in [
            "Our share was 30%, lower than the national average of 32%.",
            "It fell from 35% to 30%, below the national average of 32%.",
            "The number fell from 30 to below 20.",
            "Attendance was 88%, and we aim to be higher than the regional figure of 91%.",
            "At 35%, our share is not lower than the national average of 32%.",
            "It rose by 3% and is above the national average of 2.5%.",
        ] {
            assert!(!wrong(text), "{text}");
        }
    }
}
