//! The content of small multiples, and the measures of their panels.

use crate::charts::draw::text_metrics::{Font, Weight};
use crate::charts::kinds::line::Stop;
use crate::units::{Decimal, Period};

/// A panel: one measure with its own scale.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Panel {
    /// The name of the measure.
    pub(in crate::charts) title: String,
    /// The unit and the target of the measure, in short lines.
    pub(in crate::charts) about: Vec<String>,
    /// The content under the title.
    pub(in crate::charts) show: Show,
}

/// The content of a panel.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) enum Show {
    /// Two values or more over time.
    Course(Course),
    /// A percentage, shown as a bar of 100%, with its period.
    Share(Decimal, String),
    /// A value or the word for a missing one, with its period.
    Figure(String, String),
}

/// Values of one measure over time.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Course {
    /// The points, in order of time.
    pub(in crate::charts) stops: Vec<Stop>,
    /// The first and the latest value, or the word for a missing one, each with its period.
    pub(in crate::charts) ends: [(String, Period); 2],
    /// The target, in the measure's unit; `None` where there is none.
    pub(in crate::charts) target: Option<f64>,
    /// The value that the scale reaches at least.
    pub(in crate::charts) reach: f64,
}

pub(super) const TITLE: Font = face(15.0, Weight::Bold);
pub(super) const FIGURE: Font = face(24.0, Weight::Bold);
pub(super) const STRONG: Font = face(14.0, Weight::Bold);
pub(super) const SMALL: Font = face(13.0, Weight::Regular);

pub(super) const fn face(size: f64, weight: Weight) -> Font {
    Font { size, weight }
}

/// The gap between panels, across and down, in user units.
pub(super) const ASIDE: f64 = 24.0;
pub(super) const UNDER: f64 = 22.0;
/// The distance from the rule over a panel to its title, in user units.
pub(super) const ABOVE: f64 = 8.0;
/// The distance from a panel's text to its drawing, in user units.
pub(super) const BETWEEN: f64 = 8.0;
