//! A percentage of a number of children is possible.
//!
//! # Checks
//!
//! Sentences that give a percentage of a number ("45% of the 34 children"): whether any whole number out of
//! them gives that percentage, rounded as printed.
//!
//! # Why
//!
//! 45% of 34 children is no number of children: 15 are 44% and 16 are 47%. The percentage belongs to another group
//! than the sentence says.
//!
//! # Example
//!
//! ```markdown
//! We found that 45% of the 34 children had changed school.
//! ```
//!
//! # Source
//!
//! Arithmetic. A plan published in 2024 gives such percentages of a group whose size it does not say. Please
//! check: the number may be of something else.

use crate::checks::Context;
use crate::checks::values::rounding::possible;
use crate::diagnostics::Finding;
use crate::units::{Decimal, grouped};

const ID: &str = rule_id!();

/// Words between "of" and the number.
const BETWEEN: [&str; 6] = ["the", "our", "these", "those", "all", "just"];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for passage in context.reading.passages() {
        for sentence in passage.sentences() {
            if let Some((share, base)) = { shares(sentence.lower) }.find(|it| !possible(it.0, it.1))
            {
                let message = format!(
                    "please check: {share}% of {} is no whole number",
                    grouped(base)
                );
                findings.push(
                    passage
                        .advice(ID, message)
                        .help("correct the percentage, or say of how many it is"),
                );
            }
        }
    }
    findings
}

/// Percentages with the numbers that they are of.
fn shares(lower: &str) -> impl Iterator<Item = (Decimal, u64)> {
    lower.match_indices('%').filter_map(|(at, _)| {
        let before = lower[..at].split_whitespace().next_back()?;
        let share = Decimal::parse(before.trim_start_matches('('))?;
        let after = lower[at + 1..].split_whitespace();
        let mut after = after.skip_while(|word| *word == "(" || word.is_empty());
        let of = after.next()?;
        let base = { after }.find(|word| !BETWEEN.contains(word))?;
        let base = base
            .trim_end_matches(|c: char| !c.is_ascii_digit())
            .replace(',', "");
        let base: u64 = base.parse().ok()?;
        // a year is no number of children
        (of == "of" && base > 0 && !(1900..2100).contains(&base)).then_some((share, base))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_has_its_number_after_of() {
        let found = |text| -> Vec<_> { shares(text).map(|(_, base)| base).collect() };
        assert_eq!(found("we found that 45% of the 34 children moved."), [34]);
        assert_eq!(found("45% of children, 34 of them"), Vec::<u64>::new());
        assert_eq!(found("45% of 2023"), Vec::<u64>::new());
        assert_eq!(found("45% in 34 schools"), Vec::<u64>::new());
    }

    #[test]
    fn only_whole_children_are_possible() {
        let of_34 = |share| possible(Decimal::new(share, 0), 34);
        assert_eq!([45, 54, 60, 73].map(of_34), [false; 4]);
        assert!(of_34(88));
    }
}
