//! What the colours of a rating mean, in words and shapes.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::sources::Spanned;

choices! {
    /// A shape that tells a level apart without its colour.
    pub enum Mark {
        /// A circle.
        Circle = "circle",
        /// A triangle.
        Triangle = "triangle",
        /// A square.
        Square = "square",
        /// A diamond.
        Diamond = "diamond",
        /// A cross.
        Cross = "cross",
    }
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

choices! {
    /// What is rated.
    pub enum Rated {
        /// How far the action itself has come.
        Action = "action",
        /// What it has changed.
        Impact = "impact",
    }
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
