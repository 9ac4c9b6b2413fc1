//! A figure has one unit, in data and in prose.
//!
//! # Checks
//!
//! Sentences that name an indicator by its title, or by the words of its title, and a rate "per
//! 1,000" or "per 100,000": whether the indicator has that rate. And sentences that give a part of
//! a post in percent below 5%, where a share of full time was meant.
//!
//! # Why
//!
//! 0.11 per 1,000 and 0.11 per 100,000 are a hundred times apart.
//!
//! # Example
//!
//! ```markdown
//! The use of custody is given per 100,000.         <!-- the table is per 1,000 -->
//! A role of 0.5% is allocated.                     <!-- 0.5 FTE -->
//! ```
//!
//! # Source
//!
//! Plans published in 2023 and 2024 have both. Please check which is right.

use crate::checks::Context;
use crate::checks::text::phrases::{Phrases, has_title};
use crate::diagnostics::Finding;
use crate::plan::figures::{Indicator, Unit};
use crate::units::{Decimal, grouped};
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// The rates that plans use.
const RATES: [(&str, u32); 3] = [
    ("per 1,000", 1_000),
    ("per 10,000", 10_000),
    ("per 100,000", 100_000),
];

static SPOKEN: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&[RATES[0].0, RATES[1].0, RATES[2].0]));

/// Nouns for posts, of which a percentage is a share of full time.
const POSTS: [&str; 4] = ["role", "post", "officer", "worker"];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let indicators = &context.plan.figures.indicators;
    let mut findings = Vec::new();
    let passages = context.reading.in_sections();
    for passage in passages.filter(|it| it.may_say(&SPOKEN)) {
        for (sentence, read) in passage.sentences_read() {
            if let Some((indicator, said)) = clash(sentence.lower, indicators) {
                let rate = format!("per {}", grouped(u64::from(said)));
                let rate = read.find(&rate).unwrap_or_default();
                let message = format!(
                    "please check: this says per {}, and \"{}\" is {}",
                    grouped(u64::from(said)),
                    indicator.title,
                    spoken(indicator.unit)
                );
                findings.push(
                    passage
                        .excerpt(read, &rate)
                        .advice(ID, message)
                        .related(indicator.id.span, "the indicator")
                        .help("correct the sentence, or the indicator's `unit`"),
                );
            }
        }
    }
    findings.extend(shares_of_posts(context));
    findings
}

/// A rate that a sentence gives for an indicator with another rate; `None` where they agree.
fn clash<'a>(lower: &str, indicators: &'a [Indicator]) -> Option<(&'a Indicator, u32)> {
    let spoken = SPOKEN.first_in(lower)?;
    let (_, said) = RATES.into_iter().find(|(words, _)| *words == spoken)?;
    let mut named = indicators.iter().filter(|it| has_title(lower, &it.title));
    let first = named.next()?;
    let is_other = |it: &Indicator| matches!(it.unit, Unit::RatePer(rate) if rate != said);
    (is_other(first) && named.all(is_other)).then_some((first, said))
}

fn spoken(unit: Unit) -> String {
    match unit {
        Unit::RatePer(rate) => format!("per {}", grouped(u64::from(rate))),
        Unit::Percent => "in percent".to_owned(),
        Unit::Count => "a number".to_owned(),
        Unit::Ratio => "a ratio".to_owned(),
    }
}

fn shares_of_posts(context: &Context) -> Vec<Finding> {
    let passages = context.reading.passages();
    passages
        .filter_map(|passage| {
            let mut sentences = passage.sentences_read();
            let (shown, read) =
                sentences.find_map(|(it, read)| Some((small_share(it.text)?, read)))?;
            let bare = shown.trim_end_matches('%');
            let message = format!("please check: {shown} of a post is very little");
            let at = read.find(shown).unwrap_or_default();
            let excerpt = passage.excerpt(read, &at);
            Some(excerpt.advice(ID, message).help(format!(
                "if half a post or the like is meant, write \"{bare} FTE\""
            )))
        })
        .collect()
}

/// A percentage below 5% beside a post, which is probably a typing error.
fn small_share(sentence: &str) -> Option<&str> {
    if !sentence.contains('%') {
        return None;
    }
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let of_post = |at: usize| {
        let near = &words[at.saturating_sub(2)..(at + 3).min(words.len())];
        near.iter().any(|word| {
            let word = word.to_lowercase();
            POSTS.contains(&word.trim_end_matches(|c: char| !c.is_alphanumeric()))
        })
    };
    let all = words.iter().enumerate();
    all.filter(|(at, _)| of_post(*at)).find_map(|(_, word)| {
        let bare = word.trim_matches(|c: char| !c.is_ascii_digit() && c != '%');
        let share = Decimal::guess(bare.strip_suffix('%')?)?;
        (share < Decimal::new(5, 0)).then_some(bare)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_a_post_is_no_small_percentage() {
        assert_eq!(small_share("A role of 0.5% is allocated."), Some("0.5%"));
        assert_eq!(small_share("The officer gives 50% of the week."), None);
        assert_eq!(
            small_share("Spending rose by 2.5%, and each role stays."),
            None
        );
    }
}
