//! Figures: every table as it is shown, then what stands behind it.

use crate::charts::{Figure, bands_sentence};
use crate::disclosure::{CountTable, Indicator, Kpi, KpiValue, Polarity};
use crate::pages::desk::Desk;
use crate::pages::open::csv::{csv_path, whole};
use crate::pages::open::plain::{count, decimal, maybe, number, text, unit, when};
use crate::pages::{block, measure};
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
    })
}

fn each<T>(things: &[T], record: impl Fn(&T) -> Value) -> Vec<Value> {
    things.iter().map(record).collect()
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
        } => (
            Some(block::either(value, |value| measure::value(*value, *unit))),
            *period,
            None,
        ),
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
