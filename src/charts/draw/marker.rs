//! The shapes of markers, which distinguish lines without colour.

use super::geometry::Point;

/// The shape that marks a value on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::charts) enum Marker {
    /// A circle, for the first line.
    Circle,
    /// A square with level sides.
    Square,
    /// A square on its corner.
    Diamond,
    /// A triangle that points up.
    Triangle,
}

impl Marker {
    /// One marker for each of four lines; that of the plan's own area is round.
    pub(in crate::charts) const ALL: [Self; 4] =
        [Self::Circle, Self::Square, Self::Diamond, Self::Triangle];

    /// The radius of the circle, in user units.
    pub(in crate::charts) const RADIUS: i32 = 4;

    /// The corners around a point, chosen so that all shapes look equally large; empty for the
    /// circle.
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
