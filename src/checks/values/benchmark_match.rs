//! Matches the cells of a benchmark with the values of its indicator.

use crate::plan::Measure;
use crate::plan::figures::{Benchmark, BenchmarkRow, Count, Indicator, Observation, Unit};
use crate::sources::Spanned;
use crate::units::Decimal;

/// The columns of the benchmark, with the number of the indicator that each shows: the only one
/// with its unit is its value.
pub(in crate::checks) fn columns(
    benchmark: &Benchmark,
    indicator: &Indicator,
) -> Vec<(usize, Measure)> {
    let measures = &benchmark.measures;
    let same = |at: &usize| measures[*at].unit == indicator.unit;
    let mut of_unit = (0..measures.len()).filter(same);
    let (Some(value), None) = (of_unit.next(), of_unit.next()) else {
        return Vec::new();
    };
    let made = |at: usize| -> Option<[usize; 2]> {
        let [top, bottom] = measures[at].from.as_slice() else {
            return None;
        };
        let place = |id: &Spanned<_>| measures.iter().position(|it| it.id.value == id.value);
        Some([place(top)?, place(bottom)?])
    };
    let mut found = vec![(value, Measure::Value)];
    match (made(value), indicator.unit) {
        (Some([events, count]), Unit::Ratio) => {
            found.extend([(events, Measure::Events), (count, Measure::Count)]);
        }
        (Some([count, base]), Unit::Percent | Unit::RatePer(_)) => {
            found.extend([(count, Measure::Count), (base, Measure::Base)]);
            let ratios = (0..measures.len()).filter(|at| measures[*at].unit == Unit::Ratio);
            let mut of_count = ratios.filter_map(made).filter(|from| from[1] == count);
            found.extend(of_count.next().map(|[events, _]| (events, Measure::Events)));
        }
        (_, Unit::Count) | (None, _) => {}
    }
    found
}

/// The indicator's value for the row's area in the benchmark's period, with its span.
pub(in crate::checks) fn elsewhere(
    benchmark: &Benchmark,
    row: &BenchmarkRow,
    indicator: &Indicator,
    part: Measure,
) -> Option<Spanned<Decimal>> {
    let area = row.area.as_ref().map(|area| &area.value);
    let mut series = indicator.series.iter();
    let observed = series.find(|it| it.area.as_ref() == area).and_then(|it| {
        let mut observations = it.observations.iter();
        figure(
            observations.find(|it| it.period.value == benchmark.period)?,
            part,
        )
    });
    observed.or_else(|| {
        let latest = indicator.own().last().map(|last| last.period.value);
        let mut comparators = indicator.comparators.iter();
        let comparator = comparators.find(|it| {
            it.period.or(latest) == Some(benchmark.period) && Some(&it.area.value) == area
        })?;
        let value = Spanned::new(comparator.value, comparator.area.span);
        (part == Measure::Value).then_some(value)
    })
}

fn figure(seen: &Observation, part: Measure) -> Option<Spanned<Decimal>> {
    let count = match part {
        Measure::Value => return seen.value,
        Measure::Count => seen.count,
        Measure::Base => seen.base,
        Measure::Events => seen.events,
    }?;
    Some(Spanned::new(decimal(count.value)?, count.span))
}

fn decimal(count: Count) -> Option<Decimal> {
    let number = i64::try_from(count.known()?).ok()?;
    Some(Decimal::new(number, 0))
}
