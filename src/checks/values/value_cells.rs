//! Every value of a plan that rules about small numbers judge, as one list: what it counts, its
//! place, and which decision covers it. Those rules read this list alone, so that none of them can
//! forget a kind of record.

use super::rounding::part;
use crate::checks::Context;
use crate::checks::text::phrases::has_phrase;
use crate::plan::figures::{
    Benchmark, Count, CountTable, Fact, FactValue, Figures, Indicator, Kpi, KpiValue, Observation,
    Reach, ShareColumn, ShareRow, ShareTable, Unit,
};
use crate::plan::{Id, Policy};
use crate::sources::{Span, Spanned};
use crate::units::Decimal;

/// How a value is judged for small numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) enum Judged {
    /// As a count of children.
    Count,
    /// As the base of a percentage only.
    Base,
    /// As both: the base of the percentages in a series is a count too.
    CountAndBase,
    /// As neither: it is computed from counts, or counts no children.
    Made,
}

impl Judged {
    /// Whether it is judged as a count of children.
    pub(in crate::checks) fn is_counted(self) -> bool {
        matches!(self, Self::Count | Self::CountAndBase)
    }

    /// Whether it is judged as the base of a percentage.
    pub(in crate::checks) fn is_base(self) -> bool {
        matches!(self, Self::Base | Self::CountAndBase)
    }
}

/// One value of the plan's own area.
#[derive(Debug, Clone)]
pub(in crate::checks) struct ValueCell {
    /// The name of the group, row or indicator that it belongs to.
    pub(in crate::checks) of: String,
    /// The heading of its column, in a table of several.
    pub(in crate::checks) column: Option<String>,
    /// The number itself, in its unit.
    pub(in crate::checks) figure: Decimal,
    /// The unit of the number.
    pub(in crate::checks) unit: Unit,
    /// What or whom it counts; `None` where the data do not say.
    pub(in crate::checks) noun: Option<String>,
    /// The place where it is written.
    pub(in crate::checks) span: Span,
    /// The reference that would quote it; `None` where there is none.
    pub(in crate::checks) quote: Option<String>,
    pub(in crate::checks) judged: Judged,
    /// The count that it is, or that can be computed from it and its base.
    pub(in crate::checks) count: Option<u64>,
    /// The counts beside it from which it is computed.
    made_of: Vec<u64>,
}

impl ValueCell {
    fn new(of: &str, unit: Unit, figure: Spanned<Decimal>) -> Self {
        let whole = whole(figure.value).filter(|_| unit == Unit::Count);
        Self {
            of: of.to_owned(),
            column: None,
            figure: figure.value,
            unit,
            noun: None,
            span: figure.span,
            quote: None,
            judged: if unit == Unit::Count {
                Judged::Count
            } else {
                Judged::Made
            },
            count: whole,
            made_of: Vec::new(),
        }
    }

    fn of_count(of: &str, count: Spanned<Count>) -> Option<Self> {
        let number = Spanned::new(number(count.value.known()?), count.span);
        Some(Self::new(of, Unit::Count, number))
    }

    /// Whether it is small, or a small count can be computed from it.
    pub(in crate::checks) fn is_small(&self, policy: Policy<'_>) -> bool {
        let mut counts = self.count.iter().chain(&self.made_of);
        counts.any(|count| policy.is_small(*count))
    }
}

/// A set of values that one decision about small numbers covers.
#[derive(Debug, Clone)]
pub(in crate::checks) struct ValueSet<'a> {
    /// The name by which a decision refers to it.
    pub(in crate::checks) name: &'a Id,
    pub(in crate::checks) cells: Vec<ValueCell>,
    /// The headings of rows and columns, for a table of counts.
    pub(in crate::checks) headings: Vec<&'a str>,
    /// Whether an indicator of the plan shows the same values.
    pub(in crate::checks) shown_elsewhere: bool,
}

impl<'a> ValueSet<'a> {
    fn new(name: &'a Id, cells: Vec<ValueCell>) -> Self {
        Self {
            name,
            cells,
            headings: Vec::new(),
            shown_elsewhere: false,
        }
    }
}

/// Every set of values from which a child might be identified.
pub(in crate::checks) fn value_sets<'a>(context: &Context<'a>) -> Vec<ValueSet<'a>> {
    let figures = &context.plan.figures;
    let mut sets: Vec<ValueSet<'a>> = Vec::new();
    sets.extend(figures.indicators.iter().map(of_indicator));
    sets.extend(figures.tables.iter().map(of_table));
    sets.extend(figures.facts.iter().map(of_fact));
    sets.extend(figures.share_tables().iter().map(of_shares));
    let benchmarks = figures.benchmarks.iter();
    sets.extend(benchmarks.map(|it| of_benchmark(it, figures)));
    let ten = figures.kpis.iter().flat_map(|all| &all.kpis);
    sets.extend(ten.map(|kpi| of_kpi(kpi, context)));
    sets.extend(figures.reach.iter().map(|it| of_reach(it, context)));
    sets
}

fn number(count: u64) -> Decimal {
    Decimal::new(i64::try_from(count).unwrap_or(i64::MAX), 0)
}

fn whole(value: Decimal) -> Option<u64> {
    let number = u64::try_from(value.scaled(0)).ok();
    number.filter(|_| value.places() == 0)
}

fn of_indicator(indicator: &Indicator) -> ValueSet<'_> {
    let own = indicator.own().iter();
    let cells = own.flat_map(|seen| of_observation(indicator, seen));
    ValueSet::new(&indicator.id.value, cells.collect())
}

/// The counts of an observation, then the value computed from them.
fn of_observation(indicator: &Indicator, seen: &Observation) -> Vec<ValueCell> {
    let quote = |word: &str| {
        let (id, period) = (&indicator.id.value, &seen.period.value);
        Some(format!("{id} {word} {period}"))
    };
    let base = match indicator.unit {
        Unit::Percent => Judged::CountAndBase,
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => Judged::Count,
    };
    let parts = [
        ("count", seen.count, Judged::Count),
        ("base", seen.base, base),
        ("events", seen.events, Judged::Made),
    ];
    let mut cells: Vec<_> = parts
        .into_iter()
        .filter_map(|(word, count, judged)| {
            Some(ValueCell {
                quote: quote(word),
                judged,
                ..ValueCell::of_count(&indicator.title, count?)?
            })
        })
        .collect();
    let value = seen.value.map(|value| {
        let cell = ValueCell::new(&indicator.title, indicator.unit, value);
        ValueCell {
            quote: quote("value"),
            judged: match seen.count {
                Some(_) => Judged::Made,
                None => cell.judged,
            },
            made_of: cells.iter().filter_map(|it| it.count).collect(),
            ..cell
        }
    });
    cells.extend(value);
    cells
}

fn of_table(table: &CountTable) -> ValueSet<'_> {
    let mut cells = Vec::new();
    for row in &table.rows {
        for (at, count) in row.values.iter().enumerate() {
            let column = match table.columns.as_slice() {
                [_] => String::new(),
                columns => {
                    { columns.get(at) }.map_or_else(String::new, |it| format!(" {}", Id::slug(it)))
                }
            };
            let cell = ValueCell::of_count(&row.label.value, *count);
            cells.extend(cell.map(|cell| {
                ValueCell {
                    noun: Some(table.unit.clone()),
                    column: table
                        .columns
                        .get(at)
                        .filter(|_| !column.is_empty())
                        .cloned(),
                    quote: Some(format!("{} {}{column}", table.id.value, row.id.value)),
                    ..cell
                }
            }));
        }
    }
    let rows = table.rows.iter().map(|row| row.label.value.as_str());
    let columns = table.columns.iter().map(String::as_str);
    ValueSet {
        headings: rows.chain(columns).collect(),
        ..ValueSet::new(&table.id.value, cells)
    }
}

fn of_fact(fact: &Fact) -> ValueSet<'_> {
    let (id, span) = (&fact.id.value, fact.id.span);
    let mut cells = Vec::new();
    if let FactValue::Number(figure, unit) = fact.value {
        let base = fact.base.and_then(|base| base.value.known());
        let implied = base.filter(|_| unit == Unit::Percent);
        let cell = |figure| ValueCell {
            noun: fact.unit_label.clone(),
            ..ValueCell::new(&fact.label, unit, Spanned::new(figure, span))
        };
        let now = cell(figure);
        cells.push(ValueCell {
            count: now.count.or_else(|| part(figure, implied?)),
            quote: Some(format!("fact {id}")),
            ..now
        });
        cells.extend(fact.was.as_ref().map(|(before, _)| cell(*before)));
        let base = fact.base.filter(|_| unit == Unit::Percent);
        cells.extend(base.and_then(|base| base_of(&fact.label, base)));
    }
    ValueSet::new(id, cells)
}

/// The base of percentages, as a cell.
fn base_of(of: &str, base: Spanned<Count>) -> Option<ValueCell> {
    Some(ValueCell {
        judged: Judged::Base,
        ..ValueCell::of_count(of, base)?
    })
}

fn of_shares<'a>(table: &ShareTable<'a>) -> ValueSet<'a> {
    let mut cells = Vec::new();
    for (at, column) in table.columns.iter().enumerate() {
        for row in &table.rows {
            let [percent, count] = of_share(row, at, column);
            let name = row.id.map_or_else(|| Id::slug(row.label), Id::clone);
            let names = [
                Some(table.id.value.as_str()),
                Some(name.as_str()),
                column.key,
            ];
            let names: Vec<&str> = names.into_iter().flatten().collect();
            let quote = format!("{} {}", table.word, names.join(" "));
            cells.extend(
                [percent, count]
                    .into_iter()
                    .flatten()
                    .map(|cell| ValueCell {
                        quote: Some(quote.clone()),
                        ..cell
                    }),
            );
        }
        let base = column.base.filter(|_| table.shares(at).next().is_some());
        cells.extend(base.and_then(|base| base_of(column.heading, base)));
    }
    ValueSet::new(&table.id.value, cells)
}

/// The percentage of a group and its number, which the percentage tells with its base.
fn of_share(row: &ShareRow<'_>, at: usize, column: &ShareColumn<'_>) -> [Option<ValueCell>; 2] {
    let share = row.shares.get(at).copied().flatten();
    let count = row.count.and_then(|it| ValueCell::of_count(row.label, it));
    let known = count.as_ref().and_then(|it| it.count);
    let base = column.base.and_then(|base| base.value.known());
    let behind = known.or_else(|| part(share?, base?));
    let cell = |value, unit| ValueCell::new(row.label, unit, Spanned::new(value, row.span));
    // a number of children is judged even where it is not typed, unlike that of an answer
    let told = behind.filter(|_| row.id.is_none());
    let count = count.or_else(|| told.map(|count| cell(number(count), Unit::Count)));
    let percent = share.map(|share| cell(share, Unit::Percent));
    [percent, count].map(|cell| {
        cell.map(|cell| ValueCell {
            count: behind,
            ..cell
        })
    })
}

fn of_benchmark<'a>(benchmark: &'a Benchmark, figures: &Figures) -> ValueSet<'a> {
    let mut bases: Vec<_> = benchmark
        .measures
        .iter()
        .filter(|measure| measure.unit == Unit::Percent)
        .filter_map(|measure| Some(benchmark.quotient(measure)?[1]))
        .collect();
    bases.dedup();
    let mut cells = Vec::new();
    for row in benchmark.rows.iter().filter(|row| row.area.is_none()) {
        let values = row.values.iter().zip(&benchmark.measures);
        let known = values.filter_map(|(value, measure)| Some(((*value)?, measure)));
        let known: Vec<_> = known.collect();
        let counts = known.iter().filter(|it| it.1.unit == Unit::Count);
        let counts: Vec<u64> = counts.filter_map(|it| whole(it.0.value)).collect();
        cells.extend(known.iter().map(|(value, measure)| {
            let cell = ValueCell::new(&measure.label, measure.unit, *value);
            let quote = format!("benchmark {} own {}", benchmark.id.value, measure.id.value);
            let made = measure.unit != Unit::Count;
            ValueCell {
                quote: Some(quote),
                made_of: if made { counts.clone() } else { Vec::new() },
                ..cell
            }
        }));
        let bases = bases.iter().filter_map(|at| row.values.get(*at).copied()?);
        cells.extend(bases.map(|base| ValueCell {
            judged: Judged::Base,
            count: u64::try_from(base.value.scaled(0)).ok(),
            ..ValueCell::new(&benchmark.caption, Unit::Count, base)
        }));
    }
    ValueSet {
        shown_elsewhere: is_shown_by_indicator(benchmark, figures),
        ..ValueSet::new(&benchmark.id.value, cells)
    }
}

/// Whether an indicator shows the benchmark's own values for the same period.
fn is_shown_by_indicator(benchmark: &Benchmark, figures: &Figures) -> bool {
    let of = benchmark.indicator.as_ref().map(|id| &id.value);
    let indicators = figures.indicators.iter();
    let mut linked = indicators.filter(|it| Some(&it.id.value) == of);
    linked.any(|indicator| {
        let mut own = indicator.own().iter();
        own.any(|observation| observation.period.value == benchmark.period)
    })
}

fn of_kpi<'a>(kpi: &'a Kpi, context: &Context<'_>) -> ValueSet<'a> {
    let KpiValue::Reported { value, unit, .. } = &kpi.value else {
        return ValueSet::new(&kpi.id, Vec::new());
    };
    let defined = context.framework.and_then(|it| it.kpi(kpi.number.value));
    let title = defined.map_or_else(|| kpi.id.to_string(), |it| it.title.clone());
    ValueSet::new(&kpi.id, vec![ValueCell::new(&title, *unit, *value)])
}

/// Words for the people whom a programme reaches; sessions and schools are not children.
const PEOPLE: [&str; 9] = [
    "child",
    "children",
    "young people",
    "young person",
    "pupils",
    "students",
    "people",
    "girls",
    "boys",
];

fn of_reach<'a>(reach: &'a Reach, context: &Context<'_>) -> ValueSet<'a> {
    let programmes = &context.plan.document.practice.programmes;
    let named = programmes.iter().find(|it| it.id.value == reach.programme);
    let of = named.map_or_else(|| reach.programme.to_string(), |it| it.name.clone());
    let unit = reach.unit.to_lowercase();
    let of_people = PEOPLE.iter().any(|people| has_phrase(&unit, people));
    let cell = ValueCell::of_count(&of, reach.value).map(|cell| ValueCell {
        noun: Some(reach.unit.clone()),
        judged: if of_people {
            Judged::Count
        } else {
            Judged::Made
        },
        ..cell
    });
    ValueSet::new(&reach.programme, cell.into_iter().collect())
}
