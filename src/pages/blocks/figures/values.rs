//! Values behind figures, as plan.json writes them.

use crate::disclosure::{
    Answer, Benchmark, CountTable, FigureBasis, Kpi, KpiValue, Representation, Survey,
};
use crate::pages::blocks::figures::{figure, indicator};
use crate::pages::blocks::{facts, staffing};
use crate::pages::context::PageContext;
use crate::pages::headline;
use crate::pages::open_data::json_value::{Field, Value, each, object, record};
use crate::pages::open_data::plain_text::{count, decimal, maybe, when};
use crate::plan::{Budget, BudgetRow, Id, Money};
use crate::words::Words;
use std::borrow::Cow;

/// Every table as shown, then the values behind it.
pub(crate) fn record(context: &PageContext<'_>) -> Value {
    let values = context.plan().figures();
    let kpis = values.kpis.as_ref();
    record!({
        "figures": each(context.pages.figures, |it| figure::record(it, context.words())),
        "indicators": each(&values.indicators, |it| indicator::record(context, it)),
        "tables": each(&values.tables, |it| record_counts(context, it)),
        "kpis": kpis.map(|all| each(&all.kpis, |it| record_kpi(context, it))),
        "kpis_note": maybe(context, kpis.and_then(|all| all.note.as_ref())),
        "facts": each(&values.facts, |it| facts::record(context, it)),
        "surveys": each(&values.surveys, |it| record_survey(context, it)),
        "representation": each(&values.representation, |it| record_representation(context, it)),
        "benchmarks": each(&values.benchmarks, |it| record_benchmark(context, it)),
    })
}

/// The record of a count table in plan.json.
fn record_counts(context: &PageContext<'_>, table: &CountTable) -> Value {
    let rows = table.rows.iter().map(|row| {
        record!({
            "id": row.id.as_str(),
            "group": &row.group,
            "label": &row.label,
            "values": each(&row.values, |it| count(it, context.words())),
            "total": table.row_totals.then(|| count(&row.total, context.words())),
        })
    });
    record!({
        "id": table.id.as_str(),
        "caption": &table.caption,
        "unit": &table.unit,
        "source": &table.source,
        "when": when(table.when.as_ref()),
        "rows_can_be_added": &table.exclusive,
        "columns": &table.columns,
        "rows": rows.collect::<Vec<_>>(),
        "stated_total": table.stated_total.as_ref().map(|it| count(it, context.words())),
        "note": maybe(context, table.note.as_ref()),
    })
}

/// The record of a key performance indicator in plan.json.
fn record_kpi(context: &PageContext<'_>, kpi: &Kpi) -> Value {
    let defined = context.pages.framework.kpi(kpi.number);
    let (value, period, why) = match &kpi.value {
        KpiValue::Reported {
            value,
            unit,
            period,
        } => (
            Some(facts::either(
                value,
                |value| headline::value(*value, *unit),
                context.words(),
            )),
            *period,
            None,
        ),
        KpiValue::NotYetAvailable(why) => (None, None, Some(why)),
    };
    record!({
        "kpi": &kpi.number,
        "title": defined.map(|defined| &defined.title),
        "value": value,
        "period": when(period.as_ref()),
        "not_yet_available": why,
        "note": maybe(context, kpi.note.as_ref()),
    })
}

/// The record of a survey in plan.json.
fn record_survey(context: &PageContext<'_>, survey: &Survey) -> Value {
    record!({
        "id": survey.id.as_str(),
        "name": &survey.name,
        "question": &survey.question,
        "responses": survey.responses.as_ref().map(|it| count(it, context.words())),
        "period": when(survey.period.as_ref()),
        "multiple_choice": &survey.multiple_choice,
        "answers": each(&survey.answers, |answer: &Answer| record!({
            "label": &answer.label,
            "percent": answer.percent.as_ref().map(|it| decimal(it, context.words())),
            "count": answer.count.as_ref().map(|it| count(it, context.words())),
        })),
        "source": &survey.source,
        "note": maybe(context, survey.note.as_ref()),
    })
}

/// The record of a representation in plan.json.
fn record_representation(context: &PageContext<'_>, table: &Representation) -> Value {
    let rows = table.rows.iter().map(|row| {
        record!({
            "group": &row.group,
            "cohort": decimal(&row.cohort, context.words()),
            "reference": decimal(&row.reference, context.words()),
        })
    });
    record!({
        "id": table.id.as_str(),
        "caption": &table.caption,
        "source": &table.source,
        "cohort": &table.cohort,
        "reference": &table.reference,
        "cohort_base": table.cohort_base.as_ref().map(|it| count(it, context.words())),
        "reference_base": table.reference_base.as_ref().map(|it| count(it, context.words())),
        "cohort_period": when(table.cohort_period.as_ref()),
        "reference_period": when(table.reference_period.as_ref()),
        "rows": rows.collect::<Vec<_>>(),
        "note": maybe(context, table.note.as_ref()),
    })
}

/// The record of a benchmark in plan.json.
fn record_benchmark(context: &PageContext<'_>, table: &Benchmark) -> Value {
    let rows = table.rows.iter().map(|row| {
        let area = row.area.as_ref();
        let position = row.position.as_ref();
        record!({
            "area": area.map_or_else(|| context.borough().to_owned(), |id| headline::area(context, id)),
            "mean": row.basis == FigureBasis::Mean,
            "values": each(&row.values, |it| decimal(it, context.words())),
            "rank": position.map(|position| position.rank),
            "rank_of": position.and_then(|position| position.of),
            "rank_before": position.and_then(|position| position.before),
            "rank_first": position.and_then(|position| Some(position.first?.word())),
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
        "note": maybe(context, table.note.as_ref()),
    })
}

/// The record of a budget in plan.json.
pub(crate) fn record_budget(context: &PageContext<'_>, budget: &Budget) -> Value {
    let named = |money: Money| Cow::Borrowed(money.key(budget.columns));
    let stated = Money::ALL.into_iter().zip(budget.stated.columns);
    let stated = stated.filter_map(|(money, pounds)| Some((named(money), pounds?.value.0.json())));
    record!({
        "year": budget.year.to_string(),
        "provisional": &budget.provisional,
        "source": &budget.source,
        "note": maybe(context, budget.note.as_ref()),
        "rows": each(&budget.rows, |row| given(budget, row, context.words())),
        "total": budget.total().map(|pounds| pounds.0),
        "stated_totals": object(stated),
        "stated_total": budget.stated.all.map(|stated| stated.value.0),
    })
}

/// The amounts of one agency in a budget.
fn given(budget: &Budget, row: &BudgetRow, words: Words) -> Value {
    let amounts = Money::ALL.into_iter().map(|money| {
        let amount = staffing::amount(row.amount(money), words).json();
        (Cow::Borrowed(money.key(budget.columns)), amount)
    });
    record!({
        "id": row.id.value.as_str(),
        "label": &row.label,
        "amounts": object(amounts),
        "total": row.total().map(|pounds| pounds.0),
        "stated_total": row.stated_total.map(|stated| stated.value.0),
    })
}
