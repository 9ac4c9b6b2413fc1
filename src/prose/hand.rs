//! What is known while a piece of prose is written.

use super::ids::Ids;
use super::notes::Notes;
use super::writer::Writer;
use crate::plan::Id;

/// Prose being written.
pub(super) struct Hand<'w> {
    pub(super) writer: &'w Writer<'w>,
    /// The section; none for a field of the plan's data.
    pub(super) section: Option<&'w Id>,
    /// The words of the line so far, for knowing where a sentence begins.
    pub(super) said: String,
    pub(super) notes: Notes,
    pub(super) ids: Ids,
}

impl<'w> Hand<'w> {
    pub(super) fn new(writer: &'w Writer<'w>, section: Option<&'w Id>) -> Self {
        Self {
            writer,
            section,
            said: String::new(),
            notes: Notes::default(),
            ids: Ids::default(),
        }
    }

    /// Whether what comes next begins a sentence.
    pub(super) fn at_start(&self) -> bool {
        let said = self.said.trim_end();
        said.is_empty() || said.len() < self.said.len() && said.ends_with(['.', '!', '?'])
    }
}
