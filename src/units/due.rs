//! Due dates, in the forms that action plans really use.

use super::month::{Month, year};
use super::period::{Period, PeriodForm};
use jiff::civil::Date;
use std::fmt;

/// A season of a year; councils' autumn is September to November.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// From March to May.
    Spring,
    /// From June to August.
    Summer,
    /// From September to November.
    Autumn,
    /// From December to February.
    Winter,
}

/// A due date. Prints one way: `April 2025, ongoing`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// By the end of a day.
    Day(Date),
    /// By the end of a month.
    Month(Month),
    /// By the end of a quarter or a year.
    Period(Period),
    /// In a season of a year.
    Season(Season, i16),
    /// It is ongoing, perhaps until a month.
    Ongoing(Option<Month>),
    /// It is in place already.
    InPlace,
    /// It is completed, perhaps in a known month.
    Completed(Option<Month>),
    /// At a time that is still to be confirmed.
    ToBeConfirmed,
    /// The document does not say.
    NotStated,
}

impl Due {
    /// Reads `2023-07-31`, `Sept 2022`, `Autumn 23`, `Q2 2023-24`, `Apr 2025 (ongoing)`,
    /// `In place.`, `Completed March 22`, `TBC`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.replace('\u{a0}', " ");
        let text = text.trim().trim_end_matches('.');
        let lower = text.to_ascii_lowercase();
        match lower.as_str() {
            "ongoing" => return Some(Self::Ongoing(None)),
            "in place" => return Some(Self::InPlace),
            "completed" => return Some(Self::Completed(None)),
            "tbc" | "to be confirmed" => return Some(Self::ToBeConfirmed),
            "not stated" => return Some(Self::NotStated),
            _ => {}
        }
        if let Some(month) = lower
            .strip_suffix("(ongoing)")
            .or_else(|| lower.strip_suffix(", ongoing"))
        {
            return Month::parse(month).map(|m| Self::Ongoing(Some(m)));
        }
        if let Some(month) = lower.strip_prefix("completed ") {
            return Month::parse(month).map(|m| Self::Completed(Some(m)));
        }
        if let Some(month) = Month::parse(text) {
            return Some(Self::Month(month));
        }
        season(&lower).or_else(|| dated(text))
    }

    /// The last day that is still in time. `None` where no such day is known: the action is
    /// ongoing, in place or completed, or the document gives no date.
    pub fn end(&self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Month(month) => Some(month.last()),
            Self::Period(period) => Some(period.end),
            Self::Season(season, year) => Some(season.last_month(*year).last()),
            Self::Ongoing(_)
            | Self::InPlace
            | Self::Completed(_)
            | Self::ToBeConfirmed
            | Self::NotStated => None,
        }
    }
}

impl Season {
    /// The last month of the season that begins in `year`.
    fn last_month(self, year: i16) -> Month {
        let (year, month) = match self {
            Self::Spring => (year, 5),
            Self::Summer => (year, 8),
            Self::Autumn => (year, 11),
            Self::Winter => (year + 1, 2),
        };
        Month { year, month }
    }
}

fn season(text: &str) -> Option<Due> {
    let (name, rest) = text.split_once(' ')?;
    let season = match name {
        "spring" => Season::Spring,
        "summer" => Season::Summer,
        "autumn" => Season::Autumn,
        "winter" => Season::Winter,
        _ => return None,
    };
    Some(Due::Season(season, year(rest.trim())?))
}

fn dated(text: &str) -> Option<Due> {
    let period = Period::parse(text)?;
    Some(match period.shape {
        PeriodForm::Day => Due::Day(period.start),
        _ => Due::Period(period),
    })
}

impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{} {}", day.day(), Month::of(*day).long()),
            Self::Month(month) => f.write_str(&month.long()),
            Self::Period(period) => f.write_str(&period.long()),
            Self::Season(season, year) => write!(f, "{season:?} {year}"),
            Self::Ongoing(None) => f.write_str("Ongoing"),
            Self::Ongoing(Some(until)) => write!(f, "{}, ongoing", until.long()),
            Self::InPlace => f.write_str("In place"),
            Self::Completed(None) => f.write_str("Completed"),
            Self::Completed(Some(when)) => write!(f, "Completed {}", when.long()),
            Self::ToBeConfirmed => f.write_str("To be confirmed"),
            Self::NotStated => f.write_str("Not stated"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_forms_that_officers_type_and_prints_one() {
        let cases = [
            ("Oct2023", "October 2023"),
            ("Apr 2025 (ongoing)", "April 2025, ongoing"),
            ("Autumn 23", "Autumn 2023"),
            ("In place.", "In place"),
            ("TBC", "To be confirmed"),
            ("Completed March 22", "Completed March 2022"),
            ("2023-07-31", "31 July 2023"),
            ("2023-24", "2023 to 2024"),
        ];
        for (typed, printed) in cases {
            let due = Due::parse(typed).map(|d| d.to_string());
            assert_eq!(due.as_deref(), Some(printed), "{typed}");
        }
        assert_eq!(Due::parse("soon"), None);
    }

    #[test]
    fn a_due_date_ends_on_its_last_day() {
        let end = |typed: &str| Due::parse(typed).and_then(|due| due.end());
        let day = |year, month, day| Some(jiff::civil::date(year, month, day));
        assert_eq!(end("2023-07-31"), day(2023, 7, 31));
        assert_eq!(end("Feb 2024"), day(2024, 2, 29));
        assert_eq!(end("2023-24"), day(2024, 3, 31));
        assert_eq!(end("Autumn 23"), day(2023, 11, 30));
        assert_eq!(end("Winter 23"), day(2024, 2, 29));
        for open in [
            "ongoing",
            "Apr 2025 (ongoing)",
            "in place",
            "completed",
            "TBC",
        ] {
            assert_eq!(end(open), None, "{open}");
        }
    }
}
