//! A plan that is ready to be rendered: with the numbers that hold through all of it.

use super::numbers::Numbers;
use crate::charts::Figure;
use crate::disclosure::Publishable;
use crate::words::Words;

/// A plan whose sections, figures, tables and actions have been numbered.
#[derive(Debug, Clone)]
pub struct Writer<'p> {
    pub(super) plan: &'p Publishable,
    pub(super) numbers: Numbers,
}

impl<'p> Writer<'p> {
    /// Numbers the sections, tables and actions of a plan, and its `figures`.
    pub fn new(plan: &'p Publishable, figures: &[Figure]) -> Self {
        Self {
            plan,
            numbers: Numbers::of(plan, figures),
        }
    }

    /// The words of the plan's language.
    pub(super) fn words(&self) -> Words {
        self.plan.words()
    }

    /// The plan that is rendered.
    pub fn plan(&self) -> &'p Publishable {
        self.plan
    }
}
