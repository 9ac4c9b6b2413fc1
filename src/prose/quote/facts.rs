//! Quoted values of facts, surveys, benchmarks, tables of representation and inspections.

use crate::disclosure::{Fact, FactValue, Publishable, Unit};
use crate::plan::{Id, Inspection, Value};
use crate::words::{self, Printed, Where, Words};

/// The quoted value; `None` where `value` is of another kind.
pub(in crate::prose) fn quoted(plan: &Publishable, value: &Value) -> Option<Printed> {
    let words = plan.words();
    match value {
        Value::Fact(id) => {
            let fact = plan.facts().iter().find(|it| it.id == *id)?;
            Some(print_fact(fact, words))
        }
        Value::Answer { survey, answer } => {
            let survey = plan.surveys().iter().find(|it| it.id == *survey)?;
            let answer = survey.answers.get(*answer)?;
            Some(match (&answer.percent, &answer.count) {
                (Some(percent), _) => {
                    words.value(percent.known().copied(), Unit::Percent, Where::Sentence)
                }
                (None, count) => words.count(count.as_ref()?.known().copied(), Where::Sentence),
            })
        }
        Value::Benchmark {
            table,
            row,
            measure,
        } => {
            let table = plan.benchmarks().iter().find(|it| it.id == *table)?;
            let unit = table.measures.get(*measure)?.unit;
            let value = table.rows.get(*row)?.values.get(*measure)?;
            Some(words.value(value.known().copied(), unit, Where::Sentence))
        }
        Value::Share(table, row, side) => {
            let table = plan.representation().iter().find(|it| it.id == *table)?;
            let share = table.rows.get(*row)?.share(*side);
            Some(words.value(share.known().copied(), Unit::Percent, Where::Sentence))
        }
        Value::Score(id) => {
            let inspection = inspection(plan, id)?;
            let score = inspection.score.as_ref()?.value;
            Some(Printed {
                data: Some(score.to_string()),
                ..Printed::words(&words::score(score, inspection.max))
            })
        }
        Value::Overall(id) => {
            let rating = words.label(inspection(plan, id)?.overall.label());
            Some(Printed::words(&rating.to_lowercase()))
        }
        _ => None,
    }
}

fn inspection<'p>(plan: &'p Publishable, id: &Id) -> Option<&'p Inspection> {
    let mut inspections = plan.document().inspections.iter();
    inspections.find(|inspection| inspection.id.value == *id)
}

fn print_fact(fact: &Fact, words: Words) -> Printed {
    match fact.value.known() {
        Ok(FactValue::Number(number, unit)) => words.value(Ok(*number), *unit, Where::Sentence),
        Ok(FactValue::Pounds(pounds)) => words.pounds(Ok(*pounds), Where::Sentence),
        Ok(FactValue::Text(text)) => Printed::words(text),
        Err(missing) => words.missing(missing, Where::Sentence),
    }
}
