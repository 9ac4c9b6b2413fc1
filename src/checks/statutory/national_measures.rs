//! Every national measure of the framework has a figure, or the reason why not.
//!
//! # Checks
//!
//! In a full plan and in an annual update: whether some indicator names each of the framework's
//! measures, and whether it has a figure, a `latest` in words, or an observation with
//! `not_available`.
//!
//! # Why
//!
//! These are the figures that every service is compared by. Where one is left out, readers assume
//! the worst.
//!
//! # Example
//!
//! ```yaml
//! indicators:
//!   - { id: first-time-entrants, measure: first-time-entrants }
//!   - { id: reoffending, measure: reoffending-binary }
//!   # nothing on reoffending-frequency and use-of-custody
//! ```
//!
//! # Source
//!
//! Ministry of Justice, key performance indicators for youth justice services, 12 June 2025: ten
//! indicators beside four existing ones. The measures are data: see the framework that the plan
//! names.

use crate::checks::Context;
use crate::diagnostics::{Finding, Severity};
use crate::framework::NationalMeasure;
use crate::plan::figures::Indicator;
use crate::plan::{Document, PlanKind};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let severity = match document.kind {
        PlanKind::FullPlan => Severity::Error,
        PlanKind::AnnualUpdate => Severity::Warning,
        PlanKind::ActionTracker | PlanKind::CommitteePaper => return Vec::new(),
    };
    let indicators = &context.plan.figures.indicators;
    let measures = context
        .framework
        .iter()
        .flat_map(|framework| &framework.measures);
    measures
        .filter_map(|measure| missing(document, measure, indicators))
        .map(|finding| Finding {
            severity,
            ..finding
        })
        .collect()
}

fn missing(
    document: &Document,
    measure: &NationalMeasure,
    indicators: &[Indicator],
) -> Option<Finding> {
    let its = |indicator: &&Indicator| {
        let named = indicator.measure.as_ref();
        named.is_some_and(|named| named.value == measure.id)
    };
    let mut own = indicators.iter().filter(its).peekable();
    let first = own.peek().copied();
    if own.any(says_something) {
        return None;
    }
    let title = &measure.title;
    let finding = if let Some(empty) = first {
        let message = format!("there is no figure for \"{title}\", and no reason why");
        Finding::error(ID, empty.id.span, message)
            .help("give the latest figure under `series`, or say under `latest` why there is none")
    } else {
        let message = format!("there are no figures for \"{title}\"");
        Finding::error(ID, document.framework.span, message)
            .label("asks for them")
            .help(format!(
                "add an indicator with `measure: {}`; if there is no figure, say why under `latest`",
                measure.id
            ))
    };
    Some(finding.place(measure.id.as_str()))
}

fn says_something(indicator: &Indicator) -> bool {
    let observed = indicator.own().iter().any(|observation| {
        observation.value.is_some()
            || observation.count.is_some()
            || observation.not_available.is_some()
    });
    observed || indicator.latest.is_some()
}
