//! Markdown to prose, with every fault reported at its place.
//!
//! One pass over the text. Raw HTML is always refused, and a link must have an allowed destination.
//! The meaning of a `[[…]]` is not decided here: each is handed on as a [`Mention`], to be looked
//! up when the whole plan has been read. Nothing here may panic, whatever the text.

mod addresses;
mod block;
mod caption;
mod definitions;
mod destination;
mod footnotes;
mod heading;
mod html;
mod inline;
mod mention;
mod note;
mod options;
mod picture;
mod quote;
mod reader;
mod remains;
mod table;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub(crate) use mention::{Mention, MentionPosition};
pub(crate) use reader::Role;

use crate::diagnostics::Finding;
use crate::plan::prose::Prose;
use crate::sources::Span;
use reader::MarkdownReader;
use std::ops::Range;

/// Parses `text`. `place` maps its byte ranges to spans in a file. Findings are added to `found`
/// and every `[[…]]` to `mentions`, in order; `place` must give each its own span.
pub(crate) fn read(
    text: &str,
    role: Role,
    place: &dyn Fn(Range<usize>) -> Span,
    found: &mut Vec<Finding>,
    mentions: &mut Vec<Mention>,
) -> Prose {
    let mut reader = MarkdownReader::new(text, role, place);
    let blocks = reader.blocks();
    let notes = reader.notes();
    reader.look_at_definitions();
    found.append(&mut reader.found);
    mentions.append(&mut reader.mentions);
    Prose { blocks, notes }
}
