//! An indicator as a figure: finding, drawing, table.

use super::choose_chart;
use crate::charts::cells::{coded, codes, count, decimal, number, number_column, words_column};
use crate::charts::context::{ChartContext, after, of_column, word};
use crate::charts::summary::caveats::overlap;
use crate::charts::summary::{self, IndicatorSummary};
use crate::charts::{Cell, DataRow, DataTable, Figure, RowKind};
use crate::disclosure::{Indicator, Observation, Published, Unit};
use crate::plan::Placement;
use crate::units::Period;
use crate::words::{self, Code, Label, Words};

/// The figure, if the plan has observations of its own.
pub(in crate::charts) fn figure(indicator: &Indicator, scene: &ChartContext<'_>) -> Option<Figure> {
    let (first, last) = (indicator.own().first()?, indicator.own().last()?);
    let IndicatorSummary { finding, details } = summary::of(indicator, scene);
    let table = table(indicator, scene, last.period);
    Some(Figure {
        placement: Placement::Indicator(indicator.id.clone()),
        title: indicator.title.clone(),
        measured: measured(
            indicator,
            scene.own,
            [&first.period, &last.period],
            scene.words,
        ),
        drawing: choose_chart::drawing(indicator, scene, finding.as_deref().unwrap_or_default()),
        codes: codes(&table, scene.words),
        finding,
        table,
        source: indicator.source.clone(),
        tree: Vec::new(),
        table_in: None,
        remarks: details
            .into_iter()
            .chain(remarks(indicator.own()))
            .collect(),
    })
}

/// "Rate per 100,000 children aged 10 to 17, rolling 12 months, Portsmouth, January 2021 to
/// December 2022".
fn measured(
    indicator: &Indicator,
    area: &str,
    [first, last]: [&Period; 2],
    words: Words,
) -> String {
    let cohort = indicator
        .cohort
        .map_or("", |it| choose_chart::cohort(it, words));
    words::measured(&[
        &what(indicator, words),
        cohort,
        area,
        &words::span(first, last),
    ])
}

/// "Rate per 100,000 children aged 10 to 17".
pub(in crate::charts) fn what(indicator: &Indicator, words: Words) -> String {
    let per = indicator.per.as_deref().unwrap_or_default();
    let what = match (indicator.unit, &indicator.labels.value) {
        (Unit::RatePer(_), _) => {
            format!(
                "{}{} {per}",
                words.label(Label::Rate),
                after(indicator.unit)
            )
        }
        (_, Some(label)) => label.clone(),
        (unit, None) if per.is_empty() => words.label(word(unit)).to_owned(),
        (unit, None) => words::share_of(words.label(word(unit)), per),
    };
    what.trim_end().to_owned()
}

/// Finds a figure of an observation.
type Found = fn(&Observation) -> Option<&Published<u64>>;

/// The figures beside the value, that some observation has: heading, and where they are found.
fn beside(indicator: &Indicator, words: Words) -> Vec<(&str, Found)> {
    let labels = &indicator.labels;
    let base: (_, _, Found) = (&labels.base, Label::OutOf, |it| it.base.as_ref());
    let count: (_, _, Found) = (&labels.count, Label::Number, |it| it.count.as_ref());
    let events: (_, _, Found) = (&labels.events, Label::Events, |it| it.events.as_ref());
    let exists = |find: Found| {
        let mut seen = indicator
            .series
            .iter()
            .flat_map(|series| &series.observations);
        seen.any(|observation| find(observation).is_some())
    };
    let there = [base, count, events]
        .into_iter()
        .filter(|(_, _, find)| exists(*find));
    there
        .map(|(own, otherwise, find)| (own.as_deref().unwrap_or(words.label(otherwise)), find))
        .collect()
}

fn table(indicator: &Indicator, scene: &ChartContext<'_>, latest: Period) -> DataTable {
    let beside = beside(indicator, scene.words);
    let heading = indicator.labels.value.as_deref();
    let heading = heading.unwrap_or(scene.words.label(word(indicator.unit)));
    let mut columns = vec![words_column(Label::Period, scene.words)];
    columns.extend(beside.iter().map(|it| number_column(it.0, None)));
    columns.push(number_column(heading, of_column(indicator.unit).as_deref()));
    let alone = indicator.series.len() < 2 && indicator.comparators.is_empty();
    let mut rows = Vec::new();
    for series in &indicator.series {
        let name = series
            .area
            .as_ref()
            .map_or_else(|| scene.own.to_owned(), |area| scene.name(area));
        let kind = if series.area.is_none() && !alone {
            RowKind::Own
        } else {
            RowKind::Plain
        };
        rows.extend(series.observations.iter().map(|observation| DataRow {
            kind,
            group: (!alone).then(|| name.clone()),
            marks: marks(observation),
            header: period_header(observation),
            cells: cells(observation, &beside, scene.words),
        }));
    }
    rows.extend(compared(indicator, scene, latest, beside.len()));
    DataTable {
        caption: indicator.title.clone(),
        columns,
        rows,
    }
}

/// A period with what must be known of it: `2021 [p]`.
pub(in crate::charts) fn period_header(observation: &Observation) -> String {
    let mut header = observation.period.to_string();
    for mark in marks(observation) {
        header.push(' ');
        header.push_str(mark.symbol());
    }
    header
}

/// What must be known of an observation as a whole: that it may change, that the series breaks.
pub(in crate::charts) fn marks(observation: &Observation) -> Vec<Code> {
    let marks = [
        (observation.provisional, Code::Provisional),
        (observation.break_before.is_some(), Code::Break),
    ];
    let there = marks.into_iter().filter(|(there, _)| *there);
    there.map(|(_, mark)| mark).collect()
}

fn cells(observation: &Observation, beside: &[(&str, Found)], words: Words) -> Vec<Cell> {
    let counted = |(_, find): &(&str, Found)| {
        find(observation).map_or_else(not_available, |it| count(it, words))
    };
    let mut cells: Vec<_> = beside.iter().map(counted).collect();
    cells.push(decimal(&observation.value, words));
    cells
}

fn not_available() -> Cell {
    coded(Code::NotAvailable)
}

/// The areas of which one figure is known, after all series.
fn compared(
    indicator: &Indicator,
    scene: &ChartContext<'_>,
    latest: Period,
    beside: usize,
) -> Vec<DataRow> {
    let row = |it: &crate::disclosure::Comparator| {
        let name = scene.name(&it.area.value);
        let mut cells = vec![not_available(); beside];
        cells.push(number(&it.value.to_string()));
        DataRow {
            kind: RowKind::Plain,
            group: Some(scene.words.label(Label::ComparedWith).to_owned()),
            marks: Vec::new(),
            header: format!("{name}, {}", it.period.unwrap_or(latest)),
            cells,
        }
    };
    indicator.comparators.iter().map(row).collect()
}

/// Where the series breaks, in sentences.
pub(in crate::charts) fn breaks(own: &[Observation]) -> impl Iterator<Item = String> {
    let broken = own.iter();
    broken.filter_map(|it| Some(words::break_at(&it.period, it.break_before.as_ref()?)))
}

/// Why figures are missing, where the series breaks, that periods overlap.
fn remarks(own: &[Observation]) -> Vec<String> {
    let mut remarks: Vec<_> = breaks(own).collect();
    for observation in own {
        if let Some(reason) = observation.value.reason() {
            remarks.push(words::missing_because(&observation.period, reason));
        }
    }
    if own
        .windows(2)
        .any(|pair| overlap(&pair[0].period, &pair[1].period))
    {
        remarks.push(words::overlapping().to_owned());
    }
    remarks
}
