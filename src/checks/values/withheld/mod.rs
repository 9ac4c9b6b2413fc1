//! What a plan decided to withhold, as its words could tell it.
//!
//! Only the plan itself is known here: which further figures disclosure control hides, in this plan and
//! in others of the borough, is worked out later. So every figure of an indicator or table in which a
//! small count is withheld counts as one that may be.

mod comparison;
mod value;

use super::rounding::part;
use super::small_numbers::policy;
use crate::checks::Context;
use crate::plan::figures::{
    Answer, Count, CountTable, Fact, FactValue, Indicator, Observation, Survey, TableRow, Unit,
};
use crate::plan::{Id, Policy, Remedy};
use crate::sources::{Span, Spanned};
use crate::units::Decimal;
use comparison::{of_benchmark, of_kpis, of_reach, of_shares};
pub(in crate::checks) use value::Withheld;
use value::{is_small, number};

/// Everything that the plan's decisions withhold, or may withhold.
pub(in crate::checks) fn withheld(context: &Context) -> Vec<Withheld> {
    let (policy, figures) = (policy(context), &context.plan.figures);
    let decided = |at: &Id| match policy.remedy(at) {
        Some(Remedy::Suppress | Remedy::Combine | Remedy::Round) => true,
        Some(Remedy::Publish) | None => false,
    };
    let mut groups: Vec<Vec<Withheld>> = Vec::new();
    groups.extend(figures.indicators.iter().map(|it| of_indicator(it, policy)));
    groups.extend(figures.tables.iter().map(|it| of_table(it, policy)));
    groups.extend(figures.facts.iter().map(|it| of_fact(it, policy)));
    groups.extend(figures.surveys.iter().map(|it| of_survey(it, policy)));
    groups.extend(figures.benchmarks.iter().map(|it| of_benchmark(it, policy)));
    groups.extend(
        figures
            .representation
            .iter()
            .map(|it| of_shares(it, policy)),
    );
    groups.extend(of_kpis(context, figures, policy));
    groups.extend(of_reach(context, figures, policy));
    let hides = |group: &Vec<Withheld>| {
        let small = group.iter().any(|it| it.small);
        small && group.first().is_some_and(|it| decided(&it.at))
    };
    groups.into_iter().filter(hides).flatten().collect()
}

fn of_indicator(indicator: &Indicator, policy: Policy<'_>) -> Vec<Withheld> {
    let own = indicator.own().iter();
    own.flat_map(|seen| of_observation(indicator, seen, policy))
        .collect()
}

/// A value that is made of a small count is withheld with it.
fn of_observation(indicator: &Indicator, seen: &Observation, policy: Policy<'_>) -> Vec<Withheld> {
    let withheld =
        |(word, figure, unit, span, small): (&str, Decimal, Unit, Span, bool)| Withheld {
            at: indicator.id.value.clone(),
            of: indicator.title.clone(),
            figure,
            unit,
            noun: None,
            span,
            small,
            quote: Some(format!(
                "{} {word} {}",
                indicator.id.value, seen.period.value
            )),
        };
    let counts = [
        ("count", seen.count),
        ("base", seen.base),
        ("events", seen.events),
    ];
    let known = |(word, count): (&'static str, Option<Spanned<Count>>)| {
        let (count, span) = (count?.value.known()?, count?.span);
        Some((
            word,
            number(count),
            Unit::Count,
            span,
            policy.is_small(count),
        ))
    };
    let counts: Vec<_> = counts.into_iter().filter_map(known).collect();
    let made = counts.iter().any(|(.., small)| *small);
    let value = seen.value.map(|it| {
        let small = made || is_small(it.value, indicator.unit, policy);
        ("value", it.value, indicator.unit, it.span, small)
    });
    counts.into_iter().chain(value).map(withheld).collect()
}

fn of_table(table: &CountTable, policy: Policy<'_>) -> Vec<Withheld> {
    let cell = |row: &TableRow, at: usize| {
        let count = row.values.get(at)?;
        let known = count.value.known()?;
        let column = match table.columns.as_slice() {
            [_] => String::new(),
            columns => format!(" {}", Id::slug(columns.get(at)?)),
        };
        Some(Withheld {
            at: table.id.value.clone(),
            of: row.label.value.clone(),
            figure: number(known),
            unit: Unit::Count,
            noun: Some(table.unit.clone()),
            span: count.span,
            small: policy.is_small(known),
            quote: Some(format!("{} {}{column}", table.id.value, row.id.value)),
        })
    };
    let rows = table.rows.iter();
    rows.flat_map(|row| (0..row.values.len()).filter_map(move |at| cell(row, at)))
        .collect()
}

fn of_fact(fact: &Fact, policy: Policy<'_>) -> Vec<Withheld> {
    let FactValue::Number(figure, unit) = fact.value else {
        return Vec::new();
    };
    let base = fact.base.and_then(|base| base.value.known());
    let implied = base.filter(|_| unit == Unit::Percent);
    let implied = implied.and_then(|base| part(figure, base));
    vec![Withheld {
        at: fact.id.value.clone(),
        of: fact.label.clone(),
        figure,
        unit,
        noun: fact.unit_label.clone(),
        span: fact.id.span,
        small: is_small(figure, unit, policy) || implied.is_some_and(|it| policy.is_small(it)),
        quote: Some(format!("fact {}", fact.id.value)),
    }]
}

fn of_survey(survey: &Survey, policy: Policy<'_>) -> Vec<Withheld> {
    let base = survey.responses.and_then(|base| base.value.known());
    let of_answer = |answer: &Answer| {
        let count = answer.count.and_then(|count| count.value.known());
        let behind = count.or_else(|| part(answer.percent?, base?));
        let small = behind.is_some_and(|it| policy.is_small(it));
        let percent = answer.percent.map(|percent| (percent, Unit::Percent));
        let count = count.map(|count| (number(count), Unit::Count));
        let withheld = |(figure, unit): (Decimal, Unit)| Withheld {
            at: survey.id.value.clone(),
            of: answer.label.clone(),
            figure,
            unit,
            noun: None,
            span: answer.id.span,
            small,
            quote: Some(format!("survey {} {}", survey.id.value, answer.id.value)),
        };
        [percent, count]
            .into_iter()
            .flatten()
            .map(withheld)
            .collect::<Vec<_>>()
    };
    survey.answers.iter().flat_map(of_answer).collect()
}
