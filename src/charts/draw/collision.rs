//! Finds free space in a drawing, so that no text overlaps another or a line.

use super::geometry::Point;
use super::svg::TextAnchor;
use super::text_metrics::{Font, width};

/// The height of letters above their baseline, as a multiple of the font size.
pub(in crate::charts) const ASCENT: f64 = 0.76;

/// The depth of letters below their baseline, as a multiple of the font size.
pub(in crate::charts) const DESCENT: f64 = 0.22;

/// A bounding box, such as that of one line of text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::charts) struct Rect {
    /// The left edge, in SVG user units from the left of the drawing.
    pub(in crate::charts) left: f64,
    /// The right edge, in SVG user units from the left of the drawing.
    pub(in crate::charts) right: f64,
    /// The upper edge, in SVG user units from the top of the drawing.
    pub(in crate::charts) top: f64,
    /// The lower edge, in SVG user units from the top of the drawing.
    pub(in crate::charts) bottom: f64,
}

impl Rect {
    /// The box, enlarged by `air` user units on every side.
    pub(in crate::charts) fn widened(&self, air: f64) -> Self {
        Self {
            left: self.left - air,
            right: self.right + air,
            top: self.top - air,
            bottom: self.bottom + air,
        }
    }

    /// Whether two boxes overlap.
    pub(in crate::charts) fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// The bounding box of a line of text on its baseline.
pub(in crate::charts) fn boxed(text: &str, (x, y): Point, face: Font, anchor: TextAnchor) -> Rect {
    let width = width(text, face);
    let left = match anchor {
        TextAnchor::Start => x,
        TextAnchor::Middle => x - width / 2.0,
        TextAnchor::End => x - width,
    };
    Rect {
        left,
        right: left + width,
        top: y - face.size * ASCENT,
        bottom: y + face.size * DESCENT,
    }
}

/// Occupied rectangles and segments of a drawing, for placing labels without overlap. SVG user
/// units, origin top left.
#[derive(Debug, Default)]
pub(in crate::charts) struct Occupancy {
    words: Vec<Rect>,
    lines: Vec<Point>,
}

impl Occupancy {
    /// Marks the space of a box as occupied.
    pub(in crate::charts) fn fill(&mut self, place: Rect) {
        self.words.push(place);
    }

    /// Marks the space of a line and its markers as occupied.
    pub(in crate::charts) fn trace(&mut self, points: &[Point]) {
        self.lines.extend(points);
        for pair in points.windows(2) {
            let ((x, y), (to_x, to_y)) = (pair[0], pair[1]);
            // points close enough together that no text fits between two of them
            let between = (1..64).map(|at| f64::from(at) / 64.0);
            self.lines
                .extend(between.map(|part| (x + (to_x - x) * part, y + (to_y - y) * part)));
        }
    }

    /// Whether a box is free, with a margin of two user units.
    pub(in crate::charts) fn is_free(&self, place: &Rect) -> bool {
        let place = place.widened(2.0);
        let crossed = |(x, y): &Point| {
            (place.left..place.right).contains(x) && (place.top..place.bottom).contains(y)
        };
        !self.words.iter().any(|taken| taken.meets(&place)) && !self.lines.iter().any(crossed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::draw::text_metrics::Weight;

    #[test]
    fn words_keep_off_words_and_lines() {
        let face = Font {
            size: 10.0,
            weight: Weight::Regular,
        };
        let at = |x| boxed("229", (x, 50.0), face, TextAnchor::Middle);
        let mut room = Occupancy::default();
        room.fill(at(50.0));
        assert!(!room.is_free(&at(60.0)));
        room.trace(&[(100.0, 0.0), (100.0, 100.0)]);
        assert!(!room.is_free(&at(105.0)));
        assert!(room.is_free(&at(150.0)));
    }
}
