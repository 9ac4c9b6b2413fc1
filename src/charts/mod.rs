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
pub use summary::caveats::{aimed, behind, children, weigh};
pub use summary::{Valued, change_between, comparable, ends};

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
    let mut figures = figures::all(plan, framework, &scene);
    for figure in &mut figures {
        let form = figure.placement.name().and_then(|name| scene.form(name));
        if form == Some(ChartForm::TableOnly) {
            figure.drawing = None;
        }
    }
    figures
}
