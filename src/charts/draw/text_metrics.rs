//! The width of text, without reading a font.
//!
//! The numbers are the advance widths, in thousandths of the font size, of Atkinson Hyperlegible
//! Next 2.001, from `@fontsource/atkinson-hyperlegible-next` 5.3.0 on the npm registry (files
//! `latin` and `latin-ext`, weights 400 and 700), read with fonttools. Digits have the wider of
//! their proportional and tabular widths. The machine's own fonts must not be used, because charts
//! would differ between machines.

/// A font size and weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::charts) struct Font {
    /// The font size in user units.
    pub(in crate::charts) size: f64,
    /// The weight of the strokes.
    pub(in crate::charts) weight: Weight,
}

/// The weight of the font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::charts) enum Weight {
    /// The weight 400 of CSS.
    Regular,
    /// The weight 700 of CSS.
    Bold,
}

/// The factor for fallback fonts, such as Arial, which are wider than ours. Chosen by eye.
const SLACK: f64 = 1.1;

/// The width of characters outside the tables: wider than every one in them.
const WIDEST: u16 = 1040;

/// The width of a line of text in user units, with allowance for a wider font.
pub(in crate::charts) fn width(text: &str, face: Font) -> f64 {
    let thousandths: u32 = text
        .chars()
        .map(|letter| u32::from(advance(letter, face.weight)))
        .sum();
    f64::from(thousandths) / 1000.0 * face.size * SLACK
}

fn advance(letter: char, weight: Weight) -> u16 {
    let table = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    };
    let index = match u32::from(letter) {
        code @ 0x20..=0x7e => code - 0x20,
        code @ 0xa0..=0xff => code - 0xa0 + 95,
        _ => return beyond(letter, weight),
    };
    usize::try_from(index)
        .ok()
        .and_then(|index| table.get(index).copied())
        .unwrap_or(WIDEST)
}

fn beyond(letter: char, weight: Weight) -> u16 {
    let found = BEYOND.iter().find(|(known, ..)| *known == letter);
    found.map_or(WIDEST, |&(_, regular, bold)| match weight {
        Weight::Regular => regular,
        Weight::Bold => bold,
    })
}

/// Widths at weight 400: U+0020 to U+007E, then U+00A0 to U+00FF.
#[rustfmt::skip]
const REGULAR: [u16; 191] = [
    280, 286, 301, 651, 592, 919, 731, 160, 299, 299, 485, 606, 210, 362, 210, 387,
    648, 632, 632, 632, 632, 632, 632, 632, 632, 632, 210, 210, 553, 628, 553, 480,
    778, 626, 613, 645, 669, 569, 552, 694, 694, 392, 512, 631, 541, 824, 693, 714,
    592, 724, 614, 592, 558, 690, 593, 856, 623, 575, 607, 317, 387, 344, 552, 372,
    243, 525, 566, 485, 564, 538, 314, 558, 550, 252, 245, 492, 262, 845, 550, 548,
    566, 574, 349, 471, 326, 540, 461, 684, 481, 449, 460, 344, 237, 344, 555, 280,
    286, 485, 610, 580, 575, 237, 528, 368, 798, 371, 562, 602, 362, 798, 356, 352,
    579, 382, 383, 243, 280, 509, 240, 265, 256, 380, 562, 816, 820, 867, 450, 626,
    626, 626, 626, 626, 626, 891, 645, 569, 569, 569, 569, 392, 392, 392, 392, 689,
    693, 714, 714, 714, 714, 714, 532, 714, 690, 690, 690, 690, 575, 592, 582, 525,
    525, 525, 525, 525, 525, 866, 485, 538, 538, 538, 538, 252, 252, 252, 266, 565,
    550, 548, 548, 548, 548, 548, 606, 548, 540, 540, 540, 540, 449, 566, 449,
];

/// Widths at weight 700, of the same characters.
#[rustfmt::skip]
const BOLD: [u16; 191] = [
    312, 303, 390, 765, 610, 969, 725, 210, 335, 335, 485, 595, 271, 373, 272, 440,
    659, 632, 632, 632, 632, 632, 632, 632, 632, 632, 272, 272, 569, 612, 569, 547,
    781, 678, 643, 658, 688, 597, 566, 718, 701, 424, 561, 663, 552, 858, 717, 746,
    629, 756, 650, 610, 607, 686, 644, 886, 685, 650, 618, 340, 440, 344, 582, 400,
    288, 552, 596, 510, 596, 563, 365, 593, 571, 300, 259, 555, 318, 882, 571, 576,
    596, 599, 376, 508, 376, 567, 530, 740, 539, 521, 505, 381, 254, 381, 537, 312,
    303, 510, 634, 593, 650, 254, 555, 432, 798, 390, 649, 615, 373, 798, 383, 394,
    611, 402, 407, 288, 312, 521, 294, 297, 284, 403, 649, 846, 852, 921, 526, 678,
    678, 678, 678, 678, 678, 966, 658, 597, 597, 597, 597, 424, 424, 424, 424, 708,
    717, 746, 746, 746, 746, 746, 536, 746, 686, 686, 686, 686, 650, 629, 621, 552,
    552, 552, 552, 552, 552, 878, 510, 563, 563, 563, 563, 300, 300, 300, 314, 588,
    571, 576, 576, 576, 576, 576, 595, 576, 567, 567, 567, 567, 521, 596, 521,
];

/// Welsh letters, dashes, quotation marks and signs, each with its widths at 400 and 700.
const BEYOND: [(char, u16, u16); 13] = [
    ('\u{174}', 856, 886),
    ('\u{175}', 684, 740),
    ('\u{176}', 575, 650),
    ('\u{177}', 449, 521),
    ('\u{2013}', 504, 501),
    ('\u{2014}', 824, 832),
    ('\u{2018}', 236, 269),
    ('\u{2019}', 236, 269),
    ('\u{201c}', 399, 479),
    ('\u{201d}', 399, 479),
    ('\u{2026}', 670, 780),
    ('\u{20ac}', 664, 678),
    ('\u{2212}', 606, 595),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bold_is_wider_and_unknown_letters_are_widest() {
        let face = |weight| Font { size: 10.0, weight };
        let regular = width("Portsmouth ŵŷ", face(Weight::Regular));
        assert!(regular < width("Portsmouth ŵŷ", face(Weight::Bold)));
        assert!(width("W", face(Weight::Bold)) < width("漢", face(Weight::Regular)));
        // 632 thousandths of 10, and a tenth more for fallback fonts
        assert!((width("7", face(Weight::Regular)) - 6.952).abs() < 1e-9);
    }
}
