//! What an indicator's figures show, in generated sentences.
//!
//! Exact and without adjectives. Figures on either side of a break in the series are never
//! compared; percentages change in percentage points; small numbers are named beside what they
//! were made into.

use super::cell::missing;
use super::scene::{Scene, after};
use crate::disclosure::{Indicator, Observation, Shown, Unit};
use crate::plan::Id;
use crate::units::{Change, Decimal, Period};
use crate::words::{self, Dated, Label};

/// Below this a figure's count or base is named with it (domain.md, D7; our choice, since no rule
/// was found).
const SMALL: u64 = 20;

/// What the own figures show, then how the first comparator stands.
pub(super) fn of(indicator: &Indicator, scene: &Scene<'_>) -> Option<String> {
    let own = indicator.own();
    let latest = own.last()?;
    let figures = comparable(own);
    let (mut sentences, ends) = match figures.as_slice() {
        [] => return Some(words::no_value(&indicator.title, said(&latest.value))),
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
        sentences.push(words::latest_missing(&latest.period, said(&latest.value)));
    }
    sentences.extend(small(indicator, &ends));
    sentences.extend(compared(indicator, latest.period, scene));
    Some(sentences.join(" "))
}

/// The observations with figures since the last break.
fn comparable(own: &[Observation]) -> Vec<(&Observation, Decimal)> {
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
    let change = change(indicator.unit, from, to);
    words::moved(
        &indicator.title,
        [&start, &end],
        direction,
        change.as_deref(),
    )
}

/// "a fall of 20.2%"; of percentages in points; of small counts in number.
fn change(unit: Unit, from: Decimal, to: Decimal) -> Option<String> {
    let small = from.to_f64().min(to.to_f64()) < 20.0;
    match unit {
        Unit::Percent => {
            Change::points(from, to).map(|change| words::changed(change, " percentage points"))
        }
        Unit::Count if small => {
            let places = from.places().max(to.places());
            let size = to.scaled(places).abs_diff(from.scaled(places));
            let size = Decimal::new(i64::try_from(size).ok()?, places);
            let direction = to.scaled(places).cmp(&from.scaled(places));
            Some(words::changed(Change { direction, size }, ""))
        }
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => {
            Change::percent(from, to).map(|change| words::changed(change, "%"))
        }
    }
}

fn dated(observation: &Observation, value: Decimal, unit: Unit) -> Dated {
    Dated {
        figure: format!("{value}{}", after(unit)),
        period: observation.period,
    }
}

/// What the figures are based on, if that is few.
fn small(indicator: &Indicator, of: &[&Observation]) -> Option<String> {
    let count = |observation: &&Observation| observation.count.as_ref()?.figure().copied();
    let base = |observation: &&Observation| observation.base.as_ref()?.figure().copied();
    let counts: Vec<u64> = of.iter().map(count).collect::<Option<_>>()?;
    let bases: Option<Vec<u64>> = of.iter().map(base).collect();
    let few = counts
        .iter()
        .chain(bases.iter().flatten())
        .any(|number| *number < SMALL);
    if !few {
        return None;
    }
    match bases {
        Some(bases) => {
            let parts: Vec<_> = counts.into_iter().zip(bases).collect();
            Some(words::small_bases(
                &parts,
                indicator.per.as_deref().unwrap_or_default(),
            ))
        }
        None => {
            let what = indicator.labels.count.as_deref().map(words::lowered);
            Some(words::small_counts(&counts, &what.unwrap_or_default()))
        }
    }
}

/// How the national average stands, or else the first area that there is.
fn compared(indicator: &Indicator, latest: Period, scene: &Scene<'_>) -> Option<String> {
    let others = others(indicator, latest);
    let national = others.iter().find(|(area, ..)| scene.is_national(area));
    let (area, value, period) = national.or(others.first())?;
    let figure = format!(
        "{value}{}",
        if indicator.unit == Unit::Percent {
            "%"
        } else {
            ""
        }
    );
    let when = (*period != latest).then_some(period);
    Some(words::compared(&scene.name(area), &figure, when))
}

/// The last figure of every other area.
fn others(indicator: &Indicator, latest: Period) -> Vec<(&Id, Decimal, Period)> {
    let series = indicator.series.iter().filter_map(|series| {
        let with_figure =
            |seen: &Observation| seen.value.figure().map(|value| (*value, seen.period));
        let (value, period) = series.observations.iter().rev().find_map(with_figure)?;
        Some((series.area.as_ref()?, value, period))
    });
    let single = indicator.comparators.iter();
    let single = single.map(|it| (&it.area.value, it.value, it.period.unwrap_or(latest)));
    single.chain(series).collect()
}

/// The word for a missing figure.
fn said<T>(value: &Shown<T>) -> &'static str {
    match value {
        Shown::Suppressed => Label::Suppressed.english(),
        Shown::NotApplicable => Label::NotApplicable.english(),
        Shown::NotAvailable(_) => Label::NotAvailable.english(),
        Shown::Figure(_) | Shown::NotYetKnown => {
            missing(value).unwrap_or(Label::NotYetKnown.english())
        }
    }
}
