//! The key performance indicators as a figure.

use super::overview::is_share;
use crate::charts::cells::{
    self, coded, codes, decimal, in_words, number_column, plain, words_column,
};
use crate::charts::context::{ChartContext, after, of_column, word};
use crate::charts::kinds::small_multiples::{self, Panel, Show};
use crate::charts::{Cell, DataRow, DataTable, Drawing, Figure, RowKind};
use crate::disclosure::{Kpi, KpiValue, Kpis, Published, Unit};
use crate::framework::Framework;
use crate::plan::Placement;
use crate::units::Decimal;
use crate::words::{self, Code, Label, Words};

/// The figure. Columns that would hold nothing are left out.
pub(in crate::charts) fn figure(
    kpis: &Kpis,
    plan: &str,
    framework: &Framework,
    scene: &ChartContext<'_>,
) -> Figure {
    let (reported, shown) = (count(kpis, is_reported), count(kpis, is_shown));
    let title = scene.words.label(Label::KeyIndicators).to_owned();
    let all: [(bool, Label); 4] = [
        (true, Label::WhatItMeasures),
        (reported > 0, Label::Unit),
        (reported > 0, Label::Period),
        (reported < kpis.kpis.len(), Label::WhyNoFigure),
    ];
    let mut columns = vec![words_column(Label::Indicator, scene.words)];
    columns.extend(
        all.iter()
            .filter(|(there, _)| *there)
            .map(|(_, label)| words_column(*label, scene.words)),
    );
    columns.insert(2, number_column(scene.words.label(Label::Value), None));
    let there = all.map(|(there, _)| there);
    let finding = words::reported(shown, reported - shown, kpis.kpis.len());
    let table = DataTable {
        caption: title.clone(),
        columns,
        rows: kpis
            .kpis
            .iter()
            .map(|kpi| row(kpi, framework, there, scene.words))
            .collect(),
    };
    Figure {
        placement: Placement::Kpis,
        drawing: picture(kpis, framework, &finding, scene.words).filter(|_| shown > 1),
        measured: words::measured(&[&title, scene.own]),
        finding: Some(finding),
        codes: codes(&table, scene.words),
        table,
        source: source(kpis, plan),
        tree: Vec::new(),
        table_in: None,
        remarks: remarks(kpis, shown),
        title,
    }
}

/// The plan, where a row has no source of its own, and the sources of the others.
fn source(kpis: &Kpis, plan: &str) -> String {
    let mut sources: Vec<&str> = Vec::new();
    for kpi in &kpis.kpis {
        let source = kpi.source.as_deref().unwrap_or(plan);
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources.join("; ")
}

/// A panel for each, with or without a figure.
fn picture(kpis: &Kpis, framework: &Framework, finding: &str, words: Words) -> Option<Drawing> {
    let panels: Vec<_> = kpis
        .kpis
        .iter()
        .map(|kpi| panel(kpi, framework, words))
        .collect();
    let title = words.label(Label::KeyIndicators);
    small_multiples::drawing("kpis", &panels, [title, finding])
}

fn panel(kpi: &Kpi, framework: &Framework, words: Words) -> Panel {
    let (about, show) = match &kpi.value {
        KpiValue::NotYetAvailable(_) => {
            let none = words.label(Label::NoFigure).to_owned();
            (Vec::new(), Show::Figure(none, String::new()))
        }
        KpiValue::Reported {
            value,
            unit,
            period,
        } => {
            let when = period.as_ref().map_or_else(
                || words.label(Label::NoPeriod).to_owned(),
                |it| words::sentence_case(&words::spoken(it)),
            );
            (vec![named(*unit, words)], show(value, *unit, when, words))
        }
    };
    Panel {
        title: numbered(kpi, framework),
        about,
        show,
    }
}

fn show(value: &Published<Decimal>, unit: Unit, when: String, words: Words) -> Show {
    match (value.figure(), unit) {
        (Some(value), Unit::Percent) if is_share(*value) => Show::Share(*value, when),
        (Some(value), Unit::Percent) => Show::Figure(format!("{value}%"), when),
        (Some(value), _) => Show::Figure(value.to_string(), when),
        (None, _) => Show::Figure(in_words(value, words).to_owned(), when),
    }
}

/// The unit in words: "Rate per 100,000".
fn named(unit: Unit, words: Words) -> String {
    match unit {
        Unit::RatePer(_) => format!("{}{}", words.label(word(unit)), after(unit)),
        _ => words.label(word(unit)).to_owned(),
    }
}

/// Of bars, what a full one is.
fn remarks(kpis: &Kpis, shown: usize) -> Vec<String> {
    let is_bar = |kpi: &Kpi| match &kpi.value {
        KpiValue::Reported { value, unit, .. } => {
            *unit == Unit::Percent && value.figure().is_some_and(|it| is_share(*it))
        }
        KpiValue::NotYetAvailable(_) => false,
    };
    let bars = shown > 1 && kpis.kpis.iter().any(is_bar);
    bars.then(|| words::of_a_hundred().to_owned())
        .into_iter()
        .collect()
}

fn count(kpis: &Kpis, is_so: fn(&Kpi) -> bool) -> usize {
    kpis.kpis.iter().filter(|kpi| is_so(kpi)).count()
}

fn is_reported(kpi: &Kpi) -> bool {
    matches!(kpi.value, KpiValue::Reported { .. })
}

/// Whether readers see its figure.
fn is_shown(kpi: &Kpi) -> bool {
    match &kpi.value {
        KpiValue::Reported { value, .. } => value.figure().is_some(),
        KpiValue::NotYetAvailable(_) => false,
    }
}

fn row(kpi: &Kpi, framework: &Framework, there: [bool; 4], words: Words) -> DataRow {
    let known = framework.kpi(kpi.number);
    let definition = known.map(|it| it.definition.as_str());
    let definition = kpi.measures.as_deref().or(definition);
    let definition = definition.map_or_else(|| coded(Code::NotAvailable), plain);
    let (value, [unit, period, why]) = match &kpi.value {
        KpiValue::Reported {
            value,
            unit,
            period,
        } => {
            let unit = of_column(*unit).unwrap_or_else(|| words::lowered(words.label(word(*unit))));
            let when = period.as_ref();
            let when = when.map_or_else(|| coded(Code::NotAvailable), cells::period);
            (
                decimal(value, words),
                [plain(&unit), when, coded(Code::NotApplicable)],
            )
        }
        KpiValue::NotYetAvailable(why) => {
            let none = || coded(Code::NotApplicable);
            (coded(Code::NotAvailable), [none(), none(), plain(why)])
        }
    };
    let mut cells: Vec<Cell> = vec![definition, value];
    let optional = [unit, period, why].into_iter().zip(&there[1..]);
    cells.extend(optional.filter(|(_, there)| **there).map(|(cell, _)| cell));
    DataRow {
        kind: RowKind::Plain,
        group: None,
        marks: Vec::new(),
        header: numbered(kpi, framework),
        cells,
    }
}

/// The number and title of an indicator: "1. Suitable accommodation".
fn numbered(kpi: &Kpi, framework: &Framework) -> String {
    let title = framework.kpi(kpi.number).map_or("", |it| it.title.as_str());
    format!("{}. {title}", kpi.number).trim_end().to_owned()
}
