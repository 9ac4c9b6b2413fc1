//! Figures: every table as it is shown, then what stands behind it.

use super::record::{JsonValue, each, record};
use crate::charts::{Figure, bands_sentence};
use crate::disclosure::{CountTable, Indicator, Kpi, KpiValue, Polarity};
use crate::pages::context::PageContext;
use crate::pages::open_data::csv::{csv_path, whole};
use crate::pages::open_data::plain_text::{count, decimal, maybe, number, text, unit, when};
use crate::pages::{blocks, headline};
use crate::words::Words;

/// Every set of figures.
pub(super) fn records<'a>(desk: &'a PageContext<'_>) -> JsonValue<'a> {
    let plan = desk.plan();
    let kpis = plan.kpis().map(|all| each(&all.kpis, |it| kpi(desk, it)));
    record!({
        "figures": each(desk.ready.figures, |it| figure(it, desk.words())),
        "indicators": each(plan.indicators(), |it| indicator(desk, it)),
        "tables": each(plan.tables(), |it| table(desk, it)),
        "kpis": kpis,
        "kpis_note": maybe(desk, plan.kpis().and_then(|all| all.note.as_ref())),
    })
}

fn figure(figure: &Figure, words: Words) -> JsonValue<'_> {
    let (columns, rows) = whole(&figure.table, words);
    record!({
        "title": &figure.title,
        "finding": &figure.finding,
        "measured": &figure.measured,
        "source": &figure.source,
        "csv": csv_path(&figure.placement),
        "columns": columns,
        "rows": rows,
        "codes": &figure.codes,
        "remarks": &figure.remarks,
    })
}

fn indicator<'a>(desk: &'a PageContext<'_>, indicator: &'a Indicator) -> JsonValue<'a> {
    let target = indicator.target.as_ref();
    let comparators = indicator.comparators.iter().map(|other| {
        record!({
            "area": headline::area(desk, &other.area.value),
            "period": when(other.period.as_ref()),
            "value": number(other.value),
            "average": &other.average,
        })
    });
    let rank = indicator.rank.as_ref().map(|rank| {
        record!({
            "position": &rank.position,
            "of": &rank.of,
            "among": &rank.among,
            "period": when(rank.period.as_ref()),
        })
    });
    record!({
        "id": indicator.id.as_str(),
        "title": &indicator.title,
        "unit": unit(indicator.unit),
        "per": &indicator.per,
        "better": match indicator.polarity {
            Polarity::Lower => Some("lower"),
            Polarity::Higher => Some("higher"),
            Polarity::Neither => None,
        },
        "definition": text(desk, &indicator.definition),
        "source": &indicator.source,
        "lag": &indicator.lag,
        "observations": observations(desk, indicator),
        "comparators": comparators.collect::<Vec<_>>(),
        "rank": rank,
        "bands": indicator.bands.as_ref().map(|bands| bands_sentence(bands, indicator, desk.words())),
        "target": target.and_then(|target| blocks::aim(target, indicator)),
        "latest": maybe(desk, indicator.latest.as_ref()),
        "commentary": maybe(desk, indicator.commentary.as_ref()),
        "note": maybe(desk, indicator.note.as_ref()),
    })
}

/// Every area's, the own first.
fn observations<'a>(desk: &'a PageContext<'_>, indicator: &'a Indicator) -> Vec<JsonValue<'a>> {
    let series = indicator.series.iter();
    let all = series.flat_map(|series| series.observations.iter().map(move |it| (series, it)));
    all.map(|(series, seen)| {
        record!({
            "area": series.area.as_ref().map_or_else(|| desk.borough().to_owned(), |id| headline::area(desk, id)),
            "period": seen.period.to_string(),
            "value": decimal(&seen.value, desk.words()),
            "count": seen.count.as_ref().map(|it| count(it, desk.words())),
            "base": seen.base.as_ref().map(|it| count(it, desk.words())),
            "events": seen.events.as_ref().map(|it| count(it, desk.words())),
            "provisional": seen.provisional.then_some(true),
            "break_before": &seen.break_before,
            "note": maybe(desk, seen.note.as_ref()),
        })
    })
    .collect()
}

fn table<'a>(desk: &'a PageContext<'_>, table: &'a CountTable) -> JsonValue<'a> {
    let rows = table.rows.iter().map(|row| {
        record!({
            "id": row.id.as_str(),
            "group": &row.group,
            "label": &row.label,
            "values": each(&row.values, |it| count(it, desk.words())),
            "total": table.row_totals.then(|| count(&row.total, desk.words())),
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
        "stated_total": table.stated_total.as_ref().map(|it| count(it, desk.words())),
        "note": maybe(desk, table.note.as_ref()),
    })
}

fn kpi<'a>(desk: &'a PageContext<'_>, kpi: &'a Kpi) -> JsonValue<'a> {
    let defined = desk.ready.framework.kpi(kpi.number);
    let (value, period, why) = match &kpi.value {
        KpiValue::Reported {
            value,
            unit,
            period,
        } => (
            Some(blocks::either(
                value,
                |value| headline::value(*value, *unit),
                desk.words(),
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
        "note": maybe(desk, kpi.note.as_ref()),
    })
}
