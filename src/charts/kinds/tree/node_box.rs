//! Lays out the box of a node with its text.

use crate::charts::draw::canvas::Canvas;
use crate::charts::draw::geometry::Point;
use crate::charts::draw::mark_style::MarkStyle;
use crate::charts::draw::svg::TextAnchor;
use crate::charts::draw::text_layout::TextBlock;
use crate::charts::draw::text_metrics::{Font, Weight};
use crate::charts::{Branch, BranchKind};

/// The widest box, in user units. Chosen by eye.
const WIDEST: f64 = 240.0;

/// The distance between the edge of a box and its text, across and down, in user units.
const ASIDE: f64 = 8.0;
const ABOVE: f64 = 6.0;

const TITLE: Font = Font {
    size: 14.0,
    weight: Weight::Bold,
};
const ABOUT: Font = Font {
    size: 13.0,
    weight: Weight::Regular,
};

/// The box of one node with its words.
pub(super) struct Card {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    title: TextBlock,
    about: Vec<TextBlock>,
    ink: MarkStyle,
}

impl Card {
    /// The box of a node at the top left, as wide as `room` allows.
    pub(super) fn of(branch: &Branch, room: f64) -> Self {
        let width = room.min(WIDEST);
        let words = width - 2.0 * ASIDE;
        let about = branch.about.iter();
        Self {
            left: 0.0,
            top: 0.0,
            width,
            title: TextBlock::wrap(&branch.title, TITLE, words),
            about: about
                .map(|text| TextBlock::wrap(text, ABOUT, words))
                .collect(),
            ink: match branch.kind {
                BranchKind::Filled => MarkStyle::Card,
                BranchKind::Vacant => MarkStyle::Vacant,
            },
        }
    }

    /// The box, moved right and down.
    pub(super) fn moved(self, (right, down): Point) -> Self {
        Self {
            left: self.left + right,
            top: self.top + down,
            ..self
        }
    }

    pub(super) fn height(&self) -> f64 {
        let about: f64 = self.about.iter().map(TextBlock::height).sum();
        (self.title.height() + about + 2.0 * ABOVE).ceil()
    }

    /// The middle of its upper edge, where the line from its parent ends.
    pub(super) fn head(&self) -> Point {
        (self.left + self.width / 2.0, self.top)
    }

    /// The middle of its left edge, where a line from the side ends.
    pub(super) fn side(&self) -> Point {
        (self.left, self.top + self.height() / 2.0)
    }

    pub(super) fn bottom(&self) -> f64 {
        self.top + self.height()
    }

    pub(super) fn paint(&self, canvas: &Canvas<'_>) {
        let (left, top) = (self.left + 1.0, self.top + 1.0);
        let corner = (self.left + self.width - 1.0, self.bottom() - 1.0);
        canvas.rect((left, top), corner, self.ink);
        let x = self.left + ASIDE;
        let mut from = self.top + ABOVE;
        let words = [(&self.title, MarkStyle::Text)];
        let about = self.about.iter().map(|lines| (lines, MarkStyle::Muted));
        for (lines, ink) in words.into_iter().chain(about) {
            for (line, y) in lines.around(from + lines.height() / 2.0) {
                canvas.text((x, y), line, lines.face, (ink, TextAnchor::Start));
            }
            from += lines.height();
        }
    }
}
