//! The counts of benchmarks.

use super::indicator::{name, whole};
use super::{Key, Ledger, Ruling, Spot, days};
use crate::disclosure::{Benchmark, FigureBasis, Publishable, Unit};
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
                for (across, value) in row.values.iter().enumerate() {
                    let unit = benchmark.measures.get(across).map(|measure| measure.unit);
                    let count = value.figure().filter(|_| unit == Some(Unit::Count));
                    if let Some(count) = count.and_then(|count| whole(*count)) {
                        let key = self.same_figure(of, benchmark, row.area.as_ref(), count);
                        self.enter(key, count, ruling, Spot::Benchmark(at, down, across));
                    }
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
    ) -> Option<Key> {
        let id = benchmark.indicator.as_ref()?;
        let what = plan.indicator(id).map_or(id, name).to_string();
        let key = |part| Key {
            what: what.clone(),
            area: area.cloned(),
            part,
            when: days(&benchmark.period),
        };
        let has = |key: &Key| {
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
