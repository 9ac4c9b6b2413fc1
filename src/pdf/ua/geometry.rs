//! Places on a page, in points from its lower left corner, and the matrices that lead there.

/// The smallest upright rectangle around something painted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Extent {
    /// The left edge, in points.
    pub left: f64,
    /// The lower edge, in points.
    pub bottom: f64,
    /// The right edge, in points.
    pub right: f64,
    /// The upper edge, in points.
    pub top: f64,
}

impl Extent {
    /// Around no point at all.
    pub(super) const NONE: Self = Self {
        left: f64::MAX,
        bottom: f64::MAX,
        right: f64::MIN,
        top: f64::MIN,
    };

    /// Grows to hold a point.
    pub(super) fn add(&mut self, (x, y): (f64, f64)) {
        self.join(&Self {
            left: x,
            bottom: y,
            right: x,
            top: y,
        });
    }

    /// Grows to hold another extent.
    pub(super) fn join(&mut self, other: &Self) {
        self.left = self.left.min(other.left);
        self.bottom = self.bottom.min(other.bottom);
        self.right = self.right.max(other.right);
        self.top = self.top.max(other.top);
    }

    /// What both have in common; around no point where they do not meet.
    pub(super) fn meet(&self, other: &Self) -> Self {
        Self {
            left: self.left.max(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.min(other.right),
            top: self.top.min(other.top),
        }
    }

    /// Whether it holds a point.
    pub(super) fn is_some(&self) -> bool {
        self.left <= self.right && self.bottom <= self.top
    }

    /// Whether another text stands on this one's line and follows it without a wide gap.
    pub(super) fn is_followed_by(&self, next: &Self) -> bool {
        let height = self.top - self.bottom;
        (self.bottom - next.bottom).abs() < 0.2 * height
            && (next.left - self.right).abs() < 1.5 * height
    }
}

/// A transformation of the plane, as PDF writes it: `a b c d e f`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct PageMatrix([f64; 6]);

impl PageMatrix {
    /// Leaves every point in its place.
    pub(super) const IDENTITY: Self = Self([1., 0., 0., 1., 0., 0.]);

    /// The matrix of six operands; `None` of any other number.
    pub(super) fn read(operands: &[f64]) -> Option<Self> {
        operands.try_into().ok().map(Self)
    }

    /// A move by a distance in points.
    pub(super) fn shift(x: f64, y: f64) -> Self {
        Self([1., 0., 0., 1., x, y])
    }

    /// First this one, then `after`.
    pub(super) fn then(&self, after: &Self) -> Self {
        let Self(first) = self;
        let origin = after.apply(first[4], first[5]);
        let (x_axis, y_axis) = (
            after.apply_to_distance(first[0], first[1]),
            after.apply_to_distance(first[2], first[3]),
        );
        Self([x_axis.0, x_axis.1, y_axis.0, y_axis.1, origin.0, origin.1])
    }

    /// Where a point comes to lie.
    pub(super) fn apply(&self, x: f64, y: f64) -> (f64, f64) {
        let moved = self.apply_to_distance(x, y);
        (moved.0 + self.0[4], moved.1 + self.0[5])
    }

    /// What a distance becomes.
    fn apply_to_distance(&self, x: f64, y: f64) -> (f64, f64) {
        let Self(matrix) = self;
        (matrix[0] * x + matrix[2] * y, matrix[1] * x + matrix[3] * y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matrices_apply_one_after_another() {
        let halved = PageMatrix::read(&[0.5, 0., 0., 0.5, 0., 0.]).unwrap();
        let both = PageMatrix::shift(2., 4.).then(&halved);
        assert_eq!(both.apply(0., 0.), (1., 2.));
        assert_eq!(PageMatrix::read(&[1.]), None);
    }

    #[test]
    fn extents_meet_and_follow() {
        let mut one = Extent::NONE;
        assert!(!one.is_some());
        one.add((0., 0.));
        one.add((10., 10.));
        let mut next = Extent::NONE;
        next.add((12., 1.));
        next.add((20., 11.));
        assert!(one.is_followed_by(&next));
        assert!(!next.is_followed_by(&one));
        assert!(!one.meet(&next).is_some());
    }
}
