//! Renders the prose of a plan, with numbers that are unique throughout the plan.

use super::abbreviations::Abbreviations;
use super::render_state::RenderState;
use super::writer::Writer;
use super::{Fragment, WrittenSection};
use crate::plan::prose::{BlockKind, Prose};

impl Writer<'_> {
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
