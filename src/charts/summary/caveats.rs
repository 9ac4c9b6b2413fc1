//! The caveats of a summary: the size of the change, small numbers of children, provisional values,
//! the target, and how other areas compare.

use crate::charts::context::ChartContext;
use crate::charts::figures::targets;
use crate::disclosure::{Indicator, Observation, Unit};
use crate::plan::Id;
use crate::units::{Change, Decimal, Period};
use crate::words::{self, Label, Words};

/// The count or base below which it is named beside its value, in children. Our own choice: no rule
/// was found.
const SMALL: u64 = 20;

/// The change between two observations; `None` if its size may not be stated.
pub(in crate::charts) fn change(
    unit: Unit,
    of: [&Observation; 2],
    values: [Decimal; 2],
) -> Option<Change> {
    Change::between(unit, values, of.map(children))
}

/// How many children an observation counts; `None` where that is not given or not published.
pub fn children(observation: &Observation) -> Option<u64> {
    observation.count.as_ref()?.figure().copied()
}

/// The sentence about small numbers of children behind some values; `None` if none is small.
pub(in crate::charts) fn small(indicator: &Indicator, of: &[&Observation]) -> Option<String> {
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
    let Some(bases) = bases else {
        let what = indicator.labels.count.as_deref().map(words::lowered);
        return Some(words::small_counts(&counts, &what.unwrap_or_default()));
    };
    let parts: Vec<_> = counts.into_iter().zip(bases).collect();
    let whom = indicator.per.as_deref().unwrap_or_default();
    Some(words::small_bases(&parts, whom))
}

/// The sentence about provisional values among the first and the last; `None` if none is.
pub(in crate::charts) fn provisional(of: &[&Observation]) -> Option<String> {
    let open: Vec<_> = of
        .iter()
        .filter(|it| it.provisional)
        .map(|it| &it.period)
        .collect();
    (!open.is_empty()).then(|| words::provisional(&open))
}

/// The sentence about the target; `None` where it cannot be said whether it is met.
pub(in crate::charts) fn aimed(indicator: &Indicator, words: Words) -> Option<String> {
    let aim = indicator.target.as_ref()?;
    let met = if targets::met(indicator, aim)? {
        Label::Met
    } else {
        Label::NotMet
    };
    let target = aim.value?;
    if aim.on_count {
        let latest = targets::figure_of(indicator.own().last()?, aim)?;
        let figures = [target, latest].map(|it| it.to_string());
        let figures = figures.each_ref().map(String::as_str);
        return Some(words::target_of_number_met(figures, words.label(met)));
    }
    let target = format!("{target}{}", percent(indicator));
    Some(words::target_met(&target, words.label(met)))
}

/// The sentence that compares the latest value with every area that has one for the same period.
/// Where none has, the value of the nation, or else of the first area, is given.
pub(in crate::charts) fn compared(
    indicator: &Indicator,
    scene: &ChartContext<'_>,
) -> Option<String> {
    let latest = indicator.own().last()?;
    let unit = percent(indicator);
    let others = others(indicator, latest.period);
    let stand = |(area, value, _): &(&Id, Decimal, Period)| {
        let way = latest.value.figure()?.partial_cmp(value)?;
        Some(words::OtherArea {
            way,
            name: scene.name(area),
            is_mean: false,
            figure: format!("{value}{unit}"),
        })
    };
    let now = others.iter().filter(|(.., when)| *when == latest.period);
    let stands: Vec<_> = now.filter_map(stand).collect();
    if !stands.is_empty() {
        return Some(words::latest_among(&stands));
    }
    let national = others.iter().find(|(area, ..)| scene.is_national(area));
    let (area, value, period) = national.or(others.first())?;
    let when = (*period != latest.period).then_some(period);
    Some(words::compared(
        &scene.name(area),
        &format!("{value}{unit}"),
        when,
    ))
}

/// The suffix of a value whose unit has been stated.
fn percent(indicator: &Indicator) -> &'static str {
    if indicator.unit == Unit::Percent {
        "%"
    } else {
        ""
    }
}

/// The last value of every other area, with its period.
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
