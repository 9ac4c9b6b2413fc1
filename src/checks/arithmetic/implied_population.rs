//! The population behind a rate does not jump from one period to the next.
//!
//! # Checks
//!
//! For each rate with a count and without a base: the population that the two imply, allowing for
//! the rate's rounding. Between neighbouring periods it changes by no more than 3%, unless a
//! `break` is recorded there.
//!
//! # Why
//!
//! A population of children changes slowly. A jump means that it was estimated anew, and then the
//! rates before and after cannot be compared; or that a count or a rate is wrong.
//!
//! # Example
//!
//! ```yaml
//! - { period: Jan 21 - Dec 21, value: 287, count: 55 }   # 19,164 children
//! - { period: Apr 21 - Mar 22, value: 310, count: 56 }   # 18,065 children, 5.7% fewer
//! ```
//!
//! # Source
//!
//! Our own choice of 3%: an area's population aged 10 to 17 seldom changes by more in a year. The
//! figures of the example were published in 2023.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::figures::{Indicator, Observation, Unit};
use crate::units::grouped;

const ID: &str = rule_id!();

/// The largest jump that is accepted, in percent of the smaller population.
const MOST: u128 = 3;

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let indicators = context.plan.figures.indicators.iter();
    indicators
        .flat_map(|indicator| match indicator.unit {
            Unit::RatePer(people) => in_indicator(indicator, people),
            Unit::Count | Unit::Percent | Unit::Ratio => Vec::new(),
        })
        .collect()
}

/// The range of a population, from the least to the greatest possible number.
#[derive(Debug, Clone, Copy)]
struct Population {
    least: u128,
    most: u128,
}

fn in_indicator(indicator: &Indicator, people: u32) -> Vec<Finding> {
    let pairs = indicator.own().windows(2);
    let jump = |pair: &[Observation]| {
        let [first, next] = pair else {
            return None;
        };
        let (before, after) = (population(first, people)?, population(next, people)?);
        let jumped = next.break_before.is_none() && apart(before, after);
        jumped.then(|| finding(indicator, [first, next], [before, after]))?
    };
    pairs.filter_map(jump).collect()
}

fn finding(
    indicator: &Indicator,
    [first, next]: [&Observation; 2],
    [before, after]: [Population; 2],
) -> Option<Finding> {
    let message = format!(
        "the population behind the rate goes from {} to {}",
        shown(before),
        shown(after)
    );
    Some(
        Finding::warning(ID, next.value?.span, message)
            .related(first.value?.span, "the rate before")
            .help("if the population was estimated anew, say so with `break`; otherwise correct the rate or the count")
            .place(format!("{} {}", indicator.id.value, next.period.value)),
    )
}

/// The population behind a printed rate. The rate `r` is from `r - half a unit` to `r + half a
/// unit`.
fn population(observation: &Observation, people: u32) -> Option<Population> {
    if observation
        .base
        .is_some_and(|base| base.value.known().is_some())
    {
        return None;
    }
    let (count, rate) = (observation.count?.value.known()?, observation.value?.value);
    let digits = u128::try_from(rate.scaled(rate.places()))
        .ok()?
        .checked_mul(2)?;
    let scale = 10_u128.pow(u32::from(rate.places()));
    let top = u128::from(count).checked_mul(2 * u128::from(people) * scale)?;
    Some(Population {
        least: top / (digits + 1),
        // a rate that may round from zero gives the population no upper limit
        most: digits
            .checked_sub(1)
            .map_or(Some(u128::MAX), |digits| top.checked_div(digits))?,
    })
}

/// Whether even the nearest possible populations are too far apart.
fn apart(a: Population, b: Population) -> bool {
    let (low, high) = if a.most < b.least { (a, b) } else { (b, a) };
    let gap = high.least.saturating_sub(low.most);
    gap.saturating_mul(100) > low.most.saturating_mul(MOST)
}

/// The middle of the range, to the nearest ten, or its lower limit, as text.
fn shown(population: Population) -> String {
    let number = |number: u128| u64::try_from(number).map_or_else(|_| number.to_string(), grouped);
    if population.most == u128::MAX {
        return format!("{} or more", number(population.least));
    }
    let middle = population.least.midpoint(population.most);
    format!("about {}", number((middle + 5) / 10 * 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_jump_beyond_rounding_counts() {
        let at = |least, most| Population { least, most };
        assert!(apart(at(19_130, 19_197), at(18_035, 18_094)));
        assert!(!apart(at(18_035, 18_094), at(18_126, 18_182)));
        // one custodial sentence at 0.06 per 1,000 says almost nothing about the population
        assert!(!apart(at(15_384, 18_181), at(17_391, 19_047)));
    }
}
