//! What an indicator's figures show, in generated sentences.
//!
//! Exact and without adjectives. Figures on either side of a break in the series are never
//! compared; percentages change in percentage points; small numbers are named beside what they
//! were made into.

pub(super) mod bands;
pub(super) mod caveats;

use self::caveats::{aimed, change, compared, provisional, rests_on_few, small};
use super::context::{ChartContext, after};
use super::missing_value::in_words;
use crate::disclosure::{Indicator, Observation, Unit};
use crate::units::Decimal;
use crate::words::{self, Dated};

/// What the own figures show, then how the first comparator stands.
pub(super) fn of(indicator: &Indicator, scene: &ChartContext<'_>) -> Option<String> {
    let own = indicator.own();
    let latest = own.last()?;
    let figures = comparable(own);
    let (mut sentences, ends) = match figures.as_slice() {
        [] => {
            return Some(words::no_value(
                &indicator.title,
                in_words(&latest.value, scene.words),
            ));
        }
        [only] => (
            vec![words::stands(
                &indicator.title,
                &dated(only.0, only.1, indicator.unit),
            )],
            vec![only.0],
        ),
        [first, .., last] => (vec![moved(indicator, *first, *last)], vec![first.0, last.0]),
    };
    if latest.value.figure().is_none() {
        sentences.push(words::latest_missing(
            &latest.period,
            in_words(&latest.value, scene.words),
        ));
    }
    sentences.extend(small(indicator, &ends));
    sentences.extend(provisional(&ends));
    sentences.extend(compared(indicator, scene));
    sentences.extend(aimed(indicator, scene.words));
    Some(sentences.join(" "))
}

/// The observations with figures since the last break.
pub(super) fn comparable(own: &[Observation]) -> Vec<(&Observation, Decimal)> {
    let since = own
        .iter()
        .rposition(|observation| observation.break_before.is_some());
    let with_figure = |observation| -> Option<(&Observation, Decimal)> {
        let observation: &Observation = observation;
        observation
            .value
            .figure()
            .map(|value| (observation, *value))
    };
    let after_break: Vec<_> = own[since.unwrap_or(0)..]
        .iter()
        .filter_map(with_figure)
        .collect();
    if after_break.is_empty() {
        own.iter()
            .filter_map(with_figure)
            .next_back()
            .into_iter()
            .collect()
    } else {
        after_break
    }
}

fn moved(
    indicator: &Indicator,
    first: (&Observation, Decimal),
    last: (&Observation, Decimal),
) -> String {
    let (from, to) = (first.1, last.1);
    let start = dated(first.0, from, indicator.unit);
    let mut end = dated(last.0, to, indicator.unit);
    if let Unit::RatePer(_) = indicator.unit {
        // a rate's unit is said with its first figure only
        end.figure = to.to_string();
    }
    let direction = from
        .partial_cmp(&to)
        .map_or(std::cmp::Ordering::Equal, std::cmp::Ordering::reverse);
    let change =
        change(indicator.unit, from, to).filter(|_| !rests_on_few(indicator, [first.0, last.0]));
    words::moved(
        &indicator.title,
        [&start, &end],
        direction,
        change.as_deref(),
    )
}

fn dated(observation: &Observation, value: Decimal, unit: Unit) -> Dated {
    Dated {
        figure: format!("{value}{}", after(unit)),
        period: observation.period,
    }
}
