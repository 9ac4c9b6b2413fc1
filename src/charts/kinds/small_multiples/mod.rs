//! Small multiples: many measures at a glance, each in a panel of its own with its own unit.
//!
//! A panel shows values over time, a share of 100%, or only a value. Panels do not share scales,
//! except those that run from 0% to 100%, which can be compared.

mod body;
mod model;
mod render;

use crate::charts::draw::canvas;
use crate::charts::draw::size::{self, ChartSize};
use crate::charts::draw::svg::SvgHead;
use crate::charts::draw::text_layout::{TextBlock, count};
use crate::charts::{Drawing, context};
use body::{PanelBody, PlacedPanel};
use model::{ABOVE, ASIDE, BETWEEN, SMALL, TITLE, UNDER};
pub(in crate::charts) use model::{Course, Panel, Show};

/// Draws the panels, if there are at least two.
pub(in crate::charts) fn drawing(
    slug: &str,
    panels: &[Panel],
    [title, desc]: [&str; 2],
) -> Option<Drawing> {
    if panels.len() < 2 {
        return None;
    }
    let draw = |edition: ChartSize, id: &str| {
        let (placed, height) = place(panels, edition);
        let head = SvgHead {
            id,
            class: edition.class,
            title,
            desc,
            width: edition.width,
            height,
            fills: 1,
        };
        canvas::draw(&head, |canvas| {
            for panel in &placed {
                render::panel(canvas, panel);
            }
        })
    };
    Some(context::drawing(slug, draw))
}

/// Lays out the panels in rows of equal height. Returns the height of all rows too.
fn place(panels: &[Panel], edition: ChartSize) -> (Vec<PlacedPanel<'_>>, f64) {
    let columns = if edition == size::WIDE { 3 } else { 2 };
    let width = (edition.width - ASIDE * count(columns - 1)) / count(columns);
    let mut placed: Vec<PlacedPanel<'_>> = Vec::new();
    let mut top = 1.0;
    for row in panels.chunks(columns) {
        let first = placed.len();
        for (at, panel) in row.iter().enumerate() {
            placed.push(PlacedPanel {
                left: count(at) * (width + ASIDE),
                top,
                ..measured(panel, width)
            });
        }
        let row = &mut placed[first..];
        let head = row.iter().map(|it| it.head).fold(0.0, f64::max);
        let tallest = row.iter().map(|it| it.body.height).fold(0.0, f64::max);
        for panel in row {
            panel.head = head;
        }
        top += head + tallest + UNDER;
    }
    (placed, top - UNDER + 4.0)
}

fn measured(panel: &Panel, width: f64) -> PlacedPanel<'_> {
    let title = TextBlock::wrap(&panel.title, TITLE, width);
    let about = panel
        .about
        .iter()
        .map(|it| TextBlock::wrap(it, SMALL, width));
    let about: Vec<_> = about.collect();
    let words = title.height() + about.iter().map(TextBlock::height).sum::<f64>();
    PlacedPanel {
        title,
        about,
        body: PanelBody::of(&panel.show, width),
        left: 0.0,
        top: 0.0,
        width,
        head: ABOVE + words + BETWEEN,
    }
}
