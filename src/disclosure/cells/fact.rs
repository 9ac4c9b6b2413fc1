//! The counts of surveys, facts, the ten indicators and programmes.

use super::indicator::{figure, of_rate, part, whole};
use super::{CellKey, CellRef, Ledger, Ruling};
use crate::disclosure::secondary::{CellAt, Relation};
use crate::disclosure::{Fact, FactValue, KpiValue, Publishable, Published, Survey, Unit};
use crate::plan::Policy;
use std::collections::BTreeMap;

impl Ledger {
    pub(super) fn enter_surveys(&mut self, plan: usize, of: &Publishable, policy: Policy<'_>) {
        for (at, survey) in of.surveys().iter().enumerate() {
            let ruling = Ruling::on(plan, policy, &survey.id);
            let base = figure(survey.responses.as_ref());
            let all = base.map(|base| self.enter(None, base, ruling, CellRef::Responses(at)));
            let mut answers = Vec::new();
            for (row, answer) in survey.answers.iter().enumerate() {
                let count = figure(answer.count.as_ref());
                let percent = answer.percent.as_ref().and_then(Published::figure);
                let value = count.or_else(|| part(*percent?, base?));
                answers.push(
                    value.map(|value| self.enter(None, value, ruling, CellRef::Answer(at, row))),
                );
            }
            self.add_up_survey(survey, all, &answers);
        }
    }

    fn add_up_survey(&mut self, survey: &Survey, all: Option<CellAt>, answers: &[Option<CellAt>]) {
        let Some(all) = all else {
            return;
        };
        for answer in answers.iter().flatten().copied() {
            if self.model.value(answer) <= self.model.value(all) {
                self.model.know(Relation::part_of(answer, all));
            }
        }
        let every: Option<Vec<_>> = answers.iter().copied().collect();
        if let Some(every) = every.filter(|every| !survey.multiple_choice && !every.is_empty()) {
            self.add_up(all, &every);
        }
    }

    pub(super) fn enter_facts(&mut self, plan: usize, of: &Publishable, policy: Policy<'_>) {
        let mut cells = BTreeMap::new();
        for (at, fact) in of.facts().iter().enumerate() {
            let ruling = Ruling::on(plan, policy, &fact.id);
            let base = figure(fact.base.as_ref());
            let count = counted(fact, base);
            let base = base.map(|base| self.enter(None, base, ruling, CellRef::FactBase(at)));
            let count = count.map(|count| self.enter(None, count, ruling, CellRef::Fact(at)));
            self.know_part(count, base);
            cells.extend(count.map(|count| (&fact.id, count)));
        }
        // a percentage says that the one is part of the other
        for fact in of.facts() {
            let percent = matches!(
                fact.value,
                Published::Figure(FactValue::Number(_, Unit::Percent))
            );
            if let ([part, whole], true) = (fact.from.as_slice(), percent) {
                self.know_part(cells.get(part).copied(), cells.get(whole).copied());
            }
        }
    }

    /// Readers know that the one is part of the other, unless the figures say otherwise.
    fn know_part(&mut self, part: Option<CellAt>, whole: Option<CellAt>) {
        if let (Some(part), Some(whole)) = (part, whole)
            && self.model.value(part) <= self.model.value(whole)
        {
            self.model.know(Relation::part_of(part, whole));
        }
    }

    pub(super) fn enter_kpis(&mut self, plan: usize, of: &Publishable, policy: Policy<'_>) {
        for (at, kpi) in of.kpis().into_iter().flat_map(|all| &all.kpis).enumerate() {
            if let KpiValue::Reported {
                value: Published::Figure(value),
                unit: Unit::Count,
                ..
            } = &kpi.value
                && let Some(count) = whole(*value)
            {
                let ruling = Ruling::on(plan, policy, &kpi.id);
                let key = CellKey::of_kpi(plan, u64::from(kpi.number));
                self.enter(Some(key), count, ruling, CellRef::Kpi(at));
            }
        }
    }

    pub(super) fn enter_reach(&mut self, plan: usize, of: &Publishable, policy: Policy<'_>) {
        for (at, reach) in of.reach().iter().enumerate() {
            let ruling = Ruling::on(plan, policy, &reach.programme);
            let base = figure(reach.base.as_ref());
            let base = base.map(|base| self.enter(None, base, ruling, CellRef::ReachBase(at)));
            let count = figure(Some(&reach.value));
            let count = count.map(|count| self.enter(None, count, ruling, CellRef::Reach(at)));
            self.know_part(count, base);
        }
    }
}

/// The count that a fact is, or that readers can work out from it.
fn counted(fact: &Fact, base: Option<u64>) -> Option<u64> {
    match fact.value.figure()? {
        FactValue::Number(number, Unit::Count) => whole(*number),
        FactValue::Number(percent, Unit::Percent) => part(*percent, base?),
        FactValue::Number(rate, Unit::RatePer(people)) => of_rate(*rate, *people, base?),
        FactValue::Number(_, Unit::Ratio) | FactValue::Pounds(_) | FactValue::Text(_) => None,
    }
}
