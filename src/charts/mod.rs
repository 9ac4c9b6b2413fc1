//! Publishable figures as drawings, findings and tables.
//!
//! Every set of figures becomes one [`Figure`]: a finding in a sentence, an SVG where a drawing
//! helps, and always the table of the same figures. One file, `canvas.rs`, knows plotters. No font
//! of the machine is read, and the same figures give the same bytes.

mod axis;
mod bands;
mod bar;
mod bars;
mod benchmark;
mod boards;
mod budget;
mod canvas;
mod cell;
mod context;
mod counts;
mod dot;
mod edition;
mod figure;
mod finding;
mod glance;
mod indicator;
mod ink;
mod key;
mod kpis;
mod layout;
mod line;
mod marker;
mod monitoring;
mod panels;
mod plain;
mod representation;
mod room;
mod scene;
mod seat;
mod sight;
mod steps;
mod structure;
mod survey;
mod svg;
mod targets;
mod tree;
mod widths;

#[cfg(test)]
mod beside_readings;

#[cfg(test)]
mod chance;

#[cfg(test)]
mod contrast;

#[cfg(test)]
mod count_readings;

#[cfg(test)]
mod example;

#[cfg(test)]
mod portsmouth;

#[cfg(test)]
mod proof;

#[cfg(test)]
mod readings;

#[cfg(test)]
mod any_reading;

#[cfg(test)]
mod standing_readings;

pub use bands::{bands_sentence, rank_sentence};
pub use boards::role;
pub use figure::{Branch, BranchKind, Cell, Column, DataRow, DataTable, Drawing, Figure, RowKind};
pub use structure::basis;

use crate::disclosure::Publishable;
use crate::framework::Framework;
use crate::plan::{Area, ChartForm, Placement};
use scene::Scene;

/// A figure for every placement of a plan that carries figures: the budget, each indicator that has
/// observations of its own, several beside each other, each table of counts, groups against the population, areas against each
/// other, surveys, the key performance indicators, local targets, what is only monitored, and who
/// reports to whom.
pub fn draw(plan: &Publishable, areas: &[Area], framework: &Framework) -> Vec<Figure> {
    let scene = Scene {
        own: plan.area(),
        areas,
        choices: &plan.document().charts,
    };
    let budget = plan.document().budget.as_ref();
    let mut figures: Vec<_> = budget
        .iter()
        .map(|budget| budget::figure(budget, &scene))
        .collect();
    let indicators = plan.indicators().iter();
    figures.extend(indicators.filter_map(|it| indicator::figure(it, &scene)));
    figures.extend(
        plan.tables()
            .iter()
            .map(|table| counts::figure(table, &scene)),
    );
    figures.extend(glance::figures(plan, &scene));
    let groups = plan.representation().iter();
    figures.extend(groups.map(|it| representation::figure(it, &scene)));
    let areas = plan.benchmarks().iter();
    figures.extend(areas.map(|it| benchmark::figure(it, &scene)));
    let surveys = plan.surveys().iter();
    figures.extend(surveys.map(|it| survey::figure(it, &scene)));
    figures.extend(
        plan.kpis()
            .map(|kpis| kpis::figure(kpis, framework, &scene)),
    );
    figures.extend(targets::figure(plan, &scene));
    figures.extend(monitoring::figure(plan, &scene));
    figures.extend(structure::figure(plan.document(), &scene));
    figures.extend(boards::figure(plan.document(), &scene));
    for figure in &mut figures {
        let form = name(&figure.placement).and_then(|name| scene.form(name));
        if form == Some(ChartForm::TableOnly) {
            figure.drawing = None;
        }
    }
    figures
}

/// The name by which a plan chooses how figures are drawn.
fn name(placement: &Placement) -> Option<&str> {
    match placement {
        Placement::Budget => Some("budget"),
        Placement::Kpis => Some("kpis"),
        Placement::Structure => Some("structure"),
        Placement::Boards => Some("boards"),
        Placement::Indicator(id)
        | Placement::Table(id)
        | Placement::Representation(id)
        | Placement::Benchmark(id)
        | Placement::Survey(id) => Some(id.as_str()),
        _ => None,
    }
}
