//! A figure that is typed beside an indicator's name is one of its figures.
//!
//! # Checks
//!
//! Sentences of sections that name an indicator by its title and have a typed percentage (where the
//! indicator is in percent) or a typed rate "per 1,000" or "per 100,000" (where it is a rate): whether
//! the number is among the indicator's values, comparators, target and changes, or among the facts.
//!
//! # Why
//!
//! A figure that is typed twice is corrected once. `[[…]]` quotes the figure from the data, so prose and
//! table cannot disagree.
//!
//! # Example
//!
//! ```markdown
//! At the end of the quarter our reoffending rate was 43.2%.     <!-- the table says 43.3 -->
//! ```
//!
//! # Source
//!
//! The figures of the example were published in 2023: the text covered four quarters, the table one.
//! Please check: the sentence may speak of other children.

use crate::checks::Context;
use crate::checks::text::phrases::has_phrase;
use crate::diagnostics::Finding;
use crate::plan::figures::{Fact, FactValue, Figures, Indicator, Unit};
use crate::units::{Change, Decimal};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let figures = &context.plan.figures;
    let shown = figures.indicators.iter().filter(|it| !it.own().is_empty());
    let titles: Vec<_> = shown.map(|it| (it.title.to_lowercase(), it)).collect();
    let mut findings = Vec::new();
    let passages = context.reading.in_sections();
    for passage in passages.filter(|it| it.filter.has_digit) {
        for sentence in passage.sentences() {
            let lower = sentence.lower;
            if !lower.contains(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let Some(indicator) = named(&titles, lower) else {
                continue;
            };
            let title = indicator.title.to_lowercase();
            let strange = typed(lower, indicator.unit)
                .into_iter()
                .filter(|(shown, _)| !is_of_another_change(lower, shown, &title))
                .find(|(_, value)| !known(figures, indicator, *value));
            if let Some((shown, _)) = strange {
                let message = format!(
                    "please check: {shown} stands beside \"{}\" and is none of its figures",
                    indicator.title
                );
                let finding = passage.advice(ID, message);
                let quote = format!(
                    "to quote the figure from the data, write `[[{} value latest]]`",
                    indicator.id.value
                );
                findings.push(
                    finding
                        .related(indicator.id.span, "the indicator")
                        .help(quote),
                );
            }
        }
    }
    findings
}

/// The indicator with the longest title that the sentence names.
fn named<'a>(titles: &[(String, &'a Indicator)], lower: &str) -> Option<&'a Indicator> {
    let named = titles.iter().filter(|(title, _)| has_phrase(lower, title));
    let longest = named.max_by_key(|(title, _)| title.len());
    longest.map(|(_, indicator)| *indicator)
}

/// Whether a figure says by how much something else changed: a clause with "by" that does not name the
/// indicator, or that speaks of a number of children where the indicator is a share or a rate.
fn is_of_another_change(lower: &str, shown: &str, title: &str) -> bool {
    let Some(at) = lower.find(shown) else {
        return false;
    };
    let before = lower[..at].trim_end();
    let start = [", ", "; ", ": ", " and ", "("].iter();
    let start = start.filter_map(|mark| before.rfind(mark)).max().unwrap_or(0);
    let clause = &before[start..];
    let is_counted = ["number", "numbers", "cohort", "count"].iter().any(|word| has_phrase(clause, word));
    clause.ends_with(" by") && (is_counted || !clause.contains(title))
}

/// The numbers of a sentence that are of this unit, as typed and as numbers.
fn typed(lower: &str, unit: Unit) -> Vec<(String, Decimal)> {
    let words: Vec<_> = lower.split_whitespace().collect();
    let is_rate = |at: usize| {
        words.get(at + 1) == Some(&"per")
            && words
                .get(at + 2)
                .is_some_and(|many| many.starts_with("100,000") || many.starts_with("1,000"))
    };
    let of_unit = |(at, word): (usize, &&str)| {
        let bare = word.trim_matches(|c: char| !c.is_ascii_digit() && c != '%');
        let number = match unit {
            Unit::Percent => bare.strip_suffix('%')?,
            Unit::RatePer(_) if is_rate(at) => bare,
            Unit::RatePer(_) | Unit::Count | Unit::Ratio => return None,
        };
        Some((bare.to_owned(), Decimal::guess(number)?))
    };
    words.iter().enumerate().filter_map(of_unit).collect()
}

fn known(figures: &Figures, indicator: &Indicator, typed: Decimal) -> bool {
    let is = |value: Decimal| value.partial_cmp(&typed) == Some(std::cmp::Ordering::Equal);
    let values: Vec<_> = indicator
        .series
        .iter()
        .flat_map(|series| &series.observations)
        .filter_map(|observation| Some(observation.value?.value))
        .collect();
    let changed = |from: &Decimal| {
        values.iter().any(|to| {
            let percent = Change::percent(*from, *to).is_some_and(|change| is(change.size));
            percent || Change::points(*from, *to).is_some_and(|change| is(change.size))
        })
    };
    let fact = |fact: &Fact| matches!(fact.value, FactValue::Number(value, _) if is(value));
    values.iter().any(|value| is(*value))
        || indicator
            .comparators
            .iter()
            .any(|comparator| is(comparator.value))
        || indicator
            .target
            .as_ref()
            .and_then(|target| target.value)
            .is_some_and(is)
        || values.iter().any(changed)
        || figures.facts.iter().any(fact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_figure_has_the_indicators_unit() {
        let numbers = |text: &str, unit| {
            typed(text, unit)
                .into_iter()
                .map(|it| it.0)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            numbers("it was 43.2%, not 12 of 30.", Unit::Percent),
            ["43.2%"]
        );
        assert_eq!(
            numbers("a rate of 229 per 100,000 in 2022", Unit::RatePer(100_000)),
            ["229"]
        );
        assert_eq!(
            numbers("41 children in 2022", Unit::RatePer(100_000)),
            Vec::<String>::new()
        );
    }
}
