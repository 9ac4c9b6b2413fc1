//! Which drawing suits an indicator, and what goes into it.
//!
//! Two figures or more over time make lines. One figure beside those of other areas makes bars.
//! Anything less is better said than drawn.

use crate::charts::context::{ChartContext, drawing as both};
use crate::charts::draw::axis::{BEYOND_DRAWING, middle};
use crate::charts::draw::text_metrics::Weight;
use crate::charts::kinds::bar::{self, Bar, BarChart};
use crate::charts::kinds::line::{self, Line, LineChart, ReferenceLine, ReferenceLineKind, Stop};
use crate::charts::kinds::sorted_bars::{self, BarAmount};
use crate::charts::summary::bands::{in_words, named};
use crate::charts::{Drawing, cells};
use crate::disclosure::{Cohort, Indicator, Observation, Unit};
use crate::plan::{ChartForm, Id};
use crate::units::Decimal;
use crate::words::{self, Code, Label, Missing, Words};

/// Lines that tell apart in black and white: the own area and three others. The Analysis Function
/// advises no more than four categories.
const OTHERS: usize = 3;

/// The drawing, if one helps.
pub(in crate::charts) fn drawing(
    indicator: &Indicator,
    scene: &ChartContext<'_>,
    finding: &str,
) -> Option<Drawing> {
    let lines = lines(indicator, scene);
    let figures = || {
        lines
            .iter()
            .flat_map(|line| &line.stops)
            .filter_map(|stop| stop.value)
    };
    let own = lines
        .first()?
        .stops
        .iter()
        .filter(|stop| stop.value.is_some())
        .count();
    let drawable = figures().all(|value| value.to_f64().abs() < BEYOND_DRAWING);
    let negative = figures().any(|value| value.to_f64() < 0.0);
    let slug = format!("indicator-{}", indicator.id);
    let title = indicator.title.as_str();
    let form = scene.form(indicator.id.as_str());
    match own {
        2.. if drawable && !negative && form == Some(ChartForm::Bars) => {
            let given = Some(ChartForm::BarsAsGiven);
            sorted_bars::drawing(
                &slug,
                own_bars(indicator, scene.words),
                given,
                [title, finding],
            )
        }
        2.. if drawable => {
            let chart = line_chart(indicator, lines, scene.words);
            let draw = |edition, id: &str| line::draw(&chart, edition, [id, title, finding]);
            Some(both(&slug, draw))
        }
        1 if drawable && !negative && lines.len() > 1 => {
            let chart = bar_chart(indicator, &lines);
            let draw = |edition, id: &str| bar::draw(&chart, edition, [id, title, finding]);
            Some(both(&slug, draw))
        }
        _ => None,
    }
}

/// Every area's figures in order of time, the own area first.
fn lines(indicator: &Indicator, scene: &ChartContext<'_>) -> Vec<Line> {
    let mut areas: Vec<(Option<&Id>, Vec<Stop>)> = vec![(None, Vec::new())];
    for series in &indicator.series {
        stops_of(&mut areas, series.area.as_ref()).extend(series.observations.iter().map(stop));
    }
    let latest = indicator.own().last().map(|observation| observation.period);
    for comparator in &indicator.comparators {
        let Some(period) = comparator.period.or(latest) else {
            continue;
        };
        stops_of(&mut areas, Some(&comparator.area.value)).push(Stop {
            period,
            value: Some(comparator.value),
            code: None,
            broken: false,
        });
    }
    let line = |(area, mut stops): (Option<&Id>, Vec<Stop>)| {
        stops.sort_by(|a, b| middle(&a.period).total_cmp(&middle(&b.period)));
        let name = area.map_or_else(|| scene.own.to_owned(), |area| scene.name(area));
        Line { name, stops }
    };
    areas.into_iter().map(line).collect()
}

fn stops_of<'a, 'b>(
    areas: &'b mut Vec<(Option<&'a Id>, Vec<Stop>)>,
    area: Option<&'a Id>,
) -> &'b mut Vec<Stop> {
    let at = areas
        .iter()
        .position(|(known, _)| *known == area)
        .unwrap_or(areas.len());
    if at == areas.len() {
        areas.push((area, Vec::new()));
    }
    &mut areas[at].1
}

/// An observation as a place on a line.
pub(in crate::charts) fn stop(observation: &Observation) -> Stop {
    let value = observation.value.known();
    // under an axis there is room for a code, and not for a word
    let code = |missing: Missing| missing.code().unwrap_or(Code::NotAvailable).symbol();
    Stop {
        period: observation.period,
        value: value.ok().copied(),
        code: value.err().map(code),
        broken: observation.break_before.is_some(),
    }
}

/// The own figures, a bar for each period.
fn own_bars(indicator: &Indicator, words: Words) -> Vec<(String, BarAmount)> {
    let unit = unit(indicator);
    let bar = |it: &Observation| {
        let amount = match it.value.figure() {
            Some(value) => BarAmount::Figure(*value, format!("{value}{unit}")),
            None => BarAmount::Missing(cells::in_words(&it.value, words)),
        };
        (it.period.to_string(), amount)
    };
    indicator.own().iter().map(bar).collect()
}

fn line_chart(indicator: &Indicator, mut lines: Vec<Line>, words: Words) -> LineChart {
    lines.retain(|line| line.stops.iter().any(|stop| stop.value.is_some()));
    let more = lines.len().saturating_sub(1 + OTHERS);
    lines.truncate(1 + OTHERS);
    LineChart {
        lines,
        levels: levels(indicator, words),
        unit: unit(indicator),
        remark: (more > 0).then(|| words::more_areas(more)),
        break_word: words.label(Label::Break),
    }
}

fn unit(indicator: &Indicator) -> &'static str {
    if indicator.unit == Unit::Percent {
        "%"
    } else {
        ""
    }
}

/// The limits of the outer bands, and the target.
fn levels(indicator: &Indicator, words: Words) -> Vec<ReferenceLine> {
    let unit = unit(indicator);
    let mut levels = Vec::new();
    for (label, band) in indicator.bands.iter().flat_map(named) {
        let ((Some((limit, _)), None) | (None, Some((limit, _)))) = (band.low, band.high) else {
            continue;
        };
        levels.push(ReferenceLine {
            value: limit,
            words: format!(
                "{} {}",
                words::lowered(words.label(label)),
                in_words(band, unit)
            ),
            kind: ReferenceLineKind::Band,
        });
    }
    let aim = indicator.target.as_ref().filter(|aim| !aim.on_count);
    if let Some(value) = aim.and_then(|aim| aim.value) {
        levels.push(ReferenceLine {
            value,
            words: format!(
                "{} {value}{unit}",
                words::lowered(words.label(Label::Target))
            ),
            kind: ReferenceLineKind::Target,
        });
    }
    levels
}

fn bar_chart(indicator: &Indicator, lines: &[Line]) -> BarChart {
    let own = lines.first().and_then(last).map(|(stop, _)| stop.period);
    let bar = |(at, line): (usize, &Line)| {
        let (stop, value) = last(line)?;
        let when = if Some(stop.period) == own {
            String::new()
        } else {
            format!(", {}", stop.period)
        };
        Some(Bar {
            name: format!("{}{when}", line.name),
            parts: vec![(u8::from(at > 0), value.to_f64())],
            end: format!("{value}{}", unit(indicator)),
            weight: if at == 0 {
                Weight::Bold
            } else {
                Weight::Regular
            },
        })
    };
    BarChart {
        bars: lines.iter().enumerate().filter_map(bar).collect(),
        kinds: Vec::new(),
    }
}

fn last(line: &Line) -> Option<(&Stop, Decimal)> {
    line.stops
        .iter()
        .rev()
        .find_map(|stop| stop.value.map(|value| (stop, value)))
}

/// Which children an observation follows, in words.
pub(in crate::charts) fn cohort(cohort: Cohort, words: Words) -> &'static str {
    let label = match cohort {
        Cohort::Rolling12Months => Label::Rolling12Months,
        Cohort::ThreeMonths => Label::ThreeMonths,
        Cohort::Aggregated12Months => Label::Aggregated12Months,
        Cohort::CalendarYear => Label::CalendarYears,
        Cohort::FinancialYear => Label::FinancialYears,
        Cohort::Quarter => Label::Quarters,
        Cohort::Snapshot => Label::Snapshot,
    };
    words.label(label)
}
