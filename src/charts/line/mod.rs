//! A line chart: the plan's own area over time, with others, bands and target.
//!
//! The own line is solid, dark and round; others are dashed, lighter and have markers of their
//! own. Every line is named at its end. A gap in the figures is a gap in the line.

mod axes;
mod frame;
mod label;
mod paint;
mod trace;

use super::canvas;
use super::edition::{self, Edition};
use super::svg::Head;
use super::widths::{Face, Weight};
use crate::units::{Decimal, Period};
use frame::Frame;
pub(super) use trace::runs;

/// What a line chart shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LineChart {
    /// The lines, the plan's own area first; four at most.
    pub(super) lines: Vec<Line>,
    /// Limits of bands, and what is aimed at.
    pub(super) levels: Vec<Level>,
    /// What follows each figure: `%` or nothing.
    pub(super) unit: &'static str,
    /// Said under the labels, such as that more areas are in the table.
    pub(super) remark: Option<String>,
    /// Says that a series breaks.
    pub(super) break_word: &'static str,
}

/// One area.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// Its name.
    pub(super) name: String,
    /// In order of time.
    pub(super) stops: Vec<Stop>,
}

/// One area at one time.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stop {
    /// When.
    pub(super) period: Period,
    /// The figure, if there is one.
    pub(super) value: Option<Decimal>,
    /// The code that stands for a missing figure.
    pub(super) code: Option<&'static str>,
    /// Whether it cannot be compared with the one before.
    pub(super) broken: bool,
}

/// A value that a line runs along.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Level {
    /// The value.
    pub(super) value: Decimal,
    /// What it means: `red above 341`.
    pub(super) words: String,
    /// What kind.
    pub(super) kind: LevelKind,
}

/// What a level is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LevelKind {
    /// The limit of a band.
    Band,
    /// What is aimed at.
    Target,
}

/// Measures of one of the two editions.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Measures {
    /// Which it is.
    of: Edition,
    /// Units from the highest to the lowest value, if labels need no more.
    plot: f64,
    /// The widest that a label at a line's end may be.
    end: f64,
    /// The widest that a level's label may be.
    level: f64,
    /// Room beyond the last period, for figures of other periods.
    slot: f64,
}

const WIDE: Measures = Measures {
    of: edition::WIDE,
    plot: 250.0,
    end: 196.0,
    level: 130.0,
    slot: 60.0,
};

const NARROW: Measures = Measures {
    of: edition::NARROW,
    plot: 240.0,
    end: 98.0,
    level: 66.0,
    slot: 30.0,
};

/// Labels of other areas.
const PLAIN: Face = Face {
    size: 15.0,
    weight: Weight::Regular,
};

/// Labels of the own area.
const STRONG: Face = Face {
    size: 15.0,
    weight: Weight::Bold,
};

/// Axes, levels and notes.
const SMALL: Face = Face {
    size: 13.5,
    weight: Weight::Regular,
};

/// The chart as SVG. `id`, `title` and `desc` as in [`Head`].
pub(super) fn draw(chart: &LineChart, edition: Edition, [id, title, desc]: [&str; 3]) -> String {
    let measures = if edition == edition::WIDE {
        WIDE
    } else {
        NARROW
    };
    let frame = Frame::of(chart, measures);
    let head = Head {
        id,
        class: edition.class,
        title,
        desc,
        width: edition.width,
        height: frame.height,
        fills: 0,
    };
    canvas::draw(&head, |canvas| paint::chart(canvas, chart, &frame))
}
