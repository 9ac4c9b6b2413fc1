//! Numbers that people type before headings. Pages number everything themselves.

/// A heading without the number that somebody typed: sections are numbered anew.
pub(super) fn unnumbered(words: &str) -> String {
    let words = words.trim_start();
    let number = words.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let rest = number.trim_start_matches(')').trim_start();
    let has_number = number.len() < words.len() && number.starts_with([' ', ')', '\t']);
    if has_number && !rest.is_empty() {
        rest.to_owned()
    } else {
        words.to_owned()
    }
}
