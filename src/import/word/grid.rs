//! Tables as grids, in which merged cells are repeated or left empty.

use super::inline::{Text, plain};

/// A table as rows of equally many cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Grid {
    /// The rows, from the top.
    pub rows: Vec<Vec<WordCell>>,
}

/// A cell of a grid.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::import) struct WordCell {
    /// Its paragraphs and items of lists.
    pub paragraphs: Vec<Text>,
    /// The colour of its ground as six hexadecimal digits; `None` if it has none.
    pub fill: Option<String>,
    /// Whether it continues the cell above.
    pub continues: bool,
    /// Whether it only stands beside a cell over several columns.
    pub is_covered: bool,
}

impl WordCell {
    /// The words of the cell, on one line for each paragraph.
    pub(in crate::import) fn words(&self) -> String {
        let lines: Vec<_> = self.paragraphs.iter().map(|text| plain(text)).collect();
        lines.join("\n").trim().to_owned()
    }
}

/// The colour rating that a ground stands for: `red`, `amber`, `green` or `blue`; `None` for greys
/// and for others.
pub(in crate::import) fn rating(fill: &str) -> Option<&'static str> {
    use palette::{FromColor, Hsl, Srgb};
    let colour: Srgb<u8> = fill.parse().ok()?;
    let colour = Hsl::from_color(colour.into_format::<f32>());
    // a table's own tints are pale, ratings are not
    if colour.saturation < 0.35 || !(0.15..=0.85).contains(&colour.lightness) {
        return None;
    }
    let hue = colour.hue.into_positive_degrees();
    match hue {
        0.0..21.0 | 340.0..=360.0 => Some("red"),
        21.0..66.0 => Some("amber"),
        66.0..171.0 => Some("green"),
        171.0..261.0 => Some("blue"),
        _ => None,
    }
}
