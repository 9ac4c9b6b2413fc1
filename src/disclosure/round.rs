//! Counts rounded to the nearest 5, and percentages made of rounded counts.
//!
//! A figure that would give the exact count away, and cannot be made anew from rounded counts, is
//! hidden.

use super::cells::{of_rate, part, whole};
use super::{Benchmark, CountTable, Fact, FactValue, FigureBasis, Indicator, Kpi, Observation};
use super::{Publishable, Published, Representation, Side, Survey, Unit};
use crate::plan::{Id, Policy, Remedy};
use crate::units::Decimal;
use std::collections::BTreeMap;

/// Rounds what somebody decided to round.
pub(super) fn round(plan: &mut Publishable, policy: Policy<'_>) {
    let rounds = |id: &Id| policy.remedy(id) == Some(Remedy::Round);
    let indicators = plan
        .figures
        .indicators
        .iter_mut()
        .filter(|it| rounds(&it.id));
    indicators.for_each(indicator);
    let tables = plan.figures.tables.iter_mut().filter(|it| rounds(&it.id));
    tables.for_each(table);
    let surveys = plan.figures.surveys.iter_mut().filter(|it| rounds(&it.id));
    surveys.for_each(survey);
    let facts = plan.figures.facts.iter_mut().filter(|it| rounds(&it.id));
    facts.for_each(fact);
    made_of_rounded(&mut plan.figures.facts, rounds);
    for table in &mut plan.figures.benchmarks {
        if rounds(&table.id) || table.indicator.as_ref().is_some_and(rounds) {
            benchmark(table);
        }
    }
    let shares = plan
        .figures
        .representation
        .iter_mut()
        .filter(|it| rounds(&it.id));
    shares.for_each(representation);
    let ten = plan.figures.kpis.iter_mut().flat_map(|all| &mut all.kpis);
    let counted = ten.filter(|it| rounds(&it.id)).filter_map(Kpi::counted);
    counted.for_each(|value| *value = decimal_count(value));
    let reach = plan
        .figures
        .reach
        .iter_mut()
        .filter(|it| rounds(&it.programme));
    reach.for_each(|reach| {
        count(&mut reach.value);
        reach.base.iter_mut().for_each(count);
    });
}

fn nearest(count: u64) -> u64 {
    count.saturating_add(2) / 5 * 5
}

fn count(shown: &mut Published<u64>) {
    if let Published::Figure(count) = shown {
        *count = nearest(*count);
    }
}

fn decimal(count: u64) -> Published<Decimal> {
    i64::try_from(count).map_or(Published::Suppressed, |count| {
        Published::Figure(Decimal::new(count, 0))
    })
}

/// A count that is written as a decimal.
fn decimal_count(shown: &Published<Decimal>) -> Published<Decimal> {
    let counted = shown.figure().and_then(|exact| whole(*exact));
    counted.map_or(Published::Suppressed, |count| decimal(nearest(count)))
}

fn indicator(indicator: &mut Indicator) {
    let unit = indicator.unit;
    let series = indicator.series.iter_mut();
    series
        .flat_map(|series| &mut series.observations)
        .for_each(|seen| observation(seen, unit));
}

fn observation(seen: &mut Observation, unit: Unit) {
    if let Published::Figure(exact) = seen.value {
        seen.value = value(seen, exact, unit);
    }
    let parts = [&mut seen.count, &mut seen.base, &mut seen.events];
    parts.into_iter().flatten().for_each(count);
}

/// The value that the rounded counts give.
fn value(seen: &Observation, exact: Decimal, unit: Unit) -> Published<Decimal> {
    let figure = |shown: &Option<Published<u64>>| shown.as_ref()?.figure().copied();
    let (counted, base) = (figure(&seen.count), figure(&seen.base));
    match unit {
        Unit::Count => decimal_count(&Published::Figure(exact)),
        Unit::Percent => share(exact, counted, base),
        Unit::RatePer(people) => rate(exact, people, counted, base),
        Unit::Ratio => match (counted, base) {
            (None, None) => Published::Figure(exact),
            _ => Published::Suppressed,
        },
    }
}

/// A percentage made anew, where readers could work out a count from it.
fn share(exact: Decimal, count: Option<u64>, base: Option<u64>) -> Published<Decimal> {
    let Some(base) = base else {
        return Published::Figure(exact);
    };
    let count = count.or_else(|| part(exact, base));
    let anew = |count| Decimal::percentage(nearest(count), nearest(base), exact.places());
    count
        .and_then(anew)
        .map_or(Published::Suppressed, Published::Figure)
}

/// A rate changed as its count was, where it is printed or can be worked out from a printed base.
fn rate(exact: Decimal, people: u32, count: Option<u64>, base: Option<u64>) -> Published<Decimal> {
    match count.or_else(|| of_rate(exact, people, base?)) {
        None | Some(0) => Published::Figure(exact),
        Some(count) => scaled(exact, nearest(count), count),
    }
}

/// A figure changed as its count was.
fn scaled(exact: Decimal, to: u64, from: u64) -> Published<Decimal> {
    let (to, from) = (i128::from(to), i128::from(from));
    let digits = exact.scaled(exact.places()).saturating_mul(to);
    let digits = digits.saturating_mul(2).saturating_add(from);
    let digits = digits.checked_div_euclid(from.saturating_mul(2));
    match digits.map(i64::try_from) {
        Some(Ok(digits)) => Published::Figure(Decimal::new(digits, exact.places())),
        _ => Published::Suppressed,
    }
}

fn table(table: &mut CountTable) {
    for row in &mut table.rows {
        row.values.iter_mut().for_each(count);
        count(&mut row.total);
    }
    table.totals.iter_mut().flatten().for_each(count);
    table.stated_total.iter_mut().for_each(count);
}

fn survey(survey: &mut Survey) {
    let responses = survey
        .responses
        .as_ref()
        .and_then(Published::figure)
        .copied();
    for answer in &mut survey.answers {
        let counted = answer.count.as_ref().and_then(Published::figure).copied();
        if let Some(Published::Figure(exact)) = answer.percent {
            answer.percent = Some(share(exact, counted, responses));
        }
        answer.count.iter_mut().for_each(count);
    }
    survey.responses.iter_mut().for_each(count);
}

fn representation(table: &mut Representation) {
    for side in Side::BOTH {
        let base = table.base(side).and_then(Published::figure).copied();
        for row in &mut table.rows {
            if let Published::Figure(exact) = *row.share(side) {
                *row.share_mut(side) = share(exact, None, base);
            }
        }
        table.base_mut(side).into_iter().for_each(count);
    }
}

fn fact(fact: &mut Fact) {
    let base = fact.base.as_ref().and_then(Published::figure).copied();
    let Published::Figure(FactValue::Number(exact, unit)) = fact.value else {
        return;
    };
    let anew = match unit {
        Unit::Count => decimal_count(&Published::Figure(exact)),
        Unit::Percent => share(exact, None, base),
        Unit::RatePer(people) => rate(exact, people, None, base),
        Unit::Ratio => Published::Figure(exact),
    };
    fact.value = numbered(&anew, unit);
    if let (Unit::Count, Some((before, _))) = (unit, &mut fact.was) {
        *before = decimal_count(before);
    }
    fact.base.iter_mut().for_each(count);
}

fn numbered(value: &Published<Decimal>, unit: Unit) -> Published<FactValue> {
    let number = value.figure().copied();
    number.map_or(Published::Suppressed, |value| {
        Published::Figure(FactValue::Number(value, unit))
    })
}

/// Facts that are made of rounded facts: a percentage is made anew, anything else is hidden.
fn made_of_rounded(facts: &mut [Fact], rounds: impl Fn(&Id) -> bool) {
    let value = |fact: &Fact| match fact.value.figure()? {
        FactValue::Number(value, _) => whole(*value),
        FactValue::Pounds(_) | FactValue::Text(_) => None,
    };
    let known: BTreeMap<Id, Option<u64>> =
        facts.iter().map(|it| (it.id.clone(), value(it))).collect();
    let made = |it: &&mut Fact| it.from.iter().any(&rounds);
    for fact in facts.iter_mut().filter(made) {
        let known = |id: &Id| known.get(id).copied().flatten();
        let anew = match (fact.from.as_slice(), fact.value.figure()) {
            ([top, bottom], Some(FactValue::Number(exact, Unit::Percent))) => {
                let both = known(top).zip(known(bottom));
                both.and_then(|(top, bottom)| Decimal::percentage(top, bottom, exact.places()))
            }
            _ => None,
        };
        fact.value = numbered(
            &anew.map_or(Published::Suppressed, Published::Figure),
            Unit::Percent,
        );
    }
}

/// Rates and percentages of exact counts are hidden: their counts would come back.
fn benchmark(benchmark: &mut Benchmark) {
    let units: Vec<_> = benchmark.measures.iter().map(|it| it.unit).collect();
    let rows = benchmark.rows.iter_mut();
    for row in rows.filter(|row| row.basis == FigureBasis::Exact) {
        for (value, unit) in row.values.iter_mut().zip(&units) {
            let Published::Figure(exact) = *value else {
                continue;
            };
            *value = match (unit, whole(exact)) {
                (Unit::Count, Some(count)) => decimal(nearest(count)),
                _ if units.contains(&Unit::Count) => Published::Suppressed,
                _ => Published::Figure(exact),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn to_the_nearest_five() {
        let rounded: Vec<u64> = (0..9).map(nearest).collect();
        assert_eq!(rounded, [0, 0, 0, 5, 5, 5, 5, 5, 10]);
    }

    #[test]
    fn a_percentage_is_made_of_rounded_counts() {
        let exact = Decimal::parse("26.7").unwrap();
        let shown = |shown: Published<Decimal>| shown.figure().map(Decimal::to_string);
        // 4 of 15 become 5 of 15
        assert_eq!(shown(share(exact, Some(4), Some(15))).unwrap(), "33.3");
        assert_eq!(shown(share(exact, None, Some(15))).unwrap(), "33.3");
        assert_eq!(share(exact, Some(1), Some(2)), Published::Suppressed);
        let rate = Decimal::parse("0.17").unwrap();
        assert_eq!(shown(scaled(rate, 5, 3)).unwrap(), "0.28");
    }
}
