//! Parses the quantities of a sentence, once for every rule: numbers in figures and words, money,
//! percentages, rates, fractions, ages, ordinals, days and periods, each with its noun and its
//! precision.
//!
//! A grammar over tokens. It must never know a plan, and never judge what it reads.

mod clause;
mod moment;
mod numeral;
mod quantity;
mod token;
mod words;

pub(in crate::checks) use clause::clauses;
pub(in crate::checks) use numeral::{Fraction, number_words};
pub(in crate::checks) use quantity::{Magnitude, Moment, MomentTime, Precision, Quantity};
pub(in crate::checks) use token::{Token, TokenKind};
pub(in crate::checks) use words::{
    WordClass, is_denied, is_function_word, is_person, is_plural, is_time, is_unreal, stem,
};

use crate::units::Decimal;
use std::ops::Range;

/// What is longer is no sentence, and each of its numbers would be held against each other. Our
/// choice.
const MOST_TOKENS: usize = 400;
/// A sentence, parsed into tokens, quantities, moments and clauses.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::checks) struct SentenceReading {
    /// Where the sentence begins in its passage, in bytes; 0 for one that is read alone.
    pub(in crate::checks) start: usize,
    /// The tokens of the sentence.
    pub(in crate::checks) tokens: Vec<Token>,
    /// The quantities, in the order of the sentence.
    pub(in crate::checks) quantities: Vec<Quantity>,
    /// The days and periods that it names, in order.
    pub(in crate::checks) moments: Vec<Moment>,
    /// The clauses, as ranges of tokens that cover the whole sentence.
    pub(in crate::checks) clauses: Vec<Range<usize>>,
}

impl SentenceReading {
    /// Parses the text of one sentence.
    pub(in crate::checks) fn of(text: &str) -> Self {
        let mut tokens = token::tokens(text);
        tokens.truncate(MOST_TOKENS);
        let mut read = Self {
            tokens,
            ..Self::default()
        };
        let mut at = 0;
        while at < read.tokens.len() {
            if let Some(moment) = moment::moment(&read.tokens, at) {
                at = moment.at.end;
                let before = read.moments.last();
                let both = before.and_then(|it| moment::enclosed(&read.tokens, it, &moment));
                if both.is_some() {
                    read.moments.pop();
                }
                read.moments.push(both.unwrap_or(moment));
            } else if let Some(quantity) = quantity_at(&read.tokens, at) {
                at = quantity.at.end;
                read.quantities.push(quantity);
            } else {
                at += 1;
            }
        }
        read.clauses = clauses(&read.tokens);
        read
    }

    /// The bytes of some tokens in the passage of the sentence; of all, where there are none.
    pub(in crate::checks) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let inside = self.tokens.get(tokens.clone()).unwrap_or_default();
        let inside = if inside.is_empty() {
            &self.tokens
        } else {
            inside
        };
        let start = inside.first().map_or(0, |first| first.at.start);
        let end = inside.last().map_or(0, |last| last.at.end);
        self.start + start..self.start + end
    }

    /// The tokens of the first place that has these words in lower case; `None` where it has none.
    pub(in crate::checks) fn find(&self, words: &str) -> Option<Range<usize>> {
        let words: Vec<&str> = words.split(' ').collect();
        let has =
            |at: &usize| { words.iter().enumerate() }.all(|(next, it)| self.word(at + next) == *it);
        let at = (0..self.tokens.len()).find(has)?;
        Some(at..at + words.len())
    }

    /// Tokens in lower case, joined by spaces.
    pub(in crate::checks) fn words(&self, at: Range<usize>) -> String {
        let words: Vec<_> = { self.tokens[at].iter() }
            .map(|it| it.lower.as_str())
            .collect();
        words.join(" ")
    }

    /// The clause that contains a token.
    pub(in crate::checks) fn clause(&self, token: usize) -> Range<usize> {
        let found = self.clauses.iter().find(|clause| clause.contains(&token));
        found.cloned().unwrap_or(0..self.tokens.len())
    }

    /// The quantities within a range of tokens.
    pub(in crate::checks) fn quantities_in(
        &self,
        at: &Range<usize>,
    ) -> impl Iterator<Item = &Quantity> {
        let at = at.clone();
        let inside = move |it: &&Quantity| at.start <= it.at.start && it.at.end <= at.end;
        self.quantities.iter().filter(inside)
    }

    /// The text of the token at an index; empty beyond the ends.
    pub(in crate::checks) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.lower.as_str())
    }

    /// The text of the token before an index.
    pub(in crate::checks) fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.word(at))
    }

    /// The head of a quantity's noun phrase, in lower case; empty where it has none.
    pub(in crate::checks) fn head(&self, quantity: &Quantity) -> &str {
        quantity
            .noun
            .clone()
            .next_back()
            .map_or("", |at| self.word(at))
    }
}

/// The quantity that begins at a token.
fn quantity_at(tokens: &[Token], at: usize) -> Option<Quantity> {
    let (magnitude, length) = magnitude(tokens, at)?;
    let end = at + length;
    Some(Quantity {
        at: at..end,
        magnitude,
        precision: words::precision(&tokens[..at], tokens.get(end)),
        noun: noun(tokens, end),
    })
}

/// A number with its unit, and how many tokens they span.
fn magnitude(tokens: &[Token], at: usize) -> Option<(Magnitude, usize)> {
    let here = &tokens[at..];
    let word = |next: usize| here.get(next).map_or("", |token| token.lower.as_str());
    if let Some((fraction, length)) = numeral::fraction(here) {
        return Some((Magnitude::Fraction(fraction), length));
    }
    let (value, mut length, numeral) = match here[0].kind {
        TokenKind::Number(numeral) => (numeral.value, 1, Some(numeral)),
        TokenKind::Word => match numeral::in_words(here) {
            Some((value, length)) => (Decimal::new(i64::try_from(value).ok()?, 0), length, None),
            None => return Some((Magnitude::Ordinal(numeral::ordinal(&here[0].lower)?), 1)),
        },
        TokenKind::Day(_) | TokenKind::Span | TokenKind::Mark => return None,
    };
    if numeral.is_some_and(|it| it.ordinal) {
        let place = u32::try_from(value.whole()?).ok()?;
        return Some((Magnitude::Ordinal(place), 1));
    }
    let large = [("thousand", 3), ("million", 6), ("billion", 9)];
    let large = large.iter().find(|(name, _)| word(length) == *name);
    let value = match large {
        Some((_, zeros)) => {
            length += 1;
            token::scaled(value, *zeros)?
        }
        None => value,
    };
    let percent = match word(length) {
        _ if numeral.is_some_and(|it| it.percent) => Some(0),
        "percent" | "%" | "percentage" => Some(1),
        "per" if word(length + 1) == "cent" => Some(2),
        _ => None,
    };
    if let Some(sign) = percent {
        return Some(points(here, value, length + sign));
    }
    if numeral.is_some_and(|it| it.pounds) {
        return Some((Magnitude::Money(value), length));
    }
    if word(length) == "pounds" {
        return Some((Magnitude::Money(value), length + 1));
    }
    if let Some((age, length)) = age(tokens, at, value, length) {
        return Some((Magnitude::Age(age), length));
    }
    Some(rate(here, value, length).unwrap_or((Magnitude::Count(value), length)))
}

/// A percentage, or percentage points where the words after it say so.
fn points(here: &[Token], value: Decimal, length: usize) -> (Magnitude, usize) {
    let said = |at: usize, words: &[&str]| here.get(at).is_some_and(|token| token.is_any(words));
    let skip = usize::from(said(length, &["-", "percentage", "age"]));
    if said(length + skip, &["point", "points"]) {
        return (Magnitude::Points(value), length + skip + 1);
    }
    if said(length, &["percentage-points", "pp"]) {
        return (Magnitude::Points(value), length + 1);
    }
    (Magnitude::Percent(value), length)
}

/// `157 per 100,000`, `12 in every 1,000`, `157 for every 100,000`.
fn rate(here: &[Token], value: Decimal, length: usize) -> Option<(Magnitude, usize)> {
    // a noun may stand between: "157 children per 100,000"
    let reach = here.len().min(length + 5);
    let per = (length..reach).find(|at| {
        here[*at].is("per") || (here[*at].is_any(&["in", "for", "of"]) && every(here, at + 1))
    })?;
    let clear = here[length..per]
        .iter()
        .all(|token| token.is_word() && !words::is_function_word(token));
    let base = per + 1 + usize::from(every(here, per + 1));
    let TokenKind::Number(people) = here.get(base)?.kind else {
        return None;
    };
    let people = u64::try_from(people.value.whole()?).ok()?;
    let power = [1_000, 10_000, 100_000, 1_000_000].contains(&people);
    // the noun between belongs to the number, so that only an adjacent base is part of it
    (clear && power).then_some((Magnitude::Rate(value, people), base + 1))
}

fn every(here: &[Token], at: usize) -> bool {
    here.get(at).is_some_and(|token| token.is("every"))
}

/// `aged 14`, `14-year-old`, `14 years old`, `a boy of 14`, `is 16`.
fn age(tokens: &[Token], at: usize, value: Decimal, length: usize) -> Option<(u8, usize)> {
    let years = u8::try_from(value.whole()?).ok().filter(|it| *it < 120)?;
    let word = |next: usize| {
        tokens
            .get(at + next)
            .map_or("", |token| token.lower.as_str())
    };
    let behind = |back: usize| {
        let at = at.checked_sub(back);
        at.map_or("", |at| tokens[at].lower.as_str())
    };
    let old = ["old", "olds"];
    if word(length) == "-" && word(length + 1).starts_with("year-old") {
        return Some((years, length + 2));
    }
    if word(length).starts_with("year-old") {
        return Some((years, length + 1));
    }
    if ["year", "years"].contains(&word(length)) && old.contains(&word(length + 1)) {
        return Some((years, length + 2));
    }
    let child = ["boy", "girl", "child", "teenager", "son", "daughter", "lad"];
    let aged = ["aged", "age"].contains(&behind(1))
        || (["of", "is", "was"].contains(&behind(1)) && behind(2) == "age")
        || (behind(1) == "turned" && (8..20).contains(&years))
        || (["to", "and", "or", "-"].contains(&behind(1))
            && ["aged", "ages", "age"].contains(&behind(3)))
        || (behind(1) == "of" && child.contains(&behind(2)));
    let counted = tokens
        .get(at + length)
        .is_some_and(|next| words::is_plural(&next.lower));
    (aged && !counted && years < 100).then_some((years, length))
}

/// The tokens after a number up to the head of its noun: the first plural, or else the one word
/// that follows.
fn noun(tokens: &[Token], start: usize) -> Range<usize> {
    let mut end = start;
    // "32 of the 40 children" has its noun behind the second number
    while let Some(token) = tokens.get(end) {
        let stops = !token.is_word() || words::is_function_word(token) || end - start >= 5;
        if stops {
            break;
        }
        end += 1;
        if words::is_plural(&token.lower) {
            return start..end;
        }
    }
    start..end.min(start + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let read = SentenceReading::of(text);
        let shown = |it: &Quantity| format!("{:?} {}", it.magnitude, read.words(it.noun.clone()));
        read.quantities.iter().map(shown).collect()
    }

    fn numbers(text: &str) -> Vec<String> {
        let read = SentenceReading::of(text);
        let number = |it: &Quantity| it.magnitude.number().map(|it| it.to_string());
        read.quantities.iter().filter_map(number).collect()
    }

    #[test]
    fn a_number_has_its_unit_and_its_noun() {
        assert_eq!(
            shown("Of 68 children assessed, 17 (25%) had a need."),
            [
                "Count(Decimal { digits: 68, places: 0 }) children",
                "Count(Decimal { digits: 17, places: 0 }) ",
                "Percent(Decimal { digits: 25, places: 0 }) "
            ]
        );
        assert_eq!(
            numbers("£1.2m, £5k, £348,025 and 2 million pounds"),
            ["1,200,000", "5,000", "348,025", "2,000,000"]
        );
        assert_eq!(
            numbers("12.5 per cent, 137(46.6%) and 6.8 percentage points"),
            ["12.5", "137", "46.6", "6.8"]
        );
    }

    #[test]
    fn rates_ages_and_places_are_no_counts() {
        let found = |text: &str| format!("{:?}", SentenceReading::of(text).quantities[0].magnitude);
        assert!(found("157 per 100,000").starts_with("Rate"));
        assert!(found("157 children for every 100,000").starts_with("Rate"));
        assert_eq!(found("a 14-year-old boy"), "Age(14)");
        assert_eq!(found("T, aged 15, was moved"), "Age(15)");
        assert_eq!(found("One boy of 14 from").get(..5), Some("Count"));
        assert_eq!(found("ranked 3rd"), "Ordinal(3)");
    }

    #[test]
    fn years_and_days_are_moments_and_no_quantities() {
        let read = SentenceReading::of(
            "In 2023-24, 42 children came, and 12 on 3 March 2025 or in May 2024 (2022).",
        );
        assert_eq!(read.moments.len(), 4);
        assert_eq!(read.quantities.len(), 2);
    }
}
