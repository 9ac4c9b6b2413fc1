//! Who contributes has an amount in the budget.
//!
//! # Checks
//!
//! Agencies of contributions.yaml whose row in budget.yaml is nil, blank or 0: the police and crime
//! commissioner or, in London, the Mayor's Office for Policing and Crime; the police; probation;
//! health. Contributions without an amount count too.
//!
//! # Why
//!
//! "Contributes to the mentoring programme" beside a 0 in the table: a reader asks which is right,
//! and an auditor does too. A payment in kind has a value.
//!
//! # Example
//!
//! ```yaml
//! - agency: Mayor's Office for Policing and Crime      # contributions.yaml
//!   what: Contributes to the mentoring programme.
//! - { id: pcc, agency: police and crime commissioner, total: 0 }      # budget.yaml
//! ```
//!
//! # Source
//!
//! Crime and Disorder Act 1998, section 38(3) and section 40(1): how services are to be provided
//! and funded. <https://www.legislation.gov.uk/ukpga/1998/37/section/38>. The example was published
//! in 2024.

use crate::checks::Context;
use crate::checks::text::phrases::has_phrase;
use crate::diagnostics::Finding;
use crate::plan::{Agency, BudgetRow, Contribution, Document};

const ID: &str = rule_id!();

/// The names of a budget's agencies in prose. The first match counts: the police and crime
/// commissioner is not the police.
const NAMES: [(Agency, &[&str]); 4] = [
    (
        Agency::PoliceAndCrimeCommissioner,
        &[
            "police and crime commissioner",
            "pcc",
            "opcc",
            "mopac",
            "mayor's office for policing and crime",
        ],
    ),
    (Agency::Police, &["police", "constabulary"]),
    (Agency::Probation, &["probation", "probation service"]),
    (
        Agency::Health,
        &["nhs", "nhs trust", "integrated care board", "health"],
    ),
];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let rows = document.budget.iter().flat_map(|budget| &budget.rows);
    rows.filter(|row| is_nil(row))
        .filter_map(|row| finding(row, document))
        .collect()
}

fn is_nil(row: &BudgetRow) -> bool {
    let none = row.total().is_some_and(|total| total.0 == 0);
    none && row.stated_total.is_none_or(|total| total.value.0 == 0)
}

fn finding(row: &BudgetRow, document: &Document) -> Option<Finding> {
    let giver = document
        .contributions
        .iter()
        .find(|it| agency(it) == Some(row.agency.value))?;
    let message = format!(
        "`{}` has no amount here, and contributions.yaml says that \"{}\" contributes",
        row.id.value, giver.agency
    );
    let finding = Finding::warning(ID, row.agency.span, message)
        .help("add the amount, in kind if it is not money, or say in the contribution who pays")
        .place(format!("budget {}", row.id.value));
    let what = giver.what.blocks.first();
    Some(match what {
        Some(what) => finding.related(what.span, "the contribution"),
        None => finding,
    })
}

fn agency(contribution: &Contribution) -> Option<Agency> {
    let name = contribution.agency.to_lowercase().replace('\u{2019}', "'");
    let mut all = NAMES.iter();
    let (agency, _) = all.find(|(_, names)| names.iter().any(|it| has_phrase(&name, it)))?;
    Some(*agency)
}
