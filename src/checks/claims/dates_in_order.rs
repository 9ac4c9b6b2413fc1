//! What happens first is told first.
//!
//! # Checks
//!
//! Sentences with two days, the later of which stands first, without a word between them that says so,
//! such as "after", "since" or "following".
//!
//! # Why
//!
//! "Submitted on 31 October and scored by the board on 26 October": readers wonder whether the board scored
//! what had already been sent in, or whether a date is wrong.
//!
//! # Example
//!
//! ```markdown
//! It was submitted on 31.10.2023 and scored at the board on 26.10.2023.
//! ```
//!
//! # Source
//!
//! The example was published in 2024. Please check: the order may be right, and only the sentence turned
//! round.

use crate::checks::Context;
use crate::checks::text::dates_in_text::days;
use crate::diagnostics::Finding;
use crate::words::day;
use jiff::civil::Date;

const ID: &str = rule_id!();

/// Words that turn the order round on purpose.
const TURNED: [&str; 9] = [
    "after",
    "since",
    "following",
    "from",
    "until",
    "instead",
    "not",
    "replaces",
    "than",
];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for passage in context.reading.passages() {
        for sentence in passage.sentences() {
            if let Some((first, second)) = turned(sentence.lower) {
                let message = format!(
                    "please check: {} stands before {}, which was earlier",
                    day(first),
                    day(second)
                );
                findings.push(passage.advice(ID, message).help(
                    "correct the date that is wrong, or tell what came first before what came next",
                ));
            }
        }
    }
    findings
}

/// Two days of a sentence in the wrong order.
fn turned(lower: &str) -> Option<(Date, Date)> {
    // most sentences have no year at all
    if !lower.contains("20") {
        return None;
    }
    let words: Vec<&str> = lower.split_whitespace().collect();
    let days = days(&words);
    let pair = days.windows(2).find(|pair| {
        let between = &words[pair[0].word..pair[1].word];
        pair[0].value > pair[1].value && !between.iter().any(|word| TURNED.contains(word))
    })?;
    Some((pair[0].value, pair[1].value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_order_that_nothing_explains_is_found() {
        assert!(turned("it was sent on 31.10.2023 and scored on 26.10.2023.").is_some());
        for right in [
            "it was scored on 26 october 2023 and sent on 31 october 2023.",
            "it was sent on 31 october 2023, after the meeting of 26 october 2023.",
            "it was sent on 31 october 2023.",
        ] {
            assert_eq!(turned(right), None, "{right}");
        }
    }
}
