//! The kinds of Markdown that are read: the only file that knows the parser's options.

use super::definitions::LinkDefinitions;
use pulldown_cmark::{Options, Parser};
use std::iter::Peekable;

/// The parser's events, each with its bytes.
pub(super) type MarkdownEvents<'t> = Peekable<pulldown_cmark::OffsetIter<'t>>;

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_SMART_PUNCTUATION)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_STRIKETHROUGH)
    // the parser itself then finds `[[…]]`, and ignores it in code and after a backslash
    .union(Options::ENABLE_WIKILINKS);

/// The events of `text`, in order, and its link definitions.
pub(super) fn events(text: &str) -> (MarkdownEvents<'_>, LinkDefinitions) {
    let parser = Parser::new_ext(text, OPTIONS);
    let written = parser.reference_definitions().iter();
    let definitions = LinkDefinitions::new(written.map(|(name, it)| (name, it.span.clone())));
    (parser.into_offset_iter().peekable(), definitions)
}
