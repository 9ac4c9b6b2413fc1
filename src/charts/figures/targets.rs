//! Local measures that have a target, as a figure.

use crate::charts::cells::{coded, codes, number, plain, words_column};
use crate::charts::context::{ChartContext, after};
use crate::charts::plain_text::words as plain_words;
use crate::charts::{Cell, DataRow, DataTable, Figure, RowKind};
use crate::disclosure::{Indicator, Observation, Origin, Polarity, Publishable, TargetAim};
use crate::plan::Placement;
use crate::units::Decimal;
use crate::words::{self, Code, Label, Words};

/// The figure, if there is such a measure.
pub(in crate::charts) fn figure(plan: &Publishable, scene: &ChartContext<'_>) -> Option<Figure> {
    let local = plan
        .figures()
        .indicators
        .iter()
        .filter(|it| it.origin == Origin::Local);
    let aimed: Vec<_> = local
        .filter_map(|it| it.target.as_ref().map(|aim| (it, aim)))
        .collect();
    let (first, _) = aimed.first()?;
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
    let met = |wanted| {
        aimed
            .iter()
            .filter(|(it, aim)| met(it, aim) == wanted)
            .count()
    };
    Some(Figure {
        placement: Placement::Targets,
        finding: Some(words::targets_met(
            met(Some(true)),
            met(Some(false)),
            met(None),
        )),
        measured: words::measured(&[&title, scene.own]),
        drawing: None,
        codes: codes(&table, scene.words),
        table,
        source: first.source.clone(),
        tree: Vec::new(),
        remarks: Vec::new(),
        title,
    })
}

fn row(
    indicator: &Indicator,
    aim: &TargetAim,
    said: Option<&Publishable>,
    words: Words,
) -> DataRow {
    let met = match met(indicator, aim) {
        Some(true) => Label::Met,
        Some(false) => Label::NotMet,
        None => Label::NotKnown,
    };
    let mut cells = vec![
        target(indicator, aim),
        latest(indicator, aim, words),
        plain(words.label(met)),
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

fn target(indicator: &Indicator, aim: &TargetAim) -> Cell {
    match (aim.value, &aim.text) {
        (Some(value), _) => with_unit(indicator, aim, value),
        (None, Some(text)) => plain(text),
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
