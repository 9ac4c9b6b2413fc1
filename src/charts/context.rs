//! What a finding must say beside its figures: how much they changed, on how few children they
//! rest, how another area stands.

use super::scene::Scene;
use crate::disclosure::{Indicator, Observation, Unit};
use crate::plan::Id;
use crate::units::{Change, Decimal, Period};
use crate::words;

/// Below this a figure's count or base is named with it (domain.md, D7; our choice, since no rule
/// was found).
const SMALL: u64 = 20;

/// "a fall of 20.2%"; of percentages in points; of small counts in number.
pub(super) fn change(unit: Unit, from: Decimal, to: Decimal) -> Option<String> {
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

/// What the figures are based on, if that is few.
pub(super) fn small(indicator: &Indicator, of: &[&Observation]) -> Option<String> {
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

/// How the national average stands, or else the first area that there is.
pub(super) fn compared(indicator: &Indicator, latest: Period, scene: &Scene<'_>) -> Option<String> {
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
