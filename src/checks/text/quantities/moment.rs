//! Reads the days, months, years and other periods in a sentence.

use super::quantity::{Moment, MomentTime};
use super::token::{Token, TokenKind};
use super::words::WordClass;
use crate::units::{Month, Period, PeriodForm};

/// Words for a year by its distance from this one.
const RELATIVE: [(&[&str], i8); 12] = [
    (&["last", "year"], -1),
    (&["the", "year", "before"], -1),
    (&["the", "previous", "year"], -1),
    (&["the", "year", "earlier"], -1),
    (&["a", "year", "earlier"], -1),
    (&["a", "year", "ago"], -1),
    (&["this", "year"], 0),
    (&["the", "past", "year"], 0),
    (&["now"], 0),
    (&["today"], 0),
    (&["currently"], 0),
    (&["at", "present"], 0),
];

/// Words before a number of four digits that make it a year.
const BEFORE_A_YEAR: WordClass = WordClass(
    "in of since by until till during from to between and for year before after than throughout \
     early late summer autumn winter spring on",
);

/// The moment that begins at a token; `None` where none does.
pub(super) fn moment(tokens: &[Token], at: usize) -> Option<Moment> {
    let found = |length: usize, period: Option<Period>| {
        Some(Moment {
            at: at..at + length,
            when: MomentTime::Dated(period?),
        })
    };
    let token = &tokens[at];
    match token.kind {
        TokenKind::Day(date) => found(1, Period::parse(&date.to_string())),
        TokenKind::Span => span(tokens, at),
        TokenKind::Number(_) => day_in_words(tokens, at)
            .and_then(|(length, period)| found(length, Some(period)))
            .or_else(|| year(tokens, at).and_then(|period| found(1, Some(period)))),
        TokenKind::Word => month_in_words(tokens, at)
            .and_then(|(length, period)| found(length, Some(period)))
            .or_else(|| quarter(tokens, at))
            .or_else(|| relative(tokens, at)),
        TokenKind::Mark => None,
    }
}

/// Two months or days that enclose a period: `between April 2025 and March 2026`, as one moment.
pub(super) fn enclosed(tokens: &[Token], first: &Moment, last: &Moment) -> Option<Moment> {
    let lead = tokens.get(first.at.start.checked_sub(1)?)?;
    let joint = tokens
        .get(first.at.end)
        .filter(|_| first.at.end + 1 == last.at.start)?;
    let led = (lead.is("between") && joint.is("and"))
        || (lead.is("from") && joint.is_any(&["to", "until", "-"]));
    let (MomentTime::Dated(start), MomentTime::Dated(end)) = (first.when, last.when) else {
        return None;
    };
    let months = start.shape == PeriodForm::Months && end.shape == PeriodForm::Months;
    let (start, end) = (Month::of(start.start), Month::of(end.end));
    let period = Period::parse(&format!("{} - {}", start.long(), end.long()))?;
    (led && months && period.start < period.end).then_some(Moment {
        at: first.at.start..last.at.end,
        when: MomentTime::Dated(period),
    })
}

/// `2023-24`, where the second number is the year after the first, or the last of several.
fn span(tokens: &[Token], at: usize) -> Option<Moment> {
    let typed = tokens[at].lower.replace('/', "-");
    let (first, last) = typed.split_once('-')?;
    let long = first.len() == 4 && (last.len() == 2 || last.len() == 4);
    let short = first.len() == 2 && last.len() == 2 && {
        let number = |text: &str| text.parse::<i16>().ok();
        number(first)? + 1 == number(last)? && (10..50).contains(&number(first)?)
    };
    let period = Period::parse(&typed).filter(|_| long || short)?;
    Some(Moment {
        at: at..at + 1,
        when: MomentTime::Dated(period),
    })
}

/// `3 March 2026`, `3rd of March 2026`.
fn day_in_words(tokens: &[Token], at: usize) -> Option<(usize, Period)> {
    let TokenKind::Number(day) = tokens[at].kind else {
        return None;
    };
    let day = day.value.whole().filter(|day| (1..=31).contains(day))?;
    let of = tokens.get(at + 1).is_some_and(|token| token.is("of"));
    let name = at + 1 + usize::from(of);
    let (length, month) = month_in_words(tokens, name)?;
    let iso = format!("{}-{:02}-{day:02}", month.start.year(), month.start.month());
    Some((name + length - at, Period::parse(&iso)?))
}

/// `March 2026`: a month with a capital and a year of four digits, with or without a comma.
fn month_in_words(tokens: &[Token], at: usize) -> Option<(usize, Period)> {
    let name = tokens.get(at).filter(|token| token.capital)?;
    if name.lower.len() < 3 || !name.lower.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let of = tokens.get(at + 1)?;
    let skip = usize::from(of.is_any(&[",", "of"]));
    let year = tokens.get(at + 1 + skip)?;
    let month = Period::parse(&format!("{} {}", name.lower, year.lower))?;
    (year.lower.len() == 4).then_some((2 + skip, month))
}

/// A year of four digits, recognised by what comes before it.
fn year(tokens: &[Token], at: usize) -> Option<Period> {
    let token = &tokens[at];
    let is_year = token.lower.len() == 4 && token.lower.starts_with("20");
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let led = before.is_none_or(|before| {
        let month = Period::parse(&format!("{} 2020", before.lower)).is_some();
        BEFORE_A_YEAR.has(&before.lower) || before.is_mark() || (before.capital && month)
    });
    // "a plan of 2024" but "2024 children"
    let counted = at > 0
        && before.is_some_and(|it| it.is("of"))
        && tokens
            .get(at + 1)
            .is_some_and(|next| next.is_any(&["children", "young", "people", "pupils"]));
    Period::parse(&token.lower).filter(|_| is_year && led && !counted)
}

/// `quarter 4 of 2023-24`, `Q4 2023-24`, `the fourth quarter of 2023-24`.
fn quarter(tokens: &[Token], at: usize) -> Option<Moment> {
    let token = &tokens[at];
    let (number, length) = match token.lower.as_str() {
        "q1" | "q2" | "q3" | "q4" => (token.lower[1..].to_owned(), 1),
        "quarter" | "qtr" => (tokens.get(at + 1)?.lower.clone(), 2),
        "first" | "second" | "third" | "fourth" if tokens.get(at + 1)?.is("quarter") => {
            (super::numeral::ordinal(&token.lower)?.to_string(), 2)
        }
        _ => return None,
    };
    let skip = tokens[at + length..]
        .iter()
        .take_while(|it| it.is_any(&["of", "in", ","]))
        .count();
    let year = tokens.get(at + length + skip)?;
    let period = Period::parse(&format!("Q{number} {}", year.lower))?;
    Some(Moment {
        at: at..at + length + skip + 1,
        when: MomentTime::Dated(period),
    })
}

fn relative(tokens: &[Token], at: usize) -> Option<Moment> {
    let (words, years) = RELATIVE.iter().find(|(words, _)| {
        let here = tokens.get(at..at + words.len());
        here.is_some_and(|here| here.iter().zip(*words).all(|(token, word)| token.is(word)))
    })?;
    Some(Moment {
        at: at..at + words.len(),
        when: MomentTime::Relative(*years),
    })
}
