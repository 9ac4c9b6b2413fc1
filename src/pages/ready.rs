//! A plan with everything that pages need of it.

use crate::charts::Figure;
use crate::disclosure::Publishable;
use crate::framework::Framework;
use crate::plan::Placement;
use crate::prose::{Writer, Written};

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
    pub writer: &'a Writer<'a>,
    /// This plan and those that it may continue or be continued by.
    pub shelf: &'a [Shelved<'a>],
}

/// A plan as other plans of its borough refer to it.
#[derive(Clone, Copy)]
pub struct Shelved<'a> {
    /// The plan.
    pub plan: &'a Publishable,
    /// Who knows where its actions stand.
    pub writer: &'a Writer<'a>,
}

impl Ready<'_> {
    /// The figure that `placement` places.
    pub fn figure(&self, placement: &Placement) -> Option<&Figure> {
        self.figures
            .iter()
            .find(|figure| figure.placement == *placement)
    }
}
