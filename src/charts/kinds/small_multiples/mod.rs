//! Small multiples: many measures at a glance, each in a panel of its own with its own unit.
//!
//! A panel shows a course over time, a share of a hundred, or only a figure. No panel borrows
//! another's scale: what can be compared between panels is only what runs from 0% to 100%.

mod body;
mod render;

use super::line::Stop;
use crate::charts::draw::canvas;
use crate::charts::draw::size::{self, ChartSize};
use crate::charts::draw::svg::SvgHead;
use crate::charts::draw::text_layout::{TextBlock, count};
use crate::charts::draw::text_metrics::{Font, Weight};
use crate::charts::{Drawing, context};
use crate::units::{Decimal, Period};
use body::PanelBody;

/// A measure.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Panel {
    /// Its name.
    pub(in crate::charts) title: String,
    /// What is measured in which unit, and what is aimed at.
    pub(in crate::charts) about: Vec<String>,
    /// What it shows.
    pub(in crate::charts) show: Show,
}

/// What a panel shows.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) enum Show {
    /// Two figures or more over time.
    Course(Course),
    /// One percentage, as a bar of a hundred, and when it was so.
    Share(Decimal, String),
    /// One figure, or the word for a missing one, and when it was so.
    Figure(String, String),
}

/// Figures over time.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Course {
    /// In order of time.
    pub(in crate::charts) stops: Vec<Stop>,
    /// The first figure and the latest, or the word for it, each with its period.
    pub(in crate::charts) ends: [(String, Period); 2],
    /// What is aimed at.
    pub(in crate::charts) target: Option<f64>,
    /// The scale reaches at least so far.
    pub(in crate::charts) reach: f64,
}

const TITLE: Font = face(15.0, Weight::Bold);
const FIGURE: Font = face(24.0, Weight::Bold);
const STRONG: Font = face(14.0, Weight::Bold);
const SMALL: Font = face(13.0, Weight::Regular);

const fn face(size: f64, weight: Weight) -> Font {
    Font { size, weight }
}

/// Between panels, across and down.
const ASIDE: f64 = 24.0;
const UNDER: f64 = 22.0;
/// From the rule over a panel to its title.
const ABOVE: f64 = 8.0;
/// From a panel's words to its drawing.
const BETWEEN: f64 = 8.0;

/// A panel with its measures.
struct PlacedPanel<'a> {
    title: TextBlock,
    about: Vec<TextBlock>,
    body: PanelBody<'a>,
    left: f64,
    top: f64,
    width: f64,
    /// The height of title and words of the tallest beside it.
    head: f64,
}

/// The panels as a drawing, if there are several.
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

/// The panels in rows of equal panels, and the height of all.
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
