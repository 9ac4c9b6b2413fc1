//! What a page paints: the marked content with its letters and its place, and what stands under no
//! mark.

use super::geometry::Extent;
use std::collections::BTreeMap;
use std::ops::Range;

/// All that one page paints.
#[derive(Debug, Default)]
pub(super) struct PaintedPage {
    /// Marked content by its number (MCID).
    pub marked: BTreeMap<i64, MarkedContent>,
    /// What is neither tagged nor an artifact, in the order of painting.
    pub untagged: Vec<Untagged>,
    /// What was not understood, in words.
    pub faults: Vec<&'static str>,
}

impl PaintedPage {
    /// The first number that no marked content of the page has.
    pub(super) fn next_number(&self) -> i64 {
        self.marked.keys().last().map_or(0, |number| number + 1)
    }
}

/// Content under one number. It may be painted in several parts.
#[derive(Debug, Default)]
pub(super) struct MarkedContent {
    /// Where the operators that open it stand, in bytes.
    pub opens: Vec<Range<usize>>,
    /// Its lines of text in order.
    pub lines: Vec<TextLine>,
    /// Whether it paints a picture or a shading.
    pub has_picture: bool,
    /// How far it reaches; `None` where it paints nothing.
    pub extent: Option<Extent>,
}

impl MarkedContent {
    /// Its letters, one line after another.
    pub(super) fn text(&self) -> String {
        self.lines.iter().map(|line| line.text.as_str()).collect()
    }

    /// Whether it paints only lines and areas.
    pub(super) fn is_decoration(&self) -> bool {
        self.lines.is_empty() && !self.has_picture
    }

    /// Grows to hold something more.
    pub(super) fn grow(&mut self, extent: &Extent) {
        if extent.is_some() {
            self.extent.get_or_insert(Extent::NONE).join(extent);
        }
    }
}

/// The text of one text object.
#[derive(Debug, PartialEq)]
pub(super) struct TextLine {
    /// Where its first letter stands above the page's lower edge, in points.
    pub baseline: f64,
    /// The letters that it shows.
    pub text: String,
}

/// What is painted under no mark.
#[derive(Debug)]
pub(super) struct Untagged {
    /// The operators that paint it, in bytes.
    pub range: Range<usize>,
    /// Its letters; `None` of lines, areas and pictures.
    pub text: Option<String>,
    /// Whether a clip is on: Chromium clips the page's area and not its margins.
    pub is_clipped: bool,
    /// How far it reaches.
    pub extent: Extent,
    /// The marked text painted before it.
    pub before: Option<Neighbour>,
    /// The marked text painted after it.
    pub after: Option<Neighbour>,
}

/// Marked text that is painted beside something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Neighbour {
    /// The number of its marked content.
    pub number: i64,
    /// How far this line of it reaches.
    pub extent: Extent,
}
