//! Words explained.

use super::Id;
use super::prose::Prose;
use crate::sources::Spanned;

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its abbreviation.
    pub abbr: Option<String>,
    /// In full.
    pub term: String,
    /// What it means.
    pub definition: Option<Prose>,
    /// Where the meaning comes from.
    pub source: Option<Spanned<Id>>,
    /// Other meanings and old names.
    pub also: Vec<String>,
}
