//! Sentences that say which of many values is largest, and what the others have in common.

use super::comparison::list;
use super::trend::lowered;
use crate::units::grouped;

/// "The largest is “Robbery”: 214 of 696 offences (30.7%)." With several names, each of
/// them has the largest value.
pub fn largest(names: &[String], figure: &str) -> String {
    match quoted(names).as_slice() {
        [only] => format!("The largest is {only}: {figure}."),
        several => format!("The largest are {}: {figure} each.", list(several)),
    }
}

fn quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| format!("“{name}”")).collect()
}

/// "Every number is 0."
pub fn all_nothing() -> &'static str {
    "Every number is 0."
}

/// Restricts a sentence to the values that are shown, because others are suppressed.
pub fn of_those_shown(sentence: &str) -> String {
    format!("Of the figures that are given: {}", lowered(sentence))
}

/// "A child can be in more than one group, so the rows cannot be added up." `unit` is what is
/// counted.
pub fn not_exclusive(unit: &str) -> String {
    let who = match unit {
        "children" => "A child".to_owned(),
        "young people" => "A young person".to_owned(),
        other => format!("Some {other}"),
    };
    format!("{who} can be in more than one group, so the rows cannot be added up.")
}

/// "The total as published, 727, is not the sum of the rows, 696."
pub fn total_differs(published: u64, sum: u64) -> String {
    let [published, sum] = [published, sum].map(grouped);
    format!("The total as published, {published}, is not the sum of the rows, {sum}.")
}

/// "The answer given most often is “On the streets”: 57%."
pub fn most_given(answers: &[String], figure: &str) -> String {
    match quoted(answers).as_slice() {
        [only] => format!("The answer given most often is {only}: {figure}."),
        several => format!(
            "The answers given most often are {}: {figure} each.",
            list(several)
        ),
    }
}

/// The number of answers: "120 people answered".
pub fn answered(number: u64) -> String {
    match number {
        1 => "1 person answered".to_owned(),
        more => format!("{} people answered", grouped(more)),
    }
}

/// The sentence for a survey that allowed several answers.
pub fn several_answers() -> &'static str {
    "A person could give several answers."
}

/// The sentence for a survey that does not give its number of responses.
pub fn number_not_given() -> &'static str {
    "The number of people who answered is not given."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_are_shared() {
        let names = ["Drugs".to_owned(), "Theft".to_owned()];
        assert_eq!(
            largest(&names, "5 offences"),
            "The largest are “Drugs” and “Theft”: 5 offences each."
        );
        assert_eq!(
            of_those_shown("YJS has it."),
            "Of the figures that are given: YJS has it."
        );
    }
}
