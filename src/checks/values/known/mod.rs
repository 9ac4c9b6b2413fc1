//! The values of a plan's data, with the words by which sentences name them: indicators, tables of
//! counts, facts, key performance indicators, the budget, shares of groups.
//!
//! A sentence names a value by all words that distinguish it from others. Nothing here judges a
//! sentence.

mod budget;
mod claim;
mod figures;
mod reach;
mod record;
mod stems;

pub(in crate::checks) use claim::{FigureClaim, figures as figure_claims};
pub(in crate::checks) use record::{Known, KnownCell};
pub(in crate::checks) use stems::{Stems, measure_names, telling};

use crate::checks::Context;

/// All values of a plan's data.
pub(in crate::checks) fn known(context: &Context) -> Vec<Known> {
    let figures = &context.plan.figures;
    let mut all = figures::indicators(figures);
    all.extend(figures::tables(figures));
    all.extend(figures::facts(figures));
    all.extend(figures::kpis(figures, context.framework));
    all.extend(figures::groups(figures));
    all.extend(reach::reach(context.plan));
    all.extend(context.plan.document.budget.iter().flat_map(budget::budget));
    // "in Testham" makes nothing else of a figure
    let here = context.borough.iter().flat_map(|it| stems::words(&it.name));
    let here: Vec<String> = here.collect();
    for known in &mut all {
        known.explains.extend(here.iter().cloned());
    }
    all
}
