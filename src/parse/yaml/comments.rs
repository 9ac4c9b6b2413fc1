//! Finds text that a YAML file loses to a comment: ` #` in a value without quotation marks ends it.

use super::node::Node;
use crate::diagnostics::Finding;
use crate::sources::{Sources, Span};

/// The finding about a comment that probably belongs to the text before it; `None` where two spaces
/// come before its `#` and one after, as people write comments.
pub(in crate::parse) fn swallowed(sources: &Sources, node: &Node) -> Option<Finding> {
    let typed = sources.excerpt(node.span);
    if typed.is_empty() || typed.ends_with(['"', '\'', '\n']) || typed.starts_with(['|', '>']) {
        return None;
    }
    let end = node.span.range().end;
    let bytes = sources.file(node.span.file).bytes();
    let line = bytes.get(end..)?.split(|byte| *byte == b'\n').next()?;
    let line = std::str::from_utf8(line).ok()?;
    let comment = line.trim_start_matches([' ', '\t']);
    let gap = line.len() - comment.len();
    let stands_apart = gap > 1 && comment.starts_with("# ");
    if gap == 0 || !comment.starts_with('#') || stands_apart {
        return None;
    }
    let start = end + gap;
    let lost = comment.trim_end();
    let span = Span::new(node.span.file, start..start + lost.len());
    Some(
        Finding::warning("yaml-comment", span, format!("\"{lost}\" is read as a comment, and is not published"))
            .label("` #` begins a comment in text without quotation marks")
            .related(node.span, "what is left of the text")
            .help("put the whole text in quotation marks if this belongs to it; a comment of yours goes on a line of its own"),
    )
}

/// Advice about curly quotation marks around a whole value: Word makes them of straight ones, and
/// YAML takes them for text.
pub(in crate::parse) fn curly(node: &Node, text: &str) -> Option<Finding> {
    let inner = text
        .trim()
        .strip_prefix('\u{201c}')?
        .strip_suffix('\u{201d}')?;
    let is_whole = !inner.contains(['\u{201c}', '\u{201d}']);
    is_whole.then(|| {
        Finding::advice(
            "yaml-quotes",
            node.span,
            "the curly quotation marks around this value are published with it",
        )
        .help("take them out; where a value needs quotation marks, they are straight ones")
    })
}
