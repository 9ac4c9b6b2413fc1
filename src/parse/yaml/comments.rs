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
        not_published(span, lost)
            .label("` #` begins a comment in text without quotation marks")
            .related(node.span, "what is left of the text")
            .help(IF_TEXT),
    )
}

/// A finding where a text begins with a dash or a bullet of a word processor: entries of a list
/// begin with a hyphen, and everything up to the next key is read as one text.
pub(in crate::parse) fn dashed(sources: &Sources, node: &Node) -> Option<Finding> {
    let text = sources.excerpt(node.span);
    let mark = text.chars().next()?;
    let is_mark = matches!(mark, '–' | '—' | '‐' | '‑' | '−' | '•' | '·' | '▪' | '●');
    let is_entry = text[mark.len_utf8()..].starts_with(char::is_whitespace);
    (is_mark && is_entry).then(|| {
        let message = format!("`{mark}` does not begin an entry of a list, and is published as part of the text");
        Finding::warning("yaml-dash", node.span, message)
            .help("begin each entry with a hyphen and a space, `- `; put text that begins with a dash in quotation marks")
    })
}

/// A finding where all that follows a key is read as a comment, so that the key says nothing; or
/// all that follows the mark of a block of text, `> # of schools`, of which only the lines below
/// are the text.
pub(in crate::parse) fn alone(sources: &Sources, key: Span) -> Option<Finding> {
    let end = key.range().end;
    let bytes = sources.file(key.file).bytes().get(end..)?;
    let line = bytes.split(|byte| *byte == b'\n').next()?;
    let line = std::str::from_utf8(line).ok()?.strip_prefix(':')?;
    let value = line.trim_start();
    let is_block = value.starts_with(['|', '>']);
    let comment = value.trim_start_matches(|it: char| {
        is_block && (it.is_ascii_digit() || matches!(it, '|' | '>' | '+' | '-' | ' '))
    });
    let words = comment.strip_prefix('#')?;
    let is_text = is_block || words.starts_with(|it: char| !it.is_whitespace() && it != '#');
    let start = end + 1 + line.len() - comment.len();
    let lost = comment.trim_end();
    let span = Span::new(key.file, start..start + lost.len());
    is_text.then(|| not_published(span, lost).help(IF_TEXT))
}

/// What to do where text begins with the sign of a comment.
const IF_TEXT: &str = "put the whole text in quotation marks if this belongs to it; a comment of yours goes on a line of its own";

fn not_published(span: Span, lost: &str) -> Finding {
    let message = format!("\"{lost}\" is read as a comment, and is not published");
    Finding::warning("yaml-comment", span, message)
}

/// Advice about curly quotation marks around a whole value: Word makes them of straight ones, and
/// YAML takes them for text.
pub(in crate::parse) fn curly(node: &Node, text: &str) -> Option<Finding> {
    const MARKS: [char; 4] = ['\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}'];
    let inner = text.trim().strip_prefix(MARKS)?.strip_suffix(MARKS)?;
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
