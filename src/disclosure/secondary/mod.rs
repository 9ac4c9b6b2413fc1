//! Secondary suppression: which values must be suppressed so that the small ones cannot be worked
//! out.
//!
//! The problem in the abstract: numbers, some of them small, and sums that readers know to hold
//! between them. It knows nothing of plans, tables or periods; `ledger` maps those onto it. Its
//! promise is the attacker's own test: whoever knows every number that is shown, and every sum,
//! must consider at least `threshold` values possible for each suppressed number.

mod bounds_audit;
mod flow;
mod model;
mod simplex;
#[cfg(test)]
mod tests;

pub(super) use model::{CellAt, Model, Relation, Status};

use bounds_audit::Audit;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// How many numbers are tried one by one before the smallest is taken: our choice, which keeps the
/// work linear in the size of a table.
const TRIED: usize = 12;

/// What must be hidden, and how that was found.
#[derive(Debug, Default)]
pub(super) struct Protection {
    /// The cells to hide.
    pub(super) hidden: BTreeSet<CellAt>,
    /// Cells that were not examined to the end, so that more may be hidden than they need.
    pub(super) unanswered: BTreeSet<CellAt>,
    /// Hidden cells that readers can narrow down to too few values, whatever else is hidden.
    pub(super) exposed: BTreeSet<CellAt>,
}

/// The cells to suppress: the secret ones, and the fewest and smallest others that protect them.
///
/// Deterministic: a number that is suppressed to protect another is the smallest that does so, a
/// total or a zero only if nothing else does, and of equals the last.
pub(super) fn protect(model: &Model, threshold: u64) -> Protection {
    let mut audit = Audit::new(model, threshold);
    let mut hidden = BTreeSet::new();
    for cell in model.secrets() {
        model.hide(cell, &mut hidden);
    }
    // a safe number stays safe while others are suppressed, so it is not examined again
    let (mut safe, mut exposed) = (BTreeSet::new(), BTreeSet::new());
    let mut protectable = BTreeSet::new();
    while let Some(cell) = hidden.difference(&safe).next().copied() {
        if audit.is_wide(&hidden, cell) {
            safe.insert(cell);
            continue;
        }
        match complement(model, &hidden, cell, &mut audit) {
            Complement::Protects(other) => model.hide(other, &mut hidden),
            Complement::Helps(other) if protectable.contains(&cell) => {
                model.hide(other, &mut hidden);
            }
            Complement::Helps(_) if audit.is_wide(&model.everything(), cell) => {
                protectable.insert(cell);
            }
            Complement::Helps(_) | Complement::Missing => {
                safe.insert(cell);
                exposed.insert(cell);
            }
        }
    }
    // what was hidden later may protect them
    exposed.retain(|cell| !audit.is_wide(&hidden, *cell));
    Protection {
        hidden: show_again(model, hidden, &exposed, &mut audit),
        unanswered: audit.unanswered(),
        exposed,
    }
}

/// The suppressed numbers that readers can narrow down to fewer than `threshold` values.
pub(super) fn exposed(
    model: &Model,
    hidden: &BTreeSet<CellAt>,
    threshold: u64,
) -> BTreeSet<CellAt> {
    let mut audit = Audit::new(model, threshold);
    let exposed = { hidden.iter().copied() }.filter(|cell| !audit.is_wide(hidden, *cell));
    let exposed: BTreeSet<_> = exposed.collect();
    let unanswered = audit.unanswered();
    exposed.difference(&unanswered).copied().collect()
}

/// Whether any numbers, none of them negative, satisfy everything that readers know.
pub(super) fn is_consistent(model: &Model) -> bool {
    let nothing = BTreeSet::new();
    model
        .latent()
        .all(|cell| bounds_audit::bounds(model, &nothing, cell).is_some())
}

/// What to suppress beside an exposed number.
enum Complement {
    /// This one protects it.
    Protects(CellAt),
    /// No single one protects it, and this one is the least loss on the way.
    Helps(CellAt),
    /// There is nothing more to suppress.
    Missing,
}

/// The number to suppress beside an exposed one: the smallest that protects it, else the smallest
/// in a sum with it, else the smallest of all.
fn complement(
    model: &Model,
    hidden: &BTreeSet<CellAt>,
    exposed: CellAt,
    audit: &mut Audit<'_>,
) -> Complement {
    let mut others = model.shown_beside(hidden, exposed);
    others.sort_by_key(|cell| loss(model, *cell, audit.threshold()));
    let neighbours = model.neighbours(exposed);
    let beside = others.iter().filter(|it| neighbours.contains(it));
    let mut tried = { others.iter().take(TRIED) }.chain(beside.clone().take(TRIED));
    let best = tried.find(|other| {
        let mut with = hidden.clone();
        model.hide(**other, &mut with);
        audit.is_wide(&with, exposed)
    });
    let mut beside = beside;
    let helps = beside.next().or_else(|| others.first());
    let protects = best.map(|best| Complement::Protects(*best));
    let helps = helps.map_or(Complement::Missing, |other| Complement::Helps(*other));
    protects.unwrap_or(helps)
}

/// The loss from suppressing a number, for comparison.
type Loss = (bool, bool, bool, bool, u64, Reverse<CellAt>);

/// The greatest loss is where nobody decided to suppress anything; then a number that is printed
/// rounded so that it keeps fewer values than `threshold` all the same; then a zero; then a total,
/// which says more than its parts; then by size. Of equals the last is suppressed first.
fn loss(model: &Model, cell: CellAt, threshold: u64) -> Loss {
    let value = model.value(cell).unwrap_or(0);
    let narrow = model.enough(cell, threshold) < threshold;
    let undecided = model.standing(cell) == Status::Undecided;
    let total = model.is_total(cell);
    (undecided, narrow, value == 0, total, value, Reverse(cell))
}

/// Shows every number again that was suppressed in vain, the greatest loss first. Those that are
/// `exposed` all the same do not count.
fn show_again(
    model: &Model,
    mut hidden: BTreeSet<CellAt>,
    exposed: &BTreeSet<CellAt>,
    audit: &mut Audit<'_>,
) -> BTreeSet<CellAt> {
    let mut others: Vec<_> = hidden
        .iter()
        .copied()
        .filter(|cell| !model.is_secret(*cell))
        .collect();
    others.sort_by_key(|cell| Reverse(loss(model, *cell, audit.threshold())));
    for other in others {
        let mut without = hidden.clone();
        let free = model.show(other, &mut without);
        let shown = || hidden.difference(&without).copied();
        let neighbours: BTreeSet<_> = shown().flat_map(|it| model.neighbours(it)).collect();
        let about = shown().flat_map(|it| model.hidden_about(&hidden, it));
        let about: BTreeSet<_> = about.collect();
        // the check fails soonest on numbers that share a sum with it, so these come first
        let (near, far): (Vec<_>, Vec<_>) = about
            .intersection(&without)
            .copied()
            .partition(|cell| neighbours.contains(cell));
        let cells = near.into_iter().chain(far);
        let mut cells = cells.filter(|cell| !exposed.contains(cell));
        if free && cells.all(|cell| audit.is_wide(&without, cell)) {
            hidden = without;
        }
    }
    hidden
}
