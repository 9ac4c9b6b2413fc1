//! Markdown as parsed: blocks and inlines, each with its span.
//!
//! Raw HTML cannot be represented here, so it cannot be published. The target of a link is one that
//! the tool allows, or it is not a link.

use crate::sources::{Span, Spanned};
use std::fmt;

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
    /// Plain text without markup, with the place where it was typed.
    Text(PlainText),
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

/// Text without markup, and where it was typed.
///
/// Printed with `{:-?}` it leaves the place out, so that the same words print alike wherever they
/// stand.
#[derive(Clone, PartialEq)]
pub struct PlainText {
    /// The text as readers see it.
    pub value: String,
    /// Where it was typed, which may be with other marks and line breaks.
    pub span: Span,
}

impl PlainText {
    /// Text that was typed at `span`.
    pub fn new(value: String, span: Span) -> Self {
        Self { value, span }
    }
}

impl fmt::Debug for PlainText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.sign_minus() {
            return fmt::Debug::fmt(&self.value, f);
        }
        f.debug_struct("PlainText")
            .field("value", &self.value)
            .field("span", &self.span)
            .finish()
    }
}

/// The destination of a link. No other schemes are allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// http, https, mailto or tel.
    Web(String),
    /// A file or page of this site.
    Site(Spanned<String>),
}

/// What stands in a line beside its words.
#[derive(Debug, Clone, Copy)]
pub enum Beside<'a> {
    /// A picture, by its alternative text.
    Image(&'a str),
    /// A mention of a footnote.
    Note,
    /// A `[[…]]`, by its place.
    Reference(Span),
}

/// The words of a line without their markup, with the alternative texts of its pictures.
pub fn plain(inlines: &[Inline]) -> String {
    let beside = |it: Beside<'_>| match it {
        Beside::Image(alt) => Some(alt.to_owned()),
        Beside::Note | Beside::Reference(_) => Some(String::new()),
    };
    plain_with(inlines, &beside).unwrap_or_default()
}

/// The words of a line without their markup, with what `read` makes of what stands beside them;
/// `None` where it can make nothing of something.
pub fn plain_with(
    inlines: &[Inline],
    read: &dyn Fn(Beside<'_>) -> Option<String>,
) -> Option<String> {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(&text.value),
            Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Struck(inner)
            | Inline::Link { text: inner, .. } => out.push_str(&plain_with(inner, read)?),
            Inline::Break => out.push(' '),
            Inline::Image { alt, .. } => out.push_str(&read(Beside::Image(alt))?),
            Inline::Note(_) => out.push_str(&read(Beside::Note)?),
            Inline::Reference(reference) => {
                out.push_str(&read(Beside::Reference(reference.span))?);
            }
        }
    }
    Some(out)
}
