//! Pictures, with what they show in words.

use crate::plan::prose::Prose;
use crate::plan::{Consent, Id};
use crate::sources::Spanned;

/// A picture, or what is known of one that is lost.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its path from the top of the site, under `assets/`; `None` where the published picture could not be had.
    pub file: Option<Spanned<String>>,
    /// Whether the published picture could not be had, so that it has no file.
    pub lost: bool,
    /// What it shows, in a sentence.
    pub alt: String,
    /// What it shows, at length.
    pub long_description: Option<Prose>,
    /// The caption under it, if it has one.
    pub caption: Option<String>,
    /// The person or organisation that made it, if that is known.
    pub credit: Option<String>,
    /// Whether children can be seen in it; `None` where nobody says.
    pub children: Option<bool>,
    /// Leave of those who can be seen.
    pub consent: Option<Consent>,
}
