//! No percentage rests on a handful of children without saying so.
//!
//! # Checks
//!
//! Percentages of fewer than 20, or below the `small_base` of the site's or the plan's `disclosure`: in an indicator's own series, among facts and surveys, in
//! tables of representation, and in the plan's own row of benchmarks. There is one finding for each indicator, table or fact, and none where
//! `disclosure` exempts it or has decided.
//!
//! # Why
//!
//! 14.3% of 7 children is one child, and one more child doubles it. A rank or a trend made of such
//! percentages is chance.
//!
//! # Example
//!
//! ```yaml
//! - { period: Jan 22 - Mar 22, value: 14.3, count: 1, base: 7 }    # say "1 of 7"
//! ```
//!
//! # Source
//!
//! Our own choice of 20. The figures of the example were published in 2024, with the place 8th of 154;
//! a quarter later it was 141st.

use crate::checks::Context;
use crate::checks::values::small_numbers::{SmallFigure, undecided};
use crate::diagnostics::Finding;
use crate::plan::Policy;
use crate::plan::figures::{
    Benchmark, Count, Fact, FactValue, Indicator, Representation, Side, Survey, Unit,
};
use crate::sources::Spanned;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    undecided(context, |figure, policy| {
        finding(&match figure {
            SmallFigure::Indicator(indicator) => in_indicator(indicator, policy),
            SmallFigure::Table(_) | SmallFigure::Kpi(_) | SmallFigure::Reach(_) => Vec::new(),
            SmallFigure::Fact(fact) => in_fact(fact, policy),
            SmallFigure::Survey(survey) => in_survey(survey, policy),
            SmallFigure::Benchmark(benchmark) => in_benchmark(benchmark, policy),
            SmallFigure::Representation(table) => in_representation(table, policy),
        })
    })
}

fn finding(bases: &[Spanned<u64>]) -> Option<Finding> {
    let (first, others) = bases.split_first()?;
    let least = bases.iter().map(|base| base.value).min()?;
    let message = format!("a percentage of {least} says little: one more or less changes it a lot");
    let finding = Finding::warning(ID, first.span, message)
        .help("say \"1 of 7\" instead, or put several periods together");
    Some(
        others
            .iter()
            .fold(finding, |finding, base| finding.related(base.span, "")),
    )
}

fn small(base: Option<Spanned<Count>>, policy: Policy<'_>) -> Option<Spanned<u64>> {
    let base = base?;
    let number = base
        .value
        .known()
        .filter(|number| (1..policy.small_base()).contains(number))?;
    Some(Spanned::new(number, base.span))
}

fn in_indicator(indicator: &Indicator, policy: Policy<'_>) -> Vec<Spanned<u64>> {
    if indicator.unit != Unit::Percent {
        return Vec::new();
    }
    let own = indicator.own().iter();
    own.filter_map(|observation| small(observation.base, policy))
        .collect()
}

fn in_fact(fact: &Fact, policy: Policy<'_>) -> Vec<Spanned<u64>> {
    match fact.value {
        FactValue::Number(_, Unit::Percent) => small(fact.base, policy).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn in_survey(survey: &Survey, policy: Policy<'_>) -> Vec<Spanned<u64>> {
    let percentages = survey.answers.iter().any(|answer| answer.percent.is_some());
    small(survey.responses, policy)
        .filter(|_| percentages)
        .into_iter()
        .collect()
}

fn in_representation(table: &Representation, policy: Policy<'_>) -> Vec<Spanned<u64>> {
    let bases = Side::BOTH
        .into_iter()
        .filter_map(|side| table.base(side).copied());
    let small = |base: &Spanned<u64>| (1..policy.small_base()).contains(&base.value);
    bases.filter(small).collect()
}

fn in_benchmark(benchmark: &Benchmark, policy: Policy<'_>) -> Vec<Spanned<u64>> {
    let bases = benchmark
        .measures
        .iter()
        .filter(|measure| measure.unit == Unit::Percent)
        .filter_map(|measure| measure.from.get(1))
        .filter_map(|base| {
            benchmark
                .measures
                .iter()
                .position(|it| it.id.value == base.value)
        });
    let mut bases: Vec<_> = bases.collect();
    bases.dedup();
    let own = benchmark.rows.iter().filter(|row| row.area.is_none());
    own.flat_map(|row| {
        bases
            .iter()
            .filter_map(|at| row.values.get(*at).copied().flatten())
    })
    .filter_map(|base| {
        let number = u64::try_from(base.value.scaled(0)).ok()?;
        (1..policy.small_base())
            .contains(&number)
            .then_some(Spanned::new(number, base.span))
    })
    .collect()
}
