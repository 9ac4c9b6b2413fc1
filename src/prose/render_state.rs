//! The state of rendering one piece of prose.

use super::abbreviations::Abbreviations;
use super::ids::Ids;
use super::notes::Footnotes;
use super::renderer::Writer;
use crate::plan::Id;
use crate::words::Words;

/// Mutable state of one rendering pass: the section, the text of the line so far, footnotes and
/// ids.
pub(super) struct RenderState<'w> {
    pub(super) writer: &'w Writer<'w>,
    /// The section; `None` for a field of the plan's data.
    pub(super) section: Option<&'w Id>,
    /// The text of the line so far, to know where a sentence begins.
    pub(super) text_so_far: String,
    /// The whole text of the line, to know which abbreviations its author spells out.
    pub(super) line: String,
    pub(super) abbreviations: Abbreviations<'w>,
    pub(super) notes: Footnotes,
    pub(super) ids: Ids,
}

impl<'w> RenderState<'w> {
    pub(super) fn new(writer: &'w Writer<'w>, section: Option<&'w Id>) -> Self {
        Self {
            writer,
            section,
            text_so_far: String::new(),
            line: String::new(),
            abbreviations: Abbreviations::default(),
            notes: Footnotes::default(),
            ids: Ids::default(),
        }
    }

    /// The words of the plan's language.
    pub(super) fn words(&self) -> Words {
        self.writer.words()
    }

    /// Renders something in which no abbreviation may be expanded.
    pub(super) fn untouched<R>(&mut self, write: impl FnOnce(&mut Self) -> R) -> R {
        let abbreviations = std::mem::take(&mut self.abbreviations);
        let written = write(self);
        self.abbreviations = abbreviations;
        written
    }

    /// Whether the next word begins a sentence.
    pub(super) fn at_start(&self) -> bool {
        let said = self.text_so_far.trim_end();
        said.is_empty() || said.len() < self.text_so_far.len() && said.ends_with(['.', '!', '?'])
    }
}
