//! Each set of values as a figure: its summary, its drawing, its data table.

pub(super) mod benchmark;
pub(super) mod boards;
pub(super) mod budget;
pub(super) mod choose_chart;
pub(super) mod counts;
mod dots;
pub(super) mod indicator;
pub(super) mod kpis;
pub(super) mod merge;
pub(super) mod monitoring;
pub(super) mod overview;
pub(super) mod representation;
pub(super) mod staff_chart;
pub(super) mod survey;
pub(super) mod targets;

use super::Figure;
use super::context::ChartContext;
use crate::disclosure::Publishable;
use crate::framework::Framework;

/// Every figure of a plan, in the order in which downloads list them.
pub(super) fn all(
    plan: &Publishable,
    framework: &Framework,
    context: &ChartContext<'_>,
) -> Vec<Figure> {
    let (document, values) = (plan.document(), plan.figures());
    let budget = document.budget.iter();
    let mut figures: Vec<_> = budget.map(|it| budget::figure(it, context)).collect();
    let indicators = values.indicators.iter();
    figures.extend(indicators.filter_map(|it| indicator::figure(it, context)));
    let tables = values.tables.iter();
    figures.extend(tables.map(|it| counts::figure(it, context)));
    figures.extend(overview::figures(plan, context));
    let groups = values.representation.iter();
    figures.extend(groups.map(|it| representation::figure(it, context)));
    let areas = values.benchmarks.iter();
    figures.extend(areas.map(|it| benchmark::figure(it, context)));
    let surveys = values.surveys.iter();
    figures.extend(surveys.map(|it| survey::figure(it, context)));
    let kpis = values.kpis.iter();
    figures.extend(kpis.map(|it| kpis::figure(it, &document.title, framework, context)));
    figures.extend(targets::figure(plan, context));
    figures.extend(monitoring::figure(plan, context));
    figures.extend(staff_chart::figure(document, context));
    figures.extend(boards::figure(document, context));
    merge::join(plan, &mut figures, context);
    figures
}
