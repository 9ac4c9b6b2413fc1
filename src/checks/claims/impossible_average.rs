//! An average is one number.
//!
//! # Checks
//!
//! Sentences in which an average or mean "is" or "was" two numbers joined by "and".
//!
//! # Why
//!
//! "The average age is 14 and 15" cannot be: either there are two averages, of two things, or the
//! most common ages were meant.
//!
//! # Example
//!
//! ```markdown
//! The average age at a first offence is 14 and 15.
//! ```
//!
//! # Source
//!
//! The example was published in 2024. Please check what was meant.

use crate::checks::Context;
use crate::diagnostics::Finding;

const ID: &str = rule_id!();

/// Words for an average.
const AVERAGES: [&str; 2] = ["average", "mean"];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for passage in context.reading.passages() {
        for sentence in passage.sentences() {
            if !AVERAGES.iter().any(|it| sentence.lower.contains(it)) {
                continue;
            }
            if let Some((one, two)) = two_numbers(sentence.text) {
                let message = format!(
                    "please check: an average is one number, and this says {one} and {two}"
                );
                findings.push(passage.advice(ID, message).help(
                    "say of what each number is the average, or that both are the most common",
                ));
            }
        }
    }
    findings
}

/// The two numbers of an average that is stated with two; `None` for others.
fn two_numbers(sentence: &str) -> Option<(&str, &str)> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let average = words
        .iter()
        .position(|word| AVERAGES.contains(&word.to_lowercase().as_str()))?;
    let is = |word: &&&str| ["is", "are", "was", "were"].contains(word);
    let verb = average + words[average..].iter().position(|word| is(&word))?;
    let [one, "and", two] = words.get(verb + 1..verb + 4)? else {
        return None;
    };
    Some((number(one).filter(|_| !one.ends_with(','))?, number(two)?))
}

fn number(word: &str) -> Option<&str> {
    let bare = word.trim_matches(|c: char| !c.is_ascii_digit());
    (!bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit() || b == b'.')).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_two_numbers_for_one_average_are_found() {
        let found = |text| two_numbers(text).is_some();
        assert!(found("The average age of a first offence is 14 and 15."));
        assert!(!found(
            "The average age is 14.5, and 15 is the most common."
        ));
        assert!(!found("The average is between 14 and 15."));
        assert!(!found("Children aged 14 and 15 are above average."));
    }
}
