//! Words explained.

use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::Spanned;

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// The abbreviation of the term, if it has one.
    pub abbr: Option<String>,
    /// In full; none where the plan does not say what its abbreviation stands for.
    pub term: Option<String>,
    /// What it means; `None` where only the words are known.
    pub definition: Option<Prose>,
    /// Where the meaning comes from.
    pub source: Option<Spanned<Id>>,
    /// Other meanings and old names.
    pub also: Vec<String>,
}

impl Term {
    /// What it is called: in full, or else by its abbreviation.
    pub fn name(&self) -> &str {
        let name = self.term.as_deref().or(self.abbr.as_deref());
        name.unwrap_or_default()
    }
}
