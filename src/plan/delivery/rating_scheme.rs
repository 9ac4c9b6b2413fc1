//! What the colours of a rating mean, in words and shapes.

use crate::plan::Id;
use crate::sources::Spanned;

/// A shape that tells a level apart without its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A circle.
    Circle,
    /// A triangle.
    Triangle,
    /// A square.
    Square,
    /// A diamond.
    Diamond,
    /// A cross.
    Cross,
}

/// One level of a rating.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingLevel {
    /// How actions name it.
    pub code: Spanned<Id>,
    /// Its word.
    pub word: String,
    /// What it means.
    pub meaning: String,
    /// Its shape.
    pub mark: Mark,
}

/// What is rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rated {
    /// How far the action itself has come.
    Action,
    /// What it has changed.
    Impact,
}

/// A way of rating actions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingScheme {
    /// What it rates.
    pub rates: Rated,
    /// Its title.
    pub title: String,
    /// Its levels, the best first.
    pub levels: Vec<RatingLevel>,
}

/// How an action was rated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RatedAs {
    /// At a level, by its code.
    Level(Spanned<Id>),
    /// Only by a colour that is lost.
    ColourOnly,
}
