//! The key of a drawing: what each kind of mark stands for, in words beside the mark itself.

use super::canvas::{Canvas, Point};
use super::ink::Ink;
use super::layout::Lines;
use super::svg::Anchor;
use super::widths::{Face, Weight};

/// The room of a mark.
pub(super) const SWATCH: f64 = 16.0;

const AIR: f64 = 8.0;
const BETWEEN: f64 = 24.0;
const FACE: Face = Face {
    size: 15.0,
    weight: Weight::Regular,
};

/// One kind.
struct Entry {
    kind: u8,
    words: Lines,
    left: f64,
    middle: f64,
}

/// A key with its measures.
#[derive(Default)]
pub(super) struct Key {
    entries: Vec<Entry>,
    /// Where the drawing may begin under it.
    pub(super) height: f64,
}

impl Key {
    /// The kinds side by side, in as many lines as they need.
    pub(super) fn of<'a>(kinds: impl IntoIterator<Item = (u8, &'a str)>, width: f64) -> Self {
        let mut entries = Vec::new();
        let (mut left, mut top, mut tall) = (1.0, 0.0, 0.0_f64);
        for (kind, text) in kinds {
            let words = Lines::wrap(text, FACE, width - SWATCH - AIR - 2.0);
            let room = SWATCH + AIR + words.width();
            if left + room > width && left > 1.0 {
                (left, top, tall) = (1.0, top + tall, 0.0);
            }
            let height = words.height() + 6.0;
            tall = tall.max(height);
            entries.push(Entry {
                kind,
                words,
                left,
                middle: top + height / 2.0,
            });
            left += room + BETWEEN;
        }
        let height = if entries.is_empty() {
            0.0
        } else {
            top + tall + 10.0
        };
        Self { entries, height }
    }

    /// Paints it; `mark` paints the mark of a kind around a place.
    pub(super) fn paint(&self, canvas: &Canvas<'_>, mark: impl Fn(u8, Point)) {
        for entry in &self.entries {
            mark(entry.kind, (entry.left + SWATCH / 2.0, entry.middle));
            for (line, y) in entry.words.around(entry.middle) {
                let at = (entry.left + SWATCH + AIR, y);
                canvas.text(at, line, FACE, (Ink::Text, Anchor::Start));
            }
        }
    }
}
