//! Each of the national key performance indicators has a figure, or the reason why not.
//!
//! # Checks
//!
//! In a full plan: whether data/kpis.yaml has every key performance indicator of the framework. In
//! every document: whether a number stands twice, or is not one of the framework's.
//!
//! # Why
//!
//! Reporting on them is a term of the grant. "Not yet available" is an answer; silence is not.
//!
//! # Example
//!
//! ```yaml
//! kpis:
//!   - { kpi: 1, value: 92, unit: percent }
//!   - { kpi: 3, not_yet_available: Recording began in April }   # what of 2?
//! ```
//!
//! # Source
//!
//! Ministry of Justice and Youth Justice Board, key performance indicators for youth justice
//! services, from April 2023. The indicators are data: see the framework that the plan names.

use crate::checks::Context;
use crate::diagnostics::{Finding, listed};
use crate::framework::Framework;
use crate::plan::PlanKind;
use crate::plan::figures::Kpis;
use crate::sources::Span;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let Some(framework) = context.framework else {
        return Vec::new();
    };
    let document = &context.plan.document;
    let kpis = context.plan.figures.kpis.as_ref();
    let mut findings: Vec<_> = kpis.map_or_else(Vec::new, |kpis| wrong_numbers(framework, kpis));
    if document.kind == PlanKind::FullPlan {
        findings.extend(missing(framework, kpis, document.framework.span));
    }
    findings
}

fn wrong_numbers(framework: &Framework, kpis: &Kpis) -> Vec<Finding> {
    let numbers: Vec<_> = kpis.kpis.iter().map(|kpi| kpi.number).collect();
    let wrong = |(at, number): (usize, &crate::sources::Spanned<u8>)| {
        let first = numbers[..at]
            .iter()
            .find(|before| before.value == number.value);
        if let Some(first) = first {
            let message = format!("indicator {} stands twice", number.value);
            let finding = Finding::error(ID, number.span, message);
            return Some(
                finding
                    .related(first.span, "the first")
                    .help("take one of the two out"),
            );
        }
        if framework.kpi(number.value).is_some() {
            return None;
        }
        let message = format!("there is no indicator {} in the framework", number.value);
        Some(Finding::error(ID, number.span, message).help("correct the number"))
    };
    numbers.iter().enumerate().filter_map(wrong).collect()
}

fn missing(framework: &Framework, kpis: Option<&Kpis>, asks: Span) -> Option<Finding> {
    let there = |number: u8| {
        let mut kpis = kpis.iter().flat_map(|kpis| &kpis.kpis);
        kpis.any(|kpi| kpi.number.value == number)
    };
    let missing: Vec<_> = framework
        .kpis
        .iter()
        .filter(|kpi| !there(kpi.number))
        .map(|kpi| format!("{} ({})", kpi.number, kpi.title))
        .collect();
    if missing.is_empty() {
        return None;
    }
    let message = format!("nothing is reported on {}", listed(&missing, "and"));
    Some(
        Finding::warning(ID, kpis.map_or(asks, |kpis| kpis.span), message)
            .help("add each to data/kpis.yaml; where there is no figure yet, say why with `not_yet_available`")
            .place("kpis"),
    )
}
