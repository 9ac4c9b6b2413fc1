//! What the plan draws on.

use crate::plan::Id;
use crate::sources::Spanned;

/// A document or a page elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// The title and whatever else identifies it.
    pub text: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// The organisation that published it, if that is known.
    pub publisher: Option<String>,
    /// A note that readers see.
    pub note: Option<String>,
}
