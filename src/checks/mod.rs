//! What is wrong with a plan that was read: plans to findings, one rule a file.
//!
//! A rule looks at one plan and says what it found. It must never change anything, and never guess:
//! where a figure cannot be known, it says nothing. [`run`] asks every rule of [`ALL`] about every
//! plan; what a plan's `accepted` lets stand is taken out of the report and handed on.

mod acceptance;
mod actions;
mod arithmetic;
mod claims;
mod engine;
mod safeguarding;
mod statutory;
mod tables;
mod text;
mod values;
mod wording;

pub use engine::acceptance::Accepted;
pub use engine::explain::{explain, nearest_explained, reference, title};
pub use engine::registry::{ALL, find, nearest};
pub use engine::rule::{PARTS, Rule};
pub use text::passages::Passages;

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
    pub reading: &'a Passages<'a>,
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
            reading: &Passages::of(plan),
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
    let asked = ALL
        .iter()
        .filter(|rule| engine::preconditions::is_certain(rule, context));
    for rule in asked {
        let more = rule.run(&Context {
            found: &found,
            ..*context
        });
        found.extend(more);
    }
    let (stand, open) = engine::acceptance::apart(context.plan, found.into_iter());
    (
        stand,
        open.into_iter().map(engine::acceptance::invite).collect(),
    )
}
