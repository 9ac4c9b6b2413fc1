//! Phrases that depend on numbers.

use crate::units::{Change, Month, grouped};
use jiff::civil::Date;
use std::cmp::Ordering;

/// "a fall of 20.2%", "a rise of 6.8 percentage points", "no change".
///
/// `unit` follows the number: `%` or ` percentage points`.
pub fn changed(change: Change, unit: &str) -> String {
    let size = change.size;
    match change.direction {
        Ordering::Less => format!("a fall of {size}{unit}"),
        Ordering::Equal => "no change".to_owned(),
        Ordering::Greater => format!("a rise of {size}{unit}"),
    }
}

/// "27 September 2023".
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Decimal;

    #[test]
    fn changes_say_direction_and_size() {
        let decimal = |text| Decimal::parse(text).unwrap();
        let fall = Change::percent(decimal("287"), decimal("229")).unwrap();
        assert_eq!(changed(fall, "%"), "a fall of 20.2%");
        let none = Change::percent(decimal("5"), decimal("5")).unwrap();
        assert_eq!(changed(none, "%"), "no change");
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
