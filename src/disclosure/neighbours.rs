//! Values that one borough withholds and another borough of the site prints.
//!
//! Boroughs are published one by one, so nothing can be withheld here; it is only found.

use super::cells::CellKey;
use crate::diagnostics::Finding;
use crate::plan::figures::{Benchmark, Count, FigureBasis, Indicator, Observation, Unit};
use crate::plan::{Id, Measure, Plan};
use crate::sources::{Span, Spanned};
use crate::units::Period;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A number of an indicator in one area and period.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct AreaValue {
    /// The national measure of the indicator, or its own id.
    measure: String,
    /// The area; `None` is the borough's own.
    area: Option<Id>,
    /// The first and the last day of the period.
    when: (Date, Date),
    part: Measure,
}

/// What the plans of one borough withhold, and what they print of other areas.
#[derive(Debug, Clone, Default)]
pub struct BoroughValues {
    /// The values that readers do not see.
    pub(super) withheld: BTreeSet<AreaValue>,
    /// Values of other areas, each where it was written.
    printed: Vec<(AreaValue, Span)>,
}

impl AreaValue {
    pub(super) fn new(key: CellKey) -> Self {
        Self {
            measure: key.what,
            area: key.area,
            when: key.when,
            part: key.part,
        }
    }
}

impl BoroughValues {
    /// The values of a borough that withholds these.
    pub(super) fn of(plans: &[&Plan], withheld: BTreeSet<AreaValue>) -> Self {
        let mut printed = Vec::new();
        for plan in plans {
            for indicator in &plan.figures.indicators {
                printed.extend(of_indicator(indicator));
            }
            for benchmark in &plan.figures.benchmarks {
                printed.extend(of_benchmark(plan, benchmark));
            }
        }
        printed.retain(|(value, _)| !withheld.contains(value));
        Self { withheld, printed }
    }

    /// The findings about values that these plans print and those of another borough withhold.
    /// `is_borough` tells whether an area is that borough.
    pub fn shown_of(
        &self,
        other: &Self,
        name: &str,
        is_borough: impl Fn(&Id) -> bool,
    ) -> Vec<Finding> {
        if other.withheld.is_empty() {
            return Vec::new();
        }
        let is_withheld = |value: &AreaValue| {
            let own = AreaValue {
                area: None,
                ..value.clone()
            };
            value.area.as_ref().is_some_and(&is_borough) && other.withheld.contains(&own)
        };
        let shown = self.printed.iter().filter(|(value, _)| is_withheld(value));
        let mut spans: Vec<_> = shown.map(|(_, span)| *span).collect();
        spans.dedup();
        spans.into_iter().map(|span| finding(name, span)).collect()
    }
}

fn finding(name: &str, span: Span) -> Finding {
    let message = format!("a plan of {name} on this site withholds what is shown here");
    Finding::error("withholding", span, message).help(format!(
        "take it out or decide to withhold it here too; or ask {name} to publish it"
    ))
}

/// The values of other areas that an indicator prints.
fn of_indicator(indicator: &Indicator) -> Vec<(AreaValue, Span)> {
    let measure = indicator.measure.as_ref().unwrap_or(&indicator.id);
    let value = |area: &Id, period: &Period, part| AreaValue {
        measure: measure.value.to_string(),
        area: Some(area.clone()),
        when: (period.start, period.end),
        part,
    };
    let mut printed = Vec::new();
    for series in &indicator.series {
        let Some(area) = &series.area else {
            continue;
        };
        for seen in &series.observations {
            let parts = parts(seen).into_iter();
            printed.extend(
                parts.map(|part| (value(area, &seen.period.value, part), seen.period.span)),
            );
        }
    }
    let own = indicator.series.iter().filter(|it| it.area.is_none());
    let latest = own
        .flat_map(|it| &it.observations)
        .map(|it| it.period.value)
        .max();
    for compared in &indicator.comparators {
        let area = &compared.area;
        if let Some(period) = compared.period.or(latest).filter(|_| !compared.average) {
            printed.push((value(&area.value, &period, Measure::Value), area.span));
        }
    }
    printed
}

/// The numbers that an observation prints.
fn parts(seen: &Observation) -> Vec<Measure> {
    let is_known = |count: &Option<Spanned<Count>>| {
        count.as_ref().is_some_and(|it| it.value.known().is_some())
    };
    let parts = [
        (Measure::Value, seen.value.is_some()),
        (Measure::Count, is_known(&seen.count)),
        (Measure::Events, is_known(&seen.events)),
    ];
    let printed = parts.into_iter().filter(|it| it.1);
    printed.map(|it| it.0).collect()
}

/// The values of other areas that a benchmark of an indicator prints.
fn of_benchmark(plan: &Plan, benchmark: &Benchmark) -> Vec<(AreaValue, Span)> {
    let Some(indicator) = &benchmark.indicator else {
        return Vec::new();
    };
    let mut indicators = plan.figures.indicators.iter();
    let named = indicators.find(|it| it.id.value == indicator.value);
    let measure = named
        .and_then(|it| it.measure.as_ref())
        .unwrap_or(indicator);
    let mut printed = Vec::new();
    let exact = benchmark
        .rows
        .iter()
        .filter(|row| row.basis == FigureBasis::Exact);
    for row in exact {
        let Some(area) = &row.area else {
            continue;
        };
        for (column, value) in benchmark.measures.iter().zip(&row.values) {
            let part = if column.unit == Unit::Count {
                Measure::Count
            } else {
                Measure::Value
            };
            let value = value.as_ref().map(|_| AreaValue {
                measure: measure.value.to_string(),
                area: Some(area.value.clone()),
                when: (benchmark.period.start, benchmark.period.end),
                part,
            });
            printed.extend(value.map(|value| (value, area.span)));
        }
    }
    printed
}
