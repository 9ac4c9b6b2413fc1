//! The sources that a plan cites.

use crate::plan::Id;
use crate::sources::Spanned;

/// A document or page that the plan cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// The title and whatever else identifies it.
    pub text: String,
    /// The address at which it can be read; `None` where there is none.
    pub url: Option<String>,
    /// The organisation that published it, if that is known.
    pub publisher: Option<String>,
    /// A note that readers see.
    pub note: Option<String>,
}
