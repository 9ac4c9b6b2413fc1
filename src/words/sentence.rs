//! Phrases with numbers in them.

use crate::units::{Change, ChangeMeasure, Month, grouped};
use jiff::civil::Date;
use std::cmp::Ordering;

/// The size of a change: "20.2%", "6.8 percentage points", "5".
pub(super) fn sized(change: Change) -> String {
    let size = change.size;
    match change.measure {
        ChangeMeasure::Percent => format!("{size}%"),
        ChangeMeasure::Points if size.to_string() == "1" => format!("{size} percentage point"),
        ChangeMeasure::Points => format!("{size} percentage points"),
        ChangeMeasure::Number => size.to_string(),
    }
}

/// "a fall of 20.2%", "a rise of 6.8 percentage points", "a fall of 5", "no change".
pub fn changed(change: Change) -> String {
    match change.direction {
        Ordering::Equal => went(Ordering::Equal).to_owned(),
        other => format!("{} of {}", went(other), sized(change)),
    }
}

/// "a fall", "a rise", "no change": the direction of a change without its size.
pub fn went(direction: Ordering) -> &'static str {
    match direction {
        Ordering::Less => "a fall",
        Ordering::Equal => "no change",
        Ordering::Greater => "a rise",
    }
}

/// A day in words: "27 September 2023".
pub fn day(date: Date) -> String {
    format!("{} {}", date.day(), Month::of(date).long())
}

/// "1 action", "1,204 actions".
pub fn counted(number: u64, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        grouped(number),
        if number == 1 { one } else { many }
    )
}

/// "1st", "2nd", "3rd", "11th", "21st".
pub fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// "section 4"; "Appendix 2" is unchanged.
pub fn section_called(number: &str) -> String {
    if number.starts_with(|first: char| first.is_ascii_digit()) {
        format!("section {number}")
    } else {
        number.to_owned()
    }
}

/// How a paragraph is referred to: "paragraph 4.12".
pub fn paragraph_called(number: &str) -> String {
    format!("paragraph {number}")
}

/// How an action is referred to: "action 2.1 i".
pub fn action_called(reference: &str) -> String {
    format!("action {reference}")
}

/// "2.1 i (Testham Youth Justice Plan 2024 to 2026)": an action of another plan.
pub fn action_elsewhere(reference: &str, plan: &str) -> String {
    format!("{reference} ({plan})")
}

/// "previous action 2.1 i".
pub fn previous_action_called(reference: &str) -> String {
    format!("previous action {reference}")
}

/// The mark of a footnote: "[note 1]".
pub fn note_mark(number: usize) -> String {
    format!("[note {number}]")
}

/// "Back to note 1 in paragraph 4.2".
pub fn back_to_note(number: usize, place: &str) -> String {
    format!("Back to note {number} in {place}")
}

/// The same words with a capital, for the beginning of a sentence.
pub fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

/// "8 out of 36", or "8" where the maximum is not known.
pub fn score(score: u32, most: Option<u32>) -> String {
    most.map_or_else(
        || score.to_string(),
        |most| format!("{score} out of {most}"),
    )
}

/// The name of an inspection programme; in words where it was written as an id that rules know.
pub fn programme(framework: &str) -> &str {
    match framework {
        "hmip-2018" => "HM Inspectorate of Probation, 2018 to 2024",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Decimal;

    #[test]
    fn changes_say_direction_and_size() {
        let decimal = |text| Decimal::parse(text).unwrap();
        let fall = Change::percent(decimal("287"), decimal("229")).unwrap();
        assert_eq!(changed(fall), "a fall of 20.2%");
        let none = Change::percent(decimal("5"), decimal("5")).unwrap();
        assert_eq!(changed(none), "no change");
    }

    #[test]
    fn ordinals_follow_english() {
        let spoken: Vec<_> = [1, 2, 3, 4, 11, 12, 13, 21, 102].map(ordinal).to_vec();
        assert_eq!(
            spoken,
            [
                "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd"
            ]
        );
    }
}
