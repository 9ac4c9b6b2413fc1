//! Words explained, and the page for addresses that do not exist.

use super::{Html, LayoutView, Link};
use serde::Serialize;

/// A term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermView {
    /// Its id on the page; none where it is shown a second time.
    pub id: Option<String>,
    /// Its abbreviation.
    pub abbr: Option<String>,
    /// In full.
    pub term: String,
    /// What it means.
    pub definition: Option<Html>,
    /// Other meanings and old names.
    pub also: Vec<String>,
    /// Where the meaning comes from.
    pub source: Option<String>,
}

/// The terms of one plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GlossaryPlan {
    /// The plan's title.
    pub title: String,
    /// The plan's id on the page.
    pub id: String,
    /// Its front page.
    pub href: String,
    /// Its terms, in order of the alphabet.
    pub terms: Vec<TermView>,
    /// The first term under each letter, where there are many.
    pub letters: Vec<Link>,
}

/// The glossary page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GlossaryView {
    /// Around it.
    pub frame: LayoutView,
    /// Each plan that explains words.
    pub plans: Vec<GlossaryPlan>,
}

/// What is shown for an address that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MissingView {
    /// Around it.
    pub frame: LayoutView,
}
