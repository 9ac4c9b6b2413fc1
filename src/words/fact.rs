//! Phrases beside a single value: its period, its base, its earlier value, and the values of other
//! areas.

use super::sentence::sentence_case;
use super::trend::{spoken, when};
use crate::units::Period;

/// "Out of 314 offences."
pub fn out_of(base: &str, of: Option<&str>) -> String {
    let of = of.map_or_else(String::new, |of| format!(" {of}"));
    format!("Out of {base}{of}.")
}

/// "It was 50,827 in 2011.", "It was 5 before."
pub fn was(figure: &str, period: Option<&Period>) -> String {
    let when = period.map_or_else(|| "before".to_owned(), when);
    format!("It was {figure} {when}.")
}

/// "London: 4.8%; England: 3.9%."
pub fn elsewhere(others: &[(&str, String)]) -> String {
    let parts: Vec<_> = others
        .iter()
        .map(|(area, figure)| format!("{area}: {figure}"))
        .collect();
    format!("{}.", parts.join("; "))
}

/// "In 2021.", "On 31 March 2023."
pub fn at(period: &Period) -> String {
    format!("{}.", sentence_case(&when(period)))
}

/// "668 session hours delivered, 2023-24", "12 of 30 children (40%)"; `of` has the base and the
/// share.
pub fn reached(
    number: &str,
    of: Option<(&str, Option<String>)>,
    unit: &str,
    period: Option<&Period>,
) -> String {
    let when = period.map_or_else(String::new, |period| format!(", {}", spoken(period)));
    let (base, share) = of.map_or_else(Default::default, |(base, share)| {
        let share = share.map_or_else(String::new, |share| format!(" ({share}%)"));
        (format!(" of {base}"), share)
    });
    format!("{number}{base} {unit}{share}{when}")
}

/// "% of 94", in the heading of a column of percentages.
pub fn percent_of(base: &str) -> String {
    format!("% of {base}")
}

/// The month of a review: "review September 2023".
pub fn review(month: &str) -> String {
    format!("review {month}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_says_what_it_was_and_out_of_how_many() {
        let census = Period::parse("2011").unwrap();
        assert_eq!(was("50,827", Some(&census)), "It was 50,827 in 2011.");
        assert_eq!(was("5", None), "It was 5 before.");
        assert_eq!(out_of("314", Some("offences")), "Out of 314 offences.");
        assert_eq!(at(&census), "In 2011.");
    }
}
