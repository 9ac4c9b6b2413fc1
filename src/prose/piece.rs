//! The parts of a rendered section.

use super::Fragment;
use crate::plan::{Id, Orientation, Placement};

/// A rendered section with its number.
#[derive(Debug, Clone, PartialEq)]
pub struct WrittenSection {
    /// The id by which addresses name it.
    pub id: Id,
    /// The number: `4`, or `Appendix 2`.
    pub number: String,
    /// The title of the section.
    pub title: String,
    /// Whether it is an appendix.
    pub appendix: bool,
    /// The orientation of its pages in print.
    pub orientation: Orientation,
    /// The pieces, in the order of the section.
    pub pieces: Vec<Piece>,
    /// The headings in order, for "on this page".
    pub entries: Vec<ContentsEntry>,
}

/// An entry in a list of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentsEntry {
    /// The level of the heading, from 2 to 6.
    pub level: u8,
    /// The heading's id, unique in the plan.
    pub id: String,
    /// The text of the heading, with its number if it has one.
    pub text: String,
}

/// A piece of a rendered section.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// A heading inside the section.
    Heading {
        /// The level of the heading, from 2 to 6.
        level: u8,
        /// The id of the heading, unique in the plan.
        id: String,
        /// The words of the heading.
        run: Fragment,
    },
    /// A paragraph with its number.
    Paragraph {
        /// The number, such as `4.12`.
        number: String,
        /// The id of the paragraph, unique in the plan: `p-4-12`.
        id: String,
        /// The content, without the `p` element.
        run: Fragment,
    },
    /// Any other HTML: lists, tables, quotations, boxed notes.
    Html(Fragment),
    /// A placed block: a figure, actions, a voice and so on.
    Placed {
        /// What is placed here.
        placement: Placement,
        /// The id of the block, unique in the plan.
        id: String,
        /// The number `Figure 3`; `None` where there is no drawing.
        figure: Option<String>,
        /// The number `Table 5`; `None` where there is no table.
        table: Option<String>,
    },
}
