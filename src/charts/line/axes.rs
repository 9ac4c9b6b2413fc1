//! The two axes of a line chart, and what stands along them.

use super::frame::has_codes;
use super::paint::Sheet;
use super::{SMALL, Stop};
use crate::charts::axis::{middle, period_lines};
use crate::charts::canvas::Point;
use crate::charts::ink::Ink;
use crate::charts::layout::{LEADING, MIDDLE};
use crate::charts::room::{Room, boxed};
use crate::charts::svg::Anchor;
use crate::charts::widths::width;

impl Sheet<'_, '_> {
    /// Round values at the left.
    pub(super) fn values_axis(&self) {
        for (value, words) in &self.frame.ticks {
            let (_, y) = self.plane.at(self.frame.time.start, *value);
            let at = (self.frame.left - 6.0, y + SMALL.size * MIDDLE);
            self.canvas
                .text(at, words, SMALL, (Ink::Muted, Anchor::End));
        }
    }

    /// The axis with a tick, a code where the figure is missing, and the period for each of the
    /// own stops. Where not all periods fit beside each other, the last and the first stay.
    pub(super) fn periods_axis(&self) {
        let (frame, bottom) = (self.frame, self.frame.bottom);
        self.canvas.path(
            &[(frame.left, bottom), (frame.last + 8.0, bottom)],
            Ink::Axis,
        );
        let mut room = Room::default();
        let line = SMALL.size * LEADING;
        let codes = if has_codes(self.chart) { line } else { 0.0 };
        let own = self.chart.lines.first().map_or(&[][..], |own| &own.stops);
        for stop in ends_first(own) {
            let x = self.plane.at(middle(&stop.period), 0.0).0;
            self.canvas
                .path(&[(x, bottom), (x, bottom + 5.0)], Ink::Axis);
            let first = bottom + 8.0 + SMALL.size * 0.8;
            if let Some(code) = stop.code {
                self.centred(code, (x, first), &mut room);
            }
            let periods = period_lines(&stop.period);
            self.centred_lines(&periods, (x, first + codes), &mut room);
        }
    }

    /// Words in the middle over a place, if there is room.
    fn centred(&self, words: &str, at: Point, room: &mut Room) {
        self.centred_lines(&[words.to_owned()], at, room);
    }

    /// Lines in the middle under a place, moved in from the drawing's edges, if there is room for
    /// all of them.
    fn centred_lines(&self, lines: &[String], (x, y): Point, room: &mut Room) {
        let half = lines
            .iter()
            .map(|line| width(line, SMALL))
            .fold(0.0, f64::max)
            / 2.0;
        let x = x.min(self.frame.width - half - 1.0).max(half + 1.0);
        let mut baselines = Vec::new();
        let mut baseline = y;
        for line in lines {
            baselines.push((line, baseline));
            baseline += SMALL.size * LEADING;
        }
        let boxes: Vec<_> = baselines
            .iter()
            .map(|(line, y)| boxed(line, (x, *y), SMALL, Anchor::Middle))
            .collect();
        if room.take(&boxes) {
            for (line, y) in baselines {
                self.canvas
                    .text((x, y), line, SMALL, (Ink::Muted, Anchor::Middle));
            }
        }
    }

    /// A line down where figures stop being comparable.
    pub(super) fn breaks(&self, room: &mut Room) {
        let own = self.chart.lines.iter().take(1);
        for pair in own
            .flat_map(|line| line.stops.windows(2))
            .filter(|pair| pair[1].broken)
        {
            let [before, after] = [0, 1].map(|at| self.plane.at(middle(&pair[at].period), 0.0).0);
            let x = f64::midpoint(before, after);
            self.canvas.path(
                &[(x, self.frame.top - 4.0), (x, self.frame.bottom)],
                Ink::Break,
            );
            self.centred(self.chart.break_word, (x, self.frame.top - 8.0), room);
        }
    }
}

/// The last, the first, then the others from the end.
fn ends_first(stops: &[Stop]) -> impl Iterator<Item = &Stop> {
    let (last, rest) = stops
        .split_last()
        .map_or((None, stops), |(last, rest)| (Some(last), rest));
    let (first, between) = rest
        .split_first()
        .map_or((None, rest), |(first, rest)| (Some(first), rest));
    last.into_iter().chain(first).chain(between.iter().rev())
}
