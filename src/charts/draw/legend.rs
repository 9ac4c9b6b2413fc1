//! The legend of a drawing: a swatch of each kind of mark, with its name beside it.

use super::canvas::Canvas;
use super::geometry::Point;
use super::mark_style::MarkStyle;
use super::svg::TextAnchor;
use super::text_layout::TextBlock;
use super::text_metrics::{Font, Weight};

/// The width of a swatch, in user units.
pub(in crate::charts) const SWATCH: f64 = 16.0;

const AIR: f64 = 8.0;
const BETWEEN: f64 = 24.0;
const FACE: Font = Font {
    size: 15.0,
    weight: Weight::Regular,
};

/// The swatch and words of one kind of mark.
struct LegendEntry {
    kind: u8,
    words: TextBlock,
    left: f64,
    middle: f64,
}

/// A laid out legend.
#[derive(Default)]
pub(in crate::charts) struct Legend {
    entries: Vec<LegendEntry>,
    /// The height of the legend in user units, below which the drawing may begin.
    pub(in crate::charts) height: f64,
}

impl Legend {
    /// Lays out the kinds side by side, in as many lines as they need.
    pub(in crate::charts) fn of<'a>(
        kinds: impl IntoIterator<Item = (u8, &'a str)>,
        width: f64,
    ) -> Self {
        let mut entries = Vec::new();
        let (mut left, mut top, mut tall) = (1.0, 0.0, 0.0_f64);
        for (kind, text) in kinds {
            let words = TextBlock::wrap(text, FACE, width - SWATCH - AIR - 2.0);
            let room = SWATCH + AIR + words.width();
            if left + room > width && left > 1.0 {
                (left, top, tall) = (1.0, top + tall, 0.0);
            }
            let height = words.height() + 6.0;
            tall = tall.max(height);
            entries.push(LegendEntry {
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

    /// Draws the legend. `mark` draws the mark of a kind around a point.
    pub(in crate::charts) fn paint(&self, canvas: &Canvas<'_>, mark: impl Fn(u8, Point)) {
        for entry in &self.entries {
            mark(entry.kind, (entry.left + SWATCH / 2.0, entry.middle));
            for (line, y) in entry.words.around(entry.middle) {
                let at = (entry.left + SWATCH + AIR, y);
                canvas.text(at, line, FACE, (MarkStyle::Text, TextAnchor::Start));
            }
        }
    }
}
