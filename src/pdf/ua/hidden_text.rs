//! What a page hides from screen readers: Chromium paints it without a mark, as it does text that a
//! style sheet adds, and the PDF does not tell them apart.

use html5gum::{Token, Tokenizer};

/// Elements without an end tag.
const VOID: [&[u8]; 14] = [
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"param",
    b"source", b"track", b"wbr",
];

/// The letters, without spaces, of each element with `aria-hidden="true"`.
pub(super) fn read(html: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    // the elements that are open from the hidden one on
    let mut open: Vec<Vec<u8>> = Vec::new();
    for token in Tokenizer::new(html) {
        match token {
            Ok(Token::StartTag(tag)) => {
                let hides = tag
                    .attributes
                    .iter()
                    .any(|(name, value)| &***name == b"aria-hidden" && value.as_slice() == b"true");
                let has_end = !tag.self_closing && !VOID.contains(&&**tag.name);
                if has_end && (hides || !open.is_empty()) {
                    if open.is_empty() {
                        found.push(String::new());
                    }
                    open.push(tag.name.to_vec());
                }
            }
            Ok(Token::EndTag(tag)) => {
                if let Some(at) = open.iter().rposition(|name| **name == **tag.name) {
                    open.truncate(at);
                }
            }
            Ok(Token::String(text)) if !open.is_empty() => {
                if let Some(letters) = found.last_mut() {
                    letters.extend(String::from_utf8_lossy(&text).split_whitespace());
                }
            }
            _ => {}
        }
    }
    found.retain(|letters| !letters.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hidden_elements_are_read() {
        let html = "<p>No <span aria-hidden=\"true\">a <b>&amp; b</b><br> c</span> no</p><tr aria-hidden=\"true\"><th>Two\nwords</th></tr><i aria-hidden=\"false\">no</i><svg aria-hidden=\"true\"><path/></svg> no";
        assert_eq!(read(html), ["a&bc", "Twowords"]);
    }
}
