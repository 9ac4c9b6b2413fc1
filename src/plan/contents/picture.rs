//! Pictures, with their descriptions in words.

use crate::plan::prose::Prose;
use crate::plan::{Consent, Id};
use crate::sources::Spanned;

/// A picture, or the description of one that is lost.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its path from the top of the site, under `assets/`; `None` where the published picture is
    /// not available.
    pub file: Option<Spanned<String>>,
    /// Whether the published picture is not available, so that there is no file.
    pub lost: bool,
    /// The text alternative: what it shows, in a sentence.
    pub alt: String,
    /// A longer description; `None` where the sentence is enough.
    pub long_description: Option<Prose>,
    /// The caption under it, if it has one.
    pub caption: Option<String>,
    /// The person or organisation that made it, if that is known.
    pub credit: Option<String>,
    /// Whether children can be seen in it; `None` where it is not stated.
    pub children: Option<bool>,
    /// The consent of those who can be seen; `None` where there is none.
    pub consent: Option<Consent>,
}
