//! Hides what must be hidden, in every plan of a borough at once, and then what was made of it.

use super::follow::follow;
use super::ledger::{Ledger, Spot};
use super::{Kpi, Observation, Publishable, Shown, protect};
use crate::plan::{Disclosure, Id, Measure};
use std::collections::BTreeSet;

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
        follow(plans);
        for (plan, touched) in plans.iter().zip(&mut touched) {
            let made = plan.facts.iter().filter(|it| it.value == Shown::Suppressed);
            touched.extend(made.map(|it| it.id.clone()));
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
        Spot::Share(at, ..) | Spot::ShareBase(at, _) => &plan.representation[at].id,
        Spot::Kpi(at) => &plan.ten()[at].id,
        Spot::Reach(at) | Spot::ReachBase(at) => &plan.reach[at].programme,
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
        Spot::Share(table, row, side) => {
            *plan.representation[table].rows[row].share_mut(side) = Shown::Suppressed;
        }
        Spot::ShareBase(table, side) => {
            if let Some(base) = plan.representation[table].base_mut(side) {
                *base = Shown::Suppressed;
            }
        }
        Spot::Kpi(at) => {
            let ten = plan.kpis.iter_mut().flat_map(|all| &mut all.kpis);
            let counted = ten.skip(at).take(1).filter_map(Kpi::counted);
            counted.for_each(|count| *count = Shown::Suppressed);
        }
        Spot::Reach(at) => plan.reach[at].value = Shown::Suppressed,
        Spot::ReachBase(at) => plan.reach[at].base = Some(Shown::Suppressed),
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
