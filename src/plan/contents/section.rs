//! One section of a plan: a Markdown file.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::{Span, Spanned};

choices! {
    /// How the section lies on paper.
    pub enum Orientation {
        /// Upright pages, the usual way.
        Portrait = "portrait",
        /// On its side, for wide tables.
        Landscape = "landscape",
    }
}

/// A section of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The last part of its address.
    pub id: Id,
    /// Its file's name, such as `15-risks.md`, by which links lead to it.
    pub file: String,
    /// Where it is written.
    pub span: Span,
    /// The title of the section.
    pub title: String,
    /// The framework's headings that it answers.
    pub headings: Vec<Spanned<Id>>,
    /// Whether it stands after the plan, as an appendix.
    pub appendix: bool,
    /// How it lies on paper.
    pub orientation: Orientation,
    /// The text of the section.
    pub body: Prose,
}
