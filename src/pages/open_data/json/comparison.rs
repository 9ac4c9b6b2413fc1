//! Single facts, surveys, and figures side by side.

use super::record::{JsonValue, Says, each, record};
use crate::disclosure::{
    Answer, Benchmark, Fact, FactValue, FigureBasis, Published, Representation, Survey,
};
use crate::pages::context::PageContext;
use crate::pages::open_data::plain_text::{count, decimal, maybe, missing, number, unit, when};
use crate::pages::{blocks, headline};
use crate::plan::Id;

/// Every one of them.
pub(super) fn records<'a>(desk: &'a PageContext<'_>) -> JsonValue<'a> {
    let plan = desk.plan();
    record!({
        "facts": each(plan.facts(), |it| fact(desk, it)),
        "surveys": each(plan.surveys(), |it| survey(desk, it)),
        "representation": each(plan.representation(), |it| representation(desk, it)),
        "benchmarks": each(plan.benchmarks(), |it| benchmark(desk, it)),
    })
}

fn fact<'a>(desk: &'a PageContext<'_>, fact: &'a Fact) -> JsonValue<'a> {
    let (value, of) = match &fact.value {
        Published::Figure(FactValue::Number(figure, of)) => (number(*figure), Some(unit(*of))),
        Published::Figure(FactValue::Pounds(pounds)) => {
            (pounds.0.value(), Some("pounds".to_owned()))
        }
        Published::Figure(FactValue::Text(words)) => (words.value(), None),
        other => (missing(other, desk.words()), None),
    };
    let was = fact.was.as_ref().map(
        |(before, period)| record!({ "value": decimal(before, desk.words()), "period": when(period.as_ref()) }),
    );
    let compared = fact.compared.iter();
    let compared = compared.map(|it| record!({ "area": &it.area, "value": number(it.value) }));
    record!({
        "id": fact.id.as_str(),
        "label": &fact.label,
        "value": value,
        "shown": blocks::fact_value(fact, desk.words()),
        "unit": of,
        "unit_label": &fact.unit_label,
        "topic": fact.topic.as_ref().map(Id::as_str),
        "period": when(fact.period.as_ref()),
        "base": fact.base.as_ref().map(|it| count(it, desk.words())),
        "base_of": &fact.base_of,
        "source": &fact.source,
        "was": was,
        "compared": compared.collect::<Vec<_>>(),
        "note": maybe(desk, fact.note.as_ref()),
    })
}

fn survey<'a>(desk: &'a PageContext<'_>, survey: &'a Survey) -> JsonValue<'a> {
    record!({
        "id": survey.id.as_str(),
        "name": &survey.name,
        "question": &survey.question,
        "responses": survey.responses.as_ref().map(|it| count(it, desk.words())),
        "period": when(survey.period.as_ref()),
        "multiple_choice": &survey.multiple_choice,
        "answers": each(&survey.answers, |answer: &Answer| record!({
            "label": &answer.label,
            "percent": answer.percent.as_ref().map(|it| decimal(it, desk.words())),
            "count": answer.count.as_ref().map(|it| count(it, desk.words())),
        })),
        "source": &survey.source,
        "note": maybe(desk, survey.note.as_ref()),
    })
}

fn representation<'a>(desk: &'a PageContext<'_>, table: &'a Representation) -> JsonValue<'a> {
    let rows = table.rows.iter().map(|row| {
        record!({
            "group": &row.group,
            "cohort": decimal(&row.cohort, desk.words()),
            "reference": decimal(&row.reference, desk.words()),
        })
    });
    record!({
        "id": table.id.as_str(),
        "caption": &table.caption,
        "source": &table.source,
        "cohort": &table.cohort,
        "reference": &table.reference,
        "cohort_base": table.cohort_base.as_ref().map(|it| count(it, desk.words())),
        "reference_base": table.reference_base.as_ref().map(|it| count(it, desk.words())),
        "cohort_period": when(table.cohort_period.as_ref()),
        "reference_period": when(table.reference_period.as_ref()),
        "rows": rows.collect::<Vec<_>>(),
        "note": maybe(desk, table.note.as_ref()),
    })
}

fn benchmark<'a>(desk: &'a PageContext<'_>, table: &'a Benchmark) -> JsonValue<'a> {
    let rows = table.rows.iter().map(|row| {
        let area = row.area.as_ref();
        let position = row.position.as_ref();
        record!({
            "area": area.map_or_else(|| desk.borough().to_owned(), |id| headline::area(desk, id)),
            "mean": row.basis == FigureBasis::Mean,
            "values": each(&row.values, |it| decimal(it, desk.words())),
            "rank": position.map(|position| position.rank),
            "rank_of": position.and_then(|position| position.of),
            "rank_before": position.and_then(|position| position.before),
        })
    });
    record!({
        "id": table.id.as_str(),
        "indicator": table.indicator.as_ref().map(Id::as_str),
        "caption": &table.caption,
        "period": table.period.to_string(),
        "source": &table.source,
        "measures": table.measures.iter().map(|it| &it.label).collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
        "note": maybe(desk, table.note.as_ref()),
    })
}
