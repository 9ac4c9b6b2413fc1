//! The key performance indicators as a figure.

use super::cell::{
    NOT_APPLICABLE, NOT_AVAILABLE, codes, decimal, number_column, plain, words_column,
};
use super::scene::{Scene, of_column, word};
use super::{Cell, DataRow, DataTable, Figure, RowKind};
use crate::disclosure::{Kpi, KpiValue, Kpis};
use crate::framework::Framework;
use crate::plan::Placement;
use crate::words::{self, Label};

/// The figure. Columns that would hold nothing are left out.
pub(super) fn figure(kpis: &Kpis, framework: &Framework, scene: &Scene<'_>) -> Figure {
    let reported = kpis.kpis.iter().filter(|kpi| has_figure(kpi)).count();
    let title = Label::KeyIndicators.english().to_owned();
    let all: [(bool, Label); 4] = [
        (true, Label::WhatItMeasures),
        (reported > 0, Label::Unit),
        (reported > 0, Label::Period),
        (reported < kpis.kpis.len(), Label::WhyNoFigure),
    ];
    let mut columns = vec![words_column(Label::Indicator)];
    columns.extend(
        all.iter()
            .filter(|(there, _)| *there)
            .map(|(_, label)| words_column(*label)),
    );
    columns.insert(2, number_column(Label::Value.english(), None));
    let there = all.map(|(there, _)| there);
    let table = DataTable {
        caption: title.clone(),
        columns,
        rows: kpis
            .kpis
            .iter()
            .map(|kpi| row(kpi, framework, there))
            .collect(),
    };
    Figure {
        placement: Placement::Kpis,
        finding: Some(words::reported(reported, kpis.kpis.len())),
        measured: words::measured(&[&title, scene.own]),
        drawing: None,
        codes: codes(&table),
        table,
        source: framework.title.clone(),
        remarks: Vec::new(),
        title,
    }
}

fn has_figure(kpi: &Kpi) -> bool {
    matches!(kpi.value, KpiValue::Reported { .. })
}

fn row(kpi: &Kpi, framework: &Framework, there: [bool; 4]) -> DataRow {
    let known = framework.kpi(kpi.number);
    let title = known.map_or("", |it| it.title.as_str());
    let definition = known.map_or_else(|| plain(NOT_AVAILABLE), |it| plain(&it.definition));
    let (value, [unit, period, why]) = match &kpi.value {
        KpiValue::Reported {
            value,
            unit,
            period,
        } => {
            let unit = of_column(*unit).unwrap_or_else(|| words::lowered(word(*unit).english()));
            let when = period.map_or_else(|| NOT_AVAILABLE.to_owned(), |period| period.to_string());
            (decimal(value), [unit, when, NOT_APPLICABLE.to_owned()])
        }
        KpiValue::NotYetAvailable(why) => {
            let none = || NOT_APPLICABLE.to_owned();
            (plain(NOT_AVAILABLE), [none(), none(), why.clone()])
        }
    };
    let mut cells: Vec<Cell> = vec![definition, value];
    let optional = [unit, period, why].into_iter().zip(&there[1..]);
    cells.extend(
        optional
            .filter(|(_, there)| **there)
            .map(|(words, _)| plain(&words)),
    );
    DataRow {
        kind: RowKind::Plain,
        group: None,
        header: format!("{}. {title}", kpi.number).trim_end().to_owned(),
        cells,
    }
}
