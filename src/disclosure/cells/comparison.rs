//! The counts of benchmarks.

use super::indicator::{name, of_rate, part, whole};
use super::{CellKey, CellRef, Ledger, Ruling, days};
use crate::disclosure::{Benchmark, BenchmarkRow, FigureBasis};
use crate::disclosure::{Publishable, Unit};
use crate::plan::{Id, Measure, Policy};

impl Ledger {
    pub(super) fn enter_benchmarks(&mut self, plan: usize, of: &Publishable, policy: Policy<'_>) {
        for (at, benchmark) in of.benchmarks().iter().enumerate() {
            let own = Ruling::on(plan, policy, &benchmark.id);
            let indicator = benchmark.indicator.as_ref();
            let linked = indicator.map(|id| Ruling::on(plan, policy, id));
            let ruling = Ruling {
                suppress: own.suppress || linked.is_some_and(|it| it.suppress),
                ..own
            };
            let rows = benchmark.rows.iter().enumerate();
            for (down, row) in rows.filter(|(_, row)| row.basis == FigureBasis::Exact) {
                for (across, measure) in benchmark.measures.iter().enumerate() {
                    let Some(count) = count(benchmark, row, across) else {
                        continue;
                    };
                    let key = match measure.kpi.filter(|_| row.area.is_none()) {
                        Some(number) => Some(CellKey::of_kpi(plan, number)),
                        None => self.same_figure(of, benchmark, row.area.as_ref(), count),
                    };
                    self.enter(key, count, ruling, CellRef::Benchmark(at, down, across));
                }
            }
        }
    }

    /// The figure of the benchmark's indicator that has this value at the same time.
    fn same_figure(
        &self,
        plan: &Publishable,
        benchmark: &Benchmark,
        area: Option<&Id>,
        count: u64,
    ) -> Option<CellKey> {
        let id = benchmark.indicator.as_ref()?;
        let what = plan.indicator(id).map_or(id, name).to_string();
        let key = |part| CellKey {
            what: what.clone(),
            area: area.cloned(),
            part,
            when: days(&benchmark.period),
        };
        let has = |key: &CellKey| {
            let cells = self.known.get(key).into_iter().flatten();
            cells
                .into_iter()
                .any(|cell| self.model.value(*cell) == Some(count))
        };
        [Measure::Count, Measure::Base, Measure::Events]
            .map(key)
            .into_iter()
            .find(has)
    }
}

/// The count that a cell is, or that readers can work out from it where its own column does not say.
fn count(table: &Benchmark, row: &BenchmarkRow, across: usize) -> Option<u64> {
    let figure = |at: usize| row.values.get(at)?.figure().copied();
    let (value, measure) = (figure(across)?, table.measures.get(across)?);
    if measure.unit == Unit::Count {
        return whole(value);
    }
    let [top, bottom] = table.quotient(measure)?;
    let base = whole(figure(bottom)?)?;
    match (figure(top), measure.unit) {
        (None, Unit::Percent) => part(value, base),
        (None, Unit::RatePer(people)) => of_rate(value, people, base),
        (Some(_), _) | (None, Unit::Count | Unit::Ratio) => None,
    }
}
