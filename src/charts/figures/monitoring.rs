//! Measures that are only watched, as a figure.

use crate::charts::cells::{coded, codes, plain, words_column};
use crate::charts::context::ChartContext;
use crate::charts::plain_text::words as plain_words;
use crate::charts::{DataRow, DataTable, Figure, RowKind};
use crate::disclosure::{Indicator, Polarity, Publishable};
use crate::plan::Placement;
use crate::words::{self, Code, Label};

/// The figure, if there is such a measure. One with figures over time has a figure of its own.
pub(in crate::charts) fn figure(plan: &Publishable, scene: &ChartContext<'_>) -> Option<Figure> {
    let watched = |it: &&Indicator| it.polarity == Polarity::Neither && it.series.is_empty();
    let watched: Vec<_> = plan.figures().indicators.iter().filter(watched).collect();
    let first = watched.first()?;
    let title = scene.words.label(Label::Monitored).to_owned();
    let columns = [
        Label::Measure,
        Label::WhatItMeasures,
        Label::WhatThePlanSays,
    ];
    let table = DataTable {
        caption: title.clone(),
        columns: columns
            .into_iter()
            .map(|it| words_column(it, scene.words))
            .collect(),
        rows: watched.iter().map(|it| row(it, plan)).collect(),
    };
    Some(Figure {
        placement: Placement::Monitoring,
        finding: None,
        measured: words::measured(&[&title, scene.own]),
        drawing: None,
        codes: codes(&table, scene.words),
        table,
        source: first.source.clone(),
        tree: Vec::new(),
        table_in: None,
        remarks: Vec::new(),
        title,
    })
}

fn row(indicator: &Indicator, plan: &Publishable) -> DataRow {
    let latest = indicator.latest.as_ref().map_or_else(
        || coded(Code::NotAvailable),
        |latest| plain(&plain_words(latest, plan)),
    );
    DataRow {
        kind: RowKind::Plain,
        group: None,
        marks: Vec::new(),
        header: indicator.title.clone(),
        cells: vec![plain(&plain_words(&indicator.definition, plan)), latest],
    }
}
