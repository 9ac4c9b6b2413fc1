//! Areas side by side as cells.

use super::described::described;
use super::{CellId, CellKey, CellList, CellRelation, PlanCell, Slot, days};
use crate::disclosure::{Benchmark, FigureBasis, Position, Published, Unit};
use crate::plan::{Id, Measure};
use crate::units::Decimal;

impl<'a> CellList<'a> {
    pub(super) fn lower_benchmark(&mut self, benchmark: &'a mut Benchmark) {
        let quotients = benchmark.measures.iter().map(|it| benchmark.quotient(it));
        let quotients: Vec<_> = quotients.collect();
        let of_percent = quotients.iter().zip(&benchmark.measures);
        let of_percent = of_percent.filter(|(_, measure)| measure.unit == Unit::Percent);
        let percentages: Vec<[usize; 2]> =
            of_percent.filter_map(|(quotient, _)| *quotient).collect();
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
                let counted = own && exact && measure.unit == Unit::Count;
                cell.described = described(&[&measure.label]).filter(|_| counted);
                if measure.unit == Unit::Count {
                    cell.printed_as = None;
                }
            }
            for [top, bottom] in percentages.iter().filter(|_| exact) {
                self.part_of(first + top, first + bottom);
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
}
