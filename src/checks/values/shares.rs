//! Every value of a plan with its unit and its neighbours, for rules that ask whether a value is
//! possible at all.

use crate::plan::figures::{
    Benchmark, Count, Fact, FactValue, Figures, Indicator, Kpi, KpiValue, ShareTable, Unit,
};
use crate::sources::{Span, Spanned};
use crate::units::Decimal;

/// A value as the author typed it.
#[derive(Debug, Clone, Copy)]
pub(in crate::checks) struct TypedValue {
    /// The number itself, in the unit of its group.
    pub(in crate::checks) value: Decimal,
    /// The place of the value, or of the record that it belongs to.
    pub(in crate::checks) span: Span,
    /// The role of the value, such as "target".
    pub(in crate::checks) role: &'static str,
    /// Whether a count and a base beside it confirm its size.
    pub(in crate::checks) is_proven: bool,
}

/// The values of one measure.
#[derive(Debug)]
pub(in crate::checks) struct ValueGroup {
    /// The unit of the values.
    pub(in crate::checks) unit: Unit,
    /// What is measured, in the author's words.
    pub(in crate::checks) label: String,
    /// The name under which a plan can accept findings about them.
    pub(in crate::checks) place: String,
    /// The values of the measure itself.
    pub(in crate::checks) values: Vec<TypedValue>,
    /// Values for comparison: targets, bands, other areas, earlier values.
    pub(in crate::checks) beside: Vec<TypedValue>,
}

/// All values of a plan, grouped by measure.
pub(in crate::checks) fn groups(figures: &Figures) -> Vec<ValueGroup> {
    let mut groups: Vec<ValueGroup> = figures.indicators.iter().map(indicator).collect();
    groups.extend(figures.facts.iter().filter_map(fact));
    groups.extend(figures.share_tables().iter().flat_map(shares));
    groups.extend(figures.benchmarks.iter().flat_map(benchmark));
    let kpis: Vec<&Kpi> = figures.kpis.iter().flat_map(|all| &all.kpis).collect();
    groups.extend(kpis.iter().filter_map(|kpi| reported(kpi, &kpis)));
    groups
}

fn figure(value: Decimal, span: Span, role: &'static str) -> TypedValue {
    TypedValue {
        value,
        span,
        role,
        is_proven: false,
    }
}

fn is_known(count: Option<Spanned<Count>>) -> bool {
    count.is_some_and(|count| count.value.known().is_some())
}

fn indicator(indicator: &Indicator) -> ValueGroup {
    let observations = indicator
        .series
        .iter()
        .flat_map(|series| &series.observations);
    let values = observations.filter_map(|it| {
        let typed = it.value?;
        Some(TypedValue {
            is_proven: is_known(it.count) && (is_known(it.base) || indicator.unit == Unit::Count),
            ..figure(typed.value, typed.span, "value")
        })
    });
    let areas = indicator.comparators.iter();
    let mut beside: Vec<_> = areas
        .map(|it| figure(it.value, it.area.span, "figure of another area"))
        .collect();
    if let Some(target) = indicator.target.as_ref().filter(|target| !target.on_count) {
        beside.extend(
            target
                .value
                .map(|value| figure(value, target.span, "target")),
        );
    }
    for band in indicator
        .bands
        .iter()
        .flat_map(|it| [&it.green, &it.amber, &it.red])
    {
        let ends = [band.low, band.high].into_iter().flatten();
        beside.extend(ends.map(|(end, _)| figure(end, band.span, "band")));
    }
    ValueGroup {
        unit: indicator.unit,
        label: indicator.title.clone(),
        place: indicator.id.value.to_string(),
        values: values.collect(),
        beside,
    }
}

/// The group of a fact that is a number; `None` for a growth, which can have any size.
fn fact(fact: &Fact) -> Option<ValueGroup> {
    let FactValue::Number(value, unit) = fact.value else {
        return None;
    };
    let at = fact.id.span;
    let before = fact
        .was
        .iter()
        .map(|(was, _)| figure(*was, at, "earlier value"));
    let elsewhere = fact
        .compared
        .iter()
        .map(|it| figure(it.value, at, "figure of another area"));
    // a base alone does not say how large the share is
    fact.growth_of.is_none().then(|| ValueGroup {
        unit,
        label: fact.label.clone(),
        place: fact.id.value.to_string(),
        values: vec![figure(value, at, "value")],
        beside: before.chain(elsewhere).collect(),
    })
}

/// A column of percentages is a measure.
fn shares(table: &ShareTable<'_>) -> Vec<ValueGroup> {
    let column = |at: usize| ValueGroup {
        unit: Unit::Percent,
        label: table.name.to_owned(),
        place: table.place(None, None),
        values: table
            .shares(at)
            .map(|(row, share)| TypedValue {
                is_proven: is_known(row.count),
                ..figure(share, row.span, "share")
            })
            .collect(),
        beside: Vec::new(),
    };
    (0..table.columns.len()).map(column).collect()
}

fn benchmark(table: &Benchmark) -> Vec<ValueGroup> {
    let measures = table.measures.iter().enumerate();
    let column = |(at, measure): (usize, &crate::plan::figures::BenchmarkMeasure)| {
        let values = table.rows.iter().filter_map(|row| {
            let typed = (*row.values.get(at)?)?;
            Some(TypedValue {
                is_proven: !measure.from.is_empty(),
                ..figure(typed.value, typed.span, "value")
            })
        });
        ValueGroup {
            unit: measure.unit,
            label: measure.label.clone(),
            place: table.id.value.to_string(),
            values: values.collect(),
            beside: Vec::new(),
        }
    };
    measures.map(column).collect()
}

/// The group of one key performance indicator, with the others in its unit for comparison.
fn reported(kpi: &Kpi, all: &[&Kpi]) -> Option<ValueGroup> {
    let of = |kpi: &Kpi| match &kpi.value {
        KpiValue::Reported { value, unit, .. } => Some((*value, *unit)),
        KpiValue::NotYetAvailable(_) => None,
    };
    let (value, unit) = of(kpi)?;
    let others = all.iter().filter(|other| other.number != kpi.number);
    let others = others
        .filter_map(|other| of(other))
        .filter(|(_, other)| *other == unit);
    Some(ValueGroup {
        unit,
        label: String::new(),
        place: kpi.id.to_string(),
        values: vec![figure(value.value, value.span, "value")],
        beside: others
            .map(|(other, _)| TypedValue {
                is_proven: true,
                ..figure(other.value, other.span, "value")
            })
            .collect(),
    })
}
