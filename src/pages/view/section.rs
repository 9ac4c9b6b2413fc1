//! A section of a plan, and the pieces that it is made of.

use super::{BlockView, Html, LayoutView, Link};
use serde::Serialize;

/// A line of the contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContentsLine {
    /// `4`, or `Appendix 2`.
    pub number: String,
    /// The section's title.
    pub title: String,
    /// The section's page, or its place in the print edition.
    pub href: String,
    /// Whether it is the page that shows the line.
    pub here: bool,
    /// Whether it is an appendix.
    pub appendix: bool,
}

/// A heading in "on this page".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryView {
    /// Its words, with its number if it has one.
    pub text: String,
    /// Its place on the page.
    pub href: String,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PieceView {
    /// A heading.
    Heading {
        /// Which `h` element it is: 2 to 6.
        level: u8,
        /// Its id.
        id: String,
        /// Its words.
        html: Html,
    },
    /// A numbered paragraph.
    Paragraph {
        /// `4.12`.
        number: String,
        /// Its id.
        id: String,
        /// Its words, without the `p` element.
        html: Html,
    },
    /// Any other markup.
    Html {
        /// The markup.
        html: Html,
    },
    /// Something placed.
    Placed {
        /// Its id.
        id: String,
        /// The levels for headings inside it, from the outermost: `[3, 4, 5]`.
        levels: Vec<u8>,
        /// What is placed.
        block: Box<BlockView>,
        /// Notes that stand beside what is in it.
        notes: Vec<Html>,
    },
}

/// A section of a plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectionView {
    /// Around it.
    pub frame: LayoutView,
    /// `4`, or `Appendix 2`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Whether it is an appendix.
    pub appendix: bool,
    /// Notes beside the section as a whole.
    pub notes: Vec<Html>,
    /// Its main headings, where there are several.
    pub entries: Vec<EntryView>,
    /// What it says.
    pub pieces: Vec<PieceView>,
    /// All sections.
    pub contents: Vec<ContentsLine>,
    /// The section before it.
    pub previous: Option<Link>,
    /// The section after it.
    pub next: Option<Link>,
}
