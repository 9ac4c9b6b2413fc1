//! Draws the two axes of a line chart, with their labels.

use super::model::SMALL;
use super::plot_area::has_codes;
use super::render::Sheet;
use crate::charts::draw::axis::{middle, period_lines};
use crate::charts::draw::collision::{Occupancy, Rect, boxed};
use crate::charts::draw::geometry::Point;
use crate::charts::draw::mark_style::MarkStyle;
use crate::charts::draw::svg::TextAnchor;
use crate::charts::draw::text_layout::{LEADING, MIDDLE, count};
use crate::charts::draw::text_metrics::width;

impl Sheet<'_, '_> {
    /// Draws the labels of round values at the left.
    pub(super) fn values_axis(&self) {
        for (value, words) in &self.frame.ticks {
            let (_, y) = self.plane.at(self.frame.time.start, *value);
            let at = (self.frame.left - 6.0, y + SMALL.size * MIDDLE);
            self.canvas
                .text(at, words, SMALL, (MarkStyle::Muted, TextAnchor::End));
        }
    }

    /// Draws the axis with a tick for each of the own points, its period, and a code where the
    /// value is missing.
    pub(super) fn periods_axis(&self) {
        let (frame, bottom) = (self.frame, self.frame.bottom);
        let axis = [(frame.left, bottom), (frame.last + 8.0, bottom)];
        self.canvas.path(&axis, MarkStyle::Axis);
        let baseline = bottom + 8.0 + SMALL.size * 0.8;
        let codes_row = if has_codes(self.chart) {
            SMALL.size * LEADING
        } else {
            0.0
        };
        let own = self.chart.lines.first().map_or(&[][..], |own| &own.stops);
        let (mut codes, mut periods) = (Vec::new(), Vec::new());
        for stop in own {
            let x = self.plane.at(middle(&stop.period), 0.0).0;
            self.canvas
                .path(&[(x, bottom), (x, bottom + 5.0)], MarkStyle::Axis);
            codes.extend(
                stop.code
                    .map(|code| self.tag(&[code.to_owned()], (x, baseline))),
            );
            periods.push(self.tag(&period_lines(&stop.period), (x, baseline + codes_row)));
        }
        self.some_of(&codes);
        self.some_of(&periods);
    }

    /// Lays out lines centred under a point, and moves them inside the edges of the drawing.
    fn tag(&self, lines: &[String], (x, y): Point) -> AxisLabel {
        let widths = lines.iter().map(|line| width(line, SMALL));
        let half = widths.fold(0.0, f64::max) / 2.0;
        let x = x.min(self.frame.width - half - 1.0).max(half + 1.0);
        let step = SMALL.size * LEADING;
        let at = |(row, line): (usize, &String)| (line.clone(), (x, y + count(row) * step));
        AxisLabel(lines.iter().enumerate().map(at).collect())
    }

    /// Draws as many labels as fit beside each other, at regular steps from the last.
    fn some_of(&self, tags: &[AxisLabel]) {
        let steps = tags.len().saturating_sub(1).max(1);
        // the first label is worth more than a few between, so a long step must reach it
        let tried = (1..=steps).filter(|every| every * 2 <= steps || steps.is_multiple_of(*every));
        let chosen = |every| tags.iter().rev().step_by(every).collect::<Vec<_>>();
        let fitting = tried.map(chosen).find(|chosen| apart(chosen));
        let chosen = fitting.unwrap_or_else(|| tags.iter().rev().take(1).collect());
        for tag in chosen {
            self.paint(tag);
        }
    }

    fn paint(&self, tag: &AxisLabel) {
        for (line, at) in &tag.0 {
            self.canvas
                .text(*at, line, SMALL, (MarkStyle::Muted, TextAnchor::Middle));
        }
    }

    /// Draws a vertical line where values stop being comparable.
    pub(super) fn breaks(&self, room: &mut Occupancy) {
        let own = self.chart.lines.iter().take(1);
        for pair in own
            .flat_map(|line| line.stops.windows(2))
            .filter(|pair| pair[1].broken)
        {
            let [before, after] = [0, 1].map(|at| self.plane.at(middle(&pair[at].period), 0.0).0);
            let x = f64::midpoint(before, after);
            self.canvas.path(
                &[(x, self.frame.top - 4.0), (x, self.frame.bottom)],
                MarkStyle::Break,
            );
            let tag = self.tag(
                &[self.chart.break_word.to_owned()],
                (x, self.frame.top - 8.0),
            );
            if tag.boxes().iter().all(|place| room.is_free(place)) {
                tag.boxes().into_iter().for_each(|place| room.fill(place));
                self.paint(&tag);
            }
        }
    }
}

/// Lines of small text, each with its point on the baseline.
struct AxisLabel(Vec<(String, Point)>);

impl AxisLabel {
    fn boxes(&self) -> Vec<Rect> {
        let place = |(line, at): &(String, Point)| boxed(line, *at, SMALL, TextAnchor::Middle);
        self.0.iter().map(place).collect()
    }
}

/// Whether no neighbouring labels overlap.
fn apart(tags: &[&AxisLabel]) -> bool {
    let touch = |a: &AxisLabel, b: &AxisLabel| {
        let near = |place: &Rect| {
            b.boxes()
                .iter()
                .any(|other| place.widened(0.1).meets(other))
        };
        a.boxes().iter().any(near)
    };
    tags.windows(2).all(|pair| !touch(pair[0], pair[1]))
}
