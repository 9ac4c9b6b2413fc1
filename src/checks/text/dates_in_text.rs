//! Days and months that are typed in prose, as plans type them: `31.10.2023`, `26 October 2023`,
//! `October 2022`. A year has four digits; what could be something else is none.

use crate::units::Month;
use jiff::civil::Date;

/// Something typed, and the number of its first word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) struct TypedDate<T> {
    pub(in crate::checks) word: usize,
    pub(in crate::checks) value: T,
}

/// The days of a text.
pub(in crate::checks) fn days(words: &[&str]) -> Vec<TypedDate<Date>> {
    let all = (0..words.len()).filter_map(|at| {
        let value = in_digits(bare(words[at])).or_else(|| in_words(&words[at..]))?;
        Some(TypedDate { word: at, value })
    });
    all.collect()
}

/// The months of a text, days left aside.
pub(in crate::checks) fn months(words: &[&str]) -> Vec<TypedDate<Month>> {
    let all = (0..words.len()).filter_map(|at| {
        let value = month(words.get(at..at + 2)?)?;
        Some(TypedDate { word: at, value })
    });
    all.collect()
}

/// `31.10.2023` or `31/10/2023`: the day comes first.
fn in_digits(word: &str) -> Option<Date> {
    let mut parts = word.split(['.', '/']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// `26 October 2023` or `26th October 2023`.
fn in_words(words: &[&str]) -> Option<Date> {
    let day = words.first()?.trim_end_matches(char::is_alphabetic);
    let month = month(words.get(1..3)?)?;
    Date::new(month.year, month.month, bare(day).parse().ok()?).ok()
}

fn month(words: &[&str]) -> Option<Month> {
    let [name, year] = words else {
        return None;
    };
    let (name, year) = (name.trim_start_matches('('), bare(year));
    let whole = year.len() == 4 && name.chars().all(char::is_alphabetic);
    Month::parse(&format!("{name} {year}")).filter(|_| whole)
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> (Vec<String>, Vec<String>) {
        let words: Vec<_> = text.split_whitespace().collect();
        let days = days(&words).into_iter().map(|day| day.value.to_string());
        let months = months(&words)
            .into_iter()
            .map(|month| month.value.to_string());
        (days.collect(), months.collect())
    }

    #[test]
    fn days_and_months_are_read_as_plans_type_them() {
        let (days, months) = typed("Sent on 31.10.2023, scored on 26th October 2023 (May 2022).");
        assert_eq!(days, ["2023-10-31", "2023-10-26"]);
        assert_eq!(months, ["Oct 2023", "May 2022"]);
    }

    #[test]
    fn numbers_and_years_alone_are_none() {
        let (days, months) = typed("In 2023 about 12 of 2023 may 24 or 1.2.3 and 45.10.2023.");
        assert_eq!((days.len(), months.len()), (0, 0));
    }
}
