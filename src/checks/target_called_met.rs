//! A target that was missed is not called a success.
//!
//! # Checks
//!
//! Where the latest figure of an indicator misses its target: sentences that name the indicator by the words of its
//! title and call it a success, or say that the target was met, reached or exceeded.
//!
//! # Why
//!
//! The table says "not met". A sentence that says otherwise costs the plan its credit.
//!
//! # Example
//!
//! ```markdown
//! First time entrants remain one of our successes.     <!-- 45 children; the target is 40 -->
//! ```
//!
//! # Source
//!
//! The example was published in 2024. Please check: a fall can be a success on the way to a target. Then say
//! both.

use super::phrase::{Phrases, has_title};
use super::{Context, Rule};
use crate::diagnostics::Finding;
use crate::plan::figures::{Indicator, Polarity, Unit};
use crate::units::Decimal;
use std::cmp::Ordering;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    id: "target-called-met",
    severity: "advice",
    source: include_str!("target_called_met.rs"),
    find: praised,
};

static PRAISE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "success",
        "successes",
        "successful",
        "target was met",
        "target is met",
        "target has been met",
        "met the target",
        "met our target",
        "met its target",
        "reached the target",
        "reached our target",
        "achieved the target",
        "achieved our target",
        "exceeded the target",
        "exceeded our target",
        "on target",
    ])
});

fn praised(context: &Context) -> Vec<Finding> {
    let indicators = context.plan.figures.indicators.iter();
    let missed: Vec<_> = indicators.filter_map(missed).collect();
    if missed.is_empty() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for passage in context.reading.passages() {
        for sentence in passage.sentences() {
            let Some(praise) = PRAISE.first_in(sentence.lower) else {
                continue;
            };
            let mut named = missed.iter();
            let Some((indicator, latest, target)) =
                named.find(|(it, ..)| has_title(sentence.lower, &it.title))
            else {
                continue;
            };
            let message = format!(
                "please check: \"{praise}\" is said of \"{}\", whose latest figure is {latest} and whose target is {target}",
                indicator.title
            );
            findings.push(
                passage
                    .advice(RULE.id, message)
                    .related(indicator.id.span, "the indicator")
                    .help("say in the same place that the target was missed, or correct it"),
            );
        }
    }
    findings
}

/// An indicator whose latest figure misses its target, with both.
fn missed(indicator: &Indicator) -> Option<(&Indicator, Decimal, Decimal)> {
    let aim = indicator.target.as_ref()?;
    let target = aim.value?;
    let latest = indicator.own().last()?;
    let figure = if aim.on_count && indicator.unit != Unit::Count {
        let count = latest.count?.value.known()?;
        Decimal::new(i64::try_from(count).ok()?, 0)
    } else {
        latest.value?.value
    };
    let wrong = match indicator.polarity {
        Polarity::Lower => Ordering::Greater,
        Polarity::Higher => Ordering::Less,
        Polarity::Neither => return None,
    };
    (figure.partial_cmp(&target)? == wrong).then_some((indicator, figure, target))
}
