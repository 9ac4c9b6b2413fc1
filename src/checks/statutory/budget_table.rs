//! A plan says how its services are funded.
//!
//! # Checks
//!
//! Whether a full plan or an annual update has a budget.yaml: without one a full plan has an error,
//! an update a warning. And whether the budget is for a year of the plan: in a full plan, for its
//! first.
//!
//! # Why
//!
//! The law asks how services will be funded. A table of another year answers for another plan.
//!
//! # Example
//!
//! ```yaml
//! period: 2024-27           # plan.yaml
//! year: 2023-24             # budget.yaml: the year before
//! ```
//!
//! # Source
//!
//! Crime and Disorder Act 1998, section 40(1)(a): how youth justice services are to be provided and
//! funded. <https://www.legislation.gov.uk/ukpga/1998/37/section/40>

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::{Budget, Document, PlanKind};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let at = document.framework.span;
    let missing = "there is no budget table";
    let found = match (document.kind, &document.budget) {
        (PlanKind::ActionTracker | PlanKind::CommitteePaper, _) => None,
        (PlanKind::FullPlan, None) => Some(Finding::error(ID, at, missing)),
        (PlanKind::AnnualUpdate, None) => Some(Finding::warning(ID, at, missing)),
        (_, Some(budget)) => return other_year(document, budget).into_iter().collect(),
    };
    let found = found.map(|finding| {
        finding
            .help("add data/budget.yaml, with `provisional: yes` if the grant is not confirmed yet")
            .place("budget")
    });
    found.into_iter().collect()
}

fn other_year(document: &Document, budget: &Budget) -> Option<Finding> {
    let (plan, year) = (document.period, budget.year);
    // the budget of a plan for calendar years starts in April
    let second = plan.start.saturating_add(jiff::Span::new().years(1));
    let first = document.kind != PlanKind::FullPlan || year.start < second;
    if first && plan.start <= year.start && year.end <= plan.end {
        return None;
    }
    let message = format!(
        "the budget is for {}, and the plan is for {}",
        year.long(),
        plan.long()
    );
    let span = budget.rows.first().map_or(document.span, |row| row.id.span);
    Some(
        Finding::warning(ID, span, message)
            .help("give the budget of the plan's first year, or say why it is of another")
            .place("budget"),
    )
}
