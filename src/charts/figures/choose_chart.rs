//! Which drawing suits an indicator, and what goes into it.
//!
//! Three figures or more over time make lines, if neighbours among them join. Fewer, or figures
//! that stand apart, make a bar for each period, with a bar for each other area. Anything less, and
//! figures that are all the same, are better said than drawn.

use crate::charts::context::{ChartContext, drawing as both};
use crate::charts::draw::axis::{BEYOND_DRAWING, drawable, middle};
use crate::charts::draw::text_metrics::Weight;
use crate::charts::kinds::bar::{self, Bar, BarChart};
use crate::charts::kinds::line::{
    self, Line, LineChart, ReferenceLine, ReferenceLineKind, Stop, runs,
};
use crate::charts::summary::bands::{in_words, named};
use crate::charts::summary::caveats::behind;
use crate::charts::{Drawing, cells};
use crate::disclosure::{Cohort, Indicator, Observation, Unit};
use crate::plan::{ChartForm, Id};
use crate::units::{Decimal, Period};
use crate::words::{self, Code, Label, Missing, Words};

/// Lines that tell apart in black and white: the own area and three others. The Analysis Function
/// advises no more than four categories.
const OTHERS: usize = 3;

/// The fewest points of a line. Two points have a direction, but show no course.
const LINE: usize = 3;

/// The drawing, if one helps.
pub(in crate::charts) fn drawing(
    indicator: &Indicator,
    scene: &ChartContext<'_>,
    finding: &str,
) -> Option<Drawing> {
    let lines = lines(indicator, scene);
    let figures = lines.iter().flat_map(|line| &line.stops);
    let figures: Vec<_> = figures.filter_map(|stop| stop.value).collect();
    let slug = format!("indicator-{}", indicator.id);
    let title = indicator.title.as_str();
    let form = scene.form(indicator.id.as_str());
    let all = |fits: fn(f64) -> bool| figures.iter().all(|value| fits(value.to_f64()));
    if all(|value| value.abs() < BEYOND_DRAWING)
        && form != Some(ChartForm::Bars)
        && makes_line(&lines, form)
    {
        let chart = line_chart(indicator, lines, scene.words);
        let draw = |edition, id: &str| line::draw(&chart, edition, [id, title, finding]);
        return Some(both(&slug, draw));
    }
    if !all(drawable) || !differ(&figures) {
        return None;
    }
    let chart = bar_chart(indicator, &lines, scene.words);
    let draw = |edition, id: &str| bar::draw(&chart, edition, [id, title, finding]);
    (chart.bars.len() > 1).then(|| both(&slug, draw))
}

/// Whether the own figures make a line: enough of them, of which neighbours join unless the author
/// chose lines.
fn makes_line(lines: &[Line], form: Option<ChartForm>) -> bool {
    let Some(own) = lines.first() else {
        return false;
    };
    let values: Vec<_> = own.stops.iter().filter_map(|stop| stop.value).collect();
    // a break is drawn between two lines, so that shorter ones may stand on either side
    let least = if own.stops.iter().any(|stop| stop.broken) {
        2
    } else {
        LINE
    };
    let joined = || runs(&own.stops).iter().any(|run| run.len() >= least);
    values.len() >= LINE
        && (form == Some(ChartForm::Lines) || joined() && (lines.len() > 1 || differ(&values)))
}

/// Whether any two values differ.
fn differ(values: &[Decimal]) -> bool {
    values.windows(2).any(|pair| pair[0] != pair[1])
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

/// A bar for each own period, then one for each other area's last value.
fn bar_chart(indicator: &Indicator, lines: &[Line], words: Words) -> BarChart {
    let mut own: Vec<_> = indicator.own().iter().collect();
    own.sort_by(|a, b| middle(&a.period).total_cmp(&middle(&b.period)));
    let latest = own.last().map(|it| it.period);
    let (one, alone) = (own.len() == 1, lines.len() == 1);
    let name = |it: &Observation| match lines.first() {
        Some(line) if one => line.name.clone(),
        Some(line) if !alone => format!("{}, {}", line.name, it.period),
        _ => it.period.to_string(),
    };
    let mut bars: Vec<_> = own
        .iter()
        .map(|it| own_bar(indicator, it, name(it), words))
        .collect();
    let others = lines.iter().skip(1);
    bars.extend(others.filter_map(|line| other_bar(line, latest, unit(indicator))));
    BarChart {
        bars,
        kinds: Vec::new(),
    }
}

fn own_bar(indicator: &Indicator, it: &Observation, name: String, words: Words) -> Bar {
    let figure = it.value.figure();
    let end = figure.map_or_else(
        || cells::in_words(&it.value, words).to_owned(),
        |value| format!("{value}{}{}", unit(indicator), behind(indicator, it, false)),
    );
    Bar {
        name,
        parts: vec![(0, figure.map_or(0.0, |value| value.to_f64()))],
        end,
        weight: Weight::Bold,
    }
}

/// The bar of another area, with the period of its value if that is not the own latest.
fn other_bar(line: &Line, latest: Option<Period>, unit: &str) -> Option<Bar> {
    let (stop, value) = last(line)?;
    let when = if Some(stop.period) == latest {
        String::new()
    } else {
        format!(", {}", stop.period)
    };
    Some(Bar {
        name: format!("{}{when}", line.name),
        parts: vec![(1, value.to_f64())],
        end: format!("{value}{unit}"),
        weight: Weight::Regular,
    })
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
