//! The step itself: from a site with its plans to what of them may be published.

use super::cells::round;
use super::combine::combine;
use super::notices::remark;
use super::suppress::suppress;
use super::voices;
use super::{Publishable, PublishableSite};
use crate::plan::{Borough, Disclosure, Id, Plan, Policy, Site};
use crate::words::Words;
use std::collections::BTreeMap;

/// Applies disclosure control to a site.
pub fn publish(site: Site) -> PublishableSite {
    let boroughs = site.boroughs;
    let plans = site.plans.into_iter();
    let mut plans: Vec<_> = plans
        .map(|plan| open(plan, &boroughs, site.settings.words))
        .collect();
    control(&mut plans, &site.settings.disclosure);
    let explains = plans.iter().any(|plan| !plan.document.terms.is_empty());
    PublishableSite {
        explains,
        settings: site.settings,
        areas: site.areas,
        plans,
        boroughs,
    }
}

/// Applies the decisions about small numbers, first in each plan, then across all plans of a
/// borough.
fn control(plans: &mut [Publishable], site: &Disclosure) {
    let mut boroughs: BTreeMap<Id, Vec<&mut Publishable>> = BTreeMap::new();
    for plan in plans {
        let own = plan.document.disclosure.clone();
        let policy = Policy::of(site, &own);
        combine(plan, policy);
        round(plan, policy);
        voices::keep(&mut plan.document);
        boroughs
            .entry(plan.borough().clone())
            .or_default()
            .push(plan);
    }
    for mut together in boroughs.into_values() {
        let hidden = suppress(&mut together, site);
        for (plan, hidden) in together.into_iter().zip(hidden) {
            let own = plan.document.disclosure.clone();
            remark(plan, &hidden, Policy::of(site, &own));
        }
    }
}

/// A plan with every value as typed, before anything is suppressed.
fn open(plan: Plan, boroughs: &[Borough], words: Words) -> Publishable {
    let borough = boroughs.iter().find(|borough| borough.id == plan.borough);
    let area = borough.map_or_else(|| plan.borough.to_string(), |it| it.name.clone());
    Publishable::new(plan, area, words)
}
