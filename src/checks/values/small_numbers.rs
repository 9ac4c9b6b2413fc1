//! What a plan's policy says is small, and the figures about which nobody has decided yet.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::figures::{
    Benchmark, CountTable, Fact, Figures, Indicator, Kpi, Reach, Representation, Survey,
};
use crate::plan::{Id, Policy};

/// What holds for the plan.
pub(in crate::checks) fn policy<'a>(context: &Context<'a>) -> Policy<'a> {
    let (settings, plan) = (context.settings, context.plan);
    Policy::of(&settings.disclosure, &plan.document.disclosure)
}

/// Figures that could tell of a child.
#[derive(Debug, Clone, Copy)]
pub(in crate::checks) enum SmallFigure<'a> {
    Indicator(&'a Indicator),
    Table(&'a CountTable),
    Fact(&'a Fact),
    Survey(&'a Survey),
    Benchmark(&'a Benchmark),
    Representation(&'a Representation),
    Kpi(&'a Kpi),
    Reach(&'a Reach),
}

impl SmallFigure<'_> {
    /// The name by which a decision means it.
    fn name(&self) -> Id {
        match self {
            Self::Indicator(indicator) => indicator.id.value.clone(),
            Self::Table(table) => table.id.value.clone(),
            Self::Fact(fact) => fact.id.value.clone(),
            Self::Survey(survey) => survey.id.value.clone(),
            Self::Benchmark(benchmark) => benchmark.id.value.clone(),
            Self::Representation(table) => table.id.value.clone(),
            Self::Kpi(kpi) => kpi.id.clone(),
            Self::Reach(reach) => reach.programme.clone(),
        }
    }
}

/// What `find` says of each figure that `disclosure` neither exempts nor decides about.
///
/// A benchmark is left out where an indicator shows the same figures.
pub(in crate::checks) fn undecided(
    context: &Context,
    find: impl Fn(SmallFigure<'_>, Policy<'_>) -> Option<Finding>,
) -> Vec<Finding> {
    let policy = policy(context);
    all(&context.plan.figures)
        .filter_map(|figure| {
            let name = figure.name();
            let open = policy.exemption(&name).is_none() && policy.decision(&name).is_none();
            Some(find(figure, policy).filter(|_| open)?.place(name.as_str()))
        })
        .collect()
}

/// Everything with figures that could tell of a child.
fn all(figures: &Figures) -> impl Iterator<Item = SmallFigure<'_>> {
    let benchmarks = figures.benchmarks.iter();
    let shown_here = benchmarks.filter(|it| !shown_elsewhere(figures, it));
    let ten = figures.kpis.iter().flat_map(|all| &all.kpis);
    let all = figures.indicators.iter().map(SmallFigure::Indicator);
    all.chain(figures.tables.iter().map(SmallFigure::Table))
        .chain(figures.facts.iter().map(SmallFigure::Fact))
        .chain(figures.surveys.iter().map(SmallFigure::Survey))
        .chain(shown_here.map(SmallFigure::Benchmark))
        .chain(
            figures
                .representation
                .iter()
                .map(SmallFigure::Representation),
        )
        .chain(ten.map(SmallFigure::Kpi))
        .chain(figures.reach.iter().map(SmallFigure::Reach))
}

/// Whether an indicator has a benchmark's own figures for the same period.
fn shown_elsewhere(figures: &Figures, benchmark: &Benchmark) -> bool {
    let of = benchmark.indicator.as_ref().map(|id| &id.value);
    let mut indicators = figures
        .indicators
        .iter()
        .filter(|it| Some(&it.id.value) == of);
    indicators.any(|indicator| {
        let mut own = indicator.own().iter();
        own.any(|observation| observation.period.value == benchmark.period)
    })
}
