//! The content of a dot plot, and the layout of its rows.

use crate::charts::draw::text_layout::TextBlock;
use crate::charts::draw::text_metrics::{Font, Weight};

/// The content of a dot plot.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct DotChart {
    /// The rows from top to bottom.
    pub(in crate::charts) rows: Vec<DotRow>,
    /// The names of the filled and of the hollow dots.
    pub(in crate::charts) kinds: [String; 2],
}

/// One row: a name and two dots.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct DotRow {
    /// The name beside the row.
    pub(in crate::charts) name: String,
    /// The filled and the hollow dot.
    pub(in crate::charts) dots: [Dot; 2],
}

/// A dot, or the reason why there is none.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) enum Dot {
    /// Its value, which is not negative, and the value as text.
    At(f64, String),
    /// The word for a missing value.
    Missing(&'static str),
}

pub(super) const SIZE: f64 = 15.0;
pub(super) const TALL: f64 = 20.0;
pub(super) const BETWEEN: f64 = 12.0;
/// The distance from the centre of a dot to its value, in user units.
pub(super) const ASIDE: f64 = 13.0;
pub(super) const RADII: [i32; 2] = [5, 7];
pub(super) const FACES: [Font; 2] = [face(Weight::Bold), face(Weight::Regular)];

pub(super) const fn face(weight: Weight) -> Font {
    Font { size: SIZE, weight }
}

/// A row that is laid out.
pub(super) struct PlacedDotRow<'a> {
    pub(super) dots: &'a [Dot; 2],
    pub(super) name: TextBlock,
    /// The vertical centre of its name.
    pub(super) name_at: f64,
    /// The words about missing values.
    pub(super) missing: TextBlock,
    /// The vertical centre of those words.
    pub(super) missing_at: f64,
    /// The vertical centre of its dots.
    pub(super) middle: f64,
    pub(super) bottom: f64,
}

/// The horizontal layout of the plot, in user units.
pub(super) struct DotSpan {
    /// The left edge of the space for dots and their values.
    pub(super) left: f64,
    /// The position of the value zero.
    pub(super) zero: f64,
    /// The position of the largest value.
    pub(super) end: f64,
    /// The width of the values on either side.
    pub(super) side: f64,
}
