//! Checks plans: from a plan to findings, one rule for each file.
//!
//! A rule looks at one plan and reports what it found. It must never change anything, and never
//! guess: where a value cannot be known, it reports nothing. [`check`] runs the rules on one plan,
//! and separates the findings that the plan accepts from the others.
//!
//! The rules are in folders by what they are about, and all of them are modules of `registry`:
//! - `statutory`: what law and guidance ask of a plan;
//! - `arithmetic`: values that must agree, such as totals, rates, shares and series;
//! - `tables`: how tables are made, their rows, columns, labels and dates;
//! - `actions`: priorities, outcomes, actions and who leads them;
//! - `claims`: what sentences claim, against other sentences and against the plan's values;
//! - `wording`: abbreviations, links, headings and sentences;
//! - `safeguarding`: no child can be recognised, no person is named;
//! - `acceptance`: findings that a plan accepts.
//!
//! What rules share is in `text` (passages, sentences, dates) and `values` (rounding, small
//! numbers).

mod engine;
mod registry;
mod text;
mod values;

pub use engine::acceptance::Accepted;
pub use engine::explain::{explain, nearest_explained, reference, title};
pub use engine::rule::{Context, Needs, PARTS, Rule, RuleSeverity};
pub use registry::{ALL, find, nearest};
pub use text::passages::Passages;

use crate::diagnostics::Finding;
use crate::plan::{Area, Borough};
use std::collections::BTreeSet;

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

/// Runs every rule on one plan. Returns the accepted findings, and the others.
pub fn check(context: &Context<'_>) -> (Vec<Accepted>, Vec<Finding>) {
    let mut found = Vec::new();
    for rule in context.rules {
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
