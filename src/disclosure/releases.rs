//! What an earlier release of a plan told readers: its tables of counts and its own indicators,
//! read from its plan.json.
//!
//! Nothing that is published depends on it. It only shows what the two releases tell together.

use super::{CountTable, Indicator, Observation, Public, Publishable, Published, TableRow};
use crate::plan::figures::Figures;
use crate::plan::{Id, Policy, Remedy};
use crate::units::{Decimal, Period};
use serde_json::Value;

/// The values of a plan as the release with this plan.json showed them; `None` where it is no
/// plan.json, or shows what is published now. What is rounded is left out.
pub(super) fn read(plan: &Publishable, json: &str, policy: Policy<'_>) -> Option<Figures<Public>> {
    let record: Value = serde_json::from_str(json).ok()?;
    let is_exact = |id: &Id| policy.remedy(id) != Some(Remedy::Round);
    let tables = list(&record["tables"]).iter().filter_map(table);
    let tables: Vec<_> = tables.filter(|table| is_exact(&table.id)).collect();
    let present = plan.figures.indicators.iter();
    let indicators = present.clone().map(|indicator| {
        let mut records = list(&record["indicators"]).iter();
        let record = records.find(|it| it["id"] == indicator.id.as_str());
        match record.filter(|_| is_exact(&indicator.id)) {
            Some(record) => before(indicator, record, plan.area()),
            None => without_values(indicator),
        }
    });
    let indicators: Vec<Indicator> = indicators.collect();
    let is_same = |table: &CountTable| plan.table(&table.id).map(outline).as_ref() == Some(table);
    let same_indicators = indicators.iter().zip(present);
    let mut same_indicators = same_indicators.filter(|(old, _)| !old.series.is_empty());
    let is_news = !tables.iter().all(is_same) || !same_indicators.all(|(old, new)| old == new);
    is_news.then(|| Figures {
        indicators,
        tables,
        ..Figures::default()
    })
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// A count that the release shows; anything else is taken for hidden.
fn count(value: &Value) -> Published<u64> {
    value
        .as_u64()
        .map_or(Published::SUPPRESSED, Published::cell)
}

fn decimal(value: &Value) -> Option<Decimal> {
    Decimal::parse(&value.as_number()?.to_string())
}

fn table(record: &Value) -> Option<CountTable> {
    let row = |row: &Value| -> Option<TableRow> {
        Some(TableRow {
            id: Id::slug(row["id"].as_str()?),
            group: row["group"].as_str().map(str::to_owned),
            label: text(&row["label"]),
            merged: Vec::new(),
            values: list(&row["values"]).iter().map(count).collect(),
            stated_total: (),
            total: count(&row["total"]),
            span: (),
        })
    };
    let rows = list(&record["rows"]);
    Some(CountTable {
        id: Id::slug(record["id"].as_str()?),
        caption: String::new(),
        unit: text(&record["unit"]),
        source: String::new(),
        when: record["when"].as_str().and_then(Period::parse),
        exclusive: record["rows_can_be_added"] == true,
        columns: list(&record["columns"]).iter().map(text).collect(),
        row_totals: rows.iter().any(|row| !row["total"].is_null()),
        rows: rows.iter().map(row).collect::<Option<_>>()?,
        stated_total: record.get("stated_total").map(count),
        note: None,
    })
}

/// A table with nothing but what [`table`] reads.
fn outline(table: &CountTable) -> CountTable {
    let shown = |it: &Published<u64>| {
        it.figure()
            .map_or(Published::SUPPRESSED, |it| Published::cell(*it))
    };
    let row = |row: &TableRow| TableRow {
        merged: Vec::new(),
        values: row.values.iter().map(shown).collect(),
        total: Some(&row.total)
            .filter(|_| table.row_totals)
            .map_or(Published::SUPPRESSED, shown),
        ..row.clone()
    };
    CountTable {
        caption: String::new(),
        source: String::new(),
        rows: table.rows.iter().map(row).collect(),
        stated_total: table.stated_total.as_ref().map(shown),
        note: None,
        ..table.clone()
    }
}

/// An indicator that is only known by its name.
fn without_values(indicator: &Indicator) -> Indicator {
    Indicator {
        series: Vec::new(),
        rank: None,
        ..indicator.clone()
    }
}

/// An indicator with the values of the plan's own area that the release shows.
fn before(indicator: &Indicator, record: &Value, area: &str) -> Indicator {
    let shown = |seen: &Observation| {
        let mut records = list(&record["observations"]).iter();
        let period = seen.period.to_string();
        let record = records.find(|it| it["area"] == area && it["period"] == period.as_str())?;
        let part = |name: &str, now: &Option<Published<u64>>| {
            now.as_ref().map(|now| earlier(now, record[name].as_u64()))
        };
        Some(Observation {
            value: earlier(&seen.value, decimal(&record["value"])),
            count: part("count", &seen.count),
            base: part("base", &seen.base),
            events: part("events", &seen.events),
            ..seen.clone()
        })
    };
    let mut indicator = indicator.clone();
    for series in &mut indicator.series {
        if series.area.is_none() {
            series.observations = series.observations.iter().filter_map(shown).collect();
        }
    }
    indicator
}

/// A value as the release showed it: hidden where it shows none of a value that there is.
fn earlier<T: Clone>(now: &Published<T>, shown: Option<T>) -> Published<T> {
    match shown {
        Some(shown) => Published::cell(shown),
        None if now.figure().is_some() => Published::SUPPRESSED,
        None => now.clone(),
    }
}
