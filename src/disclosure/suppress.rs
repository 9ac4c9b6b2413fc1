//! Hides what must be hidden, in every plan of a borough at once, and then what was made of it.

use super::cells::{CellRef, Ledger};
use super::derived::follow;
use super::{Kpi, Observation, Publishable, Published, secondary};
use crate::plan::{Disclosure, Id, Measure};
use std::collections::BTreeSet;

/// Hides small counts, as far as somebody decided so, in all plans of one borough. Gives what of
/// each plan has hidden figures.
pub(super) fn settle(plans: &mut [&mut Publishable], site: &Disclosure) -> Vec<Vec<Id>> {
    let mut touched = vec![BTreeSet::new(); plans.len()];
    let shared: Vec<&Publishable> = plans.iter().map(|plan| &**plan).collect();
    if let Some(ledger) = Ledger::of(&shared, site) {
        for cell in secondary::protect(&ledger.model, ledger.threshold) {
            for (plan, spot) in ledger.places(cell) {
                touched[plan].insert(id(plans[plan], spot));
                hide(plans[plan], spot);
            }
        }
        follow(plans);
        for (plan, touched) in plans.iter().zip(&mut touched) {
            let made = plan
                .figures
                .facts
                .iter()
                .filter(|it| it.value == Published::Suppressed);
            touched.extend(made.map(|it| it.id.clone()));
        }
    }
    let ids = touched.into_iter().map(|ids| ids.into_iter().collect());
    ids.collect()
}

/// What a place is in.
fn id(plan: &Publishable, spot: CellRef) -> Id {
    let id = match spot {
        CellRef::Observation(at, ..) => &plan.figures.indicators[at].id,
        CellRef::Cell(at, ..)
        | CellRef::RowTotal(at, _)
        | CellRef::ColumnTotal(at, _)
        | CellRef::Stated(at) => &plan.figures.tables[at].id,
        CellRef::Answer(at, _) | CellRef::Responses(at) => &plan.figures.surveys[at].id,
        CellRef::Fact(at) | CellRef::FactBase(at) => &plan.figures.facts[at].id,
        CellRef::Benchmark(at, ..) => &plan.figures.benchmarks[at].id,
        CellRef::Share(at, ..) | CellRef::ShareBase(at, _) => &plan.figures.representation[at].id,
        CellRef::Kpi(at) => &plan.figures.kpis.as_ref().map_or(&[][..], |all| &all.kpis)[at].id,
        CellRef::Reach(at) | CellRef::ReachBase(at) => &plan.figures.reach[at].programme,
    };
    id.clone()
}

fn hide(plan: &mut Publishable, spot: CellRef) {
    match spot {
        CellRef::Observation(indicator, series, at, part) => {
            let series = &mut plan.figures.indicators[indicator].series[series];
            hide_part(&mut series.observations[at], part);
        }
        CellRef::Cell(table, row, column) => {
            plan.figures.tables[table].rows[row].values[column] = Published::Suppressed;
        }
        CellRef::RowTotal(table, row) => {
            plan.figures.tables[table].rows[row].total = Published::Suppressed
        }
        CellRef::ColumnTotal(table, column) => {
            let totals = plan.figures.tables[table].totals.iter_mut().flatten();
            totals
                .skip(column)
                .take(1)
                .for_each(|total| *total = Published::Suppressed);
        }
        CellRef::Stated(table) => {
            plan.figures.tables[table].stated_total = Some(Published::Suppressed)
        }
        CellRef::Answer(survey, answer) => {
            let answer = &mut plan.figures.surveys[survey].answers[answer];
            answer.percent = answer.percent.as_ref().map(|_| Published::Suppressed);
            answer.count = answer.count.as_ref().map(|_| Published::Suppressed);
        }
        CellRef::Responses(survey) => {
            plan.figures.surveys[survey].responses = Some(Published::Suppressed)
        }
        CellRef::Fact(fact) => plan.figures.facts[fact].value = Published::Suppressed,
        CellRef::FactBase(fact) => plan.figures.facts[fact].base = Some(Published::Suppressed),
        CellRef::Benchmark(table, row, measure) => {
            plan.figures.benchmarks[table].rows[row].values[measure] = Published::Suppressed;
        }
        CellRef::Share(table, row, side) => {
            *plan.figures.representation[table].rows[row].share_mut(side) = Published::Suppressed;
        }
        CellRef::ShareBase(table, side) => {
            if let Some(base) = plan.figures.representation[table].base_mut(side) {
                *base = Published::Suppressed;
            }
        }
        CellRef::Kpi(at) => {
            let ten = plan.figures.kpis.iter_mut().flat_map(|all| &mut all.kpis);
            let counted = ten.skip(at).take(1).filter_map(Kpi::counted);
            counted.for_each(|count| *count = Published::Suppressed);
        }
        CellRef::Reach(at) => plan.figures.reach[at].value = Published::Suppressed,
        CellRef::ReachBase(at) => plan.figures.reach[at].base = Some(Published::Suppressed),
    }
}

fn hide_part(seen: &mut Observation, part: Measure) {
    match part {
        Measure::Value => seen.value = Published::Suppressed,
        Measure::Count => seen.count = Some(Published::Suppressed),
        Measure::Base => seen.base = Some(Published::Suppressed),
        Measure::Events => seen.events = Some(Published::Suppressed),
    }
}
