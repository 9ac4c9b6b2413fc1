//! Figures: every table as it is shown, then what stands behind it.

use crate::charts::{Figure, bands_sentence};
use crate::disclosure::{
    Answer, Benchmark, CountTable, Fact, FactValue, Indicator, Kpi, KpiValue, Polarity,
    Representation, Shown, Survey, Unit,
};
use crate::pages::desk::Desk;
use crate::pages::open::csv::{csv_path, whole};
use crate::pages::open::plain::{count, decimal, maybe, missing, number, text};
use crate::pages::{block, measure};
use crate::units::Period;
use serde_json::{Value, json};

/// Every set of figures.
pub(super) fn records(desk: &Desk<'_>) -> Value {
    let plan = desk.plan();
    let kpis = plan.kpis().map(|all| &all.kpis);
    json!({
        "figures": desk.ready.figures.iter().map(figure).collect::<Vec<_>>(),
        "indicators": each(plan.indicators(), |it| indicator(desk, it)),
        "tables": each(plan.tables(), |it| table(desk, it)),
        "kpis": kpis.map(|all| each(all, |it| kpi(desk, it))),
        "kpis_note": maybe(desk, plan.kpis().and_then(|all| all.note.as_ref())),
        "facts": each(plan.facts(), |it| fact(desk, it)),
        "surveys": each(plan.surveys(), |it| survey(desk, it)),
        "representation": each(plan.representation(), |it| representation(desk, it)),
        "benchmarks": each(plan.benchmarks(), |it| benchmark(desk, it)),
    })
}

fn each<T>(things: &[T], record: impl Fn(&T) -> Value) -> Vec<Value> {
    things.iter().map(record).collect()
}

fn when(period: Option<&Period>) -> Option<String> {
    period.map(Period::to_string)
}

fn figure(figure: &Figure) -> Value {
    let (columns, rows) = whole(&figure.table);
    json!({
        "title": figure.title,
        "finding": figure.finding,
        "measured": figure.measured,
        "source": figure.source,
        "csv": csv_path(&figure.placement),
        "columns": columns,
        "rows": rows,
        "codes": figure.codes,
        "remarks": figure.remarks,
    })
}

fn indicator(desk: &Desk<'_>, indicator: &Indicator) -> Value {
    let target = indicator.target.as_ref();
    let comparators = indicator.comparators.iter().map(|other| {
        json!({
            "area": measure::area(desk, &other.area.value),
            "period": when(other.period.as_ref()),
            "value": number(other.value),
            "average": other.average,
        })
    });
    let rank = indicator.rank.as_ref().map(|rank| {
        json!({
            "position": rank.position,
            "of": rank.of,
            "among": rank.among,
            "period": when(rank.period.as_ref()),
        })
    });
    json!({
        "id": indicator.id.as_str(),
        "title": indicator.title,
        "unit": unit(indicator.unit),
        "per": indicator.per,
        "better": match indicator.polarity {
            Polarity::Lower => Some("lower"),
            Polarity::Higher => Some("higher"),
            Polarity::Neither => None,
        },
        "definition": text(desk, &indicator.definition),
        "source": indicator.source,
        "lag": indicator.lag,
        "observations": observations(desk, indicator),
        "comparators": comparators.collect::<Vec<_>>(),
        "rank": rank,
        "bands": indicator.bands.as_ref().map(|bands| bands_sentence(bands, indicator)),
        "target": target.and_then(|target| block::aim(target, indicator)),
        "latest": maybe(desk, indicator.latest.as_ref()),
        "commentary": maybe(desk, indicator.commentary.as_ref()),
        "note": maybe(desk, indicator.note.as_ref()),
    })
}

/// Every area's, the own first.
fn observations(desk: &Desk<'_>, indicator: &Indicator) -> Vec<Value> {
    let of = |series: &crate::disclosure::Series| -> Vec<Value> {
        let name = series
            .area
            .as_ref()
            .map_or_else(|| desk.borough().to_owned(), |id| measure::area(desk, id));
        let seen = series.observations.iter();
        seen.map(|seen| {
            json!({
                "area": name,
                "period": seen.period.to_string(),
                "value": decimal(&seen.value),
                "count": seen.count.as_ref().map(count),
                "base": seen.base.as_ref().map(count),
                "events": seen.events.as_ref().map(count),
                "provisional": seen.provisional.then_some(true),
                "break_before": seen.break_before,
                "note": maybe(desk, seen.note.as_ref()),
            })
        })
        .collect()
    };
    indicator.series.iter().flat_map(of).collect()
}

fn table(desk: &Desk<'_>, table: &CountTable) -> Value {
    let rows = table.rows.iter().map(|row| {
        json!({
            "id": row.id.as_str(),
            "group": row.group,
            "label": row.label,
            "values": row.values.iter().map(count).collect::<Vec<_>>(),
            "total": table.row_totals.then(|| count(&row.total)),
        })
    });
    json!({
        "id": table.id.as_str(),
        "caption": table.caption,
        "unit": table.unit,
        "source": table.source,
        "when": when(table.when.as_ref()),
        "rows_can_be_added": table.exclusive,
        "columns": table.columns,
        "rows": rows.collect::<Vec<_>>(),
        "stated_total": table.stated_total.as_ref().map(count),
        "note": maybe(desk, table.note.as_ref()),
    })
}

fn kpi(desk: &Desk<'_>, kpi: &Kpi) -> Value {
    let defined = desk.ready.framework.kpi(kpi.number);
    let (value, period, why) = match &kpi.value {
        KpiValue::Reported {
            value,
            unit,
            period,
        } => (Some(measure::value(*value, *unit)), *period, None),
        KpiValue::NotYetAvailable(why) => (None, None, Some(why)),
    };
    json!({
        "kpi": kpi.number,
        "title": defined.map(|defined| &defined.title),
        "value": value,
        "period": when(period.as_ref()),
        "not_yet_available": why,
        "note": maybe(desk, kpi.note.as_ref()),
    })
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
        "topic": fact.topic.as_ref().map(crate::plan::Id::as_str),
        "period": when(fact.period.as_ref()),
        "base": fact.base.as_ref().map(count),
        "base_of": fact.base_of,
        "source": fact.source,
        "was": was,
        "compared": compared.collect::<Vec<_>>(),
        "note": maybe(desk, fact.note.as_ref()),
    })
}

/// `count`, `percent`, `rate per 100000`, `ratio`.
fn unit(unit: Unit) -> String {
    match unit {
        Unit::Count => "count".to_owned(),
        Unit::Percent => "percent".to_owned(),
        Unit::RatePer(per) => format!("rate per {per}"),
        Unit::Ratio => "ratio".to_owned(),
    }
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
            "mean": row.basis == crate::disclosure::FigureBasis::Mean,
            "values": each(&row.values, decimal),
            "rank": position.map(|position| position.rank),
            "rank_of": position.and_then(|position| position.of),
            "rank_before": position.and_then(|position| position.before),
        })
    });
    json!({
        "id": table.id.as_str(),
        "indicator": table.indicator.as_ref().map(crate::plan::Id::as_str),
        "caption": table.caption,
        "period": table.period.to_string(),
        "source": table.source,
        "measures": table.measures.iter().map(|it| &it.label).collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
        "note": maybe(desk, table.note.as_ref()),
    })
}
