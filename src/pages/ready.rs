//! A plan with everything that pages need of it.

use crate::charts::Figure;
use crate::disclosure::Publishable;
use crate::framework::Framework;
use crate::plan::prose::Prose;
use crate::plan::{Anchor, Placement};
use crate::prose::{Place, Run, Written};

/// Whoever turns a plan's prose into runs.
pub trait WriteProse: Sync {
    /// Blocks: paragraphs, lists, tables.
    fn run(&self, prose: &Prose) -> Run;
    /// One line, without a paragraph around it.
    fn line(&self, prose: &Prose) -> Run;
    /// Where something stands, if a section places it.
    fn place_of(&self, anchor: &Anchor) -> Option<Place>;
}

/// A plan with its framework, its figures and its sections as they were written.
pub struct Ready<'a> {
    /// The plan.
    pub plan: &'a Publishable,
    /// What law and guidance ask of it.
    pub framework: &'a Framework,
    /// Its figures.
    pub figures: &'a [Figure],
    /// Its sections in order.
    pub sections: &'a [Written],
    /// Who writes its prose.
    pub writer: &'a dyn WriteProse,
}

impl Ready<'_> {
    /// The figure that `placement` places.
    pub fn figure(&self, placement: &Placement) -> Option<&Figure> {
        self.figures
            .iter()
            .find(|figure| figure.placement == *placement)
    }
}
