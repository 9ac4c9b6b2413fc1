//! Publishable values as figures: summaries, drawings and data tables.
//!
//! Every set of values becomes one [`Figure`]: a summary in a sentence, an SVG where a drawing
//! helps, and always the table of the same values. One file, `canvas.rs`, knows plotters. No font
//! of the machine is read, and the same values give the same bytes.

mod draw;
mod figures;
mod kinds;
#[cfg(test)]
mod tests;

mod cells;
mod context;
mod figure;
mod plain_text;
mod summary;

pub use figure::{Branch, BranchKind, Cell, Column, DataRow, DataTable, Drawing, Figure, RowKind};
pub use summary::bands::{bands_sentence, rank_sentence};
pub use summary::caveats::children;
pub use summary::comparable;

use crate::disclosure::Publishable;
use crate::framework::Framework;
use crate::plan::{Area, ChartForm};
use context::ChartContext;

/// Draws a figure for every placement of a plan with values: the budget, each indicator with
/// observations of its own, overviews of several, tables of counts, groups against the population,
/// areas against each other, surveys, the key performance indicators, local targets, monitored
/// measures, and hierarchies.
pub fn draw(plan: &Publishable, areas: &[Area], framework: &Framework) -> Vec<Figure> {
    let scene = ChartContext {
        words: plan.words(),
        own: plan.area(),
        areas,
        choices: &plan.document().charts,
    };
    let budget = plan.document().budget.as_ref();
    let mut figures: Vec<_> = budget
        .iter()
        .map(|budget| figures::budget::figure(budget, &scene))
        .collect();
    let indicators = plan.indicators().iter();
    figures.extend(indicators.filter_map(|it| figures::indicator::figure(it, &scene)));
    figures.extend(
        plan.tables()
            .iter()
            .map(|table| figures::counts::figure(table, &scene)),
    );
    figures.extend(figures::overview::figures(plan, &scene));
    let groups = plan.representation().iter();
    figures.extend(groups.map(|it| figures::representation::figure(it, &scene)));
    let areas = plan.benchmarks().iter();
    figures.extend(areas.map(|it| figures::benchmark::figure(it, &scene)));
    let surveys = plan.surveys().iter();
    figures.extend(surveys.map(|it| figures::survey::figure(it, &scene)));
    figures.extend(
        plan.kpis()
            .map(|kpis| figures::kpis::figure(kpis, framework, &scene)),
    );
    figures.extend(figures::targets::figure(plan, &scene));
    figures.extend(figures::monitoring::figure(plan, &scene));
    figures.extend(figures::staff_chart::figure(plan.document(), &scene));
    figures.extend(figures::boards::figure(plan.document(), &scene));
    for figure in &mut figures {
        let form = figure.placement.name().and_then(|name| scene.form(name));
        if form == Some(ChartForm::TableOnly) {
            figure.drawing = None;
        }
    }
    figures
}
