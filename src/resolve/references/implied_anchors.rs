//! The anchors that become link targets when a block is placed: itself, and each action or kind of
//! risk that it contains.

use super::symbols::{ActionScope, Symbols};
use crate::plan::{Anchor, Choice, Placement, RiskKind, Scope};

/// The anchors of a placement.
pub(super) fn anchors(known: &Symbols<'_>, placement: &Placement) -> Vec<Anchor> {
    let mut anchors = vec![Anchor::Placed(placement.clone())];
    match placement {
        Placement::Actions(scope) => {
            anchors.extend(keys(known, ActionScope::Current, scope).map(Anchor::Action));
        }
        Placement::Previous(scope) => {
            anchors.extend(keys(known, ActionScope::Previous, scope).map(Anchor::PreviousAction));
        }
        Placement::Risks(None) => {
            let kinds = RiskKind::ALL.iter();
            anchors.extend(kinds.map(|kind| Anchor::Placed(Placement::Risks(Some(*kind)))));
        }
        Placement::Programmes(None) => {
            let programmes = known.document.practice.programmes.iter();
            let topics = programmes.filter_map(|it| Some(it.topic.as_ref()?.value.clone()));
            anchors.extend(topics.map(|it| Anchor::Placed(Placement::Programmes(Some(it)))));
        }
        _ => {}
    }
    anchors
}

fn keys(known: &Symbols<'_>, which: ActionScope, scope: &Scope) -> impl Iterator<Item = String> {
    let (priorities, actions) = known.programme(which).unwrap_or_default();
    actions
        .iter()
        .filter(move |action| scope.holds(priorities, action))
        .map(crate::plan::Action::key)
}
