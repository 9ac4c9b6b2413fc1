//! What the colours of a rating mean, in words and shapes.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::sources::Spanned;

choices! {
    /// A shape that tells a level apart without its colour.
    pub enum Mark {
        /// A circle beside the word.
        Circle = "circle",
        /// A triangle beside the word.
        Triangle = "triangle",
        /// A square beside the word.
        Square = "square",
        /// A diamond beside the word.
        Diamond = "diamond",
        /// A cross beside the word.
        Cross = "cross",
    }
}

/// One level of a rating.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingLevel {
    /// How actions name it.
    pub code: Spanned<Id>,
    /// The word that readers see.
    pub word: String,
    /// What the level means, in a sentence.
    pub meaning: String,
    /// The shape beside its word.
    pub mark: Mark,
}

choices! {
    /// What of an action is rated.
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
    /// What of an action it rates.
    pub rates: Rated,
    /// The heading of its column.
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
