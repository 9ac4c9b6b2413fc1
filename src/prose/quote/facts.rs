//! Values that stand apart from indicators and tables: facts, answers, benchmarks, shares, inspections.

use super::format::{Quoted, decimal, either, in_unit, pounds, word};
use crate::disclosure::{Fact, FactValue, Publishable, Published, Unit};
use crate::plan::{Id, Inspection, Value};
use crate::words::{self, Label, Words};

/// Such a value as it may be published.
pub(in crate::prose) fn quoted(plan: &Publishable, value: &Value) -> Option<Quoted> {
    match value {
        Value::Fact(id) => {
            let fact = plan.facts().iter().find(|it| it.id == *id)?;
            Some(of_fact(fact, plan.words()))
        }
        Value::Answer { survey, answer } => {
            let survey = plan.surveys().iter().find(|it| it.id == *survey)?;
            let answer = survey.answers.get(*answer)?;
            Some(match (&answer.percent, &answer.count) {
                (Some(percent), _) => either(
                    percent,
                    |figure| in_unit(figure, Unit::Percent),
                    plan.words(),
                ),
                (None, count) => {
                    let count = decimal(count.as_ref()?);
                    either(&count, |figure| in_unit(figure, Unit::Count), plan.words())
                }
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
            Some(either(value, |figure| in_unit(figure, unit), plan.words()))
        }
        Value::Share(table, row, side) => {
            let table = plan.representation().iter().find(|it| it.id == *table)?;
            let share = table.rows.get(*row)?.share(*side);
            Some(either(
                share,
                |figure| in_unit(figure, Unit::Percent),
                plan.words(),
            ))
        }
        Value::Score(id) => {
            let inspection = inspection(plan, id)?;
            let score = inspection.score.as_ref()?.value;
            Some(Quoted {
                shown: words::score(score, inspection.max),
                data: Some(score.to_string()),
            })
        }
        Value::Overall(id) => Some(Quoted {
            shown: plan
                .words()
                .label(inspection(plan, id)?.overall.label())
                .to_lowercase(),
            data: None,
        }),
        _ => None,
    }
}

fn inspection<'p>(plan: &'p Publishable, id: &Id) -> Option<&'p Inspection> {
    let mut inspections = plan.document().inspections.iter();
    inspections.find(|inspection| inspection.id.value == *id)
}

fn of_fact(fact: &Fact, words: Words) -> Quoted {
    match &fact.value {
        Published::Figure(FactValue::Number(number, unit)) => in_unit(*number, *unit),
        Published::Figure(FactValue::Pounds(amount)) => pounds(*amount),
        Published::Figure(FactValue::Text(text)) => Quoted {
            shown: text.clone(),
            data: None,
        },
        Published::Suppressed => word(Label::Suppressed, words),
        Published::NotAvailable(_) => word(Label::NotAvailable, words),
        Published::NotApplicable => word(Label::NotApplicable, words),
        Published::NotYetKnown => word(Label::NotYetKnown, words),
    }
}
