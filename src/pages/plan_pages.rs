//! A plan with everything that pages need of it.

use crate::charts::Figure;
use crate::framework::Framework;
use crate::plan::Placement;
use crate::prose::{Writer, WrittenSection};

/// A plan with its framework, its figures and its sections as they were written.
pub struct PlanPages<'a> {
    /// The plan, and who writes its prose.
    pub writer: &'a Writer<'a>,
    /// What law and guidance ask of it.
    pub framework: &'a Framework,
    /// Its figures.
    pub figures: &'a [Figure],
    /// Its sections in order.
    pub sections: &'a [WrittenSection],
    /// The plans of its borough, this one among them.
    pub shelf: &'a [Writer<'a>],
}

impl PlanPages<'_> {
    /// The figure that `placement` places.
    pub fn figure(&self, placement: &Placement) -> Option<&Figure> {
        self.figures
            .iter()
            .find(|figure| figure.placement == *placement)
    }
}
