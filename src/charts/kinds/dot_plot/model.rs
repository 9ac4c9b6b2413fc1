//! What a dot plot shows, and its rows with their measures.

use crate::charts::draw::text_layout::TextBlock;
use crate::charts::draw::text_metrics::{Font, Weight};

/// What a dot plot shows.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct DotChart {
    /// The rows from top to bottom.
    pub(in crate::charts) rows: Vec<DotRow>,
    /// What the filled and the hollow dots stand for.
    pub(in crate::charts) kinds: [String; 2],
}

/// One row: a name and two dots.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct DotRow {
    /// The name that stands beside the row.
    pub(in crate::charts) name: String,
    /// The filled and the hollow dot.
    pub(in crate::charts) dots: [Dot; 2],
}

/// A dot, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) enum Dot {
    /// Its value, which is not negative, and its figure.
    At(f64, String),
    /// The word for a missing figure.
    Missing(&'static str),
}

pub(super) const SIZE: f64 = 15.0;
pub(super) const TALL: f64 = 20.0;
pub(super) const BETWEEN: f64 = 12.0;
/// From a dot's middle to its figure.
pub(super) const ASIDE: f64 = 13.0;
pub(super) const RADII: [i32; 2] = [5, 7];
pub(super) const FACES: [Font; 2] = [face(Weight::Bold), face(Weight::Regular)];

pub(super) const fn face(weight: Weight) -> Font {
    Font { size: SIZE, weight }
}

/// A row with its measures.
pub(super) struct PlacedDotRow<'a> {
    pub(super) dots: &'a [Dot; 2],
    pub(super) name: TextBlock,
    /// The middle of its name.
    pub(super) name_at: f64,
    /// What is missing, in words.
    pub(super) missing: TextBlock,
    /// The middle of those words.
    pub(super) missing_at: f64,
    /// The middle of its dots.
    pub(super) middle: f64,
    pub(super) bottom: f64,
}

/// The drawing's measures from left to right.
pub(super) struct DotSpan {
    /// Where the room for dots and their figures begins.
    pub(super) left: f64,
    /// The place of zero, in SVG user units from the left.
    pub(super) zero: f64,
    /// Where the largest value is.
    pub(super) end: f64,
    /// The room for figures on either side.
    pub(super) side: f64,
}
