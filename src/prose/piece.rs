//! What a section is made of once it is written.

use super::Fragment;
use crate::plan::{Id, Orientation, Placement};

/// A section with its number.
#[derive(Debug, Clone, PartialEq)]
pub struct WrittenSection {
    /// The id by which addresses name it.
    pub id: Id,
    /// `4`, or `Appendix 2`.
    pub number: String,
    /// The title of the section.
    pub title: String,
    /// Whether it is an appendix.
    pub appendix: bool,
    /// How it lies on paper.
    pub orientation: Orientation,
    /// Its pieces in order.
    pub pieces: Vec<Piece>,
    /// Its headings in order, for "on this page".
    pub entries: Vec<ContentsEntry>,
}

/// A line of a list of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentsEntry {
    /// The level of the heading, from 2 to 6.
    pub level: u8,
    /// The heading's id, unique in the plan.
    pub id: String,
    /// The heading's words, with its number if it has one.
    pub text: String,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// A heading; `level` is 2 to 6 where the section's title is 1.
    Heading {
        /// The level of the heading, from 2 to 6.
        level: u8,
        /// Unique in the plan.
        id: String,
        /// The words of the heading.
        run: Fragment,
    },
    /// A paragraph with its number.
    Paragraph {
        /// The number, such as `4.12`.
        number: String,
        /// Unique in the plan: `p-4-12`.
        id: String,
        /// Its words, without the `p` element.
        run: Fragment,
    },
    /// Any other HTML: lists, tables, quotations, notes.
    Html(Fragment),
    /// Something placed: a figure, actions, a voice. `number` is its number among figures or
    /// tables where it has one, such as `Figure 3` and `Table 5`.
    Placed {
        /// What is placed here.
        placement: Placement,
        /// Its id, unique in the plan.
        id: String,
        /// `Figure 3`, if there is a drawing.
        figure: Option<String>,
        /// `Table 5`, if there is a table.
        table: Option<String>,
    },
}
