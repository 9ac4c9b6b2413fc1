//! A number of children that is typed beside an indicator and a period is the one in the data.
//!
//! # Checks
//!
//! Sentences of sections that name an indicator by the words of its title, and a period with a number of
//! children ("4 children in 2022-23", "in 2023-24, 42 children"): whether the indicator has that number for
//! the period.
//!
//! # Why
//!
//! Two numbers for one thing in one year: a scrutiny committee asks which is right, and there are good
//! answers (local and national data, sentences and children), but the plan must give them.
//!
//! # Example
//!
//! ```markdown
//! Custody fell from 4 children in 2022-23 to 2 children in 2023-24.     <!-- the table says 3 -->
//! ```
//!
//! # Source
//!
//! The example was published in 2024. Please check: the sentence may count something else.

use crate::checks::Context;
use crate::checks::text::phrases::has_title;
use crate::diagnostics::Finding;
use crate::plan::figures::{Indicator, Observation, Unit};
use crate::units::Period;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let indicators = &context.plan.figures.indicators;
    let mut findings = Vec::new();
    let passages = context.reading.in_sections();
    for passage in passages.filter(|it| it.filter.has_digit) {
        for sentence in passage.sentences() {
            let lower = sentence.lower;
            let typed = counts(lower);
            if typed.is_empty() {
                continue;
            }
            let named = indicators.iter().filter(|it| has_title(lower, &it.title));
            let named: Vec<_> = named.collect();
            let strange = typed
                .into_iter()
                .find_map(|(count, when)| Some((count, when, differing(&named, count, &when)?)));
            if let Some((typed, when, (indicator, known))) = strange {
                let message = format!(
                    "please check: this says {typed} for {when}, and \"{}\" has {known}",
                    indicator.title
                );
                findings.push(
                    passage
                        .advice(ID, message)
                        .related(indicator.id.span, "the indicator")
                        .help(format!(
                            "if they count different things, say so; if not, quote the figure: `[[{} count {when}]]`",
                            indicator.id.value
                        )),
                );
            }
        }
    }
    findings
}

/// Numbers of children, each with the period that follows it or stands before it.
fn counts(lower: &str) -> Vec<(u64, Period)> {
    if !lower.contains(|c: char| c.is_ascii_digit()) || !lower.contains(" child") {
        return Vec::new();
    }
    let typed: Vec<&str> = lower.split_whitespace().collect();
    let words: Vec<&str> = typed
        .iter()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect();
    // a comma or a stop ends what belongs together
    let goes_on = |at: usize| typed[at].ends_with(char::is_alphanumeric);
    let count = |at: usize| {
        let noun = words.get(at + 1)?;
        let of_children = ["children", "child"].contains(noun);
        words[at].parse::<u64>().ok().filter(|_| of_children)
    };
    let when = |at: usize| {
        let after = (at + 2..(at + 5).min(words.len()))
            .take_while(|next| goes_on(next - 1))
            .map(|next| &words[next]);
        let before = words[at.saturating_sub(2)..at].iter().rev();
        let mut near = after.chain(before).filter(|word| word.contains(['-', '/']));
        near.find_map(|word| Period::parse(word))
    };
    (0..words.len())
        .filter_map(|at| Some((count(at)?, when(at)?)))
        .collect()
}

/// An indicator that has another number for the period, unless one of them has this one.
fn differing<'a>(
    indicators: &[&'a Indicator],
    typed: u64,
    when: &Period,
) -> Option<(&'a Indicator, u64)> {
    let known = indicators.iter().flat_map(|indicator| {
        let same = |it: &&Observation| {
            let period = &it.period.value;
            (period.start, period.end) == (when.start, when.end)
        };
        let own = indicator.own().iter().filter(same);
        own.filter_map(|seen| {
            let value = seen.value.filter(|_| indicator.unit == Unit::Count);
            let value = value.and_then(|value| u64::try_from(value.value.scaled(0)).ok());
            let count = seen.count.and_then(|count| count.value.known()).or(value)?;
            Some((*indicator, count))
        })
    });
    let known: Vec<_> = known.collect();
    let first = known.first().copied()?;
    known
        .iter()
        .all(|(_, count)| *count != typed)
        .then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_children_has_its_period_beside_it() {
        let found = |text| -> Vec<_> {
            let counts = counts(text).into_iter();
            counts
                .map(|(count, when)| format!("{count} {when}"))
                .collect()
        };
        let text = "custody fell from 4 children in 2022-23 to just 2 children in 2023-24.";
        assert_eq!(found(text), ["4 2022-23", "2 2023-24"]);
        assert_eq!(
            found("we saw 12 children, and later, in 2023-24, more of them"),
            Vec::<String>::new()
        );
    }
}
