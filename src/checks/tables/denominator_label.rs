//! One population has one name.
//!
//! # Checks
//!
//! Numbers of 1,000 or more in the columns of counts of benchmarks, and the bases of indicators:
//! where the same number stands under two labels.
//!
//! # Why
//!
//! "Population 2021" and "Population 2022" cannot be the same number. One of the labels is wrong,
//! and with it the year that the rate is said to be of.
//!
//! # Example
//!
//! ```yaml
//! measures:
//!   - { id: population, label: Population 2021 }   # another table calls the same 26,092 "Population 2022"
//! ```
//!
//! # Source
//!
//! Our own choice, and so is the 1,000: smaller numbers agree by chance. The labels of the example
//! were published in 2024.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::figures::{Benchmark, Indicator, Unit};
use crate::sources::Span;
use crate::units::grouped;
use std::collections::BTreeMap;

const ID: &str = rule_id!();

/// The least number that is compared, because smaller ones agree by chance.
const LEAST: u64 = 1_000;

/// A large number with its label, the label's span, and its table or indicator.
struct Labelled<'a> {
    number: u64,
    label: &'a str,
    span: Span,
    place: &'a str,
}

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let figures = &context.plan.figures;
    let all = figures.benchmarks.iter().flat_map(in_benchmark);
    let all = all.chain(figures.indicators.iter().flat_map(in_indicator));
    let mut first: BTreeMap<u64, Labelled> = BTreeMap::new();
    let mut reported: Vec<(String, String)> = Vec::new();
    let mut findings = Vec::new();
    for here in all.filter(|it| it.number >= LEAST) {
        let Some(before) = first.get(&here.number) else {
            first.insert(here.number, here);
            continue;
        };
        let pair = (before.label.to_owned(), here.label.to_owned());
        if before.label != here.label && !reported.contains(&pair) {
            reported.push(pair);
            findings.push(finding(before, &here));
        }
    }
    findings
}

fn finding(before: &Labelled, here: &Labelled) -> Finding {
    let message = format!(
        "{} is called \"{}\" in one place and \"{}\" in another",
        grouped(here.number),
        before.label,
        here.label
    );
    Finding::warning(ID, here.span, message)
        .related(before.span, "the other place")
        .help("give one number one label, or correct one of the numbers")
        .place(here.place)
}

fn in_benchmark(benchmark: &Benchmark) -> Vec<Labelled<'_>> {
    let columns = benchmark.measures.iter().enumerate();
    columns
        .filter(|(_, measure)| measure.unit == Unit::Count)
        .flat_map(|(at, measure)| {
            let values = benchmark
                .rows
                .iter()
                .filter_map(move |row| row.values.get(at).copied()?);
            values.filter_map(move |value| {
                Some(Labelled {
                    number: u64::try_from(value.value.scaled(0)).ok()?,
                    label: &measure.label,
                    span: measure.id.span,
                    place: benchmark.id.value.as_str(),
                })
            })
        })
        .collect()
}

fn in_indicator(indicator: &Indicator) -> Vec<Labelled<'_>> {
    let Some(label) = indicator.labels.base.as_deref() else {
        return Vec::new();
    };
    let bases = indicator
        .own()
        .iter()
        .filter_map(|observation| observation.base);
    bases
        .filter_map(|base| {
            Some(Labelled {
                number: base.value.known()?,
                label,
                span: base.span,
                place: indicator.id.value.as_str(),
            })
        })
        .collect()
}
