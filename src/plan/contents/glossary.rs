//! Terms of the glossary, with their definitions.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::Spanned;

choices! {
    /// Who else than the plan says something.
    pub enum Author {
        /// Whoever re-keyed, corrected or explained the document.
        Editor = "editor",
    }
}

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// The abbreviation of the term; `None` where it has none.
    pub abbr: Option<String>,
    /// The term in full; `None` where the plan does not say what its abbreviation stands for.
    pub term: Option<String>,
    /// The definition; `None` where only the words are known.
    pub definition: Option<Prose>,
    /// The id of the source of the definition; `None` where it has none.
    pub source: Option<Spanned<Id>>,
    /// A note that readers see.
    pub note: Option<Prose>,
    /// Synonyms and former names of the term.
    pub also: Vec<String>,
    /// Whether the words of an abbreviation are the editor's, and not in the published document.
    pub ours: bool,
}

impl Term {
    /// The name of the term: in full, or else its abbreviation.
    pub fn name(&self) -> &str {
        let name = self.term.as_deref().or(self.abbr.as_deref());
        name.unwrap_or_default()
    }
}
