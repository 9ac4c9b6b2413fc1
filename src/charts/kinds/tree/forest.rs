//! Lays out several trees under each other, and the nodes that are in none.

use super::layout::{self, GAP, Grown};
use super::node_box::Card;
use crate::charts::Branch;
use crate::charts::draw::geometry::Point;
use crate::charts::draw::size::ChartSize;
use crate::charts::draw::text_layout::{TextBlock, count};
use crate::charts::draw::text_metrics::{Font, Weight};

/// A laid out tree.
pub(super) struct Plot {
    pub(super) cards: Vec<Card>,
    pub(super) links: Vec<Vec<Point>>,
    /// The heading over nodes outside every tree, with its vertical centre; `None` for trees.
    pub(super) heading: Option<(TextBlock, f64)>,
    pub(super) height: f64,
}

const HEADING: Font = Font {
    size: 13.5,
    weight: Weight::Regular,
};

/// The gap between one tree and the next, in user units.
const BETWEEN: f64 = 26.0;

/// The least width of a small tree, in user units.
const CELL: f64 = 160.0;

/// The most boxes of a tree that counts as small, and is placed with the single nodes. Chosen by
/// eye.
const SMALL: usize = 3;

/// Lays out everything in the width of the drawing.
pub(super) fn plot(branches: &[Branch], apart: &str, edition: ChartSize) -> Plot {
    let largest = branches.iter().map(size).max().unwrap_or(0);
    let stands = |branch: &&Branch| size(branch) > SMALL.min(largest - 1);
    let (trees, small): (Vec<_>, Vec<_>) = branches.iter().partition(stands);
    let mut all = Grown::default();
    for tree in trees {
        let top = next(&all);
        all.take(layout::tree(tree, edition.width), (0.0, top));
    }
    let heading = (!small.is_empty()).then(|| {
        let words = TextBlock::wrap(apart, HEADING, edition.width - 2.0);
        let top = next(&all);
        let middle = top + words.height() / 2.0;
        all.height = top + words.height() + 8.0;
        (words, middle)
    });
    cells(&mut all, &small, edition.width);
    Plot {
        height: all.height + 1.0,
        cards: all.cards,
        links: all.links,
        heading,
    }
}

fn size(branch: &Branch) -> usize {
    1 + branch.below.iter().map(size).sum::<usize>()
}

fn next(all: &Grown) -> f64 {
    if all.cards.is_empty() {
        0.0
    } else {
        all.height + BETWEEN
    }
}

/// Lays out small trees in rows, each beginning below the tallest of the row before.
fn cells(all: &mut Grown, small: &[&Branch], width: f64) {
    let number = layout::columns(width, CELL, small.len());
    let room = (width - (count(number) - 1.0) * GAP) / count(number);
    for row in small.chunks(number) {
        let top = all.height;
        for (at, branch) in row.iter().enumerate() {
            all.take(layout::tree(branch, room), (count(at) * (room + GAP), top));
        }
        all.height += GAP;
    }
    if !small.is_empty() {
        all.height -= GAP;
    }
}
