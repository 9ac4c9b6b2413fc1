//! What a plan's policy says is small, and where a figure is looked at already.

use super::Context;
use crate::diagnostics::Finding;
use crate::plan::figures::{Benchmark, Figures};
use crate::plan::{Id, Policy};

/// What holds for the plan.
pub(super) fn policy<'a>(context: &Context<'a>) -> Policy<'a> {
    let (site, plan) = (context.site, context.plan);
    Policy::of(&site.settings.disclosure, &plan.document.disclosure)
}

/// The finding at an indicator, table or fact about which nobody has decided yet.
pub(super) fn undecided(policy: Policy<'_>, id: &Id, finding: Option<Finding>) -> Option<Finding> {
    let decided = policy.exemption(id).is_some() || policy.decision(id).is_some();
    finding
        .filter(|_| !decided)
        .map(|finding| finding.place(id.as_str()))
}

/// Whether an indicator has a benchmark's own figures for the same period.
pub(super) fn shown_elsewhere(figures: &Figures, benchmark: &Benchmark) -> bool {
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
