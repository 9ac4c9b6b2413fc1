//! The only way by which text of others enters messages: what was typed, names of files, arguments.

use std::borrow::Cow;
use std::fmt::Write;
use unicode_general_category::{GeneralCategory, get_general_category};

/// The text with each invisible character, and each that would control the terminal, replaced by
/// its code point: `<U+202E>`. Unicode decides which characters these are.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unprintable) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if is_unprintable(letter) {
            let _ = write!(shown, "<U+{:04X}>", u32::from(letter));
        } else {
            shown.push(letter);
        }
    }
    Cow::Owned(shown)
}

/// Whether a character is invisible; line ends are, and are wanted.
fn is_unprintable(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_control() && letter != '\n';
    }
    matches!(
        get_general_category(letter),
        GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::LineSeparator
            | GeneralCategory::ParagraphSeparator
            | GeneralCategory::PrivateUse
            | GeneralCategory::Surrogate
            | GeneralCategory::Unassigned
    )
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn letters_that_nobody_sees_are_named() {
        assert_eq!(printable("a\u{202e}b\u{1b}[2J"), "a<U+202E>b<U+001B>[2J");
        assert_eq!(printable("café – “ŵ”\nx"), "café – “ŵ”\nx");
    }
}
