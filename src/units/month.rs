//! A month of a year.

use jiff::civil::Date;
use std::fmt;

/// A calendar month. Prints as `Sep 2022`; `long` gives `September 2022`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year, four digits.
    pub year: i16,
    /// The number of the month, from 1 to 12.
    pub month: i8,
}

const NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Month {
    /// The month that contains a date.
    pub fn of(date: Date) -> Self {
        Self {
            year: date.year(),
            month: date.month(),
        }
    }

    /// Reads `Sept 2022`, `September 22`, `Oct2023`, `2022-09`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some((year, month)) = text.split_once('-')
            && year.len() == 4
            && month.len() == 2
        {
            return Self::checked(year.parse().ok()?, month.parse().ok()?);
        }
        let letters = text.find(|c: char| !c.is_ascii_alphabetic())?;
        let (name, rest) = text.split_at(letters);
        Self::checked(
            year(rest.trim_start_matches([' ', '.', '\u{a0}']))?,
            number(name)?,
        )
    }

    fn checked(year: i16, month: i8) -> Option<Self> {
        ((1..=12).contains(&month) && (1900..=2199).contains(&year)).then_some(Self { year, month })
    }

    /// The first day of the month.
    pub fn first(self) -> Date {
        jiff::civil::date(self.year, self.month, 1)
    }

    /// The last day of the month.
    pub fn last(self) -> Date {
        self.first().last_of_month()
    }

    /// The month and its year in words: `September 2022`.
    pub fn long(self) -> String {
        format!("{} {}", self.name(), self.year)
    }

    /// The name of the month: `September`.
    pub fn name(self) -> &'static str {
        usize::try_from(self.month - 1)
            .ok()
            .and_then(|at| NAMES.get(at))
            .copied()
            .unwrap_or_default()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", &self.name()[..3], self.year)
    }
}

/// The number of the month whose name begins with at least three letters of `name`; `Sept` counts.
/// `None` for other words.
pub(super) fn number(name: &str) -> Option<i8> {
    let begins = |full: &&str| {
        let start = full.get(..name.len());
        name.len() >= 3 && start.is_some_and(|start| start.eq_ignore_ascii_case(name))
    };
    let at = NAMES.iter().position(begins)?;
    i8::try_from(at + 1).ok()
}

/// A year of four digits, or of two in this century; `None` for other texts.
pub(super) fn year(text: &str) -> Option<i16> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    match text.len() {
        2 => text.parse::<i16>().ok().map(|short| 2000 + short),
        4 => text.parse().ok().filter(|y| (1900..=2199).contains(y)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_forms_that_officers_type() {
        for text in ["Sept 2022", "Sep 22", "September 2022", "2022-09", "sept22"] {
            assert_eq!(
                Month::parse(text).map(|m| m.to_string()).as_deref(),
                Some("Sep 2022"),
                "{text}"
            );
        }
        assert_eq!(Month::parse("Oct2023").unwrap().long(), "October 2023");
        for text in ["", "Se 2022", "Smarch 2022", "2022-13", "Sept"] {
            assert_eq!(Month::parse(text), None, "{text}");
        }
    }
}
