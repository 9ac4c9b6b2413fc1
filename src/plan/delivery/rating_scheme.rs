//! What the colours of a rating mean, in words and shapes.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::sources::Spanned;

choices! {
    /// A shape that distinguishes a level without its colour.
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
    /// The code by which actions refer to the level.
    pub code: Spanned<Id>,
    /// The word that readers see.
    pub word: String,
    /// What the level means, in a sentence.
    pub meaning: String,
    /// The shape beside its word.
    pub mark: Mark,
}

choices! {
    /// The aspect of an action that is rated.
    pub enum Rated {
        /// The progress of the action itself.
        Action = "action",
        /// The impact of the action.
        Impact = "impact",
    }
}

/// A way of rating actions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingScheme {
    /// The aspect of an action that it rates.
    pub rates: Rated,
    /// The heading of its column.
    pub title: String,
    /// Its levels, the best first.
    pub levels: Vec<RatingLevel>,
}

/// The rating of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RatedAs {
    /// A level, by its code.
    Level(Spanned<Id>),
    /// A rating that was published as a colour only, and cannot be told any more.
    ColourOnly,
}
