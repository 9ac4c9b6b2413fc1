//! The same figure is the same wherever it stands.
//!
//! # Checks
//!
//! Where a benchmark is of an indicator: the area's figures in the benchmark against the
//! indicator's observation or comparator for the same area and the same period, and the area's own
//! place. The measure that is compared with the indicator's value is the only one with its unit;
//! the two that it is made `from` are compared with its count, base and events. Where a measure
//! says of which `kpi` it is: the own figure against kpis.yaml. Where the `base_of` of a fact is
//! the label of another fact: the base against that fact.
//!
//! # Why
//!
//! A reader who finds two values for one thing believes neither. If both are right, they are not
//! the same thing, and the plan has to say how they differ: national and local data, children and
//! sentences.
//!
//! # Example
//!
//! ```yaml
//! - { period: Apr 23 - Mar 24, value: 0.11, count: 3, base: 26092 }   # in indicators.yaml
//! - { area: own, values: [3, 26092, 0.12] }     # in benchmarks.yaml: 0.11 or 0.12?
//! ```
//!
//! # Source
//!
//! Code of Practice for Statistics, Q3 Assured Quality: figures are checked for consistency before
//! they are released. <https://code.statisticsauthority.gov.uk/>

use crate::checks::Context;
use crate::checks::values::benchmark_match::{columns, elsewhere};
use crate::diagnostics::Finding;
use crate::plan::Measure;
use crate::plan::figures::{
    Benchmark, BenchmarkRow, Fact, FactValue, Figures, Indicator, KpiValue, Unit,
};
use crate::sources::Spanned;
use crate::units::{Decimal, grouped};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let figures = &context.plan.figures;
    let facts = figures.facts.iter();
    figures
        .benchmarks
        .iter()
        .flat_map(|benchmark| in_benchmark(figures, benchmark))
        .chain(facts.filter_map(|fact| in_base(fact, &figures.facts)))
        .collect()
}

fn in_benchmark(figures: &Figures, benchmark: &Benchmark) -> Vec<Finding> {
    let of = benchmark.indicator.as_ref();
    let mut indicators = figures.indicators.iter();
    let indicator = indicators.find(|it| of.is_some_and(|of| of.value == it.id.value));
    let mut findings = Vec::new();
    for row in &benchmark.rows {
        if let Some(indicator) = indicator {
            let columns = columns(benchmark, indicator).into_iter();
            findings
                .extend(columns.filter_map(|column| differs(benchmark, row, indicator, column)));
            findings.extend(other_place(benchmark, row, indicator));
        }
        findings.extend(other_kpis(figures, benchmark, row));
    }
    findings
}

fn differs(
    benchmark: &Benchmark,
    row: &BenchmarkRow,
    indicator: &Indicator,
    (column, part): (usize, Measure),
) -> Option<Finding> {
    let here = row.values.get(column).copied().flatten()?;
    let there = elsewhere(benchmark, row, indicator, part)?;
    let (area, measure) = (area(row), &benchmark.measures[column]);
    let (what, place) = match part {
        Measure::Value => (&indicator.title, format!("{} {area}", benchmark.id.value)),
        _ => (
            &measure.label,
            format!("{} {area} {}", benchmark.id.value, measure.id.value),
        ),
    };
    let finding = apart(what, area, here, (there, "indicators.yaml"))?;
    Some(
        finding
            .help("correct the one that is wrong; if both are right, they are two indicators: say how they differ")
            .place(place),
    )
}

/// The finding that a value of an area differs in two places.
fn apart(
    what: &str,
    area: &str,
    here: Spanned<Decimal>,
    (there, file): (Spanned<Decimal>, &str),
) -> Option<Finding> {
    if here.value.partial_cmp(&there.value) == Some(std::cmp::Ordering::Equal) {
        return None;
    }
    let message = format!(
        "`{what}` of `{area}` is {} here and {} in {file}, for the same period",
        here.value, there.value
    );
    let finding = Finding::error(ID, here.span, message);
    Some(finding.related(there.span, format!("{} here", there.value)))
}

fn area(row: &BenchmarkRow) -> &str {
    row.area.as_ref().map_or("own", |area| area.value.as_str())
}

/// The finding that the own rank differs from the indicator's for the same period.
fn other_place(
    benchmark: &Benchmark,
    row: &BenchmarkRow,
    indicator: &Indicator,
) -> Option<Finding> {
    let (here, there) = (row.position?, indicator.rank.as_ref()?);
    let latest = indicator.own().last().map(|last| last.period.value);
    let then = there.period.or(latest) == Some(benchmark.period) && row.area.is_none();
    let same = here.rank == there.position && here.of.is_none_or(|of| of == there.of);
    if !then || same {
        return None;
    }
    let of = here.of.map_or_else(String::new, |of| format!(" of {of}"));
    let message = format!(
        "the place of `own` is {}{of} here and {} of {} in indicators.yaml, for the same period",
        here.rank, there.position, there.of
    );
    Some(
        Finding::error(ID, row.span, message)
            .related(indicator.id.span, "the indicator with the other place")
            .help("correct the one that is wrong; if both are right, say in `among` among whom the place is")
            .place(format!("{} own rank", benchmark.id.value)),
    )
}

/// The findings about values of key performance indicators that differ from those in kpis.yaml.
fn other_kpis(figures: &Figures, benchmark: &Benchmark, row: &BenchmarkRow) -> Vec<Finding> {
    let ten = figures.kpis.iter().flat_map(|all| &all.kpis);
    let reported = |number: u64| {
        ten.clone()
            .find(|it| u64::from(it.number.value) == number)
            .and_then(|it| match &it.value {
                KpiValue::Reported { value, period, .. } => Some((*value, *period)),
                KpiValue::NotYetAvailable(_) => None,
            })
    };
    let own = row.values.iter().zip(&benchmark.measures);
    own.filter(|_| row.area.is_none())
        .filter_map(|(here, measure)| {
            let (there, when) = reported(measure.kpi?.value)?;
            if when.is_some_and(|when| when != benchmark.period) {
                return None;
            }
            let finding = apart(&measure.label, "own", (*here)?, (there, "kpis.yaml"))?;
            let place = format!("{} own {}", benchmark.id.value, measure.id.value);
            Some(finding.help("correct the one that is wrong").place(place))
        })
        .collect()
}

/// The finding about the base of a fact, where the fact that it is named after has another value.
fn in_base(fact: &Fact, facts: &[Fact]) -> Option<Finding> {
    let (base, of) = (fact.base?, fact.base_of.as_deref()?);
    let here = base.value.known()?;
    let mut called = facts.iter().filter(|it| it.period == fact.period);
    let other = called.find(|it| it.label.to_lowercase() == of.to_lowercase())?;
    let there = match other.value {
        FactValue::Number(value, Unit::Count) if value.places() == 0 => value.scaled(0),
        _ => return None,
    };
    if i128::from(here) == there {
        return None;
    }
    let message = format!(
        "the base is {}, and \"{}\" is {}",
        grouped(here),
        other.label,
        grouped(u64::try_from(there).ok()?)
    );
    Some(
        Finding::error(ID, base.span, message)
            .related(other.id.span, "the fact that the base is called after")
            .help("correct the one that is wrong, or say otherwise what the base is of")
            .place(format!("{} base", fact.id.value)),
    )
}
