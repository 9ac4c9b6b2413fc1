//! The shapes of markers, so that lines differ without colour.

use super::geometry::Point;

/// The shape that marks a value on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::charts) enum Marker {
    /// A circle, for the first line.
    Circle,
    /// A square that stands on its side.
    Square,
    /// Square on its corner.
    Diamond,
    /// A triangle that points up.
    Triangle,
}

impl Marker {
    /// One for each of four lines; the plan's own area is round.
    pub(in crate::charts) const ALL: [Self; 4] =
        [Self::Circle, Self::Square, Self::Diamond, Self::Triangle];

    /// The radius of a round one, in units of the drawing.
    pub(in crate::charts) const RADIUS: i32 = 4;

    /// The corners around a place, so chosen that all shapes look equally large; none if round.
    pub(in crate::charts) fn corners(self, at: Point) -> Vec<Point> {
        let around: &[Point] = match self {
            Self::Circle => &[],
            Self::Square => &[(-3.75, -3.75), (3.75, -3.75), (3.75, 3.75), (-3.75, 3.75)],
            Self::Diamond => &[(0.0, -5.5), (5.5, 0.0), (0.0, 5.5), (-5.5, 0.0)],
            Self::Triangle => &[(0.0, -5.5), (5.0, 4.0), (-5.0, 4.0)],
        };
        around.iter().map(|(x, y)| (at.0 + x, at.1 + y)).collect()
    }
}
