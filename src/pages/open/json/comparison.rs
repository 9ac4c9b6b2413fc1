//! Single facts, surveys, and figures side by side.

use crate::disclosure::{
    Answer, Benchmark, Fact, FactValue, FigureBasis, Representation, Shown, Survey,
};
use crate::pages::desk::Desk;
use crate::pages::open::plain::{count, decimal, maybe, missing, number, unit, when};
use crate::pages::{block, measure};
use crate::plan::Id;
use serde_json::{Value, json};

/// Every one of them.
pub(super) fn records(desk: &Desk<'_>) -> Value {
    let plan = desk.plan();
    json!({
        "facts": each(plan.facts(), |it| fact(desk, it)),
        "surveys": each(plan.surveys(), |it| survey(desk, it)),
        "representation": each(plan.representation(), |it| representation(desk, it)),
        "benchmarks": each(plan.benchmarks(), |it| benchmark(desk, it)),
    })
}

fn each<T>(things: &[T], record: impl Fn(&T) -> Value) -> Vec<Value> {
    things.iter().map(record).collect()
}

fn fact(desk: &Desk<'_>, fact: &Fact) -> Value {
    let (value, of) = match &fact.value {
        Shown::Figure(FactValue::Number(figure, of)) => (number(*figure), Some(unit(*of))),
        Shown::Figure(FactValue::Pounds(pounds)) => (Value::from(pounds.0), Some("pounds".into())),
        Shown::Figure(FactValue::Text(words)) => (Value::from(words.as_str()), None),
        other => (missing(other), None),
    };
    let was = fact.was.as_ref().map(
        |(before, period)| json!({ "value": decimal(before), "period": when(period.as_ref()) }),
    );
    let compared = fact.compared.iter();
    let compared = compared.map(|(area, value)| json!({ "area": area, "value": number(*value) }));
    json!({
        "id": fact.id.as_str(),
        "label": fact.label,
        "value": value,
        "shown": block::fact_value(fact),
        "unit": of,
        "unit_label": fact.unit_label,
        "topic": fact.topic.as_ref().map(Id::as_str),
        "period": when(fact.period.as_ref()),
        "base": fact.base.as_ref().map(count),
        "base_of": fact.base_of,
        "source": fact.source,
        "was": was,
        "compared": compared.collect::<Vec<_>>(),
        "note": maybe(desk, fact.note.as_ref()),
    })
}

fn survey(desk: &Desk<'_>, survey: &Survey) -> Value {
    let answer = |answer: &Answer| {
        json!({
            "label": answer.label,
            "percent": answer.percent.as_ref().map(decimal),
            "count": answer.count.as_ref().map(count),
        })
    };
    json!({
        "id": survey.id.as_str(),
        "name": survey.name,
        "question": survey.question,
        "responses": survey.responses.as_ref().map(count),
        "period": when(survey.period.as_ref()),
        "multiple_choice": survey.multiple_choice,
        "answers": each(&survey.answers, answer),
        "source": survey.source,
        "note": maybe(desk, survey.note.as_ref()),
    })
}

fn representation(desk: &Desk<'_>, table: &Representation) -> Value {
    let rows = table.rows.iter().map(|row| {
        json!({
            "group": row.group,
            "cohort": decimal(&row.cohort),
            "reference": decimal(&row.reference),
        })
    });
    json!({
        "id": table.id.as_str(),
        "caption": table.caption,
        "source": table.source,
        "cohort": table.cohort,
        "reference": table.reference,
        "cohort_base": table.cohort_base.as_ref().map(count),
        "reference_base": table.reference_base.as_ref().map(count),
        "cohort_period": when(table.cohort_period.as_ref()),
        "reference_period": when(table.reference_period.as_ref()),
        "rows": rows.collect::<Vec<_>>(),
        "note": maybe(desk, table.note.as_ref()),
    })
}

fn benchmark(desk: &Desk<'_>, table: &Benchmark) -> Value {
    let rows = table.rows.iter().map(|row| {
        let area = row.area.as_ref();
        let position = row.position.as_ref();
        json!({
            "area": area.map_or_else(|| desk.borough().to_owned(), |id| measure::area(desk, id)),
            "mean": row.basis == FigureBasis::Mean,
            "values": each(&row.values, decimal),
            "rank": position.map(|position| position.rank),
            "rank_of": position.and_then(|position| position.of),
            "rank_before": position.and_then(|position| position.before),
        })
    });
    json!({
        "id": table.id.as_str(),
        "indicator": table.indicator.as_ref().map(Id::as_str),
        "caption": table.caption,
        "period": table.period.to_string(),
        "source": table.source,
        "measures": table.measures.iter().map(|it| &it.label).collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
        "note": maybe(desk, table.note.as_ref()),
    })
}
