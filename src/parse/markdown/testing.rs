//! Parses small texts, for tests.

use super::{Mention, Role, read};
use crate::diagnostics::Finding;
use crate::plan::prose::{Block, BlockKind, Prose};
use crate::sources::{FileId, Source, Sources, Span};

/// The result of parsing a text.
pub(super) struct ReadText {
    pub(super) prose: Prose,
    pub(super) found: Vec<Finding>,
    pub(super) mentions: Vec<Mention>,
}

/// The only file of a small site.
fn file() -> FileId {
    let sources = Sources::new(vec![Source::new("a.md", Vec::new())]);
    sources.find("a.md").map(|(id, _)| id).unwrap()
}

pub(super) fn section(text: &str) -> ReadText {
    reading(text, Role::Section)
}

pub(super) fn field(text: &str) -> ReadText {
    reading(text, Role::Field)
}

fn reading(text: &str, role: Role) -> ReadText {
    let (file, mut found, mut mentions) = (file(), Vec::new(), Vec::new());
    let place = |range| Span::new(file, range);
    let prose = read(text, role, &place, &mut found, &mut mentions);
    ReadText {
        prose,
        found,
        mentions,
    }
}

/// The findings about a section, one on each line: `rule at "what it points at": message (->
/// "fix")`.
pub(super) fn faults(text: &str) -> Vec<String> {
    said(&section(text), text)
}

/// The findings of a result, in the same form.
pub(super) fn said(read: &ReadText, text: &str) -> Vec<String> {
    read.found
        .iter()
        .map(|finding| {
            let at = &text[finding.at.span.range()];
            let fix = finding
                .fix
                .as_ref()
                .map(|fix| format!(" -> {:?}", fix.text));
            let message = &finding.message;
            format!(
                "{} at {at:?}: {message}{}",
                finding.rule,
                fix.unwrap_or_default()
            )
        })
        .collect()
}

/// The kinds of the blocks of a section without faults.
pub(super) fn blocks(text: &str) -> Vec<BlockKind> {
    let read = section(text);
    assert_eq!(said(&read, text), [""; 0]);
    kinds(read.prose.blocks)
}

pub(super) fn kinds(blocks: Vec<Block>) -> Vec<BlockKind> {
    blocks.into_iter().map(|block| block.value).collect()
}
