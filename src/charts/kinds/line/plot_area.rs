//! Divides the space of a line chart: axis, labels of reference lines, data, other periods, and
//! labels at the ends of lines.

use super::label::{self, LineLabel};
use super::model::{Line, LineChart, Measures, SMALL};
use crate::charts::draw::axis::{GRIDLINES, domain, middle, period_lines, tick_words};
use crate::charts::draw::canvas::ticks;
use crate::charts::draw::text_layout::{LEADING, LabelSlot, TextBlock, spread};
use crate::charts::draw::text_metrics::width;
use crate::units::Period;
use std::ops::Range;

/// The distance of a reference line, as a multiple of the highest value, from which it would
/// flatten the lines. It is then left to the sentence under the chart. Chosen by eye.
const FARTHEST_LEVEL: f64 = 2.5;

/// The layout of a line chart. Positions are in user units.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PlotArea {
    /// The width of the drawing in SVG user units.
    pub(super) width: f64,
    /// The height of the drawing in SVG user units.
    pub(super) height: f64,
    /// The position of the vertical axis, and the left end of grid lines.
    pub(super) left: f64,
    /// The left end of reference lines, after their labels.
    pub(super) levels_from: f64,
    /// The position of the first period's middle.
    pub(super) first: f64,
    /// The position of the last period's middle.
    pub(super) last: f64,
    /// The position of values in periods outside the range.
    pub(super) slot: f64,
    /// The right end of grid lines.
    pub(super) right: f64,
    /// The left edge of the labels at the ends of lines.
    pub(super) ends_from: f64,
    /// The position of the highest value on the axis.
    pub(super) top: f64,
    /// The position of the lowest value on the axis.
    pub(super) bottom: f64,
    /// The range of days from the first to the last period.
    pub(super) time: Range<f64>,
    /// The range of values on the vertical axis.
    pub(super) values: Range<f64>,
    /// The round values of the axis, with their labels.
    pub(super) ticks: Vec<(f64, String)>,
    /// The labels at the ends of lines.
    pub(super) ends: Vec<LineLabel>,
    /// The remark under them; `None` where there is none.
    pub(super) remark: Option<TextBlock>,
    /// The labels of the reference lines that are drawn.
    pub(super) levels: Vec<LineLabel>,
}

impl PlotArea {
    /// The layout of a chart in one size.
    pub(super) fn of(chart: &LineChart, measures: Measures) -> Self {
        let time = time(chart);
        let drawn = near_levels(chart);
        let values =
            domain(figures(chart).chain(drawn.iter().map(|&at| chart.levels[at].value.to_f64())));
        let at = ticks(&values, GRIDLINES);
        let words = tick_words(&at, chart.unit);
        let ends = label::ends(chart, measures);
        let remark = label::remark(chart, measures);
        let levels = label::levels(chart, &drawn, measures);
        let beside: Vec<&TextBlock> = ends.iter().map(|end| &end.text).chain(&remark).collect();
        let ticks_room = words
            .iter()
            .map(|word| width(word, SMALL))
            .fold(0.0, f64::max);
        let left = ticks_room + 8.0;
        let levels_from = left + levels_room(&levels);
        let ends_from = measures.of.width - 2.0 - widest(&beside);
        let right = ends_from - 14.0;
        let slot = slot_room(chart, &time, measures);
        let top = top_room(chart);
        let needed: f64 = beside.iter().map(|text| room_of(text)).sum();
        let bottom = top + measures.plot.max(needed);
        let first = levels_from + 12.0;
        Self {
            width: measures.of.width,
            height: bottom + below(chart),
            left,
            levels_from,
            first,
            last: (right - slot).max(first + 1.0),
            slot: right - 12.0,
            right,
            ends_from,
            top,
            bottom,
            time,
            values,
            ticks: at.into_iter().zip(words).collect(),
            ends,
            remark,
            levels,
        }
    }

    /// The vertical centres of labels with preferred positions.
    pub(super) fn spread(&self, wishes: &[LabelSlot]) -> Vec<f64> {
        spread(
            wishes,
            self.top - SMALL.size * 0.9,
            self.bottom + SMALL.size * 0.9,
        )
    }

    /// Whether a period lies between the first and the last.
    pub(super) fn holds(&self, period: &Period) -> bool {
        holds(&self.time, period)
    }

    /// The range of days from the left to the right end of grid lines.
    pub(super) fn across(&self) -> Range<f64> {
        let days = (self.time.end - self.time.start) / (self.last - self.first);
        let before = (self.first - self.left) * days;
        let after = (self.right - self.last) * days;
        self.time.start - before..self.time.end + after
    }
}

/// The height of a label, with the gap to the next.
pub(super) fn room_of(text: &TextBlock) -> f64 {
    text.height() + 6.0
}

fn widest(texts: &[&TextBlock]) -> f64 {
    texts.iter().map(|text| text.width()).fold(0.0, f64::max)
}

/// The width of the reference lines' labels, to the left of all values so that no line crosses
/// them.
fn levels_room(levels: &[LineLabel]) -> f64 {
    let texts: Vec<_> = levels.iter().map(|level| &level.text).collect();
    if texts.is_empty() {
        0.0
    } else {
        widest(&texts) + 12.0
    }
}

/// The width beyond the last period, for values of other periods.
fn slot_room(chart: &LineChart, time: &Range<f64>, measures: Measures) -> f64 {
    let needed = chart.lines.iter().any(|line| outside(line, time));
    if needed { measures.slot } else { 8.0 }
}

/// The height above the highest value, where breaks are labelled.
fn top_room(chart: &LineChart) -> f64 {
    if broken(chart) {
        SMALL.size * 2.0
    } else {
        SMALL.size
    }
}

/// The range of days from the first to the last period of the own area and of every line with
/// several values.
fn time(chart: &LineChart) -> Range<f64> {
    let spans = |at: usize, line: &Line| at == 0 || line.stops.len() > 1;
    let lines = chart.lines.iter().enumerate();
    let days = lines
        .filter(|(at, line)| spans(*at, line))
        .flat_map(|(_, line)| line.stops.iter().map(|stop| middle(&stop.period)));
    let from = days.clone().fold(f64::INFINITY, f64::min);
    let to = days.fold(f64::NEG_INFINITY, f64::max);
    if from < to {
        from..to
    } else {
        from..from + 1.0
    }
}

fn holds(time: &Range<f64>, period: &Period) -> bool {
    (time.start..=time.end).contains(&middle(period))
}

fn outside(line: &Line, time: &Range<f64>) -> bool {
    line.stops.iter().any(|stop| !holds(time, &stop.period))
}

fn figures(chart: &LineChart) -> impl Iterator<Item = f64> + Clone {
    let stops = chart.lines.iter().flat_map(|line| &line.stops);
    stops
        .filter_map(|stop| stop.value)
        .map(crate::units::Decimal::to_f64)
}

/// The indexes of the reference lines that are close enough to the values to be drawn.
fn near_levels(chart: &LineChart) -> Vec<usize> {
    let most = figures(chart).fold(0.0, f64::max) * FARTHEST_LEVEL;
    let near = |at: &usize| chart.levels[*at].value.to_f64() <= most;
    (0..chart.levels.len()).filter(near).collect()
}

fn broken(chart: &LineChart) -> bool {
    chart
        .lines
        .iter()
        .flat_map(|line| &line.stops)
        .any(|stop| stop.broken)
}

/// Whether a row of codes is needed under the axis.
pub(super) fn has_codes(chart: &LineChart) -> bool {
    let own = chart.lines.first();
    own.is_some_and(|line| line.stops.iter().any(|stop| stop.code.is_some()))
}

/// The height under the axis, for ticks, codes and periods.
fn below(chart: &LineChart) -> f64 {
    let own = chart.lines.iter().take(1).flat_map(|line| &line.stops);
    let periods = own
        .map(|stop| period_lines(&stop.period).len())
        .max()
        .unwrap_or(0);
    let lines = crate::charts::draw::text_layout::count(periods + usize::from(has_codes(chart)));
    8.0 + lines * SMALL.size * LEADING + SMALL.size * 0.3
}
