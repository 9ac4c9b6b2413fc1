//! Getters for times: days, months, periods and due dates.

use super::reader::{KeyBlock, Reader};
use super::shape::ValueKind;
use crate::diagnostics::Finding;
use crate::sources::Spanned;
use crate::units::{Due, Month, Period};
use jiff::civil::Date;

impl Reader<'_> {
    /// The day in a text; `None` where it is no day. `name` is its key in messages.
    pub(in crate::parse) fn date_of(
        &mut self,
        text: Spanned<&str>,
        name: &str,
    ) -> Option<Spanned<Date>> {
        if date(text.value).is_none() && meant(text.value).is_none() {
            let help = no_such_day(text.value).unwrap_or_else(|| UNKNOWN_DAY.to_owned());
            let message = format!("`{name}` must be {}", ValueKind::Date.in_words());
            self.found.push(
                Finding::error("date", text.span, message)
                    .label(format!("\"{}\" is not that", text.value))
                    .help(help),
            );
            return None;
        }
        self.value(text, ("date", name, ValueKind::Date), date, meant)
    }

    /// The month in a text; `None` where it is no month. `name` is its key in messages.
    pub(in crate::parse) fn month_of(
        &mut self,
        text: Spanned<&str>,
        name: &str,
    ) -> Option<Spanned<Month>> {
        self.value(
            text,
            ("month", name, ValueKind::Month),
            Month::parse,
            |_| None,
        )
    }

    /// The period under a key, with its span; `None` where it was left out or is none.
    pub(in crate::parse) fn period(
        &mut self,
        block: &KeyBlock<'_>,
        name: &str,
    ) -> Option<Spanned<Period>> {
        let text = self.scalar(block, name)?;
        self.period_of(text, name)
    }

    /// The period in a text; `None` where it is none. `name` is its key in messages.
    pub(in crate::parse) fn period_of(
        &mut self,
        text: Spanned<&str>,
        name: &str,
    ) -> Option<Spanned<Period>> {
        let period = Period::parse(text.value);
        if period.is_none() && ends_before_it_starts(text.value) {
            self.found.push(
                Finding::error("period", text.span, "this period ends before it starts")
                    .help("put the earlier month or year first, and check the years"),
            );
            return None;
        }
        self.value(
            text,
            ("period", name, ValueKind::Period),
            |_| period,
            |_| None,
        )
    }

    /// The due date in a text; `None` where it is none. `name` is its key in messages.
    pub(in crate::parse) fn due_of(
        &mut self,
        text: Spanned<&str>,
        name: &str,
    ) -> Option<Spanned<Due>> {
        self.value(
            text,
            ("due", name, ValueKind::Due),
            Due::parse,
            british_date,
        )
    }
}

/// Whether a text would be a period if its ends were exchanged.
fn ends_before_it_starts(text: &str) -> bool {
    let text = text.replace(['–', '—'], "-");
    let halves = text.split_once(" to ").or_else(|| text.split_once('-'));
    halves.is_some_and(|(from, to)| {
        Period::parse(&format!("{} to {}", to.trim(), from.trim())).is_some()
    })
}

/// A date as YAML writes it.
fn date(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

/// The help where a day is not known yet, whether its key is required or not.
const UNKNOWN_DAY: &str = "write year, month and day; until the day is known, take its key out, or the whole entry if the entry needs a day";

/// The date that was probably meant, in the form of YAML; `None` where it cannot be guessed.
fn meant(text: &str) -> Option<String> {
    without_noughts(text).or_else(|| british_date(text))
}

/// Year, month and day as typed: `2026-6-8`.
fn year_month_day(text: &str) -> Option<(i16, i8, i64)> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let is_year = year.len() == 4 && parts.next().is_none();
    let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    is_year.then_some((year, month, day))
}

/// The date that was meant by `2026-6-8`.
fn without_noughts(text: &str) -> Option<String> {
    let (year, month, day) = year_month_day(text)?;
    let date = Date::new(year, month, i8::try_from(day).ok()?).ok()?;
    Some(date.to_string())
}

/// The help where the month has no such day; `None` for other texts.
fn no_such_day(text: &str) -> Option<String> {
    let (year, month, day) = year_month_day(text)?;
    let first = Date::new(year, month, 1).ok()?;
    let days = i64::from(first.days_in_month());
    let name = Month::of(first).long();
    (day > days).then(|| format!("{name} has {days} days: correct the day or the month"))
}

/// The date that was meant by `30/06/2026`, `30.06.26` or `28th June 2024`.
fn british_date(text: &str) -> Option<String> {
    let parts: Vec<_> = text
        .split(['/', '.', '-', ' '])
        .filter(|p| !p.is_empty())
        .collect();
    let [day, month, year] = parts[..] else {
        return None;
    };
    let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let month = match month.parse::<i8>() {
        Ok(number) => number,
        Err(_) => Month::parse(&format!("{month} 2000"))?.month,
    };
    let year = match year.len() {
        2 => 2000 + year.parse::<i16>().ok()?,
        4 => year.parse().ok()?,
        _ => return None,
    };
    let date = Date::new(year, month, day.parse().ok()?).ok()?;
    Some(date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_that_officers_type_are_understood_as_dates() {
        for typed in [
            "30/06/2026",
            "30.06.26",
            "30th June 2026",
            "30-06-2026",
            "30 Jun 26",
        ] {
            assert_eq!(
                british_date(typed).as_deref(),
                Some("2026-06-30"),
                "{typed}"
            );
        }
        assert_eq!(meant("2026-6-8").as_deref(), Some("2026-06-08"));
        assert_eq!(
            no_such_day("2026-06-31").unwrap(),
            "June 2026 has 30 days: correct the day or the month"
        );
        for typed in ["31/02/2026", "soon", "June 2026", "1/2/3/4"] {
            assert_eq!(british_date(typed), None, "{typed}");
        }
    }
}
