//! A value quoted in a sentence: as readers see it, and as a program reads it.

pub(super) mod facts;
pub(super) mod format;
#[cfg(test)]
pub(super) mod tests;

use self::format::{Quoted, bare, decimal, either, in_unit, pounds, word};
use crate::disclosure::{Indicator, Observation, Publishable, Published, Unit};
use crate::plan::{Amount, Budget, Id, Measure, Money, Value};
use crate::units::{Change, Decimal, grouped};
use crate::words::{self, Label, Words};
use std::cmp::Ordering;

/// The value as it may be published.
pub(super) fn quoted(plan: &Publishable, value: &Value) -> Quoted {
    try_quoted(plan, value).unwrap_or_else(|| word(Label::NotAvailable, plan.words()))
}

fn try_quoted(plan: &Publishable, value: &Value) -> Option<Quoted> {
    let words = plan.words();
    Some(match value {
        Value::Observation {
            indicator,
            measure,
            at,
        } => {
            let indicator = plan.indicator(indicator)?;
            let unit = unit(indicator, *measure);
            let figure = figure(indicator.own().get(*at)?, *measure);
            either(&figure, |figure| in_unit(figure, unit), words)
        }
        Value::Change {
            indicator,
            measure,
            from,
            to,
        } => {
            let indicator = plan.indicator(indicator)?;
            let at = |at: usize| Some(figure(indicator.own().get(at)?, *measure));
            change(&at(*from)?, &at(*to)?, unit(indicator, *measure), words)
        }
        Value::Comparator { indicator, at } => {
            let indicator = plan.indicator(indicator)?;
            in_unit(indicator.comparators.get(*at)?.value, indicator.unit)
        }
        Value::Rank(indicator) => {
            let rank = plan.indicator(indicator)?.rank.as_ref()?;
            Quoted {
                shown: words::position(rank.position, rank.of),
                data: Some(rank.position.to_string()),
            }
        }
        Value::Aim(indicator) => aim(plan.indicator(indicator)?)?,
        Value::Budget { row, column } => sum(
            plan.document().budget.as_ref()?,
            row.as_ref(),
            *column,
            words,
        )?,
        Value::Cell { table, row, column } => {
            let row = plan.table(table)?.rows.get(*row)?;
            let cell = match column {
                Some(column) => row.values.get(*column)?,
                None => &row.total,
            };
            let cell = decimal(cell);
            either(&cell, |figure| in_unit(figure, Unit::Count), words)
        }
        Value::CellChange { table, from, to } => {
            let rows = &plan.table(table)?.rows;
            let total = |at: usize| Some(decimal(&rows.get(at)?.total));
            change(&total(*from)?, &total(*to)?, Unit::Count, words)
        }
        Value::Fact(_)
        | Value::Answer { .. }
        | Value::Benchmark { .. }
        | Value::Share(..)
        | Value::Score(_)
        | Value::Overall(_) => facts::quoted(plan, value)?,
        Value::Number(number) => self::number(*number)?,
    })
}

fn number(number: usize) -> Option<Quoted> {
    let number = u64::try_from(number).ok()?;
    Some(Quoted {
        shown: grouped(number),
        data: Some(number.to_string()),
    })
}

/// Counts are numbers whatever the unit of the value is.
fn unit(indicator: &Indicator, measure: Measure) -> Unit {
    match measure {
        Measure::Value => indicator.unit,
        Measure::Count | Measure::Base | Measure::Events => Unit::Count,
    }
}

fn figure(observation: &Observation, measure: Measure) -> Published<Decimal> {
    let count = match measure {
        Measure::Value => return observation.value.clone(),
        Measure::Count => &observation.count,
        Measure::Base => &observation.base,
        Measure::Events => &observation.events,
    };
    count
        .as_ref()
        .map_or(Published::NotAvailable(None), decimal)
}

/// A difference of percentages is in percentage points. Nothing is said of a change from or to a
/// figure that is hidden: its size would give the figure away.
fn change(from: &Published<Decimal>, to: &Published<Decimal>, unit: Unit, words: Words) -> Quoted {
    let (Published::Figure(before), Published::Figure(after)) = (from, to) else {
        let missing = if from.figure().is_none() { from } else { to };
        return either(missing, |figure| in_unit(figure, unit), words);
    };
    let (change, sign) = match unit {
        Unit::Percent => (Change::points(*before, *after), " percentage points"),
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => (Change::percent(*before, *after), "%"),
    };
    change.map_or_else(
        || word(Label::NotAvailable, words),
        |change| Quoted {
            shown: words::changed(change, sign),
            data: Some(match change.direction {
                Ordering::Less => format!("-{}", bare(change.size)),
                Ordering::Equal | Ordering::Greater => bare(change.size),
            }),
        },
    )
}

fn aim(indicator: &Indicator) -> Option<Quoted> {
    let target = indicator.target.as_ref()?;
    let unit = if target.on_count {
        Unit::Count
    } else {
        indicator.unit
    };
    match (target.value, &target.text) {
        (Some(value), _) => Some(in_unit(value, unit)),
        (None, Some(text)) => Some(Quoted {
            shown: text.clone(),
            data: None,
        }),
        (None, None) => None,
    }
}

fn sum(budget: &Budget, row: Option<&Id>, column: Option<Money>, words: Words) -> Option<Quoted> {
    let row = match row {
        Some(id) => Some(budget.rows.iter().find(|row| row.id.value == *id)?),
        None => None,
    };
    let total = match (row, column) {
        (Some(row), Some(column)) => return Some(amount(row.amount(column), words)),
        (Some(row), None) => row.total(),
        (None, Some(column)) => budget.column_total(column),
        (None, None) => budget.total(),
    };
    Some(total.map_or_else(|| word(Label::NotYetKnown, words), pounds))
}

fn amount(amount: Amount, words: Words) -> Quoted {
    match amount {
        Amount::Known(known) => pounds(known),
        Amount::Nil => word(Label::Nil, words),
        Amount::NotApplicable => word(Label::NotApplicable, words),
        Amount::NotYetKnown => word(Label::NotYetKnown, words),
        Amount::Blank => word(Label::Blank, words),
    }
}
