//! The step itself: from a site with its plans to what of them may be published.

use super::cells::{CellList, RoundedCells, round};
use super::combine::combine;
use super::findings;
use super::notices::remark;
use super::suppress::{Suppressed, suppress};
use super::voices;
use super::{Publishable, PublishableSite};
use crate::diagnostics::Finding;
use crate::plan::{Borough, Disclosure, Id, Plan, Policy, Settings, Site};
use crate::words::Words;
use std::collections::BTreeMap;

/// Applies disclosure control to a site.
pub fn publish(site: Site) -> PublishableSite {
    let boroughs = site.boroughs;
    let plans = site.plans.into_iter();
    let mut plans: Vec<_> = plans
        .map(|plan| open(plan, &boroughs, site.settings.words))
        .collect();
    // what is wrong was said by `examine`
    let _ = control(&mut plans, &site.settings.disclosure);
    let explains = plans.iter().any(|plan| !plan.document.terms.is_empty());
    PublishableSite {
        explains,
        settings: site.settings,
        areas: site.areas,
        plans,
        boroughs,
    }
}

/// What is wrong with what was decided about small numbers in the plans of one borough, or cannot
/// be done as it was decided.
pub fn examine(plans: &[&Plan], settings: &Settings) -> Vec<Finding> {
    let site = &settings.disclosure;
    let decides = |plan: &&&Plan| !plan.document.disclosure.decisions.is_empty();
    if site.decisions.is_empty() && !plans.iter().any(|plan| decides(&plan)) {
        return Vec::new();
    }
    let plans = plans.iter().copied().cloned();
    let mut plans: Vec<_> = plans.map(|plan| open(plan, &[], settings.words)).collect();
    control(&mut plans, site)
}

/// Applies the decisions about small numbers, first in each plan, then across all plans of a
/// borough.
fn control(plans: &mut [Publishable], site: &Disclosure) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut boroughs: BTreeMap<Id, (Vec<&mut Publishable>, Vec<RoundedCells>)> = BTreeMap::new();
    for plan in plans {
        let own = plan.document.disclosure.clone();
        let policy = Policy::of(site, &own);
        found.extend(findings::in_vain(plan, policy));
        combine(plan, policy);
        let rounded = round(plan, policy);
        voices::keep(&mut plan.document);
        let together = boroughs.entry(plan.borough().clone()).or_default();
        together.0.push(plan);
        together.1.push(rounded);
    }
    for (mut together, rounded) in boroughs.into_values() {
        let suppressed = suppress(&mut together, rounded, site);
        for (plan, Suppressed { hidden, unanswered }) in together.into_iter().zip(suppressed) {
            let own = plan.document.disclosure.clone();
            found.extend(findings::cut_short(plan, &unanswered));
            remark(plan, &hidden, Policy::of(site, &own));
            plan.sign();
        }
    }
    found
}

/// A plan with every value as typed, before anything is suppressed.
fn open(plan: Plan, boroughs: &[Borough], words: Words) -> Publishable {
    let borough = boroughs.iter().find(|borough| borough.id == plan.borough);
    let area = borough.map_or_else(|| plan.borough.to_string(), |it| it.name.clone());
    let mut plan = Publishable::new(plan, area, words);
    // what is no cell stays hidden
    CellList::of(&mut plan.figures, 0);
    plan
}
