//! Reads the body of a document block by block, and keeps what was noticed on the way.

use super::block::{Block, Run, Text, WordBlockKind, WordDocument, plain};
use super::fields::FieldStack;
use super::grid::{Grid, WordCell};
use super::styles::{ParagraphRole, Styles};
use super::xml::{attribute, child, note_name, value, words_below};
use crate::import::error::ImportError;
use crate::import::package::PartTarget;
use crate::import::report::ImportRemark;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;

/// The most cells of a table. Our choice: a hundred pages of the widest.
const MOST_CELLS: usize = 20_000;

/// The most columns that one cell may cover: Word's own limit.
const MOST_COLUMNS: usize = 63;

/// The longest line that can be a heading without being marked as one. Our choice.
const LONGEST_HEADING: usize = 90;

/// Signs that people type for a bullet.
const BULLETS: [char; 7] = ['•', '·', '▪', '●', '◦', '‣', '\u{f0b7}'];

/// What has been read so far.
pub(super) struct WordReader<'a> {
    styles: &'a Styles,
    /// Where the relationships of the part lead that is being read.
    pub(super) targets: &'a BTreeMap<String, PartTarget>,
    pub(super) found: WordDocument,
    pub(super) fields: FieldStack,
    /// Text boxes of the paragraph that is being read: they follow it.
    pub(super) boxes: Vec<Text>,
    /// Charts, by the ids of their relationships, and the blocks before which they stand.
    pub(super) charts: Vec<(String, usize)>,
    /// Files in `assets/` for the pictures, and the ids of their relationships.
    pub(super) wanted: Vec<(String, String)>,
    paragraphs: usize,
    tables: usize,
    has_contents: bool,
}

/// What a reader leaves, with the pictures that have still to be taken from the container.
pub(super) struct ReadDocument {
    pub(super) found: WordDocument,
    pub(super) wanted: Vec<(String, String)>,
}

impl<'a> WordReader<'a> {
    pub(super) fn new(styles: &'a Styles, targets: &'a BTreeMap<String, PartTarget>) -> Self {
        Self {
            styles,
            targets,
            found: WordDocument {
                blocks: Vec::new(),
                notes: BTreeMap::new(),
                pictures: BTreeMap::new(),
                remarks: Vec::new(),
            },
            fields: FieldStack::default(),
            boxes: Vec::new(),
            charts: Vec::new(),
            wanted: Vec::new(),
            paragraphs: 0,
            tables: 0,
            has_contents: false,
        }
    }

    /// Reads the part with the text.
    ///
    /// # Errors
    ///
    /// A table has more cells than any plan.
    pub(super) fn body(&mut self, part: &Document<'_>) -> Result<(), ImportError> {
        let root = part.root_element();
        self.blocks(child(root, "body").unwrap_or(root))
    }

    /// Reads the blocks below a node, whatever stands between.
    fn blocks(&mut self, node: Node<'_, '_>) -> Result<(), ImportError> {
        for node in node.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "p" => self.paragraph(node),
                "tbl" => self.table(node)?,
                "sdt" if is_contents(node) => self.leave_contents_out(),
                "sdtPr" | "sectPr" | "Fallback" => {}
                _ => self.blocks(node)?,
            }
        }
        Ok(())
    }

    fn leave_contents_out(&mut self) {
        if !self.has_contents {
            let message = "was left out: it is made anew from the headings";
            self.remark(ImportRemark::new("the table of contents", message));
        }
        self.has_contents = true;
    }

    pub(super) fn remark(&mut self, remark: ImportRemark) {
        self.found.remarks.push(remark);
    }

    fn push(&mut self, place: &str, kind: WordBlockKind) {
        let place = place.to_owned();
        self.found.blocks.push(Block { place, kind });
    }

    fn paragraph(&mut self, node: Node<'_, '_>) {
        self.paragraphs += 1;
        let place = format!("paragraph {}", self.paragraphs);
        let properties = child(node, "pPr");
        let style = properties
            .and_then(|it| value(it, "pStyle"))
            .unwrap_or_default();
        let mut role = self.styles.role(style);
        if let Some(level) = properties.and_then(|it| value(it, "outlineLvl")?.parse::<u8>().ok())
            && level < 9
        {
            role = ParagraphRole::Heading(level + 1);
        }
        let text = self.text(node, &place);
        if role == ParagraphRole::Contents || self.fields.in_contents() {
            self.leave_contents_out();
        } else if !is_blank(&text) {
            let numbers = properties.and_then(|it| child(it, "numPr"));
            let level = numbers
                .and_then(|it| value(it, "ilvl")?.parse().ok())
                .unwrap_or(0);
            let kind = match role {
                ParagraphRole::Title => WordBlockKind::Title(text),
                ParagraphRole::Heading(level) => WordBlockKind::Heading(level, text),
                ParagraphRole::Caption => WordBlockKind::Caption(text),
                ParagraphRole::Item => {
                    WordBlockKind::Item(level, style.to_lowercase().contains("number"), text)
                }
                _ if numbers.is_some() => WordBlockKind::Item(level, false, text),
                _ => self.typed_bullet(&place, text),
            };
            self.push(&place, kind);
        }
        for text in std::mem::take(&mut self.boxes) {
            let message = "a text box was put after its paragraph";
            self.remark(ImportRemark::about(&place, message, &plain(&text)));
            self.push(&place, WordBlockKind::Paragraph(text));
        }
    }

    /// A paragraph, or an item of a list where somebody typed the bullet.
    fn typed_bullet(&mut self, place: &str, mut text: Text) -> WordBlockKind {
        let Some(Run::Words(first)) = text.first_mut() else {
            return WordBlockKind::Paragraph(text);
        };
        let words = first.trim_start();
        let rest = words
            .strip_prefix(BULLETS)
            .or_else(|| words.strip_prefix("-\t"));
        let Some(rest) = rest.or_else(|| words.strip_prefix("- ")) else {
            return WordBlockKind::Paragraph(text);
        };
        *first = rest.trim_start().to_owned();
        let message = "a bullet that was typed was taken as an item of a list";
        self.remark(ImportRemark::about(place, message, &plain(&text)));
        WordBlockKind::Item(0, false, text)
    }

    fn table(&mut self, node: Node<'_, '_>) -> Result<(), ImportError> {
        self.tables += 1;
        let place = format!("table {}", self.tables);
        let mut rows = Vec::new();
        let mut cells = 0;
        for row in node.descendants().filter(|it| is_of(*it, "tr", node)) {
            let row = self.row(row, &format!("{place}, row {}", rows.len() + 1));
            cells += row.len();
            if cells > MOST_CELLS {
                return Err(ImportError::TooLarge(format!(
                    "{place} has more than 20,000 cells"
                )));
            }
            rows.push(row);
        }
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        for row in &mut rows {
            row.resize(width, WordCell::default());
        }
        self.push(&place, WordBlockKind::Table(Grid { rows }));
        Ok(())
    }

    fn row(&mut self, node: Node<'_, '_>, place: &str) -> Vec<WordCell> {
        let properties = child(node, "trPr");
        if properties.is_some_and(|it| child(it, "del").is_some()) {
            self.remark(ImportRemark::about(
                place,
                "the row is a tracked deletion: accept or reject it",
                "",
            ));
        }
        let number = |name: &str, of: Option<Node<'_, '_>>| {
            let number = of.and_then(|it| value(it, name)?.parse::<usize>().ok());
            number.unwrap_or(0).min(MOST_COLUMNS)
        };
        let mut cells = vec![WordCell::default(); number("gridBefore", properties)];
        for cell in node.descendants().filter(|it| is_of(*it, "tc", node)) {
            let properties = child(cell, "tcPr");
            let merge = properties.and_then(|it| child(it, "vMerge"));
            let fill = properties.and_then(|it| attribute(child(it, "shd")?, "fill"));
            let place = format!("{place}, column {}", cells.len() + 1);
            let first = WordCell {
                paragraphs: self.cell(cell, &place),
                fill: fill.filter(|fill| *fill != "auto").map(str::to_owned),
                continues: merge.is_some_and(|it| attribute(it, "val") != Some("restart")),
                is_covered: false,
            };
            let covered = WordCell {
                paragraphs: Vec::new(),
                is_covered: true,
                ..first.clone()
            };
            cells.push(first);
            let span = number("gridSpan", properties).max(1);
            cells.extend(std::iter::repeat_n(covered, span - 1));
        }
        cells
    }

    /// The paragraphs of a cell; a table inside it becomes lines of words.
    fn cell(&mut self, node: Node<'_, '_>, place: &str) -> Vec<Text> {
        let mut paragraphs = Vec::new();
        let is_own = |it: &Node<'_, '_>| it.tag_name().name() == "p" && !in_text_box(*it, node);
        for paragraph in node.descendants().filter(is_own) {
            let text = self.text(paragraph, place);
            paragraphs.push(text);
            paragraphs.append(&mut self.boxes);
        }
        if node.descendants().any(|it| it.tag_name().name() == "tbl") {
            let message = "a table inside a table became lines of its cell";
            self.remark(ImportRemark::new(place, message));
        }
        paragraphs.retain(|text| !is_blank(text));
        paragraphs
    }

    /// Reads the footnotes or endnotes.
    pub(super) fn notes(&mut self, part: &Document<'_>, kind: &str) {
        for note in part.root_element().children().filter(Node::is_element) {
            let is_line = matches!(
                attribute(note, "type"),
                Some("separator" | "continuationSeparator" | "continuationNotice")
            );
            let Some(id) = attribute(note, "id").filter(|_| !is_line) else {
                continue;
            };
            let name = note_name(kind, id);
            let mut whole = Text::new();
            for paragraph in note.descendants().filter(|it| it.tag_name().name() == "p") {
                if !whole.is_empty() {
                    whole.push(Run::Words(" ".to_owned()));
                }
                whole.extend(self.text(paragraph, &format!("note {id}")));
            }
            self.found.notes.insert(name, whole);
        }
    }

    /// Keeps the words of a part that stands beside the text as a remark.
    pub(super) fn beside(&mut self, part: &Document<'_>, kind: &str) {
        let (place, message) = match kind {
            "comments" => ("a comment", "was left out"),
            "diagramData" => ("a drawing of shapes", "was left out; its words are"),
            _ => ("a header or footer", "was left out: pages have their own"),
        };
        let root = part.root_element();
        let entries: Vec<Node<'_, '_>> = match kind {
            "comments" => root.children().filter(Node::is_element).collect(),
            _ => vec![root],
        };
        for entry in entries {
            let words = words_below(entry);
            if words.is_empty() {
                continue;
            }
            let marked = words.to_uppercase();
            let is_marked = marked.contains("OFFICIAL") || marked.contains("CONFIDENTIAL");
            let message = if is_marked {
                "was left out. It carries a protective marking: ask whether the document may be published"
            } else {
                message
            };
            self.remark(ImportRemark::about(place, message, &words));
        }
    }

    /// What was read, with headings that are only bold taken as such.
    pub(super) fn finish(mut self) -> ReadDocument {
        let has_headings = self
            .found
            .blocks
            .iter()
            .any(|it| matches!(it.kind, WordBlockKind::Heading(..)));
        let mut level = 0;
        for block in &mut self.found.blocks {
            match &block.kind {
                WordBlockKind::Heading(own, _) => level = *own,
                WordBlockKind::Paragraph(text) if is_bold_line(text) => {
                    let words = plain(text);
                    let message = "is only bold and was taken as a heading";
                    self.found
                        .remarks
                        .push(ImportRemark::about(&block.place, message, &words));
                    let below = if has_headings { level + 1 } else { 1 };
                    block.kind = WordBlockKind::Heading(below, vec![Run::Words(words)]);
                }
                _ => {}
            }
        }
        ReadDocument {
            found: self.found,
            wanted: self.wanted,
        }
    }
}

fn is_contents(node: Node<'_, '_>) -> bool {
    let gallery =
        child(node, "sdtPr").and_then(|it| value(child(it, "docPartObj")?, "docPartGallery"));
    gallery == Some("Table of Contents")
}

/// Whether a node of this name belongs to this table or row and to none inside it.
fn is_of(node: Node<'_, '_>, name: &str, of: Node<'_, '_>) -> bool {
    let over = if name == "tr" { "tbl" } else { "tr" };
    let mut ancestors = node.ancestors().skip(1);
    node.tag_name().name() == name && ancestors.find(|it| it.tag_name().name() == over) == Some(of)
}

/// Whether a node stands in a text box inside this cell, which is read with the paragraph around
/// it.
fn in_text_box(node: Node<'_, '_>, cell: Node<'_, '_>) -> bool {
    let inside = node.ancestors().take_while(|it| *it != cell);
    inside
        .into_iter()
        .any(|it| matches!(it.tag_name().name(), "txbxContent" | "Fallback"))
}

/// Whether a paragraph has nothing that a reader would see.
fn is_blank(text: &[Run]) -> bool {
    let shows = |inline: &Run| matches!(inline, Run::Picture(..) | Run::Note(_));
    plain(text).trim().is_empty() && !text.iter().any(shows)
}

fn is_bold_line(text: &[Run]) -> bool {
    let words = plain(text);
    let words = words.trim();
    let is_bold = |inline: &Run| match inline {
        Run::Bold(_) => true,
        Run::Words(words) => words.trim().is_empty(),
        _ => false,
    };
    text.iter().all(is_bold)
        && words.chars().count() <= LONGEST_HEADING
        && !words.ends_with(['.', ':', ',', ';'])
        && words.chars().any(char::is_alphabetic)
}
