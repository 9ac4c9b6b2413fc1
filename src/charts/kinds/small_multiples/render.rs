//! Draws a panel on its canvas.

use super::body::{AIR, BAR, PLOT, PanelForm, PlacedPanel};
use super::model::{ABOVE, Course};
use crate::charts::draw::axis::middle;
use crate::charts::draw::canvas::{Canvas, Plane};
use crate::charts::draw::geometry::Point;
use crate::charts::draw::mark_style::MarkStyle;
use crate::charts::draw::marker::Marker;
use crate::charts::draw::svg::TextAnchor;
use crate::charts::draw::text_layout::TextBlock;
use crate::charts::kinds::line::{Stop, runs};
use crate::units::Decimal;

/// The space over the highest value for its marker, in user units.
const HEADROOM: f64 = 8.0;

/// The space before the first and after the last value, in user units.
const EDGE: f64 = 6.0;

/// Draws one panel with its words.
pub(super) fn panel(canvas: &Canvas<'_>, panel: &PlacedPanel<'_>) {
    let (left, right) = (panel.left, panel.left + panel.width);
    canvas.path(&[(left, panel.top), (right, panel.top)], MarkStyle::Grid);
    let mut top = panel.top + ABOVE;
    down(canvas, &panel.title, (left, &mut top), MarkStyle::Text);
    for lines in &panel.about {
        down(canvas, lines, (left, &mut top), MarkStyle::Muted);
    }
    let mut top = panel.top + panel.head;
    match &panel.body.form {
        PanelForm::Course(drawn, ends) => {
            course(canvas, drawn, (left, top), right);
            top += PLOT + AIR;
            let places = [(left, TextAnchor::Start), (right, TextAnchor::End)];
            for ([figure, when], (x, anchor)) in ends.iter().zip(places) {
                let mut top = top;
                words(canvas, figure, ((x, &mut top), anchor), MarkStyle::Text);
                words(canvas, when, ((x, &mut top), anchor), MarkStyle::Muted);
            }
        }
        PanelForm::Share(value, figure, when) => {
            down(canvas, figure, (left, &mut top), MarkStyle::Text);
            top += AIR;
            bar(canvas, *value, (left, top), right);
            top += BAR + AIR;
            down(canvas, when, (left, &mut top), MarkStyle::Muted);
        }
        PanelForm::Figure(figure, when) => {
            down(canvas, figure, (left, &mut top), MarkStyle::Text);
            down(canvas, when, (left, &mut top), MarkStyle::Muted);
        }
    }
}

/// Draws lines of text under each other, aligned left, and moves `top` to their lower edge.
fn down(canvas: &Canvas<'_>, lines: &TextBlock, (x, top): (f64, &mut f64), ink: MarkStyle) {
    words(canvas, lines, ((x, top), TextAnchor::Start), ink);
}

fn words(
    canvas: &Canvas<'_>,
    lines: &TextBlock,
    ((x, top), anchor): ((f64, &mut f64), TextAnchor),
    ink: MarkStyle,
) {
    for (line, y) in lines.around(*top + lines.height() / 2.0) {
        canvas.text((x, y), line, lines.face, (ink, anchor));
    }
    *top += lines.height();
}

/// Draws a share as a part of a frame that stands for 100%.
fn bar(canvas: &Canvas<'_>, value: Decimal, (left, top): Point, right: f64) {
    let (left, right, bottom) = (left + 0.5, right - 0.5, top + BAR);
    let frame = [
        (left, top),
        (right, top),
        (right, bottom),
        (left, bottom),
        (left, top),
    ];
    let plane = canvas.plane((left, top), (right, bottom), 0.0..100.0, 0.0..1.0);
    let to = plane.at(value.to_f64(), 0.0).0;
    if to > left {
        canvas.rect((left, top), (to, bottom), MarkStyle::Fill(0));
    }
    canvas.path(&frame, MarkStyle::Axis);
}

/// Draws values over time, on a scale that starts at zero unless a value is negative.
fn course(canvas: &Canvas<'_>, course: &Course, (left, top): Point, right: f64) {
    let figures = course.stops.iter().filter_map(|stop| stop.value);
    let figures: Vec<f64> = figures.map(Decimal::to_f64).collect();
    let low = figures.iter().copied().fold(0.0, f64::min);
    let high = figures.iter().copied().fold(course.reach, f64::max);
    let high = if high > low { high } else { low + 1.0 };
    let days: Vec<f64> = course.stops.iter().map(|it| middle(&it.period)).collect();
    let (first, last) = (days[0], days[days.len() - 1]);
    let last = if last > first { last } else { first + 1.0 };
    let (from, to) = ((left + EDGE, top + HEADROOM), (right - EDGE, top + PLOT));
    let plane = canvas.plane(from, to, first..last, low..high);
    let zero = plane.at(first, 0.0).1;
    canvas.path(&[(left, zero), (right, zero)], MarkStyle::Axis);
    if let Some(target) = course.target {
        let y = plane.at(first, target).1;
        canvas.path(&[(left, y), (right, y)], MarkStyle::Target);
    }
    for pair in course.stops.windows(2).filter(|pair| pair[1].broken) {
        let x = [0, 1].map(|at| plane.at(middle(&pair[at].period), 0.0).0);
        let x = f64::midpoint(x[0], x[1]);
        canvas.path(&[(x, top), (x, top + PLOT)], MarkStyle::Break);
    }
    line(canvas, &course.stops, &plane);
}

/// Draws a line segment by segment, with a marker at its last value and at each single one.
fn line(canvas: &Canvas<'_>, stops: &[Stop], plane: &Plane<'_>) {
    let at = |stop: &&Stop| Some(plane.at(middle(&stop.period), stop.value?.to_f64()));
    let mut end = None;
    for run in runs(stops) {
        let points: Vec<Point> = run.iter().filter_map(at).collect();
        match points.as_slice() {
            [only] => canvas.marker(*only, Marker::Circle, MarkStyle::Mark(0)),
            several => canvas.path(several, MarkStyle::Series(0)),
        }
        end = points.last().copied().or(end);
    }
    if let Some(end) = end {
        canvas.marker(end, Marker::Circle, MarkStyle::Mark(0));
    }
}
