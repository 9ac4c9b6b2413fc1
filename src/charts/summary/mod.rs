//! Summaries of indicators, in generated sentences.
//!
//! Exact and without adjectives. Values on either side of a break in the series are never compared;
//! percentages change in percentage points; small numbers are given beside the values computed from
//! them.

pub(super) mod bands;
pub(super) mod caveats;

use self::caveats::{aimed, change, compared, provisional, small};
use super::cells::in_words;
use super::context::{ChartContext, after};
use crate::disclosure::{Indicator, Observation, Unit};
use crate::units::Decimal;
use crate::words::{self, Dated};

/// The summary of the own area's values, with how the first comparator compares; `None` where
/// nothing can be said.
pub(super) fn of(indicator: &Indicator, scene: &ChartContext<'_>) -> Option<String> {
    let own = indicator.own();
    let latest = own.last()?;
    let mut figures = comparable(own);
    if figures.is_empty() {
        // an older value with its period is better than none
        figures.extend(with_values(own).last());
    }
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

/// The observations with values since the last break in the series, because earlier ones cannot be
/// compared with them. Empty where no value has been published since.
pub fn comparable(own: &[Observation]) -> Vec<(&Observation, Decimal)> {
    let since = own
        .iter()
        .rposition(|observation| observation.break_before.is_some());
    with_values(&own[since.unwrap_or(0)..]).collect()
}

fn with_values(own: &[Observation]) -> impl Iterator<Item = (&Observation, Decimal)> {
    own.iter()
        .filter_map(|observation| Some((observation, *observation.value.figure()?)))
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
        // the unit of a rate is stated with its first value only
        end.figure = to.to_string();
    }
    let direction = from
        .partial_cmp(&to)
        .map_or(std::cmp::Ordering::Equal, std::cmp::Ordering::reverse);
    let change = change(indicator.unit, [first.0, last.0], [from, to]).map(words::changed);
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
