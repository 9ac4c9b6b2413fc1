//! One section of a plan: a Markdown file.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::{Span, Spanned};

choices! {
    /// The orientation of a section's pages in print.
    pub enum Orientation {
        /// Upright pages, which is the default.
        Portrait = "portrait",
        /// Landscape pages, for wide tables.
        Landscape = "landscape",
    }
}

/// A section of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The last part of its address on the site.
    pub id: Id,
    /// The name of its file, such as `15-risks.md`, which links use.
    pub file: String,
    /// Where it is written.
    pub span: Span,
    /// The title of the section.
    pub title: String,
    /// The headings of the framework that the section answers.
    pub headings: Vec<Spanned<Id>>,
    /// Whether it follows the plan as an appendix.
    pub appendix: bool,
    /// The orientation of its pages in print.
    pub orientation: Orientation,
    /// The text of the section.
    pub body: Prose,
}

/// The name of the file with the page for children and families.
pub const FAMILIES: &str = "families.md";

impl Section {
    /// Whether it is the page for children and families, which comes first and has no numbers.
    pub fn is_for_families(&self) -> bool {
        self.file == FAMILIES
    }
}
