//! Renders the prose of a plan, with numbers that are unique throughout the plan.

use super::abbreviations::Abbreviations;
use super::numbers::Numbers;
use super::render_state::RenderState;
use super::{Fragment, WrittenSection};
use crate::charts::Figure;
use crate::disclosure::Publishable;
use crate::plan::prose::{BlockKind, Prose};
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

    /// Renders the sections in order, with the appendices.
    pub fn sections(&self) -> Vec<WrittenSection> {
        let mut ids = self.numbers.ids.clone();
        let document = self.plan.document();
        let mut abbreviations = Abbreviations::of(&document.terms);
        let sections = document.sections.iter();
        sections
            .map(|section| self.section(section, &mut ids, &mut abbreviations))
            .collect()
    }

    /// Renders the prose of a field as blocks, without paragraph numbers.
    pub fn run(&self, prose: &Prose) -> Fragment {
        let mut state = RenderState::new(self, None);
        let mut out = Fragment::new();
        for block in &prose.blocks {
            out.run(state.block(block));
        }
        out
    }

    /// Renders the prose of a field: a single paragraph without its `p`, or else its blocks.
    pub fn line(&self, prose: &Prose) -> Fragment {
        match prose.blocks.as_slice() {
            [block] => match &block.value {
                BlockKind::Paragraph(line) => RenderState::new(self, None).line(line),
                _ => self.run(prose),
            },
            _ => self.run(prose),
        }
    }
}
