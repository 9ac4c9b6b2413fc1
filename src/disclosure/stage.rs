//! The public stage of a plan's values, and how a plan enters it: every value as typed, nothing
//! suppressed yet. The steps that follow decide what must be suppressed.

use super::Published;
use crate::plan::figures::{
    self, Benchmark, BenchmarkMeasure, BenchmarkRow, Count, CountTable, Datum, Fact, Figures,
    Indicator, Kpi, KpiValue, Kpis, Observation, Reach, Representation, RepresentationRow, Series,
    Stage, Survey, TableRow,
};
use crate::sources::Spanned;

/// The stage of values after disclosure control, without spans.
#[derive(Debug, Clone, PartialEq)]
pub enum Public {}

impl Stage for Public {
    type Written<T: Datum> = T;
    type Count = Published<u64>;
    type Value<T: Datum> = Published<T>;
    type Maybe<T: Datum> = Published<T>;
    type Checked<T: Datum> = ();
    type Computed<T: Datum> = Published<T>;

    fn plain<T: Datum>(written: &Self::Written<T>) -> &T {
        written
    }
}

fn each<Raw, Seen: From<Raw>>(raw: Vec<Raw>) -> Vec<Seen> {
    raw.into_iter().map(Seen::from).collect()
}

fn texts<T>(written: Vec<Spanned<T>>) -> Vec<T> {
    written.into_iter().map(|it| it.value).collect()
}

fn text<T>(written: Option<Spanned<T>>) -> Option<T> {
    written.map(|it| it.value)
}

/// A value as typed, or that none was published.
fn known<T>(value: Option<T>) -> Published<T> {
    value.map_or(Published::NOT_AVAILABLE, Published::unlisted)
}

/// A count as typed, or why there is none.
fn count(count: Spanned<Count>) -> Published<u64> {
    match count.value {
        Count::Known(number) => Published::unlisted(number),
        Count::NotAvailable => Published::NOT_AVAILABLE,
        Count::NotApplicable => Published::NOT_APPLICABLE,
        Count::NotYetKnown => Published::NOT_YET_KNOWN,
    }
}

impl From<Figures> for Figures<Public> {
    fn from(raw: Figures) -> Self {
        Self {
            indicators: each(raw.indicators),
            tables: each(raw.tables),
            kpis: raw.kpis.map(Kpis::from),
            facts: each(raw.facts),
            surveys: each(raw.surveys),
            reach: each(raw.reach),
            representation: each(raw.representation),
            benchmarks: each(raw.benchmarks),
        }
    }
}

impl From<Indicator> for Indicator<Public> {
    fn from(raw: Indicator) -> Self {
        Self {
            id: raw.id.value,
            title: raw.title,
            origin: raw.origin,
            measure: text(raw.measure),
            unit: raw.unit,
            per: raw.per,
            polarity: raw.polarity,
            definition: raw.definition,
            source: raw.source,
            cohort: raw.cohort,
            lag: raw.lag,
            labels: raw.labels,
            series: each(raw.series),
            comparators: raw.comparators,
            compare: raw.compare.map(|period| period.value),
            rank: raw.rank,
            bands: raw.bands,
            target: raw.target,
            latest: raw.latest,
            commentary: raw.commentary,
            note: raw.note,
        }
    }
}

impl From<Series> for Series<Public> {
    fn from(raw: Series) -> Self {
        Self {
            area: raw.area,
            observations: each(raw.observations),
        }
    }
}

impl From<Observation> for Observation<Public> {
    fn from(raw: Observation) -> Self {
        let none = Published::not_available(raw.not_available);
        Self {
            period: raw.period.value,
            value: raw.value.map_or(none, |it| Published::unlisted(it.value)),
            count: raw.count.map(count),
            base: raw.base.map(count),
            events: raw.events.map(count),
            provisional: raw.provisional,
            break_before: raw.break_before,
            not_available: (),
            note: raw.note,
        }
    }
}

impl From<Fact> for Fact<Public> {
    fn from(raw: Fact) -> Self {
        let before = |(value, period)| (Published::unlisted(value), period);
        Self {
            id: raw.id.value,
            label: raw.label,
            value: Published::unlisted(raw.value),
            unit_label: raw.unit_label,
            topic: text(raw.topic),
            period: raw.period,
            base: raw.base.map(count),
            base_of: raw.base_of,
            from: texts(raw.from),
            growth_of: text(raw.growth_of),
            share_of: text(raw.share_of),
            source: raw.source,
            was: raw.was.map(before),
            compared: raw.compared,
            note: raw.note,
        }
    }
}

impl From<Survey> for Survey<Public> {
    fn from(raw: Survey) -> Self {
        Self {
            id: raw.id.value,
            name: raw.name,
            question: raw.question,
            responses: raw.responses.map(count),
            period: raw.period,
            multiple_choice: raw.multiple_choice,
            answers: each(raw.answers),
            source: raw.source,
            note: raw.note,
        }
    }
}

impl From<figures::Answer> for figures::Answer<Public> {
    fn from(raw: figures::Answer) -> Self {
        Self {
            id: raw.id.value,
            label: raw.label,
            percent: raw.percent.map(Published::unlisted),
            count: raw.count.map(count),
        }
    }
}

impl From<Reach> for Reach<Public> {
    fn from(raw: Reach) -> Self {
        Self {
            programme: raw.programme,
            value: count(raw.value),
            base: raw.base.map(count),
            unit: raw.unit,
            period: raw.period,
        }
    }
}

impl From<Kpis> for Kpis<Public> {
    fn from(raw: Kpis) -> Self {
        Self {
            kpis: each(raw.kpis),
            note: raw.note,
            span: (),
        }
    }
}

impl From<Kpi> for Kpi<Public> {
    fn from(raw: Kpi) -> Self {
        Self {
            id: raw.id,
            number: raw.number.value,
            value: match raw.value {
                KpiValue::Reported {
                    value,
                    unit,
                    period,
                } => KpiValue::Reported {
                    value: Published::unlisted(value.value),
                    unit,
                    period,
                },
                KpiValue::NotYetAvailable(why) => KpiValue::NotYetAvailable(why),
            },
            measures: raw.measures,
            source: raw.source,
            note: raw.note,
        }
    }
}

impl From<CountTable> for CountTable<Public> {
    fn from(raw: CountTable) -> Self {
        Self {
            id: raw.id.value,
            caption: raw.caption,
            unit: raw.unit,
            source: raw.source,
            when: raw.when,
            exclusive: raw.exclusive,
            columns: raw.columns,
            row_totals: raw.row_totals,
            rows: each(raw.rows),
            stated_total: raw
                .stated_total
                .map(|total| Published::unlisted(total.value)),
            note: raw.note,
        }
    }
}

impl From<TableRow> for TableRow<Public> {
    fn from(raw: TableRow) -> Self {
        Self {
            total: known(raw.total()),
            merged: raw.merged,
            id: raw.id.value,
            group: raw.group,
            label: raw.label.value,
            values: raw.values.into_iter().map(count).collect(),
            stated_total: (),
            span: (),
        }
    }
}

impl From<Representation> for Representation<Public> {
    fn from(raw: Representation) -> Self {
        Self {
            id: raw.id.value,
            caption: raw.caption,
            source: raw.source,
            cohort: raw.cohort,
            reference: raw.reference,
            cohort_base: raw.cohort_base.map(|base| Published::unlisted(base.value)),
            reference_base: raw
                .reference_base
                .map(|base| Published::unlisted(base.value)),
            cohort_period: raw.cohort_period,
            reference_period: raw.reference_period,
            rows: each(raw.rows),
            note: raw.note,
        }
    }
}

impl From<RepresentationRow> for RepresentationRow<Public> {
    fn from(raw: RepresentationRow) -> Self {
        Self {
            group: raw.group,
            cohort: known(raw.cohort),
            reference: known(raw.reference),
            span: (),
        }
    }
}

impl From<Benchmark> for Benchmark<Public> {
    fn from(raw: Benchmark) -> Self {
        Self {
            id: raw.id.value,
            indicator: text(raw.indicator),
            caption: raw.caption,
            period: raw.period,
            source: raw.source,
            measures: each(raw.measures),
            rows: each(raw.rows),
            note: raw.note,
        }
    }
}

impl From<BenchmarkMeasure> for BenchmarkMeasure<Public> {
    fn from(raw: BenchmarkMeasure) -> Self {
        Self {
            id: raw.id.value,
            label: raw.label,
            unit: raw.unit,
            from: texts(raw.from),
            kpi: text(raw.kpi),
        }
    }
}

impl From<BenchmarkRow> for BenchmarkRow<Public> {
    fn from(raw: BenchmarkRow) -> Self {
        let values = raw.values.into_iter();
        Self {
            area: text(raw.area),
            basis: raw.basis,
            values: values.map(|value| known(text(value))).collect(),
            position: raw.position,
            span: (),
        }
    }
}
