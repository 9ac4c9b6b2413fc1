//! What is withheld of benchmarks, shares of groups, the ten indicators and the reach of programmes.

use super::value::{Withheld, is_small, number};
use crate::checks::Context;
use crate::checks::values::rounding::part;
use crate::plan::figures::{
    Benchmark, BenchmarkMeasure, Figures, KpiValue, Representation, Side, Unit,
};
use crate::plan::{Id, Policy};
use crate::sources::Spanned;
use crate::units::Decimal;

pub(super) fn of_benchmark(benchmark: &Benchmark, policy: Policy<'_>) -> Vec<Withheld> {
    let own = benchmark.rows.iter().filter(|row| row.area.is_none());
    own.flat_map(|row| {
        let cells = || row.values.iter().zip(&benchmark.measures);
        let is_small = |(value, unit): (Option<Spanned<Decimal>>, Unit)| {
            value.is_some_and(|it| is_small(it.value, unit, policy))
        };
        let made = cells().any(|(value, measure)| is_small((*value, measure.unit)));
        let cell = move |(value, measure): (&Option<Spanned<Decimal>>, &BenchmarkMeasure)| {
            let value = (*value)?;
            Some(Withheld {
                at: benchmark.id.value.clone(),
                of: measure.label.clone(),
                figure: value.value,
                unit: measure.unit,
                noun: None,
                span: value.span,
                small: match measure.unit {
                    Unit::Count => is_small((Some(value), Unit::Count)),
                    Unit::Percent | Unit::RatePer(_) | Unit::Ratio => made,
                },
                quote: Some(format!(
                    "benchmark {} own {}",
                    benchmark.id.value, measure.id.value
                )),
            })
        };
        cells().filter_map(cell).collect::<Vec<_>>()
    })
    .collect()
}

pub(super) fn of_shares(table: &Representation, policy: Policy<'_>) -> Vec<Withheld> {
    let side = |side: Side| {
        table.rows.iter().flat_map(move |row| {
            let behind = row.share(side).zip(table.base(side));
            let behind = behind.and_then(|(share, base)| part(share, base.value));
            let small = behind.is_some_and(|it| policy.is_small(it));
            let group = Id::slug(&row.group);
            let withheld = move |(figure, unit): (Decimal, Unit)| Withheld {
                at: table.id.value.clone(),
                of: row.group.clone(),
                figure,
                unit,
                noun: None,
                span: row.span,
                small,
                quote: Some(format!(
                    "representation {} {group} {}",
                    table.id.value,
                    side.word()
                )),
            };
            let share = row.share(side).map(|share| (share, Unit::Percent));
            let count = behind.map(|count| (number(count), Unit::Count));
            [share, count].into_iter().flatten().map(withheld)
        })
    };
    Side::BOTH.into_iter().flat_map(side).collect()
}

pub(super) fn of_kpis(
    context: &Context,
    figures: &Figures,
    policy: Policy<'_>,
) -> Vec<Vec<Withheld>> {
    let ten = figures.kpis.iter().flat_map(|all| &all.kpis);
    ten.filter_map(|kpi| {
        let KpiValue::Reported { value, unit, .. } = &kpi.value else {
            return None;
        };
        let defined = context.framework.and_then(|it| it.kpi(kpi.number.value));
        Some(vec![Withheld {
            at: kpi.id.clone(),
            of: defined.map_or_else(|| kpi.id.to_string(), |it| it.title.clone()),
            figure: value.value,
            unit: *unit,
            noun: None,
            span: value.span,
            small: is_small(value.value, *unit, policy),
            quote: None,
        }])
    })
    .collect()
}

pub(super) fn of_reach(
    context: &Context,
    figures: &Figures,
    policy: Policy<'_>,
) -> Vec<Vec<Withheld>> {
    let programmes = &context.plan.document.practice.programmes;
    let reach = figures.reach.iter();
    reach
        .filter_map(|reach| {
            let named = programmes.iter().find(|it| it.id.value == reach.programme);
            let known = reach.value.value.known()?;
            Some(vec![Withheld {
                at: reach.programme.clone(),
                of: named.map_or_else(|| reach.programme.to_string(), |it| it.name.clone()),
                figure: number(known),
                unit: Unit::Count,
                noun: Some(reach.unit.clone()),
                span: reach.value.span,
                small: policy.is_small(known),
                quote: None,
            }])
        })
        .collect()
}
