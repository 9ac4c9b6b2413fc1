//! Quoted values of facts, surveys, benchmarks, tables of representation and inspections.

use crate::disclosure::{Fact, FactValue, Publishable, QuotedCell, Unit};
use crate::plan::{Id, Inspection, Value};
use crate::words::{self, Printed, Where, Words};

/// The quoted value; `None` where `value` is of another kind.
pub(in crate::prose) fn quoted(plan: &Publishable, value: &Value) -> Option<Printed> {
    let words = plan.words();
    match value {
        Value::Fact(id) => {
            let fact = plan.figures().facts.iter().find(|it| it.id == *id)?;
            Some(print_fact(fact, words))
        }
        Value::InSet { word, set, at } => {
            let set = plan.figures().set(word, set)?;
            let (value, unit) = match set.cells?.cell(at)? {
                QuotedCell::Value(value, unit) | QuotedCell::Figure(value, unit) => (value, unit),
                QuotedCell::Share(value) => (value, Unit::Percent),
                QuotedCell::Count(count) => {
                    return Some(words.count(count.known().copied(), Where::Sentence));
                }
            };
            Some(words.value(value.known().copied(), unit, Where::Sentence))
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
