//! What readers are told about small numbers.

/// What was done about the small numbers of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmallNumbers {
    /// Small counts are hidden.
    Hidden,
    /// Others are hidden because of them.
    HiddenForOthers,
    /// Counts are rounded to the nearest 5.
    Rounded,
    /// Their rows are one row.
    Combined,
    /// Small counts are shown as they are.
    Published,
}

/// What was done, as a sentence.
pub fn small_numbers(done: SmallNumbers) -> &'static str {
    match done {
        SmallNumbers::Hidden => {
            "Small counts, and figures that would give them away, are suppressed."
        }
        SmallNumbers::HiddenForOthers => {
            "Some figures are suppressed, because small counts that are suppressed elsewhere could be worked out from them."
        }
        SmallNumbers::Rounded => {
            "Counts are rounded to the nearest 5, so that they may not add up to their totals."
        }
        SmallNumbers::Combined => "Rows with small counts are shown together as one row.",
        SmallNumbers::Published => "Small counts are shown as they are.",
    }
}
