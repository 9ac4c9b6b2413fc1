//! How often something happens per year: "every six weeks", "six meetings a year", "once a
//! quarter".

use crate::checks::text::quantities::{Magnitude, Moment, SentenceReading, is_function_word};
use std::ops::Range;

/// A frequency, with the words that state it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::checks) struct MeetingFrequency {
    /// The range of tokens that state it.
    pub(in crate::checks) at: Range<usize>,
    /// Times per year: the fewest and the most that the words can mean.
    pub(in crate::checks) times: (u32, u32),
}

/// Single words for a frequency, each with the fewest and most times per year.
const WORDS: &[(&str, (u32, u32))] = &[
    ("weekly", (50, 53)),
    ("fortnightly", (25, 27)),
    ("monthly", (12, 12)),
    ("six-weekly", (8, 9)),
    ("four-weekly", (12, 13)),
    ("two-monthly", (6, 6)),
    ("quarterly", (4, 4)),
    ("three-monthly", (4, 4)),
    ("four-monthly", (3, 3)),
    ("termly", (3, 6)),
    ("six-monthly", (2, 2)),
    ("half-yearly", (2, 2)),
    ("biannually", (2, 2)),
    ("bi-annually", (2, 2)),
    ("annually", (1, 1)),
    ("yearly", (1, 1)),
    ("eight-weekly", (6, 7)),
];

/// Units of time, with how many of each a year has.
const UNITS: &[(&str, u32)] = &[
    ("week", 52),
    ("fortnight", 26),
    ("month", 12),
    ("quarter", 4),
    ("term", 3),
    ("year", 1),
];

/// The frequencies that a sentence states.
pub(in crate::checks) fn frequencies(read: &SentenceReading) -> Vec<MeetingFrequency> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < read.tokens.len() {
        let here = single(read, at)
            .or_else(|| every(read, at))
            .or_else(|| times_a(read, at));
        if let Some(here) = here {
            at = here.at.end;
            found.push(here);
        } else {
            at += 1;
        }
    }
    found
}

fn single(read: &SentenceReading, at: usize) -> Option<MeetingFrequency> {
    let found = WORDS.iter().find(|(word, _)| *word == read.word(at))?;
    Some(MeetingFrequency {
        at: at..at + 1,
        times: found.1,
    })
}

fn unit(word: &str) -> Option<u32> {
    let single = word.strip_suffix('s').unwrap_or(word);
    UNITS
        .iter()
        .find(|(unit, _)| *unit == single)
        .map(|it| it.1)
}

/// "every month", "each quarter", "every two months", "every other month", "every second week".
fn every(read: &SentenceReading, at: usize) -> Option<MeetingFrequency> {
    if !["every", "each", "alternate"].contains(&read.word(at)) {
        return None;
    }
    // "every half year", "every half-year"
    let half = read.word(at + 1) == "half-year" || read.word(at + 1) == "half";
    if half && (read.word(at + 1) == "half-year" || unit(read.word(at + 2)) == Some(1)) {
        return Some(MeetingFrequency {
            at: at..at + 3,
            times: (2, 2),
        });
    }
    if let Some(times) = unit(read.word(at + 1)) {
        let times = if read.word(at) == "alternate" {
            times / 2
        } else {
            times
        };
        return Some(MeetingFrequency {
            at: at..at + 2,
            times: (times, times),
        });
    }
    let number = number(read, at + 1)?;
    let times = unit(read.word(at + 2))?;
    let low = times / number.max(1);
    let high = times.div_ceil(number.max(1));
    Some(MeetingFrequency {
        at: at..at + 3,
        times: (low, high),
    })
}

/// "four times a year", "twice a year", "once a quarter", "six meetings a year".
fn times_a(read: &SentenceReading, at: usize) -> Option<MeetingFrequency> {
    let (number, next) = match read.word(at) {
        "once" => (1, at + 1),
        "twice" => (2, at + 1),
        _ => {
            let number = number(read, at)?;
            // "four meetings", "four Management Board meetings"
            let noun = (at + 1..at + 5).find(|at| NOUNS.contains(&read.word(*at)))?;
            let plain = { at + 1..noun }.all(|at| {
                let token = &read.tokens[at];
                token.is_word() && !is_function_word(token)
            });
            (number, if plain { noun + 1 } else { return None })
        }
    };
    let article = ["a", "per", "each", "every", "in"].contains(&read.word(next));
    // "six times in 2026-27", "once in six weeks"
    let year = read
        .moments
        .iter()
        .any(|it| it.at.start == next + 1 && is_year(it));
    if article && year {
        return Some(MeetingFrequency {
            at: at..next + 2,
            times: (number, number),
        });
    }
    if read.word(next) == "in"
        && let Some(every) = self::number(read, next + 1)
        && let Some(times) = unit(read.word(next + 2))
    {
        let (low, high) = (times / every.max(1), times.div_ceil(every.max(1)));
        return Some(MeetingFrequency {
            at: at..next + 3,
            times: (number * low, number * high),
        });
    }
    if ["half", "half-year"].contains(&read.word(next + 1)) && article {
        return Some(MeetingFrequency {
            at: at..next + 3,
            times: (2 * number, 2 * number),
        });
    }
    let second =
        usize::from(read.word(next) == "in" && ["a", "the", "each"].contains(&read.word(next + 1)));
    let times = unit(read.word(next + 1 + second)).filter(|_| article)?;
    Some(MeetingFrequency {
        at: at..next + 2 + second,
        times: (number * times, number * times),
    })
}

/// Whether a moment is about a year long.
fn is_year(moment: &Moment) -> bool {
    moment.days().is_some_and(|(start, end)| {
        let days = end.since(start).map_or(0, |it| it.get_days());
        (360..370).contains(&days)
    })
}

/// What there are so many of in a year.
const NOUNS: [&str; 3] = ["times", "meetings", "sessions"];

fn number(read: &SentenceReading, at: usize) -> Option<u32> {
    if read.word(at) == "other" {
        return Some(2);
    }
    let quantity = read.quantities.iter().find(|it| it.at.start == at)?;
    match quantity.magnitude {
        Magnitude::Ordinal(number) => Some(number),
        _ => u32::try_from(quantity.count()?).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_how_often_are_times_a_year() {
        for (text, times) in [
            ("meets every six weeks", (8, 9)),
            ("holds six meetings a year", (6, 6)),
            ("comes together twice a year", (2, 2)),
            ("met monthly throughout the year", (12, 12)),
            ("take place every two months", (6, 6)),
            ("every three months", (4, 4)),
            ("four times a year", (4, 4)),
            ("every other month", (6, 6)),
            ("once a quarter", (4, 4)),
            ("on alternate months", (6, 6)),
        ] {
            let found = frequencies(&SentenceReading::of(text));
            assert_eq!(found.first().map(|it| it.times), Some(times), "{text}");
        }
        assert_eq!(
            frequencies(&SentenceReading::of("each child has four sessions")),
            []
        );
    }
}
