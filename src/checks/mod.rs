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
mod all;
mod appendix_unmentioned;
mod area_spelling;
mod benchmark_ratio;
mod beside;
mod board_name;
mod board_partners;
mod budget_cells;
mod budget_contribution;
mod budget_table;
mod budget_total;
mod calendar;
mod certain;
mod change_without_baseline;
mod characteristic;
mod children_and_events;
mod children_in_picture;
mod column_names;
mod consent_scope;
mod council_approval;
mod count_in_prose;
mod cut_off_text;
mod date_style;
mod dates_in_order;
mod deadline;
mod decimal_places;
mod denominator_label;
mod derived_fact;
mod duplicate_row;
mod ended_strategy;
mod figure_in_prose;
mod funder_at_nil;
mod given_away;
mod groups_sum;
mod heading_capitals;
mod implied_population;
mod impossible_average;
mod impossible_place;
mod impossible_share;
mod inspection_in_prose;
mod inspection_score;
mod known_misspelling;
mod leads_key;
mod lexicon;
mod link_host;
mod link_text;
mod list_length;
mod long_sentences;
mod meeting_frequency;
mod mistyped_abbreviation;
mod named_person;
mod national_kpis;
mod national_measures;
mod nothing_follows;
mod number_gap;
mod one_childs_story;
mod percentage;
mod period_length;
mod phase_count;
mod phrase;
mod picture_consent;
mod plan_years;
mod priority_actions;
mod rag_bands;
mod rag_lines;
mod rate;
mod rating_in_words;
mod reading;
mod reference;
mod repeated_paragraph;
mod required_heading;
mod reversed_aim;
mod rounding;
mod rule;
mod same_figure;
mod same_post;
mod scrambled_text;
mod sentence;
mod series_gap;
mod share_in_prose;
mod sign_off;
mod size_of_change;
mod small;
mod small_base;
mod small_count;
mod stated_change;
mod stigmatising_term;
mod table_total;
mod target_called_met;
mod telling_detail;
mod template_text;
mod told;
mod two_expansions;
mod two_records;
mod typed_page_number;
mod unbacked_comparison;
mod undated_figures;
mod unit_in_prose;
mod unmarked_language;
mod welsh_version;
mod wide_table;
mod withheld;
mod years_in_heading;

pub use accepted::Accepted;
pub use all::{ALL, find, nearest};
pub use reading::Reading;
pub use reference::{explain, nearest_explained, reference, title};
pub use rule::{PARTS, Rule};

use crate::diagnostics::{Finding, Report};
use crate::framework::Framework;
use crate::plan::{Area, Borough, Plan, Settings, Site};
use std::collections::BTreeSet;

/// What a rule looks at. No other plan is part of it.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// What holds for the whole site.
    pub settings: &'a Settings,
    /// The names of the site's boroughs and of the areas that plans compare themselves with.
    pub places: &'a [&'a str],
    /// The plan's borough; `None` where its file could not be understood.
    pub borough: Option<&'a Borough>,
    /// The plan in question.
    pub plan: &'a Plan,
    /// What it says in prose.
    pub reading: &'a Reading<'a>,
    /// What is asked of it; `None` where it names a framework that does not exist.
    pub framework: Option<&'a Framework>,
    /// What the rules before this one found.
    pub found: &'a [Finding],
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
    let (mut findings, mut accepted) = (Vec::new(), Vec::new());
    let places = places(&site.areas, &site.boroughs);
    for plan in &site.plans {
        let id = &plan.document.framework.value;
        let mut boroughs = site.boroughs.iter();
        let (stand, open) = check(&Context {
            settings: &site.settings,
            places: &places,
            borough: boroughs.find(|borough| borough.id == plan.borough),
            plan,
            reading: &Reading::of(plan),
            framework: frameworks.iter().find(|framework| framework.id == *id),
            found: &[],
        });
        accepted.extend(stand);
        findings.extend(open);
    }
    Checked {
        report: Report::new(findings),
        accepted,
    }
}

/// The names of areas and boroughs, each once.
pub fn places<'a>(
    areas: &'a [Area],
    boroughs: impl IntoIterator<Item = &'a Borough>,
) -> Vec<&'a str> {
    let areas = areas.iter().map(|area| area.name.as_str());
    let boroughs = boroughs.into_iter().map(|borough| borough.name.as_str());
    let names: BTreeSet<_> = areas.chain(boroughs).collect();
    names.into_iter().collect()
}

/// Asks every rule about one plan: what the plan lets stand, and what has to be looked at.
pub fn check(context: &Context<'_>) -> (Vec<Accepted>, Vec<Finding>) {
    let mut found = Vec::new();
    let asked = ALL.iter().filter(|rule| certain::is_certain(rule, context));
    for rule in asked {
        let more = rule.run(&Context {
            found: &found,
            ..*context
        });
        found.extend(more);
    }
    let (stand, open) = accepted::apart(context.plan, found.into_iter());
    (stand, open.into_iter().map(accepted::invite).collect())
}
