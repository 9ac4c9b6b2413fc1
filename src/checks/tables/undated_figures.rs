//! Every table and figure says when, and of whom.
//!
//! # Checks
//!
//! Tables of counts without a `when` (unless their columns or rows are periods), surveys without a
//! period or without the number of responses, and tables of representation without the period of
//! their cohort. Three or more percentages among the facts of one topic that say neither when, nor
//! out of how many, nor where they come from, and have no note.
//!
//! # Why
//!
//! Without a date and a base readers cannot tell what 39 means, and nobody can compare it next
//! year.
//!
//! # Example
//!
//! ```yaml
//! tables:
//!   - id: characteristics
//!     caption: Children by characteristic       # when, and of how many children?
//! ```
//!
//! # Source
//!
//! Code of Practice for Statistics, V2 Accessibility: <https://code.statisticsauthority.gov.uk/>.
//! The table of the example was published in 2024.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::figures::{CountTable, Fact, FactValue, Representation, Survey, Unit};
use crate::units::Period;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let figures = &context.plan.figures;
    let tables = figures.tables.iter().filter_map(in_table);
    tables
        .chain(figures.surveys.iter().filter_map(in_survey))
        .chain(figures.representation.iter().filter_map(in_representation))
        .chain(in_facts(&figures.facts))
        .collect()
}

fn in_table(table: &CountTable) -> Option<Finding> {
    let period = |text: &str| Period::parse(text).is_some();
    let rows = table.rows.iter();
    let dated = table.when.is_some()
        || table.columns.iter().all(|column| period(column))
        || rows
            .clone()
            .all(|row| row.group.as_deref().is_some_and(period))
        || rows.clone().all(|row| period(&row.label.value));
    if dated {
        return None;
    }
    let finding = Finding::warning(ID, table.id.span, "this table does not say when");
    Some(finding.help("add `when`").place(table.id.value.as_str()))
}

fn in_survey(survey: &Survey) -> Option<Finding> {
    let message = match (survey.period, &survey.responses) {
        (Some(_), Some(_)) => return None,
        (None, Some(_)) => "this survey does not say when",
        (Some(_), None) => "this survey does not say how many answered",
        (None, None) => "this survey does not say when, or how many answered",
    };
    let finding = Finding::warning(ID, survey.id.span, message);
    Some(
        finding
            .help("add `period` and `responses`; write `not available` for a number that is not known")
            .place(survey.id.value.as_str()),
    )
}

fn in_representation(table: &Representation) -> Option<Finding> {
    if table.cohort_period.is_some() {
        return None;
    }
    let message = format!("\"{}\" does not say when", table.cohort);
    let finding = Finding::warning(ID, table.id.span, message);
    Some(
        finding
            .help("add `cohort_period`")
            .place(table.id.value.as_str()),
    )
}

/// One finding for each topic with undated facts.
fn in_facts(facts: &[Fact]) -> Vec<Finding> {
    let bare: Vec<_> = facts.iter().filter(|fact| is_bare(fact)).collect();
    let topic = |fact: &Fact| fact.topic.as_ref().map(|topic| topic.value.clone());
    let mut findings: Vec<Finding> = Vec::new();
    for (at, fact) in bare.iter().enumerate() {
        let own = topic(fact);
        if bare[..at].iter().any(|before| topic(before) == own) {
            continue;
        }
        let others: Vec<_> = bare[at + 1..]
            .iter()
            .filter(|other| topic(other) == own)
            .collect();
        if others.len() < 2 {
            continue;
        }
        let message = format!(
            "{} percentages say neither when, nor out of how many, nor where from",
            others.len() + 1
        );
        let place = own.map_or_else(|| fact.id.value.to_string(), |own| format!("facts {own}"));
        let finding = Finding::warning(ID, fact.id.span, message)
            .help("add `period`, `base` or `source`")
            .place(place);
        findings.push(
            others
                .iter()
                .fold(finding, |finding, other| finding.related(other.id.span, "")),
        );
    }
    findings
}

fn is_bare(fact: &Fact) -> bool {
    let percent = matches!(fact.value, FactValue::Number(_, Unit::Percent));
    percent
        && fact.note.is_none()
        && fact.period.is_none()
        && fact.base.is_none()
        && fact.source.is_none()
}
