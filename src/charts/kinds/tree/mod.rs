//! A tree of boxes: a hierarchy, with each name in a box of its own.
//!
//! Children are side by side where each has space to be read, and in columns where they do not. A
//! tree that would be longer than a page, or whose boxes would be too narrow, is not drawn: the
//! list is clearer.

pub(in crate::charts) mod hierarchy;

mod forest;
mod layout;
mod node_box;

use crate::charts::draw::canvas::{self, Canvas};
use crate::charts::draw::mark_style::MarkStyle;
use crate::charts::draw::size::{self, ChartSize};
use crate::charts::draw::svg::{SvgHead, TextAnchor};
use crate::charts::{Branch, Drawing, context};
use forest::Plot;

/// The tallest drawing, in user units: what fits on a page of A4 under a caption, at the width of
/// text.
const TALLEST: f64 = 1000.0;

/// The narrowest box, in user units: most of its words still fit unbroken. Chosen by eye.
const THINNEST: f64 = 96.0;

/// Draws the tree; `None` where it would not be readable. `apart` is the heading of nodes outside
/// every tree.
pub(in crate::charts) fn drawing(
    slug: &str,
    branches: &[Branch],
    apart: &str,
    [title, desc]: [&str; 2],
) -> Option<Drawing> {
    if branches.iter().all(|branch| branch.below.is_empty()) {
        return None;
    }
    let plots = [size::WIDE, size::NARROW].map(|it| forest::plot(branches, apart, it));
    let thin = |plot: &Plot| plot.cards.iter().any(|card| card.width < THINNEST);
    if plots[0].height > TALLEST || plots.iter().any(thin) {
        return None;
    }
    let draw = |edition: ChartSize, id: &str| {
        let plot = &plots[usize::from(edition != size::WIDE)];
        let head = SvgHead {
            id,
            class: edition.class,
            title,
            desc,
            width: edition.width,
            height: plot.height,
            fills: 0,
        };
        canvas::draw(&head, |canvas| paint(canvas, plot))
    };
    Some(context::drawing(slug, draw))
}

fn paint(canvas: &Canvas<'_>, plot: &Plot) {
    for link in &plot.links {
        canvas.path(link, MarkStyle::Axis);
    }
    if let Some((words, middle)) = &plot.heading {
        for (line, y) in words.around(*middle) {
            canvas.text(
                (1.0, y),
                line,
                words.face,
                (MarkStyle::Muted, TextAnchor::Start),
            );
        }
    }
    for card in &plot.cards {
        card.paint(canvas);
    }
}
