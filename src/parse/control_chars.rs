//! Control characters, such as those that copying from a PDF leaves in a text.
//!
//! A page with one of them is not valid HTML, so each is reported where it was written; none is
//! removed silently.

use super::invisible_chars;
use crate::diagnostics::Finding;
use crate::sources::Span;

/// The first control character, and its position in bytes; `None` where there is none.
pub(super) fn first(text: &str) -> Option<(usize, char)> {
    let is_plain = |byte| matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r');
    invisible_chars::but(text, is_plain).find(|(_, sign)| is_shapeless(*sign))
}

/// Whether HTML has no place for it:
/// <https://html.spec.whatwg.org/multipage/parsing.html#parse-error-control-character-in-input-stream>
/// and noncharacters.
fn is_shapeless(sign: char) -> bool {
    let is_nowhere = matches!(sign, '\u{fdd0}'..='\u{fdef}') || u32::from(sign) & 0xfffe == 0xfffe;
    is_nowhere || sign.is_control() && !matches!(sign, '\t' | '\n' | '\r')
}

/// The finding about a control character in a text.
pub(super) fn raw(sign: char, at: Span) -> Finding {
    finding(sign, at)
        .help("delete it; it may have come with a copy from another program")
        .fix("")
}

/// The finding about a control character written by its number.
pub(super) fn named(sign: char, at: Span) -> Finding {
    finding(sign, at).help("delete what stands for it")
}

fn finding(sign: char, at: Span) -> Finding {
    let number = u32::from(sign);
    let message = format!("a sign without a shape stands here: U+{number:04X}");
    Finding::error("shapeless", at, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_spaces_and_lines_have_a_shape() {
        assert_eq!(first("Ŵ\u{a0}\u{200b}\u{2028}\u{feff}👍\t\r\n"), None);
    }

    #[test]
    fn controls_and_noncharacters_have_none() {
        for sign in ['\0', '\u{b}', '\u{7f}', '\u{85}', '\u{fdd0}', '\u{1ffff}'] {
            assert_eq!(first(&format!("é{sign}")), Some((2, sign)));
        }
    }
}
