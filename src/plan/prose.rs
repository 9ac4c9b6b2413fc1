//! Markdown as it was understood: blocks and inlines, each with its place.
//!
//! Raw HTML has no form here, so it cannot be published; a link's target is one that the tool
//! lets through, or it is not a link.

use crate::sources::Spanned;

/// A piece of prose: what an author wrote in one section or one field.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Prose {
    /// Its blocks in order.
    pub blocks: Vec<Block>,
    /// Its footnotes in order of first mention.
    pub notes: Vec<Footnote>,
}

/// A footnote of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Footnote {
    /// Its name in the text.
    pub label: String,
    /// The blocks of its text.
    pub blocks: Vec<Block>,
}

/// A block and where it stands.
pub type Block = Spanned<BlockKind>;

/// A block. What is rare and large in it is in a box, so that paragraphs, which are neither, are small.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// A heading inside a section.
    Heading(Box<Heading>),
    /// A paragraph of inline text.
    Paragraph(Vec<Inline>),
    /// A list; its first number where it is numbered.
    List {
        /// The first number; `None` for a list of bullets.
        start: Option<u64>,
        /// The items, in their order.
        items: Vec<Item>,
    },
    /// A quotation and whose it is.
    Quote {
        /// The blocks that are quoted.
        blocks: Vec<Block>,
        /// Whose words they are; empty where nobody says.
        source: Vec<Inline>,
    },
    /// A note in a box.
    Callout {
        /// Which kind of box it is.
        kind: Callout,
        /// The blocks in the box.
        blocks: Vec<Block>,
    },
    /// A table written in Markdown.
    Table(Box<Table>),
    /// Terms and what they mean.
    Definitions(Vec<Definition>),
    /// A code block, as typed.
    Code(String),
    /// A line across the page.
    Rule,
    /// `[[…]]` alone in its paragraph: something is placed here.
    Placement,
}

/// A heading inside a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 2 to 6: the section's own title is 1.
    pub level: u8,
    /// The id that the author gave it.
    pub id: Option<String>,
    /// The framework's headings that it answers.
    pub answers: Vec<Spanned<String>>,
    /// The words of the heading.
    pub text: Vec<Inline>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Whether it is ticked, for a list of tasks.
    pub done: Option<bool>,
    /// The blocks of the item.
    pub blocks: Vec<Block>,
}

/// The kinds of boxed note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Callout {
    /// Something that readers should know.
    Note,
    /// Something that helps a reader.
    Tip,
    /// Something not to miss.
    Important,
    /// Something that may go wrong.
    Warning,
    /// Something that will go wrong.
    Caution,
}

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Cells begin at the left.
    Left,
    /// To the right, for numbers.
    Right,
    /// Cells are centred.
    Centre,
}

/// A table written in Markdown.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The caption above the table.
    pub caption: Vec<Inline>,
    /// How each column is set.
    pub columns: Vec<Align>,
    /// The cells of its header row.
    pub head: Vec<Vec<Inline>>,
    /// Its other rows, as wide as the header.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A term and its meanings.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The term that is defined.
    pub term: Vec<Inline>,
    /// The meanings of the term.
    pub meanings: Vec<Vec<Block>>,
}

/// A piece of a line. What is rare in it is in a box, so that words, which are not, are small.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Plain text without markup.
    Text(String),
    /// Inline code, as typed.
    Code(String),
    /// Text with emphasis, as a rule in italics.
    Emphasis(Vec<Inline>),
    /// Text with strong emphasis, as a rule in bold.
    Strong(Vec<Inline>),
    /// Text that is struck out.
    Struck(Vec<Inline>),
    /// A link with its text.
    Link {
        /// Where the link leads.
        to: Box<Destination>,
        /// The text of the link.
        text: Vec<Inline>,
    },
    /// A picture within a line.
    Image {
        /// The file, from the section's folder or the site's assets.
        file: Box<Spanned<String>>,
        /// What it shows, in words.
        alt: String,
    },
    /// A mention of a footnote, by its label.
    Note(Spanned<String>),
    /// `[[…]]` inside a sentence, looked up in the plan's links by its place.
    Reference(Spanned<String>),
    /// A line break that the author asked for.
    Break,
}

/// Where a link goes. Other schemes than these do not pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// http, https, mailto or tel.
    Web(String),
    /// A file or page of this site.
    Site(Spanned<String>),
}

/// The words of a line without their markup.
pub fn plain(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
                out.push_str(&plain(inner));
            }
            Inline::Link { text, .. } => out.push_str(&plain(text)),
            Inline::Image { alt, .. } => out.push_str(alt),
            Inline::Break => out.push(' '),
            Inline::Note(_) | Inline::Reference(_) => {}
        }
    }
    out
}
