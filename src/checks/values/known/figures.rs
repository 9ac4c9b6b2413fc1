//! Figures about children, under the words by which sentences name them.
//!
//! Longer than other files: its lists of words stand beside the grammar that uses them.

use super::record::{Known, KnownCell, QuotedBy};
use super::stems::{measure_names, telling, words};
use crate::checks::text::quantities::{Magnitude, stem};
use crate::framework::Framework;
use crate::plan::figures::{
    Count, CountTable, Fact, FactValue, Figures, Indicator, Kpi, KpiValue, Observation, TableRow,
    Unit,
};
use crate::plan::prose::{BlockKind, plain};
use crate::sources::Spanned;
use crate::units::{Decimal, Period};

/// A number in the unit of the data.
fn magnitude(value: Decimal, unit: Unit) -> Option<Magnitude> {
    Some(match unit {
        Unit::Count => Magnitude::Count(value),
        Unit::Percent => Magnitude::Percent(value),
        Unit::RatePer(people) => Magnitude::Rate(value, u64::from(people)),
        Unit::Ratio => return None,
    })
}

fn counted(count: u64) -> Option<Magnitude> {
    Some(Magnitude::Count(Decimal::new(
        i64::try_from(count).ok()?,
        0,
    )))
}

pub(super) fn indicators(figures: &Figures) -> Vec<Known> {
    let shown = figures.indicators.iter().filter(|it| !it.own().is_empty());
    shown.map(indicator).collect()
}

fn indicator(it: &Indicator) -> Known {
    let mut cells = Vec::new();
    let last = it.own().last().map(|seen| seen.period.value);
    for seen in it.own() {
        add_observation(it, seen, last, &mut cells);
    }
    let others = it.series.iter().filter(|series| series.area.is_some());
    let others = others
        .flat_map(|series| &series.observations)
        .filter_map(|seen| seen.value);
    let others = others.map(|value| value.value);
    let compared = it.comparators.iter().map(|it| it.value);
    let beside = others
        .chain(compared)
        .filter_map(|value| magnitude(value, it.unit));
    cells.extend(beside.map(|magnitude| KnownCell {
        period: None,
        magnitude,
        latest: false,
        beside: true,
        quoted: QuotedBy::Itself,
    }));
    let mut explains: Vec<String> = words(&it.title).collect();
    explains.extend(prose_words(&it.definition.blocks));
    explains.extend(it.per.iter().flat_map(|per| words(per)));
    let labels = [&it.labels.value, &it.labels.count, &it.labels.base];
    explains.extend(labels.into_iter().flatten().flat_map(|label| words(label)));
    let entered = [
        "entere", "enter", "coming", "come", "came", "justic", "system", "first", "youth", "entran",
    ];
    explains.extend(entered.map(str::to_owned));
    Known {
        title: it.title.clone(),
        names: measure_names(it),
        explains,
        slack: usize::from(it.unit != Unit::Count),
        span: it.id.span,
        file: "indicators.yaml",
        quote: Some(it.id.value.to_string()),
        cells,
    }
}

/// The words of simple prose.
fn prose_words(blocks: &[crate::plan::prose::Block]) -> Vec<String> {
    let paragraphs = blocks.iter().filter_map(|block| match &block.value {
        BlockKind::Paragraph(inlines) => Some(plain(inlines)),
        _ => None,
    });
    paragraphs
        .flat_map(|text| words(&text).collect::<Vec<_>>())
        .collect()
}

fn add_observation(
    it: &Indicator,
    seen: &Observation,
    last: Option<Period>,
    cells: &mut Vec<KnownCell>,
) {
    let period = Some(seen.period.value);
    let mut add = |magnitude: Option<Magnitude>, measure: Option<&'static str>| {
        cells.extend(magnitude.map(|magnitude| KnownCell {
            period,
            magnitude,
            latest: last == period,
            beside: measure.is_none(),
            quoted: measure.map_or(QuotedBy::Nothing, QuotedBy::Measure),
        }));
    };
    add(
        seen.value.and_then(|value| magnitude(value.value, it.unit)),
        Some("value"),
    );
    let count = |count: Option<Spanned<Count>>| counted(count?.value.known()?);
    add(count(seen.count), Some("count"));
    add(count(seen.base), None);
    add(count(seen.events), None);
}

pub(super) fn tables(figures: &Figures) -> Vec<Known> {
    let of_table = |table| {
        let rows = { table_rows(table) }.filter_map(|row| of_row(table, row));
        rows.chain(whole(table)).collect::<Vec<_>>()
    };
    figures.tables.iter().flat_map(of_table).collect()
}

fn table_rows(table: &CountTable) -> impl Iterator<Item = &TableRow> {
    table.rows.iter()
}

/// A row of a table of counts: named by at least two words.
fn of_row(table: &CountTable, row: &TableRow) -> Option<Known> {
    let mut name = telling(&row.label.value);
    if name.len() < 2 {
        name.extend(telling(&table.unit));
    }
    let mut cells = Vec::new();
    for (column, value) in table.columns.iter().zip(&row.values) {
        let period = Period::parse(column);
        let known = value.value.known().and_then(counted);
        cells.extend(known.map(|magnitude| KnownCell {
            period: period.or(table.when),
            magnitude,
            latest: false,
            beside: period.is_none(),
            quoted: period.map_or(QuotedBy::Nothing, |_| QuotedBy::Period),
        }));
    }
    let periods = table
        .columns
        .iter()
        .any(|column| Period::parse(column).is_some());
    let total = row.total().and_then(counted).filter(|_| !periods);
    cells.extend(total.map(|magnitude| KnownCell {
        period: table.when,
        magnitude,
        latest: true,
        beside: false,
        quoted: QuotedBy::Itself,
    }));
    (name.len() > 1).then(|| Known {
        title: row.label.value.clone(),
        names: vec![name],
        explains: explained(table, &row.label.value),
        slack: 2,
        span: row.id.span,
        file: "counts.yaml",
        quote: Some(format!("{} {}", table.id.value, row.id.value)),
        cells,
    })
}

fn explained(table: &CountTable, label: &str) -> Vec<String> {
    let columns = table.columns.join(" ");
    let texts = [label, &table.caption, &table.unit, &columns];
    let mut all: Vec<String> = texts
        .into_iter()
        .flat_map(|text| words(text).collect::<Vec<_>>())
        .collect();
    all.push(stem("had").to_owned());
    all
}

/// All of a table whose rows may be added up.
fn whole(table: &CountTable) -> Option<Known> {
    let subject = table.caption.split(',').next()?;
    let name = telling(subject);
    let total: Option<u64> = table.rows.iter().map(TableRow::total).sum();
    let magnitude = counted(total?)?;
    let one_period = table
        .columns
        .iter()
        .all(|column| Period::parse(column).is_none());
    let beside =
        { table.rows.iter() }.flat_map(|row| row.values.iter().filter_map(|it| it.value.known()));
    let totals = table.rows.iter().filter_map(TableRow::total);
    let parts = beside.chain(totals).filter_map(counted);
    let mut cells: Vec<_> = parts
        .map(|magnitude| KnownCell {
            period: None,
            magnitude,
            latest: false,
            beside: true,
            quoted: QuotedBy::Itself,
        })
        .collect();
    cells.push(KnownCell {
        period: table.when,
        magnitude,
        latest: true,
        beside: false,
        quoted: QuotedBy::Itself,
    });
    (table.exclusive && one_period && name.len() > 1).then(|| Known {
        title: table.caption.clone(),
        names: vec![name],
        explains: explained(table, ""),
        slack: 1,
        span: table.id.span,
        file: "counts.yaml",
        quote: Some(format!("{} total", table.id.value)),
        cells,
    })
}

pub(super) fn facts(figures: &Figures) -> Vec<Known> {
    figures.facts.iter().filter_map(fact).collect()
}

fn fact(it: &Fact) -> Option<Known> {
    let magnitude = match it.value {
        FactValue::Number(value, unit) => magnitude(value, unit)?,
        FactValue::Pounds(pounds) => Magnitude::Money(Decimal::new(pounds.0, 0)),
        FactValue::Text(_) => return None,
    };
    let mut name = telling(&it.label);
    let numbers = it.label.split_whitespace();
    name.extend(
        numbers
            .filter(|it| it.bytes().all(|byte| byte.is_ascii_digit()))
            .map(str::to_owned),
    );
    let mut cells = vec![KnownCell {
        period: it.period,
        magnitude,
        latest: true,
        beside: false,
        quoted: QuotedBy::Itself,
    }];
    cells.extend(share(it).map(|share| KnownCell {
        period: it.period,
        magnitude: Magnitude::Percent(share),
        latest: true,
        beside: false,
        quoted: QuotedBy::Nothing,
    }));
    let same = |value: Decimal| match magnitude {
        Magnitude::Count(_) => Magnitude::Count(value),
        Magnitude::Percent(_) => Magnitude::Percent(value),
        Magnitude::Rate(_, people) => Magnitude::Rate(value, people),
        other => other,
    };
    let beside = it
        .was
        .iter()
        .map(|(value, _)| *value)
        .chain(it.compared.iter().map(|it| it.value));
    cells.extend(beside.map(|value| KnownCell {
        period: None,
        magnitude: same(value),
        latest: false,
        beside: true,
        quoted: QuotedBy::Itself,
    }));
    (name.len() > 1).then(|| Known {
        title: it.label.clone(),
        explains: words(&it.label)
            .chain(it.base_of.iter().flat_map(|of| words(of)))
            .collect(),
        names: vec![name],
        // a share may be told with words such as "know" and "us"
        slack: if share(it).is_some() { 2 } else { 0 },
        span: it.id.span,
        file: "facts.yaml",
        quote: Some(format!("fact {}", it.id.value)),
        cells,
    })
}

/// The percentage that a counted fact is of its base.
fn share(it: &Fact) -> Option<Decimal> {
    let FactValue::Number(value, Unit::Count) = it.value else {
        return None;
    };
    let count = u64::try_from(value.whole()?).ok()?;
    Decimal::percentage(count, it.base?.value.known()?, 2)
}

pub(super) fn kpis(figures: &Figures, framework: Option<&Framework>) -> Vec<Known> {
    let ten = figures.kpis.iter().flat_map(|all| &all.kpis);
    ten.filter_map(|it| kpi(it, framework?)).collect()
}

fn kpi(it: &Kpi, framework: &Framework) -> Option<Known> {
    let KpiValue::Reported {
        value,
        unit,
        period,
    } = &it.value
    else {
        return None;
    };
    let definition = framework.kpi(it.number.value)?;
    let mut name = telling(&definition.title);
    name.retain(|it| it != "suitab");
    // one word such as "education" names many things
    let name = if name.len() < 2 {
        telling(&definition.title)
    } else {
        name
    };
    let magnitude = magnitude(value.value, *unit)?;
    let suitable = stem("suitable").to_owned();
    let names = if name.len() < 2 {
        vec![[name, vec![suitable]].concat()]
    } else {
        vec![name]
    };
    Some(Known {
        title: definition.title.clone(),
        names,
        explains: words(&definition.title)
            .chain(words(&definition.definition))
            .collect(),
        slack: 0,
        span: value.span,
        file: "kpis.yaml",
        quote: None,
        cells: vec![KnownCell {
            period: *period,
            magnitude,
            latest: true,
            beside: false,
            quoted: QuotedBy::Itself,
        }],
    })
}

pub(super) fn groups(figures: &Figures) -> Vec<Known> {
    let mut found = Vec::new();
    // the answers to a question are no groups
    let tables = figures.share_tables().into_iter();
    for table in tables.filter(|table| table.columns.len() > 1) {
        let headings = table.columns.iter().map(|column| column.heading);
        let texts = [table.name].into_iter().chain(headings);
        let explains: Vec<String> = texts
            .flat_map(|text| words(text).collect::<Vec<_>>())
            .collect();
        for row in &table.rows {
            let group = telling(row.label);
            let named = |verb: &str| [group.clone(), vec![verb.to_owned()]].concat();
            let cells = row.shares.iter().flatten().map(|value| KnownCell {
                period: None,
                magnitude: Magnitude::Percent(*value),
                latest: true,
                beside: false,
                quoted: QuotedBy::Itself,
            });
            found.push(Known {
                title: row.label.to_owned(),
                names: [
                    "make", "made", "accoun", "repres", "servic", "caselo", "cohort",
                ]
                .map(named)
                .to_vec(),
                explains: explains
                    .iter()
                    .cloned()
                    .chain(words(row.label))
                    .chain(
                        ["make", "made", "accoun", "repres", "up", "caselo", "cohort"]
                            .map(str::to_owned),
                    )
                    .collect(),
                slack: 0,
                span: row.span,
                file: "representation.yaml",
                quote: None,
                cells: cells.collect(),
            });
        }
    }
    found
}
