//! Notices about small numbers, for readers.

/// What disclosure control did to the small numbers of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmallNumbers {
    /// Small counts are hidden.
    Hidden,
    /// Other counts are suppressed to protect them.
    HiddenForOthers,
    /// Counts are rounded to the nearest 5.
    Rounded,
    /// Rows with small counts are combined.
    Combined,
    /// Small counts are shown as they are.
    Published,
}

/// The notice, as a sentence.
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
        SmallNumbers::Published => "Small numbers are as the council published them.",
    }
}
