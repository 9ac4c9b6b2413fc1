//! Suppresses what must be suppressed, in every plan of a borough at once, and then every value
//! derived from it: a rate with its count, an unprinted total with its parts, a rank with the value
//! that it ranks.

use super::Publishable;
use super::cells::{CellList, Decided, Ledger, RoundedCells};
use super::combine::falls_back;
use crate::plan::{Disclosure, Id, Policy};
use std::collections::BTreeSet;

/// What became of one plan's values.
#[derive(Debug, Clone, Default)]
pub(super) struct Suppressed {
    /// What has hidden values.
    pub(super) hidden: Vec<Id>,
    /// What was not examined to the end, so that more of it may be hidden than it needs.
    pub(super) unanswered: BTreeSet<Id>,
}

/// Suppresses small counts in all plans of one borough, as far as somebody decided so.
pub(super) fn suppress(
    plans: &mut [&mut Publishable],
    rounded: Vec<RoundedCells>,
    site: &Disclosure,
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
    let (hidden, unanswered) = Ledger::of(&sheets, &decided).protect();
    for (plan, at) in hidden {
        sheets[plan].cells[at].slot.hide();
    }
    follow(&mut sheets);
    let unanswered_in = |plan: usize| {
        let places = unanswered.iter().filter(|place| place.0 == plan);
        let sets = places.map(|(_, at)| sheets[plan].cells[*at].set.clone());
        sets.collect()
    };
    let plans = sheets.iter().enumerate();
    let suppressed = plans.map(|(plan, sheet)| Suppressed {
        hidden: touched(sheet),
        unanswered: unanswered_in(plan),
    });
    suppressed.collect()
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
