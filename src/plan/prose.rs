//! Markdown as parsed: blocks and inlines, each with its span.
//!
//! Raw HTML cannot be represented here, so it cannot be published. The target of a link is one that
//! the tool allows, or it is not a link.

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

/// A block. Variants that are rare and large are boxed, so that the common paragraph is small.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// A heading inside a section.
    Heading(Box<Heading>),
    /// A paragraph of inline text.
    Paragraph(Vec<Inline>),
    /// A list with bullets or numbers.
    List {
        /// The first number; `None` for a list of bullets.
        start: Option<u64>,
        /// The items, in their order.
        items: Vec<Item>,
    },
    /// A quotation and its source.
    Quote {
        /// The blocks that are quoted.
        blocks: Vec<Block>,
        /// The source of the quotation; empty where it has none.
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
    /// `[[…]]` alone in its paragraph: a block is placed here.
    Placement,
}

/// A heading inside a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// The level, from 2 to 6; the title of the section is 1.
    pub level: u8,
    /// The id that the author gave it; `None` where it has none.
    pub id: Option<String>,
    /// The framework's headings that it answers.
    pub answers: Vec<Spanned<String>>,
    /// The words of the heading.
    pub text: Vec<Inline>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Whether the task is ticked; `None` where it is no task.
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

/// The alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Cells begin at the left.
    Left,
    /// Cells end at the right, for numbers.
    Right,
    /// Cells are centred in the column.
    Centre,
}

/// A table written in Markdown.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The caption above the table.
    pub caption: Vec<Inline>,
    /// The alignment of each column.
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

/// An inline element. Variants that are rare are boxed, so that the common text is small.
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
    /// `[[…]]` inside a sentence. Its target is in the plan's links, under its span.
    Reference(Spanned<String>),
    /// A line break that the author asked for.
    Break,
}

/// The destination of a link. No other schemes are allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// http, https, mailto or tel.
    Web(String),
    /// A file or page of this site.
    Site(Spanned<String>),
}

/// The text of a line, without its markup.
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
