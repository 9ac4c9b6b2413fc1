//! A period of time that a value or a plan is about.

use super::month::{Month, year};
use jiff::civil::{Date, date};
use std::fmt;

/// The form in which a period is typed and printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PeriodForm {
    /// April to March, one year or several: `2023-24`, `2023-25`.
    FinancialYears,
    /// January to December: `2022`.
    CalendarYear,
    /// From a month to a month: `Jan 2021 to Dec 2021`.
    Months,
    /// Three months of a financial year: `Q1 2022-23`.
    Quarter(u8),
    /// One day: `31 March 2023`.
    Day,
}

/// From the first day to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The first day of the period.
    pub start: Date,
    /// The last day of the period.
    pub end: Date,
    /// The form in which it is printed.
    pub shape: PeriodForm,
}

impl Period {
    /// Reads `2023-24`, `2023/24`, `2023 - 2025`, `2022`, `Jan 21 - Dec 21`, `Qtr 1 2022-23`,
    /// `2023-03-31`, with any kind of dash or the word "to". A period that ends before it starts
    /// is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text
            .trim()
            .replace(['–', '—', '\u{2212}'], "-")
            .replace('\u{a0}', " ");
        if text.len() == 10
            && let Ok(day) = text.parse::<Date>()
        {
            return Some(Self::new(day, day, PeriodForm::Day));
        }
        if let Some(quarter) = quarter(&text) {
            return Some(quarter);
        }
        if let Some(calendar) = year(&text).filter(|_| text.len() == 4) {
            let (start, end) = (date(calendar, 1, 1), date(calendar, 12, 31));
            return Some(Self::new(start, end, PeriodForm::CalendarYear));
        }
        if let Some(month) = Month::parse(&text) {
            return Some(Self::new(month.first(), month.last(), PeriodForm::Months));
        }
        let (from, to) = halves(&text)?;
        financial(from, to).or_else(|| months(from, to))
    }

    fn new(start: Date, end: Date, shape: PeriodForm) -> Self {
        Self { start, end, shape }
    }

    /// The form for running text: `2023 to 2024`, `January to December 2022`.
    pub fn long(&self) -> String {
        let (from, to) = (Month::of(self.start), Month::of(self.end));
        match self.shape {
            PeriodForm::FinancialYears => format!("{} to {}", from.year, to.year),
            PeriodForm::Months if from == to => from.long(),
            PeriodForm::Months if from.year == to.year => {
                format!("{} to {}", from.name(), to.long())
            }
            PeriodForm::Months => format!("{} to {}", from.long(), to.long()),
            PeriodForm::Day => format!("{} {}", self.start.day(), from.long()),
            PeriodForm::CalendarYear | PeriodForm::Quarter(_) => self.to_string(),
        }
    }

    /// The period in letters and digits only, for file names and addresses: `jan-2021-to-dec-2021`.
    pub fn slug(&self) -> String {
        self.to_string().to_lowercase().replace(' ', "-")
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (Month::of(self.start), Month::of(self.end));
        let years = |f: &mut fmt::Formatter<'_>| write!(f, "{}-{:02}", from.year, to.year % 100);
        match self.shape {
            PeriodForm::FinancialYears => years(f),
            PeriodForm::CalendarYear => write!(f, "{}", from.year),
            PeriodForm::Months if from == to => write!(f, "{from}"),
            PeriodForm::Months => write!(f, "{from} to {to}"),
            PeriodForm::Quarter(number) => {
                let start = if number == 4 {
                    from.year - 1
                } else {
                    from.year
                };
                write!(f, "Q{number} {start}-{:02}", (start + 1) % 100)
            }
            PeriodForm::Day => write!(f, "{} {from}", self.start.day()),
        }
    }
}

/// The texts on either side of the dash, or of the word "to"; `None` where there is neither.
fn halves(text: &str) -> Option<(&str, &str)> {
    let split = text
        .split_once(" to ")
        .or_else(|| text.split_once('-'))
        .or_else(|| text.split_once('/'))?;
    Some((split.0.trim(), split.1.trim()))
}

/// From April of the first year to March of the last; `None` where these are no years.
fn financial(from: &str, to: &str) -> Option<Period> {
    let (first, last) = (year(from)?, year(to)?);
    let (start, end) = (date(first, 4, 1), date(last, 3, 31));
    (first < last).then(|| Period::new(start, end, PeriodForm::FinancialYears))
}

fn months(from: &str, to: &str) -> Option<Period> {
    let last = Month::parse(to)?;
    let first = Month::parse(from).or_else(|| Month::parse(&format!("{from} {}", last.year)))?;
    (first <= last).then(|| Period::new(first.first(), last.last(), PeriodForm::Months))
}

/// `Q1 2022-23`, `Qtr 1 2022-23`, `Quarter 1 2022/23`.
fn quarter(text: &str) -> Option<Period> {
    if !text.starts_with(['q', 'Q']) {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let rest = ["quarter", "qtr", "q"]
        .iter()
        .find_map(|word| lower.strip_prefix(word))?
        .trim_start();
    let number = rest
        .chars()
        .next()?
        .to_digit(10)
        .filter(|n| (1..=4).contains(n))?;
    let (from, to) = halves(rest[1..].trim())?;
    let first = financial(from, to)?.start.year();
    let number = u8::try_from(number).ok()?;
    let (year, month) = match number {
        4 => (first + 1, 1),
        _ => (first, 1 + 3 * i8::try_from(number).ok()?),
    };
    let end = date(year, month + 2, 1).last_of_month();
    Some(Period::new(
        date(year, month, 1),
        end,
        PeriodForm::Quarter(number),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        Period::parse(text).map_or_else(|| "none".to_owned(), |p| p.to_string())
    }

    #[test]
    fn reads_the_forms_that_officers_type() {
        let cases = [
            ("2024-25", "2024-25"),
            ("2024 – 2025", "2024-25"),
            ("2023/24", "2023-24"),
            ("23/24", "2023-24"),
            ("2024- 2027", "2024-27"),
            ("2022", "2022"),
            ("Jan 21 - Dec 21", "Jan 2021 to Dec 2021"),
            ("Apr 23 -March 24", "Apr 2023 to Mar 2024"),
            ("July 19- June 20", "Jul 2019 to Jun 2020"),
            ("Oct 21 – Sept 22", "Oct 2021 to Sep 2022"),
            ("January to December 2022", "Jan 2022 to Dec 2022"),
            ("Qtr 1 2022-23", "Q1 2022-23"),
            ("Q4 2022/23", "Q4 2022-23"),
            ("2023-03-31", "31 Mar 2023"),
        ];
        for (typed, printed) in cases {
            assert_eq!(shown(typed), printed, "{typed}");
        }
    }

    #[test]
    fn a_period_that_ends_before_it_starts_is_none() {
        // PO-04: "October 2021 to September 2021"
        assert_eq!(shown("October 2021 to September 2021"), "none");
        assert_eq!(shown("2024-23"), "none");
    }

    #[test]
    fn running_text_uses_words() {
        let long = |text: &str| Period::parse(text).unwrap().long();
        assert_eq!(long("2023-24"), "2023 to 2024");
        assert_eq!(long("Jan 22 - Dec 22"), "January to December 2022");
        assert_eq!(long("Apr 21 - Mar 22"), "April 2021 to March 2022");
    }

    #[test]
    fn the_fourth_quarter_is_in_the_next_calendar_year() {
        let quarter = Period::parse("Q4 2022-23").unwrap();
        assert_eq!(quarter.start, date(2023, 1, 1));
        assert_eq!(quarter.end, date(2023, 3, 31));
    }
}
