//! The caveats of a summary: the counts behind values, whether chance can explain a change,
//! provisional values, the target, and how other areas compare.

use crate::charts::context::ChartContext;
use crate::charts::figures::targets;
use crate::disclosure::{Indicator, Observation, Unit};
use crate::plan::Id;
use crate::units::{Decimal, Estimate, Period};
use crate::words::{self, Label, Words};

/// The count or base below which it is named beside its value, in children. Our own choice: no rule
/// was found.
const SMALL: u64 = 20;

/// An observation with its value.
pub type Valued<'a> = (&'a Observation, Decimal);

/// How many children an observation counts; `None` where that is not given or not published.
pub fn children(observation: &Observation) -> Option<u64> {
    observation.count.as_ref()?.figure().copied()
}

fn base(observation: &Observation) -> Option<u64> {
    observation.base.as_ref()?.figure().copied()
}

/// Whether a child can be in both of two periods.
pub(in crate::charts) fn overlap(earlier: &Period, later: &Period) -> bool {
    later.start <= earlier.end
}

/// The counts behind a value, for the words after it: ` (4 of 15 children)`, ` (55 children)`.
/// `names` says whether they name what is counted. Empty where no count is published.
pub fn behind(indicator: &Indicator, seen: &Observation, names: bool) -> String {
    let what = |named: Option<&str>| named.filter(|_| names).map(words::lowered);
    match (indicator.unit, children(seen), base(seen)) {
        (Unit::Percent, Some(count), Some(base)) => {
            words::part_of(count, base, what(indicator.per.as_deref()).as_deref())
        }
        (Unit::RatePer(_), Some(count), _) => {
            words::of_counted(count, what(indicator.labels.count.as_deref()).as_deref())
        }
        _ => String::new(),
    }
}

/// Whether a change can come about by chance, in a sentence. Where that cannot be computed, the
/// sentence about small numbers; `None` where none is small.
pub fn weigh(indicator: &Indicator, [first, last]: [Valued<'_>; 2]) -> Option<String> {
    let few = || {
        let numbers = [first.0, last.0].map(|seen| [children(seen), base(seen)]);
        let is_small = |number: &Option<u64>| number.is_some_and(|number| number < SMALL);
        numbers.as_flattened().iter().any(is_small)
    };
    if first.1 == last.1 {
        return None;
    }
    if overlap(&first.0.period, &last.0.period) {
        return few().then(|| words::treat_with_care().to_owned());
    }
    match (estimate(indicator, first), estimate(indicator, last)) {
        (Some(a), Some(b)) => Some(words::chance(a.may_be_chance(b)).to_owned()),
        _ => few().then(|| words::treat_with_care().to_owned()),
    }
}

/// A value with its interval; `None` where the numbers behind it are not published.
fn estimate(indicator: &Indicator, (seen, value): Valued<'_>) -> Option<Estimate> {
    match indicator.unit {
        Unit::Percent => Estimate::share(children(seen)?, base(seen)?),
        Unit::RatePer(_) => Estimate::rate(value.to_f64(), children(seen)?),
        // a part of a child is an average, and no count
        Unit::Count if value.places() > 0 => None,
        Unit::Count => Estimate::count(u64::try_from(value.scaled(0)).ok()?),
        Unit::Ratio => None,
    }
}

/// The sentence about small numbers of children behind a value; `None` if none is small.
pub(super) fn small(indicator: &Indicator, seen: &Observation) -> Option<String> {
    let (count, base) = (children(seen)?, base(seen));
    if count >= SMALL && base.is_none_or(|base| base >= SMALL) {
        return None;
    }
    let what = indicator.labels.count.as_deref().map(words::lowered);
    Some(match base {
        Some(base) => {
            words::small_base((count, base), indicator.per.as_deref().unwrap_or_default())
        }
        None => words::small_count(count, &what.unwrap_or_default()),
    })
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
pub fn aimed(indicator: &Indicator, words: Words) -> Option<String> {
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
pub(super) fn percent(indicator: &Indicator) -> &'static str {
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
