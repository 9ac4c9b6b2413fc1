//! Suppresses what must be suppressed, in every plan of a borough at once, and then every value
//! derived from it: a rate with its count, an unprinted total with its parts, a rank with the value
//! that it ranks.

use super::Publishable;
use super::cells::{CellList, Decided, Ledger};
use super::combine::falls_back;
use crate::plan::{Disclosure, Id, Policy};
use std::collections::BTreeSet;

/// Suppresses small counts in all plans of one borough, as far as somebody decided so. Returns, for
/// each plan, the names of the sets with suppressed values.
pub(super) fn suppress(plans: &mut [&mut Publishable], site: &Disclosure) -> Vec<Vec<Id>> {
    let wanted = |plan: &&mut Publishable| Policy::of(site, &plan.document.disclosure).suppresses();
    if !plans.iter().any(wanted) {
        return vec![Vec::new(); plans.len()];
    }
    let (mut sheets, mut decided) = (Vec::new(), Vec::new());
    for (at, plan) in plans.iter_mut().enumerate() {
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
        });
        sheets.push(CellList::of(figures, at));
    }
    for (plan, at) in Ledger::of(&sheets, &decided).hidden() {
        sheets[plan].cells[at].slot.hide();
    }
    follow(&mut sheets);
    sheets.iter().map(touched).collect()
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
