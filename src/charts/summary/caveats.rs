//! What a finding must say beside its figures: how much they changed, on how few children they
//! rest, whether they may still change, what was aimed at, how other areas stand.

use crate::charts::context::ChartContext;
use crate::charts::figures::targets;
use crate::disclosure::{Indicator, Observation, Unit};
use crate::plan::Id;
use crate::units::{Change, Decimal, Period};
use crate::words::{self, Label, Words};

/// Below this a figure's count or base is named with it. Our own choice: no rule was
/// found.
const SMALL: u64 = 20;

/// Below this a percentage of change says more than the figures bear. Our choice.
const TOO_SMALL: u64 = 10;

/// Whether a rate or ratio rests on so few that its change is not said in percent.
pub(in crate::charts) fn rests_on_few(indicator: &Indicator, of: [&Observation; 2]) -> bool {
    let relative = matches!(indicator.unit, Unit::RatePer(_) | Unit::Ratio);
    let few = |it: &Observation| {
        let count = it.count.as_ref().and_then(|count| count.figure());
        count.is_some_and(|count| *count < TOO_SMALL)
    };
    relative && of.into_iter().any(few)
}

/// "a fall of 20.2%"; of percentages in points; of small counts in number.
pub(in crate::charts) fn change(unit: Unit, from: Decimal, to: Decimal) -> Option<String> {
    let small = from.to_f64().min(to.to_f64()) < 20.0;
    // what rounds to nothing is better not said than said as 0.0%
    let worth = |change: &Change| change.size.to_f64() > 0.0 || from == to;
    match unit {
        Unit::Percent => {
            let change = Change::points(from, to).filter(worth);
            change.map(|change| words::changed(change, " percentage points"))
        }
        Unit::Count if small => {
            let places = from.places().max(to.places());
            let size = to.scaled(places).abs_diff(from.scaled(places));
            let size = Decimal::new(i64::try_from(size).ok()?, places);
            let direction = to.scaled(places).cmp(&from.scaled(places));
            Some(words::changed(Change { direction, size }, ""))
        }
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => {
            let change = Change::percent(from, to).filter(worth);
            change.map(|change| words::changed(change, "%"))
        }
    }
}

/// What the figures are based on, if that is few.
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

/// Which of the values at the ends may still change.
pub(in crate::charts) fn provisional(of: &[&Observation]) -> Option<String> {
    let open: Vec<_> = of
        .iter()
        .filter(|it| it.provisional)
        .map(|it| &it.period)
        .collect();
    (!open.is_empty()).then(|| words::provisional(&open))
}

/// Whether the target is met, where that can be said.
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

/// How the latest value stands to every area with a figure for the same period. Where there is no
/// such area: what the nation, or else the first area, has.
pub(in crate::charts) fn compared(
    indicator: &Indicator,
    scene: &ChartContext<'_>,
) -> Option<String> {
    let latest = indicator.own().last()?;
    let unit = percent(indicator);
    let others = others(indicator, latest.period);
    let stand = |(area, value, _): &(&Id, Decimal, Period)| {
        let way = latest.value.figure()?.partial_cmp(value)?;
        Some((way, scene.name(area), format!("{value}{unit}")))
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

/// What follows a figure where the unit has been said.
fn percent(indicator: &Indicator) -> &'static str {
    if indicator.unit == Unit::Percent {
        "%"
    } else {
        ""
    }
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
