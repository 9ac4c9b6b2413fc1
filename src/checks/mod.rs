//! What is wrong with a plan that was read: plans to findings, one rule a file.
//!
//! A rule looks at one plan and says what it found. It must never change anything, and never guess:
//! where a figure cannot be known, it says nothing. [`run`] asks every rule of [`ALL`] about every
//! plan; what a plan's `accepted` lets stand is taken out of the report and handed on.

mod abbreviation;
mod acceptance_reason;
mod acceptance_rule;
mod acceptance_unused;
mod accepted;
mod action_due;
mod action_outcome;
mod action_reference;
mod benchmark_ratio;
mod board_partners;
mod budget_cells;
mod budget_total;
mod certain;
mod consent_scope;
mod council_approval;
mod cut_off_text;
mod deadline;
mod decimal_places;
mod denominator_label;
mod duplicate_row;
mod figure_in_prose;
mod groups_sum;
mod heading_capitals;
mod implied_population;
mod inspection_score;
mod leads_key;
mod link_host;
mod link_text;
mod list_length;
mod long_sentences;
mod national_kpis;
mod national_measures;
mod nothing_follows;
mod number_gap;
mod percentage;
mod plan_years;
mod rag_bands;
mod rag_lines;
mod rate;
mod reading;
mod reference;
mod required_heading;
mod rounding;
mod rule;
mod same_figure;
mod series_gap;
mod sign_off;
mod size_of_change;
mod small;
mod small_base;
mod small_count;
mod stigmatising_term;
mod table_total;
mod template_text;
mod typed_page_number;
mod undated_figures;

pub use accepted::Accepted;
pub use reference::{explain, nearest_explained, reference, title};
pub use rule::{PARTS, Rule};

use crate::diagnostics::{self, Finding, Report};
use crate::framework::Framework;
use crate::plan::{Plan, Site};

/// Every rule, in the order in which they are explained.
pub const ALL: &[Rule] = &[
    required_heading::RULE,
    sign_off::RULE,
    deadline::RULE,
    council_approval::RULE,
    board_partners::RULE,
    national_measures::RULE,
    national_kpis::RULE,
    plan_years::RULE,
    budget_total::RULE,
    budget_cells::RULE,
    table_total::RULE,
    duplicate_row::RULE,
    percentage::RULE,
    rate::RULE,
    benchmark_ratio::RULE,
    groups_sum::RULE,
    implied_population::RULE,
    inspection_score::RULE,
    same_figure::RULE,
    denominator_label::RULE,
    series_gap::RULE,
    decimal_places::RULE,
    rag_bands::RULE,
    action_outcome::RULE,
    action_reference::RULE,
    action_due::RULE,
    number_gap::RULE,
    leads_key::RULE,
    template_text::RULE,
    cut_off_text::RULE,
    nothing_follows::RULE,
    undated_figures::RULE,
    abbreviation::RULE,
    link_host::RULE,
    link_text::RULE,
    typed_page_number::RULE,
    heading_capitals::RULE,
    consent_scope::RULE,
    small_count::RULE,
    small_base::RULE,
    figure_in_prose::RULE,
    list_length::RULE,
    size_of_change::RULE,
    stigmatising_term::RULE,
    long_sentences::RULE,
    acceptance_rule::RULE,
    acceptance_unused::RULE,
    acceptance_reason::RULE,
];

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The whole site.
    pub site: &'a Site,
    /// The plan in question.
    pub plan: &'a Plan,
    /// What is asked of it; `None` where it names a framework that does not exist.
    pub framework: Option<&'a Framework>,
}

/// What all rules found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Checked {
    /// What has to be looked at.
    pub report: Report,
    /// What plans let stand as published, in order of the plans.
    pub accepted: Vec<Accepted>,
}

/// Asks every rule about every plan.
pub fn run(site: &Site, frameworks: &[Framework]) -> Checked {
    let mut findings = Vec::new();
    let mut accepted = Vec::new();
    for plan in &site.plans {
        let id = &plan.document.framework.value;
        let context = Context {
            site,
            plan,
            framework: frameworks.iter().find(|framework| framework.id == *id),
        };
        let asked = ALL.iter().filter(|rule| certain::is_certain(rule, plan));
        let (stand, open) = accepted::apart(plan, asked.flat_map(|rule| rule.run(&context)));
        accepted.extend(stand);
        findings.extend(open);
    }
    let findings = findings.into_iter().map(accepted::invite).collect();
    Checked {
        report: Report::new(findings),
        accepted,
    }
}

/// The rule with this id.
pub fn find(id: &str) -> Option<&'static Rule> {
    ALL.iter().find(|rule| rule.id == id)
}

/// The id of the rule that was probably meant.
pub fn nearest(id: &str) -> Option<&'static str> {
    diagnostics::nearest(id, ALL.iter().map(|rule| rule.id))
}

/// What the rules other than `but` find in a plan.
fn found<'a>(context: &'a Context<'a>, but: &'static str) -> impl Iterator<Item = Finding> + 'a {
    ALL.iter()
        .filter(move |rule| rule.id != but)
        .flat_map(move |rule| rule.run(context))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const HERE: &str = include_str!("mod.rs");

    #[test]
    fn every_rule_has_an_id_of_its_own_in_kebab_case() {
        let ids: BTreeSet<_> = ALL.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), ALL.len());
        for id in ids {
            assert!(crate::plan::Id::parse(id).is_some(), "{id}");
        }
    }

    #[test]
    fn every_rule_is_named_after_its_file() {
        for rule in ALL {
            let file = rule.id.replace('-', "_");
            assert!(HERE.contains(&format!("mod {file};")), "{file}");
            assert!(HERE.contains(&format!("    {file}::RULE,")), "{file}");
            let own = format!("include_str!(\"{file}.rs\")");
            assert!(rule.source.contains(&own), "{file}");
        }
    }

    #[test]
    fn every_rule_is_explained_in_the_four_parts() {
        for rule in ALL {
            let headings: Vec<_> = rule.parts().into_iter().map(|part| part.0).collect();
            assert_eq!(headings, PARTS, "{}", rule.id);
            assert!(rule.title().ends_with('.'), "{}", rule.id);
            for (heading, text) in rule.parts() {
                assert!(!text.is_empty(), "{}: {heading}", rule.id);
            }
        }
    }

    #[test]
    fn a_mistyped_rule_is_understood() {
        assert_eq!(nearest("budget-totals"), Some("budget-total"));
        assert_eq!(nearest("weather"), None);
    }
}
