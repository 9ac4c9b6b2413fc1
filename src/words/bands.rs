//! Sentences that compare a value with bands, ranks and targets.

use super::sentence::ordinal;
use super::trend::when;
use crate::units::Period;

/// A band in words: `below 224`, `223 to 340`, `341 or above`. Each limit is a value, and whether
/// the limit itself belongs to the band.
pub fn band(low: Option<(String, bool)>, high: Option<(String, bool)>) -> String {
    match (low, high) {
        (None, None) => "any value".to_owned(),
        (None, Some((high, false))) => format!("below {high}"),
        (None, Some((high, true))) => format!("{high} or below"),
        (Some((low, false)), None) => format!("above {low}"),
        (Some((low, true)), None) => format!("{low} or above"),
        (Some((low, true)), Some((high, true))) => format!("{low} to {high}"),
        (Some((low, true)), Some((high, false))) => format!("from {low} and below {high}"),
        (Some((low, false)), Some((high, true))) => format!("above {low}, up to {high}"),
        (Some((low, false)), Some((high, false))) => format!("above {low} and below {high}"),
    }
}

/// "The latest value, 229, is amber.", or that it is in no band, or in several.
pub fn banded(figure: &str, bands: &[String]) -> String {
    match bands {
        [] => format!("The latest value, {figure}, falls in no band."),
        [band] => format!("The latest value, {figure}, is {band}."),
        several => {
            let names = several.join(" and ");
            format!("The latest value, {figure}, falls in more than one band: {names}.")
        }
    }
}

/// The end of a ranking at which its first place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstPlace {
    /// The area with the lowest value is 1st.
    Lowest,
    /// The area with the highest value is 1st.
    Highest,
}

impl FirstPlace {
    /// The word for the value in first place: `lowest`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Lowest => "lowest",
            Self::Highest => "highest",
        }
    }

    /// The word for the value in last place: `highest`.
    fn opposite(self) -> &'static str {
        match self {
            Self::Lowest => Self::Highest.word(),
            Self::Highest => Self::Lowest.word(),
        }
    }
}

/// A place among several, with what it means: "7th of 7 (the highest)", "98th of 154 (1st is the
/// lowest)". The meaning is left out where nobody said at which end the first place is.
pub fn position([place, of]: [u32; 2], first: Option<FirstPlace>) -> String {
    format!(
        "{} of {of}{}",
        ordinal(place),
        place_means([place, of], first)
    )
}

/// A place among an unknown number: "141st (1st is the lowest)".
pub fn position_alone(place: u32, first: Option<FirstPlace>) -> String {
    format!(
        "{}{}",
        ordinal(place),
        place_means([place, u32::MAX], first)
    )
}

fn place_means([place, of]: [u32; 2], first: Option<FirstPlace>) -> String {
    let Some(first) = first else {
        return String::new();
    };
    match place {
        _ if of < 2 => String::new(),
        1 => format!(" (the {})", first.word()),
        place if place == of => format!(" (the {})", first.opposite()),
        _ => format!(" (1st is the {})", first.word()),
    }
}

/// "Portsmouth is 7th of 7 (the highest) among chosen comparators, in Q4 2022-23." `place` is as
/// [`position`] says it.
pub fn ranked(area: &str, place: &str, among: Option<&str>, period: Option<&Period>) -> String {
    let among = among.map_or_else(String::new, |whom| format!(" among {whom}"));
    let when = period.map_or_else(String::new, |period| format!(", {}", when(period)));
    format!("{area} is {place}{among}{when}.")
}

/// "The target of 95% is met.", "The target of 95% is not met."
pub fn target_met(target: &str, met: &str) -> String {
    format!("The target of {target} is {met}.")
}

/// "The target for the number is 40; it is 45, so the target is not met."
pub fn target_of_number_met([target, number]: [&str; 2], met: &str) -> String {
    format!("The target for the number is {target}; it is {number}, so the target is {met}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_say_which_ends_belong_to_them() {
        let end = |text: &str, belongs| Some((text.to_owned(), belongs));
        assert_eq!(band(end("341", true), None), "341 or above");
        assert_eq!(band(end("5", false), end("9", true)), "above 5, up to 9");
    }

    #[test]
    fn a_rank_says_which_end_is_which() {
        let first = Some(FirstPlace::Lowest);
        assert_eq!(position([7, 7], first), "7th of 7 (the highest)");
        assert_eq!(position([1, 7], first), "1st of 7 (the lowest)");
        assert_eq!(position([6, 7], first), "6th of 7 (1st is the lowest)");
        assert_eq!(
            position([6, 7], Some(FirstPlace::Highest)),
            "6th of 7 (1st is the highest)"
        );
        assert_eq!(position([6, 7], None), "6th of 7");
    }
}
