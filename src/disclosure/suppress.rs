//! Suppresses what must be suppressed, in every plan of a borough at once, and then every value
//! derived from it: a rate with its count, an unprinted total with its parts, a rank with the value
//! that it ranks.

use super::cells::{CellList, Decided, Ledger, Place, ReleasedPlaces, RoundedCells};
use super::combine::falls_back;
use super::neighbours::AreaValue;
use super::releases;
use super::{Public, Publishable};
use crate::plan::figures::Figures;
use crate::plan::{Disclosure, Id, Policy};
use std::collections::BTreeSet;

/// What became of one plan's values.
#[derive(Debug, Clone, Default)]
pub(super) struct Suppressed {
    /// What has hidden values.
    pub(super) hidden: Vec<Id>,
    /// The hidden values, as another borough may print them.
    pub(super) withheld: BTreeSet<AreaValue>,
    /// What was not examined to the end, so that more of it may be hidden than it needs.
    pub(super) unanswered: BTreeSet<Id>,
    /// What has small counts that can be worked out, whatever else is hidden.
    pub(super) exposed: BTreeSet<Id>,
    /// What has withheld counts that an earlier release helps to work out.
    pub(super) exposed_by_release: BTreeSet<Id>,
    /// What has withheld counts that an earlier release shows.
    pub(super) shown_by_release: BTreeSet<Id>,
}

/// Suppresses small counts in all plans of one borough, as far as somebody decided so. `releases`
/// has the plan.json of an earlier release of each plan, where there is one.
pub(super) fn suppress(
    plans: &mut [&mut Publishable],
    rounded: Vec<RoundedCells>,
    site: &Disclosure,
    releases: &[Option<&str>],
) -> Vec<Suppressed> {
    let wanted = |plan: &&mut Publishable| Policy::of(site, &plan.document.disclosure).suppresses();
    if !plans.iter().any(wanted) && rounded.iter().all(RoundedCells::is_empty) {
        return vec![Suppressed::default(); plans.len()];
    }
    let (mut sheets, mut decided) = (Vec::new(), Vec::new());
    for ((at, plan), rounded) in plans.iter_mut().enumerate().zip(rounded) {
        let words = plan.words();
        let Publishable {
            figures, document, ..
        } = &mut **plan;
        let policy = Policy::of(site, &document.disclosure);
        let tables = figures.tables.iter();
        let fallen_back = tables.filter(|table| falls_back(table, policy, words));
        decided.push(Decided {
            policy,
            fallen_back: fallen_back.map(|table| table.id.clone()).collect(),
            rounded,
        });
        sheets.push(CellList::of(figures, at));
    }
    let mut ledger = Ledger::of(&sheets, &decided);
    let protected = ledger.protect();
    for (plan, at) in &protected.hidden {
        sheets[*plan].cells[*at].slot.hide();
    }
    follow(&mut sheets);
    let sets = sheets
        .iter()
        .map(|sheet| sheet.cells.iter().map(|cell| cell.set.clone()));
    let sets: Vec<Vec<Id>> = sets.map(Iterator::collect).collect();
    let hidden: Vec<_> = sheets.iter().map(touched).collect();
    let withheld: Vec<_> = sheets.iter().map(CellList::withheld).collect();
    drop((sheets, decided));
    let mut released = read_releases(plans, releases, site);
    let lists = released.iter_mut().enumerate();
    let lists = lists.filter_map(|(at, figures)| Some((at, CellList::of(figures.as_mut()?, at))));
    let lists: Vec<_> = lists.collect();
    let told = match lists.as_slice() {
        [] => ReleasedPlaces::default(),
        lists => ledger.compare_releases(lists, &protected),
    };
    let sets_in = |plan: usize, places: &[Place]| {
        let places = places.iter().filter(|place| place.0 == plan);
        places.map(|(_, at)| sets[plan][*at].clone()).collect()
    };
    let suppressed = hidden.into_iter().zip(withheld).enumerate();
    let suppressed = suppressed.map(|(plan, (hidden, withheld))| Suppressed {
        hidden,
        withheld: withheld.into_iter().map(AreaValue::new).collect(),
        unanswered: sets_in(plan, &protected.unanswered),
        exposed: sets_in(plan, &protected.exposed),
        exposed_by_release: sets_in(plan, &told.exposed),
        shown_by_release: sets_in(plan, &told.shown),
    });
    suppressed.collect()
}

/// The values that earlier releases of plans showed, where they differ from what is published now.
fn read_releases(
    plans: &[&mut Publishable],
    releases: &[Option<&str>],
    site: &Disclosure,
) -> Vec<Option<Figures<Public>>> {
    let read = plans.iter().zip(releases).map(|(plan, json)| {
        let own = plan.document.disclosure.clone();
        releases::read(plan, (*json)?, Policy::of(site, &own))
    });
    read.collect()
}

/// Suppresses values derived from suppressed ones, in every plan of the borough that prints them.
fn follow(sheets: &mut [CellList<'_>]) {
    loop {
        let mut any = false;
        for sheet in &mut *sheets {
            any |= sheet.follow();
        }
        let gone: BTreeSet<_> = sheets.iter().flat_map(CellList::gone).collect();
        for sheet in &mut *sheets {
            any |= sheet.hide_gone(&gone);
        }
        if !any {
            return;
        }
    }
}

/// The names of the sets with suppressed values.
fn touched(sheet: &CellList<'_>) -> Vec<Id> {
    let hidden = sheet.cells.iter().filter(|cell| cell.slot.is_hidden());
    let ids: BTreeSet<_> = hidden.map(|cell| cell.set.clone()).collect();
    ids.into_iter().collect()
}
