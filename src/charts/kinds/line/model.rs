//! The content of a line chart, and the measures of its two sizes.

use crate::charts::draw::size::{self, ChartSize};
use crate::charts::draw::text_metrics::{Font, Weight};
use crate::units::{Decimal, Period};

/// The content of a line chart.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct LineChart {
    /// The lines, the plan's own area first; four at most.
    pub(in crate::charts) lines: Vec<Line>,
    /// The reference lines: limits of bands, and the target.
    pub(in crate::charts) levels: Vec<ReferenceLine>,
    /// The suffix of each value: `%` or nothing.
    pub(in crate::charts) unit: &'static str,
    /// A remark under the labels, such as that more areas are in the table; `None` where there is
    /// none.
    pub(in crate::charts) remark: Option<String>,
    /// The word at a break of a series.
    pub(in crate::charts) break_word: &'static str,
}

/// The values of one area over time.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Line {
    /// The name of the area.
    pub(in crate::charts) name: String,
    /// The points, in order of time.
    pub(in crate::charts) stops: Vec<Stop>,
}

/// A point of a line: one period.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Stop {
    /// The period that the value is for.
    pub(in crate::charts) period: Period,
    /// The value; `None` where it is missing.
    pub(in crate::charts) value: Option<Decimal>,
    /// The code for a missing value; `None` where there is a value.
    pub(in crate::charts) code: Option<&'static str>,
    /// Whether it cannot be compared with the point before.
    pub(in crate::charts) broken: bool,
}

/// A reference line: a value that is drawn across the chart.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct ReferenceLine {
    /// The value of the line, in the unit of the chart.
    pub(in crate::charts) value: Decimal,
    /// The label of the line: `red above 341`.
    pub(in crate::charts) words: String,
    /// Whether it is a target or the limit of a band.
    pub(in crate::charts) kind: ReferenceLineKind,
}

/// The kind of a reference line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::charts) enum ReferenceLineKind {
    /// The limit of a band.
    Band,
    /// The target of an indicator.
    Target,
}

/// The measures of one size of the drawing, in user units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Measures {
    /// The size that they belong to.
    pub(super) of: ChartSize,
    /// The height from the highest to the lowest value, if labels need no more.
    pub(super) plot: f64,
    /// The greatest width of a label at the end of a line.
    pub(super) end: f64,
    /// The greatest width of a reference line's label.
    pub(super) level: f64,
    /// The width beyond the last period, for values of other periods.
    pub(super) slot: f64,
}

pub(super) const WIDE: Measures = Measures {
    of: size::WIDE,
    plot: 250.0,
    end: 196.0,
    level: 130.0,
    slot: 60.0,
};

pub(super) const NARROW: Measures = Measures {
    of: size::NARROW,
    plot: 240.0,
    end: 98.0,
    level: 66.0,
    slot: 30.0,
};

/// The font of other areas' labels.
pub(super) const PLAIN: Font = Font {
    size: 15.0,
    weight: Weight::Regular,
};

/// The font of the own area's label.
pub(super) const STRONG: Font = Font {
    size: 15.0,
    weight: Weight::Bold,
};

/// The font of axes, reference lines and notes.
pub(super) const SMALL: Font = Font {
    size: 13.5,
    weight: Weight::Regular,
};
