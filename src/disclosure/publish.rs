//! The step itself: from a site with its plans to what of them may be published.

use super::cells::{CellList, RoundedCells, round};
use super::combine::combine;
use super::findings;
use super::neighbours::{AreaValue, BoroughValues};
use super::notices::remark;
use super::suppress::suppress;
use super::voices;
use super::{Publishable, PublishableSite};
use crate::diagnostics::Finding;
use crate::plan::{Borough, Disclosure, Id, Plan, Policy, Settings, Site};
use crate::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// Applies disclosure control to a site.
pub fn publish(site: Site) -> PublishableSite {
    let boroughs = site.boroughs;
    let plans = site.plans.into_iter();
    let mut plans: Vec<_> = plans
        .map(|plan| open(plan, &boroughs, site.settings.words))
        .collect();
    // what is wrong was said by `examine`
    let _ = control(&mut plans, &[], &site.settings.disclosure);
    let explains = plans.iter().any(|plan| !plan.document.terms.is_empty());
    PublishableSite {
        explains,
        settings: site.settings,
        areas: site.areas,
        plans,
        boroughs,
    }
}

/// What disclosure control comes to in the plans of one borough.
#[derive(Debug, Clone, Default)]
pub struct Examined {
    /// What is wrong with what was decided about small numbers, or cannot be done as it was
    /// decided.
    pub found: Vec<Finding>,
    /// What is withheld, and what is printed of other areas.
    pub values: BoroughValues,
}

/// Examines what was decided about small numbers in the plans of one borough. `releases` has the
/// plan.json of an earlier release of each plan, where there is one.
pub fn examine(plans: &[&Plan], releases: &[Option<&str>], settings: &Settings) -> Examined {
    let site = &settings.disclosure;
    let decides = |plan: &&&Plan| !plan.document.disclosure.decisions.is_empty();
    let mut controlled = Controlled::default();
    if !site.decisions.is_empty() || plans.iter().any(|plan| decides(&plan)) {
        let opened = plans.iter().copied().cloned();
        let mut opened: Vec<_> = opened.map(|plan| open(plan, &[], settings.words)).collect();
        controlled = control(&mut opened, releases, site);
    }
    Examined {
        found: controlled.found,
        values: BoroughValues::of(plans, controlled.withheld),
    }
}

/// What came of disclosure control.
#[derive(Default)]
struct Controlled {
    found: Vec<Finding>,
    withheld: BTreeSet<AreaValue>,
}

/// The plans of one borough, each with what is printed rounded and the plan.json of an earlier
/// release.
#[derive(Default)]
struct BoroughPlans<'a> {
    plans: Vec<&'a mut Publishable>,
    rounded: Vec<RoundedCells>,
    releases: Vec<Option<&'a str>>,
}

/// Applies the decisions about small numbers, first in each plan, then across all plans of a
/// borough.
fn control<'a>(
    plans: &'a mut [Publishable],
    releases: &[Option<&'a str>],
    site: &Disclosure,
) -> Controlled {
    let mut controlled = Controlled::default();
    let mut boroughs: BTreeMap<Id, BoroughPlans<'a>> = BTreeMap::new();
    for (at, plan) in plans.iter_mut().enumerate() {
        let own = plan.document.disclosure.clone();
        let policy = Policy::of(site, &own);
        let in_vain = findings::in_vain(plan, policy);
        controlled.found.extend(in_vain);
        combine(plan, policy);
        let rounded = round(plan, policy);
        voices::keep(&mut plan.document);
        let together = boroughs.entry(plan.borough().clone()).or_default();
        together.plans.push(plan);
        together.rounded.push(rounded);
        together.releases.push(releases.get(at).copied().flatten());
    }
    for mut together in boroughs.into_values() {
        let (rounded, releases) = (together.rounded, &together.releases);
        let suppressed = suppress(&mut together.plans, rounded, site, releases);
        for (plan, suppressed) in together.plans.into_iter().zip(suppressed) {
            let own = plan.document.disclosure.clone();
            let policy = Policy::of(site, &own);
            let unprotected = findings::unprotected(policy, &suppressed);
            controlled.found.extend(unprotected);
            controlled.withheld.extend(suppressed.withheld);
            remark(plan, &suppressed.hidden, policy);
            plan.sign();
        }
    }
    controlled
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
