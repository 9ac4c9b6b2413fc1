//! Every record with values as cells. Indicators, shares of groups, surveys, the ten indicators and
//! the reach of programmes are here; tables, benchmarks and facts in files of their own.

use super::described::described;
use super::implied::{self, make_a_whole};
use super::{CellId, CellKey, CellList, CellRelation, PlanCell, Slot, days, part, whole};
use crate::disclosure::{
    Cohort, Indicator, KpiValue, Observation, Public, Published, Reach, Representation, Survey,
    Unit,
};
use crate::plan::figures::Figures;
use crate::plan::{Id, Measure};
use crate::units::{Decimal, Period, PeriodForm};

/// Whether readers see a value in this field.
fn shows<T>(value: Option<&Published<T>>) -> bool {
    value.is_some_and(|it| it.figure().is_some())
}

impl<'a> CellList<'a> {
    pub(super) fn lower(&mut self, figures: &'a mut Figures<Public>) {
        for indicator in &mut figures.indicators {
            self.lower_indicator(indicator);
        }
        for table in &mut figures.tables {
            self.lower_table(table);
        }
        for benchmark in &mut figures.benchmarks {
            self.lower_benchmark(benchmark);
        }
        for table in &mut figures.representation {
            self.lower_shares(table);
        }
        for survey in &mut figures.surveys {
            self.lower_survey(survey);
        }
        self.lower_facts(&mut figures.facts);
        for kpi in figures.kpis.iter_mut().flat_map(|all| &mut all.kpis) {
            let key = CellKey::of_kpi(self.plan, u64::from(kpi.number));
            if let KpiValue::Reported { value, unit, .. } = &mut kpi.value {
                let mut cell = PlanCell::new(&kpi.id, *unit, Slot::Number(value));
                cell.counted_as = Some(key);
                self.add(cell);
            }
        }
        for reach in &mut figures.reach {
            self.lower_reach(reach);
        }
    }

    fn lower_indicator(&mut self, indicator: &'a mut Indicator) {
        let what = self.name(&indicator.id);
        let words = described(&[&indicator.title]);
        let snapshot = indicator.cohort == Some(Cohort::Snapshot);
        let when = indicator.rank.as_ref().and_then(|rank| rank.period);
        let is_ranked = |period: &Period| when.is_none_or(|when| days(period) == days(&when));
        let mut ranked = None;
        for series in &mut indicator.series {
            for seen in &mut series.observations {
                let key = CellKey {
                    what: what.clone(),
                    area: series.area.clone(),
                    part: Measure::Value,
                    when: days(&seen.period),
                };
                let is_ranked = series.area.is_none() && is_ranked(&seen.period);
                let seen_when = seen.period;
                let adds_up = !snapshot && seen.period.shape != PeriodForm::Day;
                let first = self.cells.len();
                self.lower_observation((&indicator.id, indicator.unit), &key, seen);
                if indicator.unit == Unit::Count && series.area.is_none() {
                    self.cells[first].described.clone_from(&words);
                }
                for cell in &mut self.cells[first..] {
                    cell.adds_up = Some(adds_up);
                    cell.when = Some(days(&seen_when));
                    cell.area.clone_from(&series.area);
                }
                if is_ranked {
                    ranked = Some((first..self.cells.len()).collect());
                }
            }
        }
        let mut rank = PlanCell::new(&indicator.id, Unit::Ratio, Slot::Rank(&mut indicator.rank));
        rank.counts = false;
        let value = self.add(rank);
        let of = ranked.unwrap_or_default();
        self.relations.push(CellRelation::Made { value, of });
    }

    fn lower_observation(
        &mut self,
        (set, unit): (&Id, Unit),
        key: &CellKey,
        seen: &'a mut Observation,
    ) {
        let counted = shows(seen.count.as_ref());
        let mut cell = PlanCell::new(set, unit, Slot::Number(&mut seen.value));
        // a count that is printed nowhere is suppressed through the value that reveals it
        cell.counts = !counted;
        cell.counted_as = Some(key.part(Measure::Count));
        cell.printed_as = Some(key.clone());
        let value = self.add(cell);
        let count = self.lower_part(set, key.part(Measure::Count), &mut seen.count);
        let base = self.lower_part(set, key.part(Measure::Base), &mut seen.base);
        let events = self.lower_part(set, key.part(Measure::Events), &mut seen.events);
        if let Some(base) = base {
            // the population of an area is public, so it is never suppressed
            self.cells[base].counts = !matches!(unit, Unit::RatePer(_));
            self.relations.push(CellRelation::Ratio { value, base });
        }
        let part = count.filter(|_| counted).unwrap_or(value);
        for whole in [base, events].into_iter().flatten() {
            self.part_of(part, whole);
        }
        let of = [count, base, events].into_iter().flatten().collect();
        self.relations.push(CellRelation::Made { value, of });
        if let (Some(count), None, Unit::Percent) = (count, base, unit) {
            self.hide_with_few_others(value, count);
        }
    }

    /// A percentage that stands beside its count tells how many there are in all, and so how many
    /// others.
    pub(super) fn hide_with_few_others(&mut self, percent: CellId, count: CellId) {
        let number = |at: CellId| self.cells[at].slot.number();
        let told = number(count).and_then(whole).zip(number(percent));
        let all = told.and_then(|(count, percent)| implied::base(count, percent));
        let others = all
            .zip(told)
            .and_then(|(all, (count, _))| all.checked_sub(count));
        if others.is_some_and(|others| others > 0) {
            let cell = &mut self.cells[percent];
            (cell.counts, cell.implied) = (true, others);
        }
    }

    fn lower_part(
        &mut self,
        set: &Id,
        key: CellKey,
        count: &'a mut Option<Published<u64>>,
    ) -> Option<CellId> {
        let mut cell = PlanCell::new(set, Unit::Count, Slot::Count(count.as_mut()?));
        cell.counted_as = Some(key);
        Some(self.add(cell))
    }

    /// Readers know that one count is part of the other.
    pub(super) fn part_of(&mut self, part: CellId, whole: CellId) {
        let parts = vec![part];
        self.relations.push(CellRelation::Part { whole, parts });
    }

    fn lower_shares(&mut self, table: &'a mut Representation) {
        let rows = table.rows.iter_mut();
        let (cohort, reference): (Vec<_>, Vec<_>) = rows
            .map(|row| (&mut row.cohort, &mut row.reference))
            .unzip();
        let periods = [table.cohort_period, table.reference_period];
        let bases = [&mut table.cohort_base, &mut table.reference_base];
        let sides = bases.into_iter().zip([cohort, reference]).zip(periods);
        for ((base, shares), period) in sides {
            let when = period.as_ref().map(days);
            let digits: Option<Vec<Decimal>> =
                shares.iter().map(|it| it.figure().copied()).collect();
            let base = base.as_mut();
            let base = base.map(|it| PlanCell::new(&table.id, Unit::Count, Slot::Count(it)));
            let base = base.map(|cell| self.add(PlanCell { when, ..cell }));
            let mut groups = Vec::new();
            for share in shares {
                let value = self.add(PlanCell::new(&table.id, Unit::Percent, Slot::Number(share)));
                groups.push(value);
                if let Some(base) = base {
                    self.relations.push(CellRelation::Ratio { value, base });
                    let of = vec![base];
                    self.relations.push(CellRelation::Made { value, of });
                }
            }
            let Some(base) = base else {
                continue;
            };
            if digits.is_some_and(|shares| make_a_whole(&shares)) {
                self.add_up(base, groups);
            } else {
                let parts = groups;
                self.relations
                    .push(CellRelation::Part { whole: base, parts });
            }
        }
    }

    fn lower_reach(&mut self, reach: &'a mut Reach) {
        let set = &reach.programme;
        let base = reach.base.as_mut();
        let base = base.map(|it| PlanCell::new(set, Unit::Count, Slot::Count(it)));
        let base = base.map(|cell| self.add(cell));
        let value = self.add(PlanCell::new(
            set,
            Unit::Count,
            Slot::Count(&mut reach.value),
        ));
        if let Some(base) = base {
            self.part_of(value, base);
        }
    }
}

/// The cells of one answer.
struct AnswerCells {
    percent: Option<CellId>,
    count: Option<CellId>,
}

impl AnswerCells {
    /// The count that readers see, or the percentage that tells it.
    fn counted(&self, list: &CellList<'_>) -> Option<CellId> {
        let shown = |at: &CellId| list.cells[*at].slot.is_shown();
        self.count.filter(shown).or(self.percent)
    }
}

impl<'a> CellList<'a> {
    pub(super) fn lower_survey(&mut self, survey: &'a mut Survey) {
        let when = survey.period.as_ref().map(days);
        let base = survey.responses.as_mut();
        let base = base.map(|it| PlanCell::new(&survey.id, Unit::Count, Slot::Count(it)));
        let base = base.map(|cell| self.add(PlanCell { when, ..cell }));
        let mut answers = Vec::new();
        for answer in &mut survey.answers {
            let count = answer.count.as_mut();
            let count = count.map(|it| PlanCell::new(&survey.id, Unit::Count, Slot::Count(it)));
            let count = count.map(|cell| self.add(cell));
            let counted = count.is_some_and(|at| self.cells[at].slot.is_shown());
            let percent = answer.percent.as_mut();
            let percent = percent.map(|it| {
                let mut cell = PlanCell::new(&survey.id, Unit::Percent, Slot::Number(it));
                cell.counts = !counted;
                self.add(cell)
            });
            answers.push(AnswerCells { percent, count });
        }
        match base {
            Some(base) => self.relate_answers(base, &answers, survey.multiple_choice),
            None => self.relate_answers_alone(&answers),
        }
    }

    /// Answers to a question that so many answered.
    fn relate_answers(&mut self, base: CellId, answers: &[AnswerCells], multiple_choice: bool) {
        for AnswerCells { percent, count } in answers {
            if let Some(value) = *percent {
                let of = [Some(base), *count].into_iter().flatten().collect();
                self.relations.push(CellRelation::Made { value, of });
                self.relations.push(CellRelation::Ratio { value, base });
            }
        }
        let counted: Vec<_> = answers.iter().map(|it| it.counted(self)).collect();
        for answer in counted.iter().flatten() {
            self.part_of(*answer, base);
        }
        let every: Option<Vec<_>> = counted.into_iter().collect();
        if let Some(every) = every.filter(|every| !multiple_choice && !every.is_empty()) {
            self.add_up(base, every);
        }
    }

    /// Answers without the number of those who answered, which any count tells with its percentage:
    /// so a percentage is hidden with any count of the survey, and tells one itself.
    fn relate_answers_alone(&mut self, answers: &[AnswerCells]) {
        let number = |at: Option<CellId>| at.and_then(|at| self.cells[at].slot.number());
        let told = { answers.iter() }
            .filter_map(|it| tell_base(number(it.count)?, number(it.percent)?))
            .max();
        let counted: Vec<_> = answers.iter().map(|it| it.counted(self)).collect();
        for AnswerCells { percent, count } in answers {
            let Some(value) = *percent else {
                continue;
            };
            let digits = self.cells[value].slot.number();
            if self.cells[value].counts {
                let implied = digits.zip(told).and_then(|it| part(it.0, it.1));
                self.cells[value].implied = implied;
            } else if let Some(count) = *count {
                self.hide_with_few_others(value, count);
            }
            let of = counted.iter().flatten().copied().filter(|at| *at != value);
            let of = of.collect();
            self.relations.push(CellRelation::Made { value, of });
        }
    }
}

/// How many there are in all, where so many are so many percent of them, to the nearest whole
/// number.
fn tell_base(count: Decimal, percent: Decimal) -> Option<u64> {
    implied::base(whole(count)?, percent)
}
