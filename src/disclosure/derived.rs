//! What was made of a hidden figure is hidden with it: a rate with its count, a total that nobody
//! prints with its parts, a position with the figure that it ranks, in every plan of the borough.

use super::cells::{CellKey, days, name};
use super::{
    Benchmark, CountTable, Fact, Indicator, Observation, Publishable, Published, Representation,
    Side, Survey, Unit,
};
use crate::plan::{Id, Measure};
use std::collections::BTreeSet;

/// A value of a measure at a time, whose parts are hidden somewhere.
type Gone = BTreeSet<CellKey>;

/// Hides in every plan of a borough what was made of figures that are hidden in any.
pub(super) fn follow(plans: &mut [&mut Publishable]) {
    let gone: Gone = plans.iter().flat_map(|plan| gone(plan)).collect();
    for plan in plans {
        follow_in(plan, &gone);
    }
}

fn is_hidden<T>(shown: Option<&Published<T>>) -> bool {
    matches!(shown, Some(Published::Suppressed))
}

/// The values that a plan may not print, because something that they are made of is hidden.
fn gone(plan: &Publishable) -> impl Iterator<Item = CellKey> {
    let seen = plan.figures.indicators.iter().flat_map(|indicator| {
        let series = indicator.series.iter();
        series.flat_map(move |series| {
            let key = |seen| value_key(indicator, series.area.as_ref(), seen);
            series
                .observations
                .iter()
                .filter(|it| has_hidden(it))
                .map(key)
        })
    });
    let compared = plan.figures.benchmarks.iter().flat_map(|benchmark| {
        let hidden = |row: &&super::BenchmarkRow| row.values.contains(&Published::Suppressed);
        let rows = benchmark.rows.iter().filter(hidden);
        rows.filter_map(|row| benchmark_key(plan, benchmark, row.area.as_ref()))
    });
    seen.chain(compared)
}

fn has_hidden(seen: &Observation) -> bool {
    let parts = [&seen.count, &seen.base, &seen.events];
    is_hidden(Some(&seen.value)) || parts.into_iter().any(|part| is_hidden(part.as_ref()))
}

fn value_key(indicator: &Indicator, area: Option<&Id>, seen: &Observation) -> CellKey {
    CellKey {
        what: name(indicator).to_string(),
        area: area.cloned(),
        part: Measure::Value,
        when: days(&seen.period),
    }
}

fn benchmark_key(plan: &Publishable, benchmark: &Benchmark, area: Option<&Id>) -> Option<CellKey> {
    let id = benchmark.indicator.as_ref()?;
    Some(CellKey {
        what: plan.indicator(id).map_or(id, name).to_string(),
        area: area.cloned(),
        part: Measure::Value,
        when: days(&benchmark.period),
    })
}

/// Hides what was made of hidden figures.
fn follow_in(plan: &mut Publishable, gone: &Gone) {
    let keys: Vec<_> = plan
        .figures
        .benchmarks
        .iter()
        .map(|benchmark| {
            let rows = benchmark.rows.iter();
            rows.map(|row| benchmark_key(plan, benchmark, row.area.as_ref()))
                .collect::<Vec<_>>()
        })
        .collect();
    for (benchmark, keys) in plan.figures.benchmarks.iter_mut().zip(keys) {
        let is_gone = keys
            .iter()
            .map(|key| key.as_ref().is_some_and(|key| gone.contains(key)));
        follow_benchmark(benchmark, is_gone);
    }
    plan.figures
        .indicators
        .iter_mut()
        .for_each(|it| follow_indicator(it, gone));
    plan.figures.tables.iter_mut().for_each(follow_table);
    plan.figures.surveys.iter_mut().for_each(follow_survey);
    plan.figures.facts.iter_mut().for_each(follow_fact);
    while follow_made(&mut plan.figures.facts) {
        plan.figures.facts.iter_mut().for_each(follow_fact);
    }
    plan.figures
        .representation
        .iter_mut()
        .for_each(follow_shares);
}

fn follow_indicator(indicator: &mut Indicator, gone: &Gone) {
    let mut series = std::mem::take(&mut indicator.series);
    for one in &mut series {
        for seen in &mut one.observations {
            if has_hidden(seen) || gone.contains(&value_key(indicator, one.area.as_ref(), seen)) {
                seen.value = Published::Suppressed;
            }
        }
    }
    indicator.series = series;
    let when = indicator.rank.as_ref().and_then(|rank| rank.period);
    let ranked = |seen: &&Observation| when.is_none_or(|when| days(&seen.period) == days(&when));
    let ranked = indicator.own().iter().rev().find(ranked);
    if ranked.is_some_and(has_hidden) {
        indicator.rank = None;
    }
}

/// A total that is printed only where prose quotes it.
fn follow_table(table: &mut CountTable) {
    for row in &mut table.rows {
        if !table.row_totals && row.values.contains(&Published::Suppressed) {
            row.total = Published::Suppressed;
        }
    }
}

fn follow_benchmark(benchmark: &mut Benchmark, is_gone: impl Iterator<Item = bool>) {
    for (row, is_gone) in benchmark.rows.iter_mut().zip(is_gone) {
        if !is_gone && !row.values.contains(&Published::Suppressed) {
            continue;
        }
        row.position = None;
        for (value, measure) in row.values.iter_mut().zip(&benchmark.measures) {
            if measure.unit != Unit::Count && value.figure().is_some() {
                *value = Published::Suppressed;
            }
        }
    }
}

/// Counts and percentages together give the number of answers.
fn follow_survey(survey: &mut Survey) {
    if is_hidden(survey.responses.as_ref()) {
        for answer in &mut survey.answers {
            answer.percent = answer.percent.as_ref().map(|_| Published::Suppressed);
        }
    }
}

fn follow_fact(fact: &mut Fact) {
    if is_hidden(fact.base.as_ref()) {
        fact.value = Published::Suppressed;
    }
    if is_hidden(Some(&fact.value)) {
        fact.was = fact
            .was
            .take()
            .map(|(_, when)| (Published::Suppressed, when));
    }
}

/// Facts that are made of hidden ones; whether there were any that were still shown.
fn follow_made(facts: &mut [Fact]) -> bool {
    let hidden = facts.iter().filter(|it| is_hidden(Some(&it.value)));
    let hidden: BTreeSet<Id> = hidden.map(|it| it.id.clone()).collect();
    let made = |it: &&mut Fact| it.from.iter().any(|id| hidden.contains(id));
    let mut shown = facts
        .iter_mut()
        .filter(made)
        .filter(|it| it.value.figure().is_some())
        .peekable();
    let any = shown.peek().is_some();
    shown.for_each(|fact| fact.value = Published::Suppressed);
    any
}

/// Shares without their base tell how many there are at least.
fn follow_shares(table: &mut Representation) {
    for side in Side::BOTH {
        if is_hidden(table.base(side)) {
            let shares = table.rows.iter_mut().map(|row| row.share_mut(side));
            shares
                .filter(|share| share.figure().is_some())
                .for_each(|share| *share = Published::Suppressed);
        }
    }
}
