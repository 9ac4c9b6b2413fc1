//! Published values as the dots of a dot plot.

use crate::charts::cells;
use crate::charts::kinds::dot_plot::Dot;
use crate::disclosure::Published;
use crate::units::Decimal;
use crate::words::Words;

/// Percentages from here on are no shares, and are not drawn.
const MOST: f64 = 1000.0;

/// A share as a dot; `None` of one that cannot be drawn.
pub(super) fn dot(value: &Published<Decimal>, unit: &str, words: Words) -> Option<Dot> {
    match value.figure() {
        Some(value) if !(0.0..MOST).contains(&value.to_f64()) => None,
        Some(value) => Some(Dot::At(value.to_f64(), format!("{value}{unit}"))),
        None => Some(Dot::Missing(cells::in_words(value, words))),
    }
}
