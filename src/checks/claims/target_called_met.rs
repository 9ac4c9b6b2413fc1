//! What was missed, or got worse, is not called a success.
//!
//! # Checks
//!
//! Where the latest figure of an indicator misses its target, or is worse than the one before: sentences that name
//! the indicator by the words of its title and call it a success, or say that the target was met, reached or
//! exceeded.
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
//! The example was published in 2024, as was a foreword that calls first time entrants a success in a year in which
//! their number rose. Please check: a fall can be a success on the way to a target. Then say both.

use crate::checks::Context;
use crate::checks::text::phrases::{Phrases, has_title};
use crate::diagnostics::Finding;
use crate::plan::figures::{Indicator, Observation, Polarity, Unit};
use crate::units::Decimal;
use std::cmp::Ordering;
use std::sync::LazyLock;

const ID: &str = rule_id!();

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

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let indicators = context.plan.figures.indicators.iter();
    let all: Vec<_> = indicators.filter_map(disappointing).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.may_say(&PRAISE)) {
        for sentence in passage.sentences() {
            let Some(praise) = PRAISE.first_in(sentence.lower) else {
                continue;
            };
            let mut named = all.iter();
            let Some((indicator, why)) =
                named.find(|(it, _)| has_title(sentence.lower, subject(&it.title)))
            else {
                continue;
            };
            let message = format!(
                "please check: \"{praise}\" is said of \"{}\", {why}",
                indicator.title
            );
            findings.push(
                passage
                    .advice(ID, message)
                    .related(indicator.id.span, "the indicator")
                    .help("tell the figure in the same place, or correct the sentence"),
            );
        }
    }
    findings
}

/// What a title names before it says more of it.
fn subject(title: &str) -> &str {
    title.split(',').next().unwrap_or(title)
}

/// An indicator whose latest figure misses its target or got worse, and in what way.
fn disappointing(indicator: &Indicator) -> Option<(&Indicator, String)> {
    let missed = indicator.target.as_ref().and_then(|aim| {
        let target = aim.value?;
        let latest = figure(indicator, indicator.own().last()?, aim.on_count)?;
        let said = format!("whose latest figure is {latest} and whose target is {target}");
        is_worse(indicator.polarity, latest, target).then_some(said)
    });
    let why = missed.or_else(|| {
        let [.., before, latest] = indicator.own() else {
            return None;
        };
        let (before, latest) = (
            figure(indicator, before, false)?,
            figure(indicator, latest, false)?,
        );
        let said = format!("which went from {before} to {latest}");
        is_worse(indicator.polarity, latest, before).then_some(said)
    })?;
    Some((indicator, why))
}

/// The number of children, or the figure itself.
fn figure(indicator: &Indicator, seen: &Observation, on_count: bool) -> Option<Decimal> {
    if on_count && indicator.unit != Unit::Count {
        let count = seen.count?.value.known()?;
        return Some(Decimal::new(i64::try_from(count).ok()?, 0));
    }
    Some(seen.value?.value)
}

fn is_worse(polarity: Polarity, figure: Decimal, than: Decimal) -> bool {
    let worse = match polarity {
        Polarity::Lower => Ordering::Greater,
        Polarity::Higher => Ordering::Less,
        Polarity::Neither => return false,
    };
    figure.partial_cmp(&than) == Some(worse)
}
