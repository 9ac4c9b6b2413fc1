//! Counts that another record prints: under the same words, or as the sum of a line of a table.

use super::ledger::{Ledger, TableLine};
use super::{MergedPart, PlanCell};
use crate::disclosure::secondary::{CellAt, Status};
use crate::plan::Id;
use jiff::civil::Date;
use std::collections::BTreeSet;

impl Ledger {
    /// The number of this value that another record has under the same words and for the same days,
    /// as far as these are said.
    pub(super) fn find_described(
        &self,
        cell: &PlanCell<'_>,
        set: &(usize, Id),
        value: u64,
    ) -> Option<CellAt> {
        let named = self.named(cell.described.as_ref()?, cell.when, set);
        { named }.find(|it| self.model.value(*it) == Some(value))
    }

    /// The counts that other records have under these words and may be of these days.
    pub(super) fn named<'a>(
        &'a self,
        words: &str,
        when: Option<(Date, Date)>,
        set: &'a (usize, Id),
    ) -> impl Iterator<Item = CellAt> + 'a {
        let all = self.described.get(words).into_iter().flatten();
        let others = all.filter(move |it| it.set != *set && may_be_same(it.when, when));
        others.map(|it| it.at)
    }

    /// A line whose sum is printed in another record: under the same words, or of the same days and
    /// in no table.
    pub(super) fn know_lines(&mut self) {
        for line in std::mem::take(&mut self.lines) {
            let TableLine { when, parts, .. } = &line;
            let sum = self.sum(parts);
            let named = line.words.iter();
            let named = named.flat_map(|words| self.named(words, *when, &line.set));
            let dated = when.and_then(|when| self.dated.get(&when));
            let dated = dated.into_iter().flatten().copied();
            let dated = dated.filter(|it| self.alone.contains(it));
            let printed = named.chain(dated).filter(|it| !parts.contains(it));
            let printed: BTreeSet<_> = printed
                .filter(|it| self.model.value(*it) == Some(sum) && sum > 0)
                .collect();
            for whole in printed {
                self.add_up(whole, parts);
            }
        }
    }

    /// Relates a combined count to those of its parts that are printed elsewhere.
    pub(super) fn know_merged(&mut self, whole: CellAt, parts: &[MergedPart], set: &(usize, Id)) {
        let most = self.model.value(whole).unwrap_or(0);
        let first = |part: &MergedPart| {
            let known = part.key.as_ref().and_then(|key| self.known.get(key));
            let known = known.and_then(|cells| cells.first()).copied();
            let named = || {
                let words = part.words.as_ref()?;
                let mut named = self.named(words, part.when, set);
                named.find(|it| self.model.value(*it).is_some_and(|value| value <= most))
            };
            known.or_else(named)
        };
        let printed: Vec<CellAt> = parts.iter().filter_map(first).collect();
        let sum = self.sum(&printed);
        let rest = self.model.value(whole).and_then(|all| all.checked_sub(sum));
        let (Some(rest), false) = (rest, printed.is_empty()) else {
            return;
        };
        let mut all = printed;
        if all.len() < parts.len() {
            let small = (1..self.threshold).contains(&rest);
            let status = if small {
                Status::Secret
            } else {
                Status::Latent
            };
            all.push(self.model.add(Some(rest), status));
        }
        self.add_up(whole, &all);
    }
}

/// Whether two counts may be of the same days: one that does not say its days may be of any.
fn may_be_same(one: Option<(Date, Date)>, other: Option<(Date, Date)>) -> bool {
    one.is_none() || other.is_none() || one == other
}
