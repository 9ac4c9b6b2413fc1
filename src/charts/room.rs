//! Which room of a drawing is taken, so that no word stands on another or on a line.

use super::canvas::Point;
use super::svg::Anchor;
use super::widths::{Face, width};

/// How far letters reach above their baseline, as a multiple of their size.
pub(super) const ASCENT: f64 = 0.76;

/// How far letters reach below it.
pub(super) const DESCENT: f64 = 0.22;

/// A rectangle that words take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Boxed {
    /// Its left edge.
    pub(super) left: f64,
    /// Its right edge.
    pub(super) right: f64,
    /// Its upper edge.
    pub(super) top: f64,
    /// Its lower edge.
    pub(super) bottom: f64,
}

impl Boxed {
    /// The rectangle with some air around it.
    pub(super) fn widened(&self, air: f64) -> Self {
        Self {
            left: self.left - air,
            right: self.right + air,
            top: self.top - air,
            bottom: self.bottom + air,
        }
    }

    /// Whether two share any place.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// The rectangle of a line of text on its baseline.
pub(super) fn boxed(text: &str, (x, y): Point, face: Face, anchor: Anchor) -> Boxed {
    let width = width(text, face);
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Boxed {
        left,
        right: left + width,
        top: y - face.size * ASCENT,
        bottom: y + face.size * DESCENT,
    }
}

/// What is taken.
#[derive(Debug, Default)]
pub(super) struct Room {
    words: Vec<Boxed>,
    lines: Vec<Point>,
}

impl Room {
    /// Takes the room of words.
    pub(super) fn fill(&mut self, place: Boxed) {
        self.words.push(place);
    }

    /// Takes the room of a line with its markers.
    pub(super) fn trace(&mut self, points: &[Point]) {
        self.lines.extend(points);
        for pair in points.windows(2) {
            let ((x, y), (to_x, to_y)) = (pair[0], pair[1]);
            // so many points that no word fits between two of them
            let between = (1..64).map(|at| f64::from(at) / 64.0);
            self.lines
                .extend(between.map(|part| (x + (to_x - x) * part, y + (to_y - y) * part)));
        }
    }

    /// Whether nothing stands at a place, with two units of air around it.
    pub(super) fn is_free(&self, place: &Boxed) -> bool {
        let place = place.widened(2.0);
        let crossed = |(x, y): &Point| {
            (place.left..place.right).contains(x) && (place.top..place.bottom).contains(y)
        };
        !self.words.iter().any(|taken| taken.meets(&place)) && !self.lines.iter().any(crossed)
    }
}

#[cfg(test)]
mod tests {
    use super::super::widths::Weight;
    use super::*;

    #[test]
    fn words_keep_off_words_and_lines() {
        let face = Face {
            size: 10.0,
            weight: Weight::Regular,
        };
        let at = |x| boxed("229", (x, 50.0), face, Anchor::Middle);
        let mut room = Room::default();
        room.fill(at(50.0));
        assert!(!room.is_free(&at(60.0)));
        room.trace(&[(100.0, 0.0), (100.0, 100.0)]);
        assert!(!room.is_free(&at(105.0)));
        assert!(room.is_free(&at(150.0)));
    }
}
