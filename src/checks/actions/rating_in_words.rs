//! A rating has a word.
//!
//! # Checks
//!
//! Actions of this plan and of the one before whose rating is "not recoverable", because only a
//! colour was given. And ratings that rag.yaml explains and that no action has.
//!
//! # Why
//!
//! Who prints in black and white, cannot tell red from green or listens to the page finds a column
//! with nothing in it.
//!
//! # Example
//!
//! ```yaml
//! rag_action: not recoverable       # write the level: on-track
//! ```
//!
//! # Source
//!
//! WCAG 2.2, 1.4.1 Use of Colour: <https://www.w3.org/TR/WCAG22/#use-of-color>. Two plans published
//! in 2023 rate their actions in colours only.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::{Action, Document, Rated, RatedAs, RatingScheme};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let before = document.previous.as_ref().map_or(&[][..], |it| &it.actions);
    let schemes = document.schemes.iter();
    let unused = schemes.filter_map(|scheme| unused(scheme, document));
    colours(&document.actions, "actions")
        .into_iter()
        .chain(colours(before, "previous"))
        .chain(unused)
        .collect()
}

/// One finding for all actions whose rating was published as a colour only.
fn colours(actions: &[Action], place: &str) -> Option<Finding> {
    let lost = |rated: &Option<RatedAs>| *rated == Some(RatedAs::ColourOnly);
    let rated = actions
        .iter()
        .filter(|it| lost(&it.rated_action) || lost(&it.rated_impact));
    let rated: Vec<_> = rated.collect();
    let (first, others) = rated.split_first()?;
    let message = match others.len() {
        0 => "this action is rated by a colour without a word".to_owned(),
        more => format!("{} actions are rated by a colour without a word", more + 1),
    };
    let finding = Finding::error(ID, first.reference.span, message)
        .help("write the code of a level in rag.yaml for each, or take the rating out")
        .place(place);
    let related = |finding: Finding, other: &&Action| finding.related(other.reference.span, "");
    Some(others.iter().fold(finding, related))
}

/// The finding about a rating scheme that no action uses.
fn unused(scheme: &RatingScheme, document: &Document) -> Option<Finding> {
    let rated = |action: &Action| match scheme.rates {
        Rated::Action => action.rated_action.is_some(),
        Rated::Impact => action.rated_impact.is_some(),
    };
    let before = document.previous.iter().flat_map(|it| &it.actions);
    if document.actions.iter().chain(before).any(rated) {
        return None;
    }
    let first = scheme.levels.first()?;
    let key = match scheme.rates {
        Rated::Action => "rag_action",
        Rated::Impact => "rag_impact",
    };
    let message = format!("no action has the rating \"{}\"", scheme.title);
    Some(
        Finding::error(ID, first.code.span, message)
            .help(format!(
                "add `{key}` to the actions, or take the rating out of rag.yaml"
            ))
            .place("rating"),
    )
}
