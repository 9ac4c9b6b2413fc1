//! Lowers every record with values into cells: indicators, benchmarks, shares of groups, surveys,
//! facts, key performance indicators and the reach of programmes.

use super::implied::make_a_whole;
use super::{CellId, CellKey, CellList, CellRelation, PlanCell, Slot, days};
use crate::disclosure::{
    Benchmark, Cohort, Fact, FactValue, FigureBasis, Indicator, KpiValue, Observation, Position,
    Public, Published, Reach, Representation, Survey, Unit,
};
use crate::plan::figures::Figures;
use crate::plan::{Id, Measure};
use crate::units::{Decimal, Period, PeriodForm};
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
    fn part_of(&mut self, part: CellId, whole: CellId) {
        let parts = vec![part];
        self.relations.push(CellRelation::Part { whole, parts });
    }

    fn lower_benchmark(&mut self, benchmark: &'a mut Benchmark) {
        let quotients = benchmark.measures.iter().map(|it| benchmark.quotient(it));
        let quotients: Vec<_> = quotients.collect();
        let (period, indicator) = (benchmark.period, benchmark.indicator.clone());
        for row in &mut benchmark.rows {
            let key = indicator.as_ref().map(|id| CellKey {
                what: self.name(id),
                area: row.area.clone(),
                part: Measure::Value,
                when: days(&period),
            });
            let first = self.cells.len();
            let (own, exact) = (row.area.is_none(), row.basis == FigureBasis::Exact);
            self.lower_areas(&benchmark.id, &quotients, key.as_ref(), &mut row.values);
            for (at, measure) in benchmark.measures.iter().enumerate() {
                let Some(cell) = self.cells.get_mut(first + at) else {
                    continue;
                };
                cell.unit = measure.unit;
                cell.when = Some(days(&period));
                cell.area.clone_from(&row.area);
                cell.counts &= exact;
                cell.elsewhere = !exact;
                cell.also.clone_from(&indicator);
                let kpi = measure.kpi.filter(|_| own);
                cell.counted_as = kpi.map(|number| CellKey::of_kpi(self.plan, number));
                if measure.unit == Unit::Count {
                    cell.printed_as = None;
                }
            }
            self.lower_position(&benchmark.id, first, &mut row.position);
        }
    }

    /// The values of one area: a count, or a value that reveals one.
    fn lower_areas(
        &mut self,
        set: &Id,
        quotients: &[Option<[usize; 2]>],
        key: Option<&CellKey>,
        values: &'a mut [Published<Decimal>],
    ) {
        let shown: Vec<bool> = values.iter().map(|it| it.figure().is_some()).collect();
        let first = self.cells.len();
        for (at, value) in values.iter_mut().enumerate() {
            let mut cell = PlanCell::new(set, Unit::Count, Slot::Number(value));
            let quotient = quotients.get(at).copied().flatten();
            let counted = quotient.is_some_and(|[top, _]| shown.get(top) == Some(&true));
            cell.counts = !counted;
            let parts = [Measure::Count, Measure::Base, Measure::Events];
            let candidates = key.map(|key| parts.map(|part| key.part(part)).to_vec());
            cell.candidates = candidates.unwrap_or_default();
            cell.printed_as = key.cloned();
            let value = self.add(cell);
            if let Some([_, base]) = quotient {
                let base = first + base;
                self.relations.push(CellRelation::Ratio { value, base });
            }
        }
    }

    /// The rank and the rates of a row, which are suppressed with anything else in it.
    fn lower_position(&mut self, set: &Id, first: CellId, position: &'a mut Option<Position>) {
        let row = first..self.cells.len();
        for value in row.clone().filter(|at| self.cells[*at].unit != Unit::Count) {
            let of = row.clone().filter(|at| *at != value).collect();
            self.relations.push(CellRelation::Made { value, of });
        }
        let mut cell = PlanCell::new(set, Unit::Ratio, Slot::Position(position));
        cell.counts = false;
        let value = self.add(cell);
        let of = row.collect();
        self.relations.push(CellRelation::Made { value, of });
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
            let Some(base) = base else {
                continue;
            };
            let cell = PlanCell::new(&table.id, Unit::Count, Slot::Count(base));
            let base = self.add(PlanCell { when, ..cell });
            let mut groups = Vec::new();
            for share in shares {
                let value = self.add(PlanCell::new(&table.id, Unit::Percent, Slot::Number(share)));
                self.relations.push(CellRelation::Ratio { value, base });
                let of = vec![base];
                self.relations.push(CellRelation::Made { value, of });
                groups.push(value);
            }
            if digits.is_some_and(|shares| make_a_whole(&shares)) {
                self.add_up(base, groups);
            } else {
                let parts = groups;
                self.relations
                    .push(CellRelation::Part { whole: base, parts });
            }
        }
    }

    fn lower_survey(&mut self, survey: &'a mut Survey) {
        let when = survey.period.as_ref().map(days);
        let base = survey.responses.as_mut();
        let base = base.map(|it| PlanCell::new(&survey.id, Unit::Count, Slot::Count(it)));
        let base = base.map(|cell| self.add(PlanCell { when, ..cell }));
        let (mut answers, mut percents, mut counts) = (Vec::new(), Vec::new(), Vec::new());
        for answer in &mut survey.answers {
            let counted = shows(answer.count.as_ref());
            let count = answer.count.as_mut();
            let count = count.map(|it| PlanCell::new(&survey.id, Unit::Count, Slot::Count(it)));
            let count = count.map(|cell| self.add(cell));
            let percent = answer.percent.as_mut();
            let percent = percent.map(|it| {
                let mut cell = PlanCell::new(&survey.id, Unit::Percent, Slot::Number(it));
                cell.counts = !counted;
                self.add(cell)
            });
            if let Some(value) = percent {
                let of = [base, count].into_iter().flatten().collect();
                self.relations.push(CellRelation::Made { value, of });
                let ratio = base.map(|base| CellRelation::Ratio { value, base });
                self.relations.extend(ratio);
            }
            answers.push(count.filter(|_| counted).or(percent));
            percents.extend(percent);
            counts.extend(count);
        }
        let Some(base) = base else {
            // any count reveals, with its percentage, how many people answered
            for value in percents {
                let of = counts.clone();
                self.relations.push(CellRelation::Made { value, of });
            }
            return;
        };
        for answer in answers.iter().flatten() {
            self.part_of(*answer, base);
        }
        let every: Option<Vec<_>> = answers.into_iter().collect();
        if let Some(every) = every.filter(|every| !survey.multiple_choice && !every.is_empty()) {
            self.add_up(base, every);
        }
    }

    fn lower_facts(&mut self, facts: &'a mut [Fact]) {
        let mut values = BTreeMap::new();
        let (mut made, mut wholes) = (Vec::new(), BTreeMap::<_, Vec<_>>::new());
        for fact in facts {
            let unit = match fact.value.figure() {
                Some(FactValue::Number(_, unit)) => *unit,
                _ => Unit::Ratio,
            };
            let base = fact.base.as_mut();
            let base = base.map(|it| PlanCell::new(&fact.id, Unit::Count, Slot::Count(it)));
            let when = fact.period.as_ref().map(days);
            let base = base.map(|cell| self.add(PlanCell { when, ..cell }));
            let digits = fact.value.figure().and_then(|value| match value {
                FactValue::Number(number, _) => Some(*number),
                FactValue::Pounds(_) | FactValue::Text(_) => None,
            });
            let mut cell = PlanCell::new(&fact.id, unit, Slot::Fact(&mut fact.value));
            cell.counted_as = when.map(|when| fact_key(&fact.id, when));
            let value = self.add(PlanCell { when, ..cell });
            if let (Some(name), Some(digits)) = (&fact.share_of, digits) {
                wholes.entry(name).or_default().push((value, base, digits));
            }
            if let Some(base) = base {
                self.relations.push(CellRelation::Ratio { value, base });
                self.part_of(value, base);
                let of = vec![base];
                self.relations.push(CellRelation::Made { value, of });
            }
            if let Some((before, period)) = &mut fact.was {
                let when = period.as_ref().map(days);
                let mut cell = PlanCell::new(&fact.id, unit, Slot::Number(before));
                cell.counted_as = when.map(|when| fact_key(&fact.id, when));
                let before = self.add(PlanCell { when, ..cell });
                let of = vec![value];
                self.relations
                    .push(CellRelation::Made { value: before, of });
            }
            values.insert(&fact.id, value);
            made.push((value, unit, (&fact.from, &fact.growth_of)));
        }
        for shares in wholes.into_values() {
            self.relate_shares(&shares);
        }
        for (value, unit, (from, growth_of)) in made {
            let known = |id| values.get(id).copied();
            // a percentage shows that the first fact is part of the second
            if let ([part, whole], Unit::Percent, None) = (from.as_slice(), unit, growth_of)
                && let (Some(part), Some(whole)) = (known(part), known(whole))
            {
                self.part_of(part, whole);
            }
            let of = from.iter().chain(growth_of).filter_map(known).collect();
            self.relations.push(CellRelation::Made { value, of });
        }
    }

    /// Facts that are shares of one whole, with the same base, add up to that base.
    fn relate_shares(&mut self, shares: &[(CellId, Option<CellId>, Decimal)]) {
        let digits: Vec<_> = shares.iter().map(|share| share.2).collect();
        let bases: Option<Vec<_>> = shares.iter().map(|share| share.1).collect();
        let Some((first, others)) = bases.as_deref().and_then(<[_]>::split_first) else {
            return;
        };
        let same =
            |base: &CellId| self.cells[*base].slot.number() == self.cells[*first].slot.number();
        if !make_a_whole(&digits) || !others.iter().all(same) {
            return;
        }
        for base in others {
            self.add_up(*first, vec![*base]);
        }
        self.add_up(*first, shares.iter().map(|share| share.0).collect());
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
