//! Draws a line chart on its canvas, from back to front.

use super::label::last;
use super::model::{Line, LineChart, ReferenceLineKind, SMALL, Stop};
use super::plot_area::{PlotArea, room_of};
use super::segments::runs;
use crate::charts::draw::axis::{GRIDLINES, middle};
use crate::charts::draw::canvas::{Canvas, Plane};
use crate::charts::draw::collision::{Occupancy, Rect, boxed};
use crate::charts::draw::geometry::Point;
use crate::charts::draw::mark_style::MarkStyle;
use crate::charts::draw::marker::Marker;
use crate::charts::draw::svg::TextAnchor;
use crate::charts::draw::text_layout::{LabelSlot, TextBlock};
use crate::charts::draw::text_metrics::width;

/// Draws a line chart within its plot area.
pub(super) fn chart(canvas: &Canvas<'_>, chart: &LineChart, frame: &PlotArea) {
    let (from, to) = ((frame.left, frame.top), (frame.right, frame.bottom));
    let plane = canvas.plane(from, to, frame.across(), frame.values.clone());
    let sheet = Sheet {
        canvas,
        plane,
        chart,
        frame,
    };
    let mut room = Occupancy::default();
    sheet.plane.grid(GRIDLINES);
    sheet.values_axis();
    sheet.periods_axis();
    sheet.levels(&mut room);
    sheet.breaks(&mut room);
    sheet.ends(&mut room);
    for (n, line) in chart.lines.iter().enumerate().rev() {
        sheet.line(n, line, &mut room);
    }
    sheet.own_figures(&mut room);
}

/// A chart while it is drawn: its content, canvas and layout.
pub(super) struct Sheet<'a, 'b> {
    pub(super) canvas: &'a Canvas<'b>,
    pub(super) plane: Plane<'b>,
    pub(super) chart: &'a LineChart,
    pub(super) frame: &'a PlotArea,
}

impl Sheet<'_, '_> {
    /// The position of a point's value; `None` where it has none.
    fn at(&self, stop: &Stop) -> Option<Point> {
        let (x, y) = self.plane.at(middle(&stop.period), stop.value?.to_f64());
        let x = if self.frame.holds(&stop.period) {
            x
        } else {
            self.frame.slot
        };
        Some((x, y))
    }

    /// Draws the reference lines, each starting at its label.
    fn levels(&self, room: &mut Occupancy) {
        let frame = self.frame;
        let height = |of: usize| self.plane.at(0.0, self.chart.levels[of].value.to_f64()).1;
        let wishes: Vec<_> = frame
            .levels
            .iter()
            .map(|label| wish(height(label.of), &label.text))
            .collect();
        for (label, centre) in frame.levels.iter().zip(frame.spread(&wishes)) {
            let (ink, words) = match self.chart.levels[label.of].kind {
                ReferenceLineKind::Band => (MarkStyle::Threshold, MarkStyle::Muted),
                ReferenceLineKind::Target => (MarkStyle::Target, MarkStyle::Text),
            };
            let y = height(label.of);
            let from = frame.left + 4.0;
            let start = (from + label.text.width() + 3.0, centre);
            let along = [(frame.levels_from, y), (frame.last + 8.0, y)];
            self.canvas.path(&[start, along[0], along[1]], ink);
            room.trace(&along);
            for (line, y) in label.text.around(centre) {
                self.ground(&boxed(line, (from, y), label.text.face, TextAnchor::Start));
            }
            self.words(&label.text, (from, centre), words, room);
        }
    }

    /// Clears the background behind text that grid lines would cross.
    fn ground(&self, place: &Rect) {
        let (from, to) = ((place.left, place.top), (place.right, place.bottom));
        self.canvas.rect(from, to, MarkStyle::Ground);
    }

    /// Draws the name and the last value of each line, with a leader line where they do not fit
    /// beside its end.
    fn ends(&self, room: &mut Occupancy) {
        let frame = self.frame;
        let end = |of: usize| {
            self.chart
                .lines
                .get(of)
                .and_then(last)
                .and_then(|stop| self.at(stop))
        };
        let mut wishes = Vec::new();
        for label in &frame.ends {
            let y = end(label.of).map_or(frame.bottom, |(_, y)| y);
            wishes.push(wish(y, &label.text));
        }
        wishes.extend(frame.remark.iter().map(|remark| wish(frame.bottom, remark)));
        let centres = frame.spread(&wishes);
        for (label, centre) in frame.ends.iter().zip(&centres) {
            let (x, y) = end(label.of).unwrap_or((frame.last, *centre));
            let away = frame.ends_from - x > 30.0 || (centre - y).abs() > 8.0;
            if away {
                let near = frame.ends_from - 4.0;
                self.canvas.path(
                    &[(x, y), (frame.right.min(near - 8.0), y), (near, *centre)],
                    MarkStyle::Leader,
                );
            }
            let ink = if label.of == 0 {
                MarkStyle::Own
            } else {
                MarkStyle::Text
            };
            self.words(&label.text, (frame.ends_from, *centre), ink, room);
        }
        if let (Some(remark), Some(centre)) = (&frame.remark, centres.last()) {
            self.words(remark, (frame.ends_from, *centre), MarkStyle::Muted, room);
        }
    }

    fn words(&self, text: &TextBlock, (x, centre): Point, ink: MarkStyle, room: &mut Occupancy) {
        for (line, y) in text.around(centre) {
            room.fill(boxed(line, (x, y), text.face, TextAnchor::Start));
            self.canvas
                .text((x, y), line, text.face, (ink, TextAnchor::Start));
        }
    }

    /// Draws a line segment by segment. A single value has a short line of its own.
    fn line(&self, at: usize, line: &Line, room: &mut Occupancy) {
        let n = u8::try_from(at % 4).unwrap_or(0);
        let alone = line.stops.len() == 1;
        for run in runs(&line.stops) {
            let points: Vec<Point> = run.iter().filter_map(|stop| self.at(stop)).collect();
            if let ([(x, y)], true) = (points.as_slice(), alone) {
                let ends = [(x - 14.0, *y), (x + 14.0, *y)];
                self.canvas.path(&ends, MarkStyle::Series(n));
            } else if points.len() > 1 {
                self.canvas.path(&points, MarkStyle::Series(n));
            }
            room.trace(&points);
            for point in points {
                self.canvas
                    .marker(point, Marker::ALL[usize::from(n)], MarkStyle::Mark(n));
            }
        }
    }

    /// Draws the own area's values at their points where there is space: the first and the highest
    /// before all others. The last is in the label at the end.
    fn own_figures(&self, room: &mut Occupancy) {
        let Some(own) = self.chart.lines.first() else {
            return;
        };
        for stop in by_worth(own) {
            let (Some((x, y)), Some(value)) = (self.at(stop), stop.value) else {
                continue;
            };
            let words = format!("{value}{}", self.chart.unit);
            let aside = width(&words, SMALL) / 2.0 + 10.0;
            let (above, below) = (y - 9.0, y + 9.0 + SMALL.size * 0.72);
            let places = [
                (x, above),
                (x, below),
                (x, below + 4.0),
                (x + aside, above),
                (x + aside, below),
                (x - aside, above),
                (x - aside, below),
            ];
            let free = |at: &Point| {
                let place = boxed(&words, *at, SMALL, TextAnchor::Middle);
                place.bottom < self.frame.bottom
                    && place.left > self.frame.left
                    && room.is_free(&place)
            };
            if let Some(at) = places.into_iter().find(free) {
                let place = boxed(&words, at, SMALL, TextAnchor::Middle);
                self.ground(&place);
                room.fill(place);
                self.canvas
                    .text(at, &words, SMALL, (MarkStyle::Own, TextAnchor::Middle));
            }
        }
    }
}

/// The points of a line whose values are written beside them, the most important first: the first,
/// the highest, and the others in order of time. The last is written at the end of the line.
fn by_worth(line: &Line) -> Vec<&Stop> {
    let ended = last(line).map(|stop| stop.period);
    let mut stops: Vec<_> = line
        .stops
        .iter()
        .filter(|stop| stop.value.is_some() && Some(stop.period) != ended)
        .collect();
    let size = |stop: &&Stop| stop.value.map_or(0.0, crate::units::Decimal::to_f64);
    let highest = stops.iter().map(size).fold(f64::NEG_INFINITY, f64::max);
    let first = stops.first().map(|stop| stop.period);
    stops.sort_by_key(|stop| (Some(stop.period) != first, size(stop) < highest));
    stops
}

fn wish(centre: f64, text: &TextBlock) -> LabelSlot {
    LabelSlot {
        centre,
        height: room_of(text),
    }
}
