//! Splits a text into sentences.

use memchr::memchr3_iter;
use std::ops::Range;

/// The sentences of a text: each ends with a full stop, question or exclamation mark before a
/// space.
pub(in crate::checks) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    places(text).map(|place| &text[place])
}

/// The ranges of the sentences in a text, in bytes.
pub(in crate::checks) fn places(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text[at..].trim_start();
        let start = text.len() - rest.len();
        at = start + end_of_sentence(rest)?;
        Some(start..start + text[start..at].trim_end().len())
    })
}

fn end_of_sentence(text: &str) -> Option<usize> {
    let stops = memchr3_iter(b'.', b'?', b'!', text.as_bytes()).map(|at| at + 1);
    let ends = |at: &usize| text[*at..].chars().next().is_none_or(char::is_whitespace);
    let end = { stops }.find(ends).unwrap_or(text.len());
    (end > 0).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_stops_before_spaces() {
        let text = "It fell by 2.5%. Why? We do not know";
        let all: Vec<_> = sentences(text).collect();
        assert_eq!(all, ["It fell by 2.5%.", "Why?", "We do not know"]);
    }
}
