//! Hides what must be hidden, and then everything that was made of it.
//!
//! A rate goes with its count, a total that nobody prints with its parts, a position with the
//! figure that it ranks, and in every plan of the borough at once.

use super::ledger::{Key, Ledger, Spot, days, name};
use super::{
    Benchmark, CountTable, Fact, Indicator, Kpi, Observation, Publishable, Shown, Survey, Unit,
    protect,
};
use crate::plan::{Disclosure, Id, Measure};
use std::collections::BTreeSet;

/// A value of a measure at a time, whose parts are hidden somewhere.
type Gone = BTreeSet<Key>;

/// Hides small counts, as far as somebody decided so, in all plans of one borough. Gives what of
/// each plan has hidden figures.
pub(super) fn settle(plans: &mut [&mut Publishable], site: &Disclosure) -> Vec<Vec<Id>> {
    let mut touched = vec![BTreeSet::new(); plans.len()];
    let shared: Vec<&Publishable> = plans.iter().map(|plan| &**plan).collect();
    if let Some(ledger) = Ledger::of(&shared, site) {
        for cell in protect::protect(&ledger.model, ledger.threshold) {
            for (plan, spot) in ledger.places(cell) {
                touched[plan].insert(id(plans[plan], spot));
                hide(plans[plan], spot);
            }
        }
        let gone: Gone = plans.iter().flat_map(|plan| gone(plan)).collect();
        for plan in plans {
            follow(plan, &gone);
        }
    }
    let ids = touched.into_iter().map(|ids| ids.into_iter().collect());
    ids.collect()
}

/// What a place is in.
fn id(plan: &Publishable, spot: Spot) -> Id {
    let id = match spot {
        Spot::Observation(at, ..) => &plan.indicators[at].id,
        Spot::Cell(at, ..)
        | Spot::RowTotal(at, _)
        | Spot::ColumnTotal(at, _)
        | Spot::Stated(at) => &plan.tables[at].id,
        Spot::Answer(at, _) | Spot::Responses(at) => &plan.surveys[at].id,
        Spot::Fact(at) | Spot::FactBase(at) => &plan.facts[at].id,
        Spot::Benchmark(at, ..) => &plan.benchmarks[at].id,
        Spot::Kpi(at) => &plan.ten()[at].id,
        Spot::Reach(at) => &plan.reach[at].programme,
    };
    id.clone()
}

fn hide(plan: &mut Publishable, spot: Spot) {
    match spot {
        Spot::Observation(indicator, series, at, part) => {
            let series = &mut plan.indicators[indicator].series[series];
            hide_part(&mut series.observations[at], part);
        }
        Spot::Cell(table, row, column) => {
            plan.tables[table].rows[row].values[column] = Shown::Suppressed;
        }
        Spot::RowTotal(table, row) => plan.tables[table].rows[row].total = Shown::Suppressed,
        Spot::ColumnTotal(table, column) => {
            let totals = plan.tables[table].totals.iter_mut().flatten();
            totals
                .skip(column)
                .take(1)
                .for_each(|total| *total = Shown::Suppressed);
        }
        Spot::Stated(table) => plan.tables[table].stated_total = Some(Shown::Suppressed),
        Spot::Answer(survey, answer) => {
            let answer = &mut plan.surveys[survey].answers[answer];
            answer.percent = answer.percent.as_ref().map(|_| Shown::Suppressed);
            answer.count = answer.count.as_ref().map(|_| Shown::Suppressed);
        }
        Spot::Responses(survey) => plan.surveys[survey].responses = Some(Shown::Suppressed),
        Spot::Fact(fact) => plan.facts[fact].value = Shown::Suppressed,
        Spot::FactBase(fact) => plan.facts[fact].base = Some(Shown::Suppressed),
        Spot::Benchmark(table, row, measure) => {
            plan.benchmarks[table].rows[row].values[measure] = Shown::Suppressed;
        }
        Spot::Kpi(at) => {
            let ten = plan.kpis.iter_mut().flat_map(|all| &mut all.kpis);
            let counted = ten.skip(at).take(1).filter_map(Kpi::counted);
            counted.for_each(|count| *count = Shown::Suppressed);
        }
        Spot::Reach(at) => plan.reach[at].value = Shown::Suppressed,
    }
}

fn hide_part(seen: &mut Observation, part: Measure) {
    match part {
        Measure::Value => seen.value = Shown::Suppressed,
        Measure::Count => seen.count = Some(Shown::Suppressed),
        Measure::Base => seen.base = Some(Shown::Suppressed),
        Measure::Events => seen.events = Some(Shown::Suppressed),
    }
}

fn is_hidden<T>(shown: Option<&Shown<T>>) -> bool {
    matches!(shown, Some(Shown::Suppressed))
}

/// The values that a plan may not print, because something that they are made of is hidden.
fn gone(plan: &Publishable) -> impl Iterator<Item = Key> {
    let seen = plan.indicators.iter().flat_map(|indicator| {
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
    let compared = plan.benchmarks.iter().flat_map(|benchmark| {
        let hidden = |row: &&super::BenchmarkRow| row.values.contains(&Shown::Suppressed);
        let rows = benchmark.rows.iter().filter(hidden);
        rows.filter_map(|row| benchmark_key(plan, benchmark, row.area.as_ref()))
    });
    seen.chain(compared)
}

fn has_hidden(seen: &Observation) -> bool {
    let parts = [&seen.count, &seen.base, &seen.events];
    is_hidden(Some(&seen.value)) || parts.into_iter().any(|part| is_hidden(part.as_ref()))
}

fn value_key(indicator: &Indicator, area: Option<&Id>, seen: &Observation) -> Key {
    Key {
        what: name(indicator).to_string(),
        area: area.cloned(),
        part: Measure::Value,
        when: days(&seen.period),
    }
}

fn benchmark_key(plan: &Publishable, benchmark: &Benchmark, area: Option<&Id>) -> Option<Key> {
    let id = benchmark.indicator.as_ref()?;
    Some(Key {
        what: plan.indicator(id).map_or(id, name).to_string(),
        area: area.cloned(),
        part: Measure::Value,
        when: days(&benchmark.period),
    })
}

/// Hides what was made of hidden figures.
fn follow(plan: &mut Publishable, gone: &Gone) {
    let keys: Vec<_> = plan
        .benchmarks
        .iter()
        .map(|benchmark| {
            let rows = benchmark.rows.iter();
            rows.map(|row| benchmark_key(plan, benchmark, row.area.as_ref()))
                .collect::<Vec<_>>()
        })
        .collect();
    for (benchmark, keys) in plan.benchmarks.iter_mut().zip(keys) {
        let is_gone = keys
            .iter()
            .map(|key| key.as_ref().is_some_and(|key| gone.contains(key)));
        follow_benchmark(benchmark, is_gone);
    }
    plan.indicators
        .iter_mut()
        .for_each(|it| follow_indicator(it, gone));
    plan.tables.iter_mut().for_each(follow_table);
    plan.surveys.iter_mut().for_each(follow_survey);
    plan.facts.iter_mut().for_each(follow_fact);
}

fn follow_indicator(indicator: &mut Indicator, gone: &Gone) {
    let mut series = std::mem::take(&mut indicator.series);
    for one in &mut series {
        for seen in &mut one.observations {
            if has_hidden(seen) || gone.contains(&value_key(indicator, one.area.as_ref(), seen)) {
                seen.value = Shown::Suppressed;
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
        if !table.row_totals && row.values.contains(&Shown::Suppressed) {
            row.total = Shown::Suppressed;
        }
    }
}

fn follow_benchmark(benchmark: &mut Benchmark, is_gone: impl Iterator<Item = bool>) {
    for (row, is_gone) in benchmark.rows.iter_mut().zip(is_gone) {
        if !is_gone && !row.values.contains(&Shown::Suppressed) {
            continue;
        }
        row.position = None;
        for (value, measure) in row.values.iter_mut().zip(&benchmark.measures) {
            if measure.unit != Unit::Count && value.figure().is_some() {
                *value = Shown::Suppressed;
            }
        }
    }
}

/// Counts and percentages together give the number of answers.
fn follow_survey(survey: &mut Survey) {
    if is_hidden(survey.responses.as_ref()) {
        for answer in &mut survey.answers {
            answer.percent = answer.percent.as_ref().map(|_| Shown::Suppressed);
        }
    }
}

fn follow_fact(fact: &mut Fact) {
    if is_hidden(fact.base.as_ref()) {
        fact.value = Shown::Suppressed;
    }
    if is_hidden(Some(&fact.value)) {
        fact.was = fact.was.take().map(|(_, when)| (Shown::Suppressed, when));
    }
}
