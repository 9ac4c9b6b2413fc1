//! What a line chart shows, and the measures of its two sizes.

use crate::charts::draw::size::{self, ChartSize};
use crate::charts::draw::text_metrics::{Font, Weight};
use crate::units::{Decimal, Period};

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

/// The values of one area over time.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Line {
    /// The name of the area.
    pub(in crate::charts) name: String,
    /// In order of time.
    pub(in crate::charts) stops: Vec<Stop>,
}

/// One area at one time.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Stop {
    /// The period that the value is for.
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
    /// The value at which the line runs.
    pub(in crate::charts) value: Decimal,
    /// What it means: `red above 341`.
    pub(in crate::charts) words: String,
    /// Whether it is a target or the limit of a band.
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
pub(super) struct Measures {
    /// The edition that is measured.
    pub(super) of: ChartSize,
    /// Units from the highest to the lowest value, if labels need no more.
    pub(super) plot: f64,
    /// The widest that a label at a line's end may be.
    pub(super) end: f64,
    /// The widest that a level's label may be.
    pub(super) level: f64,
    /// Room beyond the last period, for figures of other periods.
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

/// Labels of other areas.
pub(super) const PLAIN: Font = Font {
    size: 15.0,
    weight: Weight::Regular,
};

/// Labels of the own area.
pub(super) const STRONG: Font = Font {
    size: 15.0,
    weight: Weight::Bold,
};

/// Axes, levels and notes.
pub(super) const SMALL: Font = Font {
    size: 13.5,
    weight: Weight::Regular,
};
