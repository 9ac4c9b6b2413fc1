//! A line chart: the plan's own area over time, with others, bands and target.
//!
//! The own line is solid, dark and round; others are dashed, lighter and have markers of their
//! own. Every line is named at its end. A gap in the figures is a gap in the line.

mod axes;
mod label;
mod plot_area;
mod render;
mod segments;

use crate::charts::draw::canvas;
use crate::charts::draw::size::{self, ChartSize};
use crate::charts::draw::svg::SvgHead;
use crate::charts::draw::text_metrics::{Font, Weight};
use crate::units::{Decimal, Period};
use plot_area::PlotArea;
pub(in crate::charts) use segments::runs;

/// What a line chart shows.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct LineChart {
    /// The lines, the plan's own area first; four at most.
    pub(in crate::charts) lines: Vec<Line>,
    /// Limits of bands, and what is aimed at.
    pub(in crate::charts) levels: Vec<ReferenceLine>,
    /// What follows each figure: `%` or nothing.
    pub(in crate::charts) unit: &'static str,
    /// Said under the labels, such as that more areas are in the table.
    pub(in crate::charts) remark: Option<String>,
    /// Says that a series breaks.
    pub(in crate::charts) break_word: &'static str,
}

/// One area.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Line {
    /// Its name.
    pub(in crate::charts) name: String,
    /// In order of time.
    pub(in crate::charts) stops: Vec<Stop>,
}

/// One area at one time.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Stop {
    /// When.
    pub(in crate::charts) period: Period,
    /// The figure, if there is one.
    pub(in crate::charts) value: Option<Decimal>,
    /// The code that stands for a missing figure.
    pub(in crate::charts) code: Option<&'static str>,
    /// Whether it cannot be compared with the one before.
    pub(in crate::charts) broken: bool,
}

/// A value that a line runs along.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct ReferenceLine {
    /// The value.
    pub(in crate::charts) value: Decimal,
    /// What it means: `red above 341`.
    pub(in crate::charts) words: String,
    /// What kind.
    pub(in crate::charts) kind: ReferenceLineKind,
}

/// What a level is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::charts) enum ReferenceLineKind {
    /// The limit of a band.
    Band,
    /// What is aimed at.
    Target,
}

/// Measures of one of the two editions.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Measures {
    /// Which it is.
    of: ChartSize,
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
    of: size::WIDE,
    plot: 250.0,
    end: 196.0,
    level: 130.0,
    slot: 60.0,
};

const NARROW: Measures = Measures {
    of: size::NARROW,
    plot: 240.0,
    end: 98.0,
    level: 66.0,
    slot: 30.0,
};

/// Labels of other areas.
const PLAIN: Font = Font {
    size: 15.0,
    weight: Weight::Regular,
};

/// Labels of the own area.
const STRONG: Font = Font {
    size: 15.0,
    weight: Weight::Bold,
};

/// Axes, levels and notes.
const SMALL: Font = Font {
    size: 13.5,
    weight: Weight::Regular,
};

/// The chart as SVG. `id`, `title` and `desc` as in [`SvgHead`].
pub(in crate::charts) fn draw(
    chart: &LineChart,
    edition: ChartSize,
    [id, title, desc]: [&str; 3],
) -> String {
    let measures = if edition == size::WIDE { WIDE } else { NARROW };
    let frame = PlotArea::of(chart, measures);
    let head = SvgHead {
        id,
        class: edition.class,
        title,
        desc,
        width: edition.width,
        height: frame.height,
        fills: 0,
    };
    canvas::draw(&head, |canvas| render::chart(canvas, chart, &frame))
}
