//! Several indicators beside each other, as a figure: all that have figures, or those that are
//! named.

use super::choose_chart;
use super::indicator::{breaks, marks, period_header, what};
use crate::charts::cells::{codes, decimal, in_words, number_column, plain, words_column};
use crate::charts::context::{ChartContext, of_column, word};
use crate::charts::draw::axis::drawable;
use crate::charts::kinds::small_multiples::{self, Course, Panel, Show};
use crate::charts::{DataRow, DataTable, Figure, RowKind, summary};
use crate::disclosure::{Indicator, Observation, Publishable, Unit};
use crate::plan::{Id, Placement, Target};
use crate::units::Decimal;
use crate::words::{self, Label, Words};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// A figure for each place where the plan puts indicators beside each other.
pub(in crate::charts) fn figures(plan: &Publishable, scene: &ChartContext<'_>) -> Vec<Figure> {
    let placed = plan.links().values().filter_map(|target| match target {
        Target::Block(Placement::Indicators(ids)) => Some(ids),
        _ => None,
    });
    let placed: BTreeSet<&Vec<Id>> = placed.collect();
    placed
        .into_iter()
        .map(|ids| figure(plan, ids, scene))
        .collect()
}

fn figure(plan: &Publishable, ids: &[Id], scene: &ChartContext<'_>) -> Figure {
    let chosen = chosen(plan, ids);
    let title = scene.words.label(Label::IndicatorsAtAGlance);
    let finding = courses(&chosen);
    let table = table(&chosen, scene.words);
    let panels: Vec<_> = chosen.iter().map(|it| panel(it, scene.words)).collect();
    let slug: Vec<_> = ids.iter().map(Id::as_str).collect();
    let slug = format!("indicators-{}", slug.join("-"));
    Figure {
        placement: Placement::Indicators(ids.to_vec()),
        title: title.to_owned(),
        measured: words::measured(&[scene.words.label(Label::EachInItsUnit), scene.own]),
        drawing: small_multiples::drawing(slug.trim_end_matches('-'), &panels, [title, &finding]),
        finding: Some(finding),
        codes: codes(&table, scene.words),
        table,
        tree: Vec::new(),
        table_in: None,
        source: sources(&chosen),
        remarks: remarks(&chosen),
    }
}

/// Those named, in the order of their names; otherwise all with an observation.
fn chosen<'a>(plan: &'a Publishable, ids: &[Id]) -> Vec<&'a Indicator> {
    if ids.is_empty() {
        let all = plan.figures().indicators.iter();
        return all.filter(|it| !it.own().is_empty()).collect();
    }
    ids.iter().filter_map(|id| plan.indicator(id)).collect()
}

/// The panel of an indicator.
pub(in crate::charts) fn panel(indicator: &Indicator, words: Words) -> Panel {
    let unit = if indicator.unit == Unit::Percent {
        "%"
    } else {
        ""
    };
    let target = indicator.target.as_ref().filter(|aim| !aim.on_count);
    let target = target.and_then(|aim| aim.value);
    let mut about = vec![what(indicator, words)];
    about.extend(target.map(|it| format!("{} {it}{unit}", words.label(Label::Target))));
    Panel {
        title: indicator.title.clone(),
        about,
        show: show(indicator, unit, target, words),
    }
}

fn show(indicator: &Indicator, unit: &str, target: Option<Decimal>, words: Words) -> Show {
    let own = indicator.own();
    let said = |it: &Observation| match it.value.figure() {
        Some(value) => format!("{value}{unit}"),
        None => in_words(&it.value, words).to_owned(),
    };
    let figures: Vec<_> = own
        .iter()
        .filter(|it| it.value.figure().is_some())
        .collect();
    let values = || figures.iter().filter_map(|it| it.value.figure());
    let drawn = values().all(|value| drawable(value.to_f64().abs()));
    let Some(last) = own.last() else {
        let none = words.label(Label::NoFigure).to_owned();
        return Show::Figure(none, String::new());
    };
    if let ([first, _, ..], true) = (figures.as_slice(), drawn) {
        let mut stops: Vec<_> = own.iter().map(choose_chart::stop).collect();
        stops.sort_by_key(|stop| (stop.period.start, stop.period.end));
        return Show::Course(Course {
            stops,
            ends: [(said(first), first.period), (said(last), last.period)],
            target: target.map(Decimal::to_f64).filter(|it| drawable(*it)),
            reach: reach(indicator, target),
        });
    }
    one(indicator, last, said(last))
}

/// A percentage of a whole runs to a hundred; anything else as far as its target.
fn reach(indicator: &Indicator, target: Option<Decimal>) -> f64 {
    let whole = if indicator.unit == Unit::Percent {
        100.0
    } else {
        0.0
    };
    target.map_or(whole, |it| it.to_f64().max(whole))
}

fn one(indicator: &Indicator, last: &Observation, said: String) -> Show {
    let when = words::sentence_case(&words::spoken(&last.period));
    match last.value.figure() {
        Some(value) if indicator.unit == Unit::Percent && is_share(*value) => {
            Show::Share(*value, when)
        }
        _ => Show::Figure(said, when),
    }
}

/// Whether a percentage is a part of a whole.
pub(in crate::charts) fn is_share(value: Decimal) -> bool {
    (0.0..=100.0).contains(&value.to_f64())
}

/// Which fell and which rose, from the first figure that can be compared to the latest.
fn courses(chosen: &[&Indicator]) -> String {
    let mut groups: [Vec<String>; 4] = Default::default();
    for indicator in chosen {
        let figures = summary::comparable(indicator.own());
        let way = match figures.as_slice() {
            [(_, first), .., (_, last)] => last.partial_cmp(first),
            _ => None,
        };
        let group = match way {
            Some(Ordering::Less) => 0,
            Some(Ordering::Greater) => 1,
            Some(Ordering::Equal) => 2,
            None => 3,
        };
        groups[group].push(indicator.title.clone());
    }
    words::courses(&groups)
}

fn table(chosen: &[&Indicator], words: Words) -> DataTable {
    let row = |indicator: &Indicator, it: &Observation| DataRow {
        kind: RowKind::Plain,
        group: Some(indicator.title.clone()),
        marks: marks(it),
        header: period_header(it),
        cells: vec![decimal(&it.value, words), plain(&unit(indicator, words))],
    };
    let rows = chosen.iter().flat_map(|indicator| {
        let own = indicator.own().iter();
        own.map(move |it| row(indicator, it))
    });
    DataTable {
        caption: words.label(Label::IndicatorsAtAGlance).to_owned(),
        columns: vec![
            words_column(Label::Period, words),
            number_column(words.label(Label::Value), None),
            words_column(Label::Unit, words),
        ],
        rows: rows.collect(),
    }
}

/// "%", "per 100,000 children aged 10 to 17", "number".
fn unit(indicator: &Indicator, words: Words) -> String {
    let named = || words::lowered(words.label(word(indicator.unit)));
    let unit = of_column(indicator.unit).unwrap_or_else(named);
    match (indicator.unit, &indicator.per) {
        (Unit::RatePer(_), Some(per)) => format!("{unit} {per}"),
        _ => unit,
    }
}

fn sources(chosen: &[&Indicator]) -> String {
    let mut sources: Vec<&str> = Vec::new();
    for indicator in chosen {
        if !sources.contains(&indicator.source.as_str()) {
            sources.push(&indicator.source);
        }
    }
    sources.join("; ")
}

/// How the scales are, then where a series breaks.
fn remarks(chosen: &[&Indicator]) -> Vec<String> {
    let all = || {
        chosen
            .iter()
            .flat_map(|it| it.own().iter().map(move |seen| (it, seen)))
    };
    let mut shares = all().filter(|(it, _)| it.unit == Unit::Percent).peekable();
    let any = shares.peek().is_some();
    let whole = any && shares.all(|(_, it)| it.value.figure().is_none_or(|it| is_share(*it)));
    let scales = words::scales(if whole {
        words::Scales::Shares
    } else {
        words::Scales::Own
    });
    let broken = chosen.iter().flat_map(|indicator| {
        let breaks = breaks(indicator.own());
        breaks.map(|it| words::about(&indicator.title, &it))
    });
    [scales.to_owned()].into_iter().chain(broken).collect()
}
