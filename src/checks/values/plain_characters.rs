//! Text in the plainest characters, so that a number is read in whatever script it was typed. It
//! must never change a word.

use unicode_normalization::UnicodeNormalization;

/// The text in the plainest characters: digits of any script as 0 to 9, letters without their
/// widths.
pub(in crate::checks) fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    text.nfkc().map(ascii_digit).collect()
}

/// Where the digits of scripts begin that have ten of them in order.
const ZEROS: &[u32] = &[
    0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
    0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
];

fn ascii_digit(letter: char) -> char {
    let code = u32::from(letter);
    // circled digits that no normalisation knows
    let circled = [0x2776, 0x2780, 0x278a]
        .iter()
        .find(|one| (**one..**one + 9).contains(&code));
    let digit = { ZEROS.iter() }
        .find(|zero| (**zero..**zero + 10).contains(&code))
        .map(|zero| code - zero)
        .or_else(|| circled.map(|one| code - one + 1));
    digit
        .and_then(|digit| char::from_digit(digit, 10))
        .unwrap_or(letter)
}
