//! Measures that have a target of the plan's own, as a figure.

use crate::charts::cells::{coded, codes, number, plain, words_column};
use crate::charts::context::{ChartContext, after};
use crate::charts::plain_text::words as plain_words;
use crate::charts::{Cell, DataRow, DataTable, Figure, RowKind};
use crate::disclosure::{Indicator, Observation, Polarity, Publishable, TargetAim};
use crate::plan::Placement;
use crate::units::Decimal;
use crate::words::{self, Code, Label, Words};

/// The figure, if there is such a measure.
pub(in crate::charts) fn figure(plan: &Publishable, scene: &ChartContext<'_>) -> Option<Figure> {
    let indicators = plan.figures().indicators.iter();
    let aimed: Vec<_> = indicators
        .filter_map(|it| it.target.as_ref().map(|aim| (it, aim)))
        .collect();
    aimed.first()?;
    let said = aimed.iter().any(|(it, _)| it.latest.is_some());
    let columns = [
        Label::Measure,
        Label::Target,
        Label::Latest,
        Label::MetOrNot,
    ];
    let said_column = said.then_some(Label::WhatThePlanSays);
    let title = scene.words.label(Label::LocalTargets).to_owned();
    let table = DataTable {
        caption: title.clone(),
        columns: columns
            .into_iter()
            .chain(said_column)
            .map(|it| words_column(it, scene.words))
            .collect(),
        rows: aimed
            .iter()
            .map(|(it, aim)| row(it, aim, said.then_some(plan), scene.words))
            .collect(),
    };
    let results = |wanted: &[Label]| {
        let results = aimed.iter().map(|(it, aim)| result(it, aim));
        results.filter(|result| wanted.contains(result)).count()
    };
    Some(Figure {
        placement: Placement::Targets,
        finding: Some(words::targets_met(
            results(&[Label::Met, Label::MetAsStated]),
            results(&[Label::NotMet, Label::NotMetAsStated, Label::AtTimesMissed]),
            results(&[Label::NotKnown]),
        )),
        measured: words::measured(&[&title, scene.own]),
        drawing: None,
        codes: codes(&table, scene.words),
        table,
        source: source(&aimed),
        tree: Vec::new(),
        table_in: None,
        remarks: Vec::new(),
        title,
    })
}

/// The sources of the measures, each once.
fn source(aimed: &[(&Indicator, &TargetAim)]) -> String {
    let mut sources: Vec<&str> = Vec::new();
    for (indicator, _) in aimed {
        if !sources.contains(&indicator.source.as_str()) {
            sources.push(&indicator.source);
        }
    }
    sources.join("; ")
}

fn row(
    indicator: &Indicator,
    aim: &TargetAim,
    said: Option<&Publishable>,
    words: Words,
) -> DataRow {
    let mut cells = vec![
        target(indicator, aim),
        latest(indicator, aim, words),
        plain(words.label(result(indicator, aim))),
    ];
    cells.extend(said.map(|plan| {
        let words = indicator
            .latest
            .as_ref()
            .map(|latest| plain_words(latest, plan));
        words.map_or_else(|| coded(Code::NotAvailable), |it| plain(&it))
    }));
    DataRow {
        kind: RowKind::Plain,
        group: None,
        marks: Vec::new(),
        header: indicator.title.clone(),
        cells,
    }
}

/// Whether the target is met: by its figures, or else by the plan's own words.
fn result(indicator: &Indicator, aim: &TargetAim) -> Label {
    match (met(indicator, aim), aim.stated) {
        (Some(true), _) => Label::Met,
        (Some(false), _) => Label::NotMet,
        (None, Some(stated)) => stated.label(),
        (None, None) => Label::NotKnown,
    }
}

/// The target in the plan's words, or else its figure.
fn target(indicator: &Indicator, aim: &TargetAim) -> Cell {
    match (aim.value, &aim.text) {
        (_, Some(text)) => plain(text),
        (Some(value), None) => with_unit(indicator, aim, value),
        (None, None) => coded(Code::NotAvailable),
    }
}

fn latest(indicator: &Indicator, aim: &TargetAim, words: Words) -> Cell {
    match indicator.own().last() {
        Some(observation) => match figure_of(observation, aim) {
            Some(value) => {
                let cell = with_unit(indicator, aim, value);
                Cell {
                    shown: format!("{} ({})", cell.shown, observation.period),
                    ..cell
                }
            }
            None => crate::charts::cells::decimal(&observation.value, words),
        },
        None => coded(Code::NotAvailable),
    }
}

fn with_unit(indicator: &Indicator, aim: &TargetAim, value: Decimal) -> Cell {
    let unit = if aim.on_count {
        String::new()
    } else {
        after(indicator.unit)
    };
    let bare = number(&value.to_string());
    Cell {
        shown: format!("{}{unit}", bare.shown),
        ..bare
    }
}

/// The figure that the target is on.
pub(in crate::charts) fn figure_of(observation: &Observation, aim: &TargetAim) -> Option<Decimal> {
    if !aim.on_count {
        return observation.value.figure().copied();
    }
    let count = observation.count.as_ref()?.figure()?;
    Some(Decimal::new(i64::try_from(*count).ok()?, 0))
}

/// Whether the latest figure reaches the target; `None` where that cannot be said.
pub(in crate::charts) fn met(indicator: &Indicator, aim: &TargetAim) -> Option<bool> {
    let latest = figure_of(indicator.own().last()?, aim)?;
    let wanted = aim.value?;
    match indicator.polarity {
        Polarity::Higher => Some(latest >= wanted),
        Polarity::Lower => Some(latest <= wanted),
        Polarity::Neither => None,
    }
}
