//! What small multiples show, and the measures of their panels.

use crate::charts::draw::text_metrics::{Font, Weight};
use crate::charts::kinds::line::Stop;
use crate::units::{Decimal, Period};

/// One measure with its own scale.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Panel {
    /// The name of the measure.
    pub(in crate::charts) title: String,
    /// What is measured in which unit, and what is aimed at.
    pub(in crate::charts) about: Vec<String>,
    /// What is drawn under the name.
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

/// Values of one measure over time.
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

pub(super) const TITLE: Font = face(15.0, Weight::Bold);
pub(super) const FIGURE: Font = face(24.0, Weight::Bold);
pub(super) const STRONG: Font = face(14.0, Weight::Bold);
pub(super) const SMALL: Font = face(13.0, Weight::Regular);

pub(super) const fn face(size: f64, weight: Weight) -> Font {
    Font { size, weight }
}

/// Between panels, across and down.
pub(super) const ASIDE: f64 = 24.0;
pub(super) const UNDER: f64 = 22.0;
/// From the rule over a panel to its title.
pub(super) const ABOVE: f64 = 8.0;
/// From a panel's words to its drawing.
pub(super) const BETWEEN: f64 = 8.0;
