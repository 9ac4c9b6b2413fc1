//! What comes with something that is placed: the anchors that its ids would carry.

use super::known::{Known, Which};
use crate::plan::{Anchor, Placement, RiskKind, Scope};

/// The placement itself, and every action or kind of risk in it.
pub(super) fn anchors(known: &Known<'_>, placement: &Placement) -> Vec<Anchor> {
    let mut anchors = vec![Anchor::Placed(placement.clone())];
    match placement {
        Placement::Actions(scope) => {
            anchors.extend(keys(known, Which::Current, scope).map(Anchor::Action));
        }
        Placement::Previous(scope) => {
            anchors.extend(keys(known, Which::Previous, scope).map(Anchor::PreviousAction));
        }
        Placement::Risks(None) => {
            let kinds = [RiskKind::Challenge, RiskKind::Issue, RiskKind::Risk];
            anchors.extend(kinds.map(|kind| Anchor::Placed(Placement::Risks(Some(kind)))));
        }
        _ => {}
    }
    anchors
}

fn keys(known: &Known<'_>, which: Which, scope: &Scope) -> impl Iterator<Item = String> {
    let (priorities, actions) = known.programme(which).unwrap_or_default();
    actions
        .iter()
        .filter(move |action| scope.holds(priorities, action))
        .map(crate::plan::Action::key)
}
