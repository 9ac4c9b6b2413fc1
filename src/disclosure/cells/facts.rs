//! Figures that stand by themselves as cells.

use super::described::described;
use super::implied::make_a_whole;
use super::{CellId, CellKey, CellList, CellRelation, PlanCell, Slot, days};
use crate::disclosure::{Fact, FactValue, Published, Unit};
use crate::plan::{Id, Measure};
use crate::units::Decimal;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The key of a fact in one period, whichever edition prints it.
fn fact_key(id: &Id, when: (Date, Date)) -> CellKey {
    CellKey {
        what: format!("fact {id}"),
        area: None,
        part: Measure::Value,
        when,
    }
}

/// A fact that is a share of a whole.
struct Share {
    value: CellId,
    base: Option<CellId>,
    digits: Decimal,
}

/// The cells of a fact, and the facts that it is made of.
struct FactCells<'f> {
    value: CellId,
    before: Option<CellId>,
    unit: Unit,
    from: &'f [Id],
    growth_of: Option<&'f Id>,
}

impl<'a> CellList<'a> {
    pub(super) fn lower_facts(&mut self, facts: &'a mut [Fact]) {
        let (mut all, mut wholes) = (BTreeMap::new(), BTreeMap::<_, Vec<_>>::new());
        for fact in facts {
            let whole = name_whole(fact);
            let digits = number(&fact.value);
            let unit = match fact.value.figure() {
                Some(FactValue::Number(_, unit)) => *unit,
                _ => Unit::Ratio,
            };
            let when = fact.period.as_ref().map(days);
            let base = fact.base.as_mut();
            let base = base.map(|it| PlanCell::new(&fact.id, Unit::Count, Slot::Count(it)));
            let base = base.map(|cell| self.add(PlanCell { when, ..cell }));
            let words = described(&[&fact.label]).filter(|_| unit == Unit::Count);
            let mut cell = PlanCell::new(&fact.id, unit, Slot::Fact(&mut fact.value));
            cell.counted_as = when.map(|when| fact_key(&fact.id, when));
            cell.described.clone_from(&words);
            let value = self.add(PlanCell { when, ..cell });
            if let Some((whole, digits)) = whole.zip(digits) {
                let share = Share {
                    value,
                    base,
                    digits,
                };
                wholes.entry(whole).or_default().push(share);
            }
            if let Some(base) = base {
                self.relations.push(CellRelation::Ratio { value, base });
                self.part_of(value, base);
                let of = vec![base];
                self.relations.push(CellRelation::Made { value, of });
            }
            let before = fact.was.as_mut().map(|(before, period)| {
                let when = period.as_ref().map(days);
                let mut cell = PlanCell::new(&fact.id, unit, Slot::Number(before));
                cell.counted_as = when.map(|when| fact_key(&fact.id, when));
                cell.described = words.filter(|_| when.is_some());
                let before = self.add(PlanCell { when, ..cell });
                let of = vec![value];
                self.relations
                    .push(CellRelation::Made { value: before, of });
                before
            });
            let cells = FactCells {
                value,
                before,
                unit,
                from: &fact.from,
                growth_of: fact.growth_of.as_ref(),
            };
            all.insert(&fact.id, cells);
        }
        for shares in wholes.into_values() {
            self.relate_shares(&shares);
        }
        self.relate_derived(&all);
    }

    /// Facts that are made of others are hidden with any of them.
    fn relate_derived(&mut self, all: &BTreeMap<&Id, FactCells<'_>>) {
        for fact in all.values() {
            let value_of = |id: &Id| all.get(id).map(|it| it.value);
            // a percentage shows that the first fact is part of the second
            if let ([part, whole], Unit::Percent, None) = (fact.from, fact.unit, fact.growth_of)
                && let (Some(part), Some(whole)) = (value_of(part), value_of(whole))
            {
                self.part_of(part, whole);
            }
            let grown = fact.growth_of.and_then(|id| all.get(id));
            let ends = grown.into_iter().flat_map(|it| [Some(it.value), it.before]);
            let of = fact.from.iter().map(value_of).chain(ends).flatten();
            let (value, of) = (fact.value, of.collect());
            self.relations.push(CellRelation::Made { value, of });
        }
    }

    /// Facts that are shares of one whole, with the same base, add up to that base. One that does
    /// not state its base has that of the others.
    fn relate_shares(&mut self, shares: &[Share]) {
        let digits: Vec<_> = shares.iter().map(|share| share.digits).collect();
        let mut bases = shares.iter().filter_map(|share| share.base);
        let Some(first) = bases.next().filter(|_| make_a_whole(&digits)) else {
            return;
        };
        let number = |base: CellId| self.cells[base].slot.number();
        let others: Vec<_> = bases.collect();
        if others.iter().any(|base| number(*base) != number(first)) {
            return;
        }
        for share in shares.iter().filter(|share| share.base.is_none()) {
            let (value, base) = (share.value, first);
            self.relations.push(CellRelation::Ratio { value, base });
        }
        for base in others {
            self.add_up(first, vec![base]);
        }
        self.add_up(first, shares.iter().map(|share| share.value).collect());
    }
}

/// The number of a fact that readers see.
fn number(value: &Published<FactValue>) -> Option<Decimal> {
    match value.figure()? {
        FactValue::Number(number, _) => Some(*number),
        FactValue::Pounds(_) | FactValue::Text(_) => None,
    }
}

/// What a fact is a share of: as declared, or percentages of the same number in the same days under
/// the same topic, which readers add up.
fn name_whole(fact: &Fact) -> Option<String> {
    if let Some(name) = &fact.share_of {
        return Some(format!("share of {name}"));
    }
    let is_made = !fact.from.is_empty() || fact.growth_of.is_some();
    let base = fact.base.as_ref()?.figure().filter(|_| !is_made)?;
    let is_percent = matches!(
        fact.value.figure(),
        Some(FactValue::Number(_, Unit::Percent))
    );
    let when = fact.period.as_ref().map(days);
    is_percent.then(|| format!("{base} {when:?} {:?}", fact.topic))
}
