//! Points of a drawing.

/// A point in SVG user units: to the right and down from the top left corner.
pub(in crate::charts) type Point = (f64, f64);
