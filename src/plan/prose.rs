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

/// A footnote.
#[derive(Debug, Clone, PartialEq)]
pub struct Footnote {
    /// Its name in the text.
    pub label: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A block and where it stands.
pub type Block = Spanned<BlockKind>;

/// A block. What is rare and large in it is in a box, so that paragraphs, which are neither, are small.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// A heading inside a section.
    Heading(Box<Heading>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; its first number where it is numbered.
    List {
        /// The first number.
        start: Option<u64>,
        /// The items.
        items: Vec<Item>,
    },
    /// A quotation and whose it is.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
        /// Its source.
        source: Vec<Inline>,
    },
    /// A boxed note.
    Callout {
        /// Which kind.
        kind: Callout,
        /// What it says.
        blocks: Vec<Block>,
    },
    /// A table written in Markdown.
    Table(Box<Table>),
    /// Terms and what they mean.
    Definitions(Vec<Definition>),
    /// Text as typed.
    Code(String),
    /// A line across.
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
    /// Its words.
    pub text: Vec<Inline>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Whether it is ticked, for a list of tasks.
    pub done: Option<bool>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// The kinds of boxed note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Callout {
    /// Something to know.
    Note,
    /// Something that helps.
    Tip,
    /// Something not to miss.
    Important,
    /// Something that may go wrong.
    Warning,
    /// Something that will.
    Caution,
}

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// To the left.
    Left,
    /// To the right, for numbers.
    Right,
    /// In the middle.
    Centre,
}

/// A table written in Markdown.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its caption.
    pub caption: Vec<Inline>,
    /// How each column is set.
    pub columns: Vec<Align>,
    /// Its header row.
    pub head: Vec<Vec<Inline>>,
    /// Its other rows, as wide as the header.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A term and its meanings.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// What it means.
    pub meanings: Vec<Vec<Block>>,
}

/// A piece of a line. What is rare in it is in a box, so that words, which are not, are small.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Words as typed.
    Code(String),
    /// Stressed words.
    Emphasis(Vec<Inline>),
    /// Strong words.
    Strong(Vec<Inline>),
    /// Words struck out.
    Struck(Vec<Inline>),
    /// A link.
    Link {
        /// Where to.
        to: Box<Destination>,
        /// Its words.
        text: Vec<Inline>,
    },
    /// A picture.
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
