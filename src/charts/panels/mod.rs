//! Small multiples: many measures at a glance, each in a panel of its own with its own unit.
//!
//! A panel shows a course over time, a share of a hundred, or only a figure. No panel borrows
//! another's scale: what can be compared between panels is only what runs from 0% to 100%.

mod body;
mod paint;

use super::canvas;
use super::edition::{self, Edition};
use super::layout::{Lines, count};
use super::line::Stop;
use super::svg::Head;
use super::widths::{Face, Weight};
use super::{Drawing, scene};
use crate::units::{Decimal, Period};
use body::Body;

/// A measure.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Panel {
    /// Its name.
    pub(super) title: String,
    /// What is measured in which unit, and what is aimed at.
    pub(super) about: Vec<String>,
    /// What it shows.
    pub(super) show: Show,
}

/// What a panel shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Show {
    /// Two figures or more over time.
    Course(Course),
    /// One percentage, as a bar of a hundred, and when it was so.
    Share(Decimal, String),
    /// One figure, or the word for a missing one, and when it was so.
    Figure(String, String),
}

/// Figures over time.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Course {
    /// In order of time.
    pub(super) stops: Vec<Stop>,
    /// The first figure and the latest, or the word for it, each with its period.
    pub(super) ends: [(String, Period); 2],
    /// What is aimed at.
    pub(super) target: Option<f64>,
    /// The scale reaches at least so far.
    pub(super) reach: f64,
}

const TITLE: Face = face(15.0, Weight::Bold);
const FIGURE: Face = face(24.0, Weight::Bold);
const STRONG: Face = face(14.0, Weight::Bold);
const SMALL: Face = face(13.0, Weight::Regular);

const fn face(size: f64, weight: Weight) -> Face {
    Face { size, weight }
}

/// Between panels, across and down.
const ASIDE: f64 = 24.0;
const UNDER: f64 = 22.0;
/// From the rule over a panel to its title.
const ABOVE: f64 = 8.0;
/// From a panel's words to its drawing.
const BETWEEN: f64 = 8.0;

/// A panel with its measures.
struct Placed<'a> {
    title: Lines,
    about: Vec<Lines>,
    body: Body<'a>,
    left: f64,
    top: f64,
    width: f64,
    /// The height of title and words of the tallest beside it.
    head: f64,
}

/// The panels as a drawing, if there are several.
pub(super) fn drawing(slug: &str, panels: &[Panel], [title, desc]: [&str; 2]) -> Option<Drawing> {
    if panels.len() < 2 {
        return None;
    }
    let draw = |edition: Edition, id: &str| {
        let (placed, height) = place(panels, edition);
        let head = Head {
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
                paint::panel(canvas, panel);
            }
        })
    };
    Some(scene::drawing(slug, draw))
}

/// The panels in rows of equal panels, and the height of all.
fn place(panels: &[Panel], edition: Edition) -> (Vec<Placed<'_>>, f64) {
    let columns = if edition == edition::WIDE { 3 } else { 2 };
    let width = (edition.width - ASIDE * count(columns - 1)) / count(columns);
    let mut placed: Vec<Placed<'_>> = Vec::new();
    let mut top = 1.0;
    for row in panels.chunks(columns) {
        let first = placed.len();
        for (at, panel) in row.iter().enumerate() {
            placed.push(Placed {
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

fn measured(panel: &Panel, width: f64) -> Placed<'_> {
    let title = Lines::wrap(&panel.title, TITLE, width);
    let about = panel.about.iter().map(|it| Lines::wrap(it, SMALL, width));
    let about: Vec<_> = about.collect();
    let words = title.height() + about.iter().map(Lines::height).sum::<f64>();
    Placed {
        title,
        about,
        body: Body::of(&panel.show, width),
        left: 0.0,
        top: 0.0,
        width,
        head: ABOVE + words + BETWEEN,
    }
}
