//! A sentence as tokens: words, numbers as typed, and marks. It must never judge what a number
//! means.

use crate::units::{Decimal, ungrouped};
use jiff::civil::Date;
use std::ops::Range;

/// A word, a number or a mark of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct Token {
    /// The range in the text of the sentence, in bytes.
    pub(in crate::checks) at: Range<usize>,
    /// Its text in lower case, with plain apostrophes and hyphens.
    pub(in crate::checks) lower: String,
    /// The kind of the token.
    pub(in crate::checks) kind: TokenKind,
    /// Whether it begins with a capital letter.
    pub(in crate::checks) capital: bool,
}

/// The kinds of tokens.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) enum TokenKind {
    /// Letters, with hyphens and apostrophes inside.
    Word,
    /// A number in figures, without its unit signs.
    Number(Numeral),
    /// A day in figures: `31.10.2023`.
    Day(Date),
    /// Two numbers joined by a dash or stroke: `2023-24`, `10-17`.
    Span,
    /// A single punctuation mark, or the placeholder of a `[[…]]`.
    Mark,
}

/// A number in figures, with the signs attached to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::checks) struct Numeral {
    /// The number, in which `k` and `m` are multiplied out.
    pub(in crate::checks) value: Decimal,
    /// Whether a pound sign stands before it.
    pub(in crate::checks) pounds: bool,
    /// Whether a percent sign follows it.
    pub(in crate::checks) percent: bool,
    /// Whether it has an ordinal ending: `3rd`.
    pub(in crate::checks) ordinal: bool,
}

impl Token {
    /// Whether it is this mark, or this word in lower case.
    pub(in crate::checks) fn is(&self, text: &str) -> bool {
        self.lower == text
    }

    /// Whether it is one of these words.
    pub(in crate::checks) fn is_any(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_str())
    }

    /// Whether the token is a word.
    pub(in crate::checks) fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether the token is a punctuation mark.
    pub(in crate::checks) fn is_mark(&self) -> bool {
        self.kind == TokenKind::Mark
    }
}

/// The tokens of a text, in order.
pub(in crate::checks) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let rest = &text[at..];
        let mark = (first.len_utf8(), TokenKind::Mark);
        let (length, kind) = number(rest).or_else(|| word(rest)).unwrap_or(mark);
        found.push(Token {
            at: at..at + length,
            lower: folded(&rest[..length]),
            kind,
            capital: first.is_uppercase(),
        });
        at += length;
    }
    found
}

/// Lower case, with one form of apostrophe and hyphen.
fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let plain = |c: char| match c {
        '\u{2019}' | '\u{2018}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{201c}' | '\u{201d}' => '"',
        other => other,
    };
    text.to_lowercase().chars().map(plain).collect()
}

/// Reads a word: letters, and signs that may come between two of them. Returns its length in bytes.
fn word(rest: &str) -> Option<(usize, TokenKind)> {
    let inside = |c: char| matches!(c, '\'' | '\u{2019}' | '-' | '\u{2010}' | '\u{2011}');
    let mut end = 0;
    let mut joint = None;
    for (at, c) in rest.char_indices() {
        if c.is_alphanumeric() {
            end = at + c.len_utf8();
            joint = None;
        } else if inside(c) && joint.is_none() && end > 0 {
            joint = Some(at);
        } else {
            break;
        }
    }
    (end > 0).then_some((end, TokenKind::Word))
}

/// Reads a number with the signs attached to it, a day in figures, or two numbers joined by a dash.
/// Returns its length in bytes.
fn number(rest: &str) -> Option<(usize, TokenKind)> {
    let digits = rest.strip_prefix('£').unwrap_or(rest);
    let start = rest.len() - digits.len();
    let length = figures(digits)?;
    let typed = &digits[..length];
    let after = &digits[length..];
    if start == 0
        && let Some(found) = day(digits).or_else(|| span(digits, length))
    {
        return Some(found);
    }
    let value = Decimal::parse(&ungrouped(typed)?)?;
    let mut end = start + length;
    let mut numeral = Numeral {
        value,
        pounds: start > 0,
        percent: false,
        ordinal: false,
    };
    if after.starts_with('%') {
        numeral.percent = true;
        end += 1;
    } else if let Some((sign, zeros)) = scale(after) {
        numeral.value = scaled(value, zeros)?;
        end += sign;
    } else if let Some(sign) = ordinal(after) {
        numeral.ordinal = true;
        end += sign;
    }
    Some((end, TokenKind::Number(numeral)))
}

/// The length in bytes of the digits, grouping commas and decimal point at the start of a text.
fn figures(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while digit(end) || (end > 0 && matches!(bytes.get(end), Some(b',' | b'.')) && digit(end + 1)) {
        // a comma groups three digits, and a second point is not part of a number
        let group = bytes[end] == b',';
        let three = (1..4).all(|next| digit(end + next)) && !digit(end + 4);
        if group && !three {
            break;
        }
        if bytes[end] == b'.' && text[..end].contains('.') {
            break;
        }
        end += 1;
    }
    (end > 0).then_some(end)
}

/// `31.10.2023` or `31/10/2023`: the day comes first.
fn day(text: &str) -> Option<(usize, TokenKind)> {
    let all = |c: char| c.is_ascii_digit() || matches!(c, '.' | '/');
    let typed = &text[..text.find(|c| !all(c)).unwrap_or(text.len())];
    let typed = typed.trim_end_matches(['.', '/']);
    let mut parts = typed.split(['.', '/']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some((typed.len(), TokenKind::Day(date)))
}

/// `2023-24`, `2023/24`, `10–17`: whole numbers on both sides of a dash or stroke.
fn span(text: &str, length: usize) -> Option<(usize, TokenKind)> {
    let after = text[length..].strip_prefix(['-', '–', '/', '\u{2011}'])?;
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let goes_on = after[digits..].starts_with(|c: char| c.is_alphanumeric() || c == '%');
    let whole = text[..length].bytes().all(|byte| byte.is_ascii_digit());
    let end = text.len() - after.len() + digits;
    (digits > 0 && whole && !goes_on).then_some((end, TokenKind::Span))
}

/// The letter for thousands or millions attached to a number: its length in bytes, and the number
/// of zeros.
fn scale(after: &str) -> Option<(usize, u32)> {
    let signs = [("bn", 9), ("k", 3), ("K", 3), ("m", 6), ("M", 6)];
    let ends = |sign: &str| !after[sign.len()..].starts_with(char::is_alphanumeric);
    signs
        .into_iter()
        .find(|(sign, _)| after.starts_with(sign) && ends(sign))
        .map(|(sign, zeros)| (sign.len(), zeros))
}

fn ordinal(after: &str) -> Option<usize> {
    let endings = ["st", "nd", "rd", "th"];
    let ending = endings.into_iter().find(|it| after.starts_with(it))?;
    let goes_on = after[ending.len()..].starts_with(char::is_alphanumeric);
    (!goes_on).then_some(ending.len())
}

/// A number multiplied by ten so many times: 1.2 with six zeros is 1,200,000.
pub(super) fn scaled(value: Decimal, zeros: u32) -> Option<Decimal> {
    let places = u8::try_from(zeros).ok()?;
    let digits = i64::try_from(value.scaled(places.max(value.places()))).ok()?;
    let left = value.places().saturating_sub(places);
    Some(Decimal::new(digits, left))
}
