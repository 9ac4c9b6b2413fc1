//! Values quoted in a sentence: the text for readers, and the data for programs.

pub(super) mod facts;
#[cfg(test)]
pub(super) mod tests;

use crate::charts::children;
use crate::disclosure::{Indicator, Observation, Publishable, Unit};
use crate::plan::{Budget, Id, Measure, Money, Value};
use crate::units::{Change, Decimal};
use crate::words::{self, Missing, Printed, Where, Words};
use std::cmp::Ordering;

/// The quoted value, as it may be published.
pub(super) fn quoted(plan: &Publishable, value: &Value) -> Printed {
    try_quoted(plan, value)
        .unwrap_or_else(|| plan.words().missing(Missing::NotAvailable, Where::Sentence))
}

fn try_quoted(plan: &Publishable, value: &Value) -> Option<Printed> {
    let words = plan.words();
    Some(match value {
        Value::Observation { .. }
        | Value::Change { .. }
        | Value::Comparator { .. }
        | Value::Rank(_)
        | Value::Aim(_) => of_indicator(plan, value)?,
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
            words.count(cell.known().copied(), Where::Sentence)
        }
        Value::CellChange { table, from, to } => {
            let rows = &plan.table(table)?.rows;
            let ends = [rows.get(*from)?, rows.get(*to)?];
            let values = ends.map(|row| row.total.known().and_then(|it| whole(*it)));
            change(values, Unit::Count, [None, None], words)
        }
        Value::Fact(_) | Value::InSet { .. } | Value::Score(_) | Value::Overall(_) => {
            facts::quoted(plan, value)?
        }
        Value::Number(number) => words.count(
            u64::try_from(*number).map_err(|_| Missing::NotAvailable),
            Where::Sentence,
        ),
    })
}

/// A quoted value of an indicator: of one period, between two, of another area, a rank or a target.
/// `None` where `value` is of another kind.
fn of_indicator(plan: &Publishable, value: &Value) -> Option<Printed> {
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
            words.value(figure, unit, Where::Sentence)
        }
        Value::Change {
            indicator,
            measure,
            from,
            to,
        } => {
            let indicator = plan.indicator(indicator)?;
            let own = indicator.own();
            let ends = [own.get(*from)?, own.get(*to)?];
            let values = ends.map(|seen| figure(seen, *measure));
            let counts = ends.map(children);
            change(values, unit(indicator, *measure), counts, words)
        }
        Value::Comparator { indicator, at } => {
            let indicator = plan.indicator(indicator)?;
            let value = indicator.comparators.get(*at)?.value;
            words.value(Ok(value), indicator.unit, Where::Sentence)
        }
        Value::Rank(indicator) => {
            let rank = plan.indicator(indicator)?.rank.as_ref()?;
            Printed {
                data: Some(rank.position.to_string()),
                ..Printed::words(&words::position([rank.position, rank.of], rank.first))
            }
        }
        Value::Aim(indicator) => aim(plan.indicator(indicator)?, words)?,
        _ => return None,
    })
}

/// The unit of a number: a count for everything except the value itself.
fn unit(indicator: &Indicator, measure: Measure) -> Unit {
    match measure {
        Measure::Value => indicator.unit,
        Measure::Count | Measure::Base | Measure::Events => Unit::Count,
    }
}

/// A number of an observation.
///
/// # Errors
///
/// The reason why readers see none.
fn figure(observation: &Observation, measure: Measure) -> Result<Decimal, Missing> {
    let count = match measure {
        Measure::Value => return observation.value.known().copied(),
        Measure::Count => &observation.count,
        Measure::Base => &observation.base,
        Measure::Events => &observation.events,
    };
    let count = count.as_ref().ok_or(Missing::NotAvailable)?;
    whole(*count.known()?)
}

/// A count as a decimal.
pub(super) fn whole(count: u64) -> Result<Decimal, Missing> {
    let digits = i64::try_from(count).map_err(|_| Missing::NotAvailable)?;
    Ok(Decimal::new(digits, 0))
}

/// The change between two values. Nothing is printed for a suppressed value, which the change would
/// reveal. Where a size would say more than the values support, only the direction is printed.
fn change(
    values: [Result<Decimal, Missing>; 2],
    unit: Unit,
    counts: [Option<u64>; 2],
    words: Words,
) -> Printed {
    let (from, to) = match values {
        [Ok(from), Ok(to)] => (from, to),
        [Err(missing), _] | [_, Err(missing)] => return words.missing(missing, Where::Sentence),
    };
    let Some(change) = Change::between(unit, [from, to], counts) else {
        let direction = to.partial_cmp(&from).unwrap_or(Ordering::Equal);
        return Printed::words(words::went(direction));
    };
    let size = Printed::number(&change.size.to_string(), "").data;
    let minus = if change.direction.is_lt() { "-" } else { "" };
    Printed {
        data: size.map(|size| format!("{minus}{size}")),
        ..Printed::words(&words::changed(change))
    }
}

fn aim(indicator: &Indicator, words: Words) -> Option<Printed> {
    let target = indicator.target.as_ref()?;
    let unit = if target.on_count {
        Unit::Count
    } else {
        indicator.unit
    };
    match (target.value, &target.text) {
        (Some(value), _) => Some(words.value(Ok(value), unit, Where::Sentence)),
        (None, Some(text)) => Some(Printed::words(text)),
        (None, None) => None,
    }
}

fn sum(budget: &Budget, row: Option<&Id>, column: Option<Money>, words: Words) -> Option<Printed> {
    let row = match row {
        Some(id) => Some(budget.rows.iter().find(|row| row.id.value == *id)?),
        None => None,
    };
    let known = match (row, column) {
        (Some(row), Some(column)) => row.amount(column).known(),
        (Some(row), None) => row.total().ok_or(Missing::NotYetKnown),
        (None, Some(column)) => budget.column_total(column).ok_or(Missing::NotYetKnown),
        (None, None) => budget.total().ok_or(Missing::NotYetKnown),
    };
    Some(words.pounds(known, Where::Sentence))
}
