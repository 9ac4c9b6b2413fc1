//! Numbers in words: `twenty-four`, `a hundred and six`, `a dozen`, `two thirds`, `half`, `third`.

use super::token::{Token, TokenKind};

const UNITS: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: &[&str] = &[
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

const ORDINALS: &[&str] = &[
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
];

/// Words for parts of a whole, in the singular, each with the number of parts in the whole.
const PARTS: [(&str, u32); 9] = [
    ("half", 2),
    ("halve", 2),
    ("third", 3),
    ("quarter", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("eighth", 8),
    ("tenth", 10),
    ("seventh", 7),
];

/// Words for round numbers, which follow another number.
const ROUND: [(&str, u64); 3] = [("dozen", 12), ("hundred", 100), ("thousand", 1_000)];

/// Words of which every number in words has one.
pub(in crate::checks) fn number_words() -> Vec<&'static str> {
    let small = UNITS.iter().chain(TENS).filter(|word| !word.is_empty());
    let parts = [
        "halves", "thirds", "quarters", "fifths", "sixths", "eighths", "tenths", "sevenths",
    ];
    let parts = PARTS.iter().map(|(word, _)| *word).chain(parts);
    let round = ROUND.iter().map(|(word, _)| *word);
    small.copied().chain(parts).chain(round).collect()
}

/// A part of a whole, as a fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) struct Fraction {
    /// The numerator: how many parts.
    pub(in crate::checks) top: u32,
    /// The denominator: how many parts make the whole.
    pub(in crate::checks) bottom: u32,
}

/// The whole number up to ninety-nine that a word in lower case means; `None` for other words.
pub(in crate::checks) fn whole(word: &str) -> Option<u64> {
    let number = |at: usize| u64::try_from(at).ok();
    let below_20 = |word: &str| UNITS.iter().position(|it| *it == word);
    let tens = |word: &str| TENS.iter().position(|it| !it.is_empty() && *it == word);
    if let Some(at) = below_20(word) {
        return number(at);
    }
    if let Some(at) = tens(word) {
        return number(at * 10);
    }
    let (ten, unit) = word.split_once('-')?;
    number(tens(ten)? * 10 + below_20(unit).filter(|unit| (1..10).contains(unit))?)
}

/// The number of an ordinal word in lower case, such as `third`; `None` for other words.
pub(in crate::checks) fn ordinal(word: &str) -> Option<u32> {
    let at = ORDINALS
        .iter()
        .position(|it| !it.is_empty() && *it == word)?;
    u32::try_from(at).ok()
}

/// A number in words, and how many tokens it spans: `a hundred and twenty`, `a dozen`.
pub(super) fn in_words(tokens: &[Token]) -> Option<(u64, usize)> {
    let first = tokens.first()?;
    let word = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_str());
    let round = |at: usize| {
        let found = ROUND.iter().find(|(name, _)| *name == word(at));
        found.map(|(_, number)| *number)
    };
    if first.is_any(&["a", "one"])
        && let Some(number) = round(1)
    {
        return Some(with_rest(tokens, (number, 2)));
    }
    let small = whole(&first.lower)?;
    // "twenty four" without a hyphen
    let pair =
        whole(word(1)).filter(|unit| small >= 20 && small % 10 == 0 && (1..10).contains(unit));
    let (small, taken) = pair.map_or((small, 1), |unit| (small + unit, 2));
    Some(match round(taken) {
        Some(number) => with_rest(tokens, (small * number, taken + 1)),
        None => (small, taken),
    })
}

/// Adds the number that follows `a hundred and`.
fn with_rest(tokens: &[Token], (round, taken): (u64, usize)) -> (u64, usize) {
    let and = tokens.get(taken).is_some_and(|token| token.is("and"));
    let rest = tokens.get(taken + usize::from(and));
    match rest.and_then(|token| whole(&token.lower)) {
        Some(rest) if and => (round + rest, taken + 2),
        _ => (round, taken),
    }
}

/// A fraction in words, and how many tokens it spans: `a third`, `two thirds`, `half`,
/// `three-quarters`.
pub(super) fn fraction(tokens: &[Token]) -> Option<(Fraction, usize)> {
    if let Some(found) = so_many_in(tokens) {
        return Some(found);
    }
    let first = tokens.first()?.lower.as_str();
    if let Some((top, parts)) = first.split_once('-') {
        let top = u32::try_from(whole(top)?).ok()?;
        let bottom = part(parts)?;
        return (top < bottom).then_some((Fraction { top, bottom }, 1));
    }
    if first == "half" {
        return Some((Fraction { top: 1, bottom: 2 }, 1));
    }
    let next = tokens.get(1)?.lower.as_str();
    let top = match first {
        "a" => 1,
        other => u32::try_from(whole(other)?).ok()?,
    };
    let bottom = part(next)?;
    let plural = next.ends_with('s');
    let fits = top < bottom && (plural == (top > 1));
    fits.then_some((Fraction { top, bottom }, 2))
}

/// `four in five`, `9 in 10`: a part of a small whole, but no number in a length of time.
fn so_many_in(tokens: &[Token]) -> Option<(Fraction, usize)> {
    let number = |at: usize| {
        let token = tokens.get(at)?;
        let value = match token.kind {
            TokenKind::Number(it) if !it.percent && !it.pounds && !it.ordinal => {
                it.value.whole()?
            }
            TokenKind::Word => i64::try_from(whole(&token.lower)?).ok()?,
            _ => return None,
        };
        u32::try_from(value).ok()
    };
    let (top, bottom) = (number(0)?, number(2)?);
    let time = tokens.get(3).is_some_and(|next| {
        next.is_any(&["years", "months", "weeks", "days", "hours", "quarters"]) || next.is("-")
    });
    let fits = tokens[1].is("in") && (1..bottom).contains(&top) && bottom <= 20 && !time;
    fits.then_some((Fraction { top, bottom }, 3))
}

fn part(word: &str) -> Option<u32> {
    let single = word.strip_suffix('s').unwrap_or(word);
    let found = PARTS.iter().find(|(part, _)| *part == single)?;
    Some(found.1)
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    #[test]
    fn numbers_in_words_are_read_to_their_end() {
        for (text, number, taken) in [
            ("twenty-four children", 24, 1),
            ("twenty four children", 24, 2),
            ("a hundred and six children", 106, 4),
            ("two hundred visits", 200, 2),
            ("a dozen parents", 12, 2),
            ("Nineteen of them", 19, 1),
        ] {
            assert_eq!(in_words(&tokens(text)), Some((number, taken)), "{text}");
        }
        for text in ["a child", "hundreds of them", "often"] {
            assert_eq!(in_words(&tokens(text)), None, "{text}");
        }
    }

    #[test]
    fn fractions_in_words_are_parts_of_a_whole() {
        let found = |text| fraction(&tokens(text)).map(|(it, taken)| (it.top, it.bottom, taken));
        assert_eq!(found("a third of them"), Some((1, 3, 2)));
        assert_eq!(found("two thirds"), Some((2, 3, 2)));
        assert_eq!(found("three-quarters"), Some((3, 4, 1)));
        assert_eq!(found("half of them"), Some((1, 2, 1)));
        assert_eq!(found("Four in five of them"), Some((4, 5, 3)));
        assert_eq!(found("two in three weeks"), None);
        assert_eq!(found("third in the country"), None);
        assert_eq!(found("two third parties"), None);
    }
}
