//! The text of a document as sections, one file each, and the facts of the plan.

use super::destination::ImportPlace;
use super::markdown;
use super::numbering::unnumbered;
use super::report::ImportRemark;
use super::tables::piece::{DocumentPiece, RecognisedDocument};
use super::word::block::{Block, Run, Text, WordBlockKind, plain};
use super::yaml::quoted;
use crate::framework::Framework;
use crate::plan::Id;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// How alike the title of a section and a heading of the framework must be, from 0 to 1. Our
/// choice: "Resources and services" is like "Resources and value", "Introduction" is not like
/// "Inspection".
const ALIKE: f64 = 0.75;

/// A section while it is being gathered.
struct SectionText {
    title: String,
    text: String,
    notes: BTreeSet<String>,
}

/// The files of the text: plan.yaml and the sections.
pub(super) fn files(
    document: &RecognisedDocument,
    notes: &BTreeMap<String, Text>,
    to: ImportPlace<'_>,
    remarks: &mut Vec<ImportRemark>,
) -> BTreeMap<String, Vec<u8>> {
    let folder = to.folder();
    let mut files = BTreeMap::new();
    let plan = facts(document.title.as_deref(), to);
    files.insert(format!("{folder}plan.yaml"), plan.into_bytes());
    let mut answered = BTreeSet::new();
    let mut noted = BTreeSet::new();
    for (at, section) in sections(&document.blocks, &to.pictures(), remarks)
        .into_iter()
        .enumerate()
    {
        let heading = heading(&section.title, to.framework, &answered);
        answered.extend(heading.map(str::to_owned));
        noted.extend(section.notes.iter().cloned());
        let slug = Id::slug(&section.title);
        let short: Vec<_> = slug.as_str().split('-').take(6).collect();
        let name = format!("{folder}{:02}-{}.md", at + 1, short.join("-"));
        files.insert(name, written(&section, heading, notes).into_bytes());
    }
    for (name, note) in notes.iter().filter(|(name, _)| !noted.contains(*name)) {
        let message = "nothing in the text refers to it, so it was left out";
        remarks.push(ImportRemark::about(
            &format!("note {name}"),
            message,
            &plain(note),
        ));
    }
    files
}

fn written(section: &SectionText, heading: Option<&str>, notes: &BTreeMap<String, Text>) -> String {
    let heading = heading.map_or_else(String::new, |id| format!("heading: {id}\n"));
    let mut text = format!(
        "---\ntitle: {}\n{heading}---\n{}",
        quoted(&section.title),
        section.text.trim_start()
    );
    for name in &section.notes {
        if let Some(note) = notes.get(name) {
            let _ = write!(
                text,
                "\n\n[^{name}]: {}",
                markdown::text(note, "").replace('\n', " ")
            );
        }
    }
    text.push('\n');
    text
}

fn sections(
    pieces: &[DocumentPiece],
    pictures: &str,
    remarks: &mut Vec<ImportRemark>,
) -> Vec<SectionText> {
    let top = pieces.iter().filter_map(heading_level).min().unwrap_or(1);
    let mut sections: Vec<SectionText> = Vec::new();
    let mut is_item_before = false;
    let mut placed = BTreeSet::new();
    for piece in pieces {
        if let DocumentPiece::Placed(place) = piece
            && !placed.insert(place)
        {
            continue;
        }
        if let DocumentPiece::Block(block) = piece
            && let WordBlockKind::Heading(level, words) = &block.kind
            && *level == top
        {
            sections.push(SectionText::new(unnumbered(&plain(words)).trim()));
            is_item_before = false;
            continue;
        }
        let text = piece_text(piece, top, pictures);
        if sections.is_empty() {
            let message = "stands before the first heading: the section needs a title";
            remarks.push(ImportRemark::about("the beginning", message, &text));
            sections.push(SectionText::new("Before the first heading"));
        }
        let is_item = matches!(piece, DocumentPiece::Block(block) if matches!(block.kind, WordBlockKind::Item(..)));
        if let Some(section) = sections.last_mut() {
            if let DocumentPiece::Block(block) | DocumentPiece::Captioned(_, block) = piece {
                section.notes.extend(references(&block.kind));
            }
            let gap = if is_item && is_item_before {
                "\n"
            } else {
                "\n\n"
            };
            section.text.push_str(gap);
            section.text.push_str(&text);
        }
        is_item_before = is_item;
    }
    sections
}

/// The level of a heading; `None` for any other piece.
fn heading_level(piece: &DocumentPiece) -> Option<u8> {
    match piece {
        DocumentPiece::Block(block) => match &block.kind {
            WordBlockKind::Heading(level, _) => Some(*level),
            _ => None,
        },
        DocumentPiece::Captioned(..) | DocumentPiece::Placed(_) => None,
    }
}

/// A piece as Markdown.
fn piece_text(piece: &DocumentPiece, top: u8, pictures: &str) -> String {
    match piece {
        DocumentPiece::Placed(place) => place.clone(),
        DocumentPiece::Captioned(caption, block) => {
            let caption = markdown::text(caption, pictures).replace("\\\n", " ");
            format!(
                "Table: {caption}\n{}",
                markdown::block(block, top, pictures)
            )
        }
        DocumentPiece::Block(block) => markdown::block(&without_number(block), top, pictures),
    }
}

impl SectionText {
    fn new(title: &str) -> Self {
        Self {
            title: title.to_owned(),
            text: String::new(),
            notes: BTreeSet::new(),
        }
    }
}

/// The block of a heading without its number.
fn without_number(block: &Block) -> Block {
    let mut block = block.clone();
    if let WordBlockKind::Heading(_, text) = &mut block.kind
        && let Some(Run::Words(words) | Run::Bold(words)) = text.first_mut()
    {
        *words = unnumbered(words);
    }
    block
}

/// The names of the notes that a block refers to.
fn references(kind: &WordBlockKind) -> Vec<String> {
    let texts: Vec<&Text> = match kind {
        WordBlockKind::Title(text)
        | WordBlockKind::Heading(_, text)
        | WordBlockKind::Paragraph(text)
        | WordBlockKind::Caption(text)
        | WordBlockKind::Item(_, _, text) => vec![text],
        WordBlockKind::Table(grid) => grid
            .rows
            .iter()
            .flatten()
            .flat_map(|cell| &cell.paragraphs)
            .collect(),
    };
    let names = texts
        .into_iter()
        .flatten()
        .filter_map(|inline| match inline {
            Run::Note(name) => Some(name.clone()),
            _ => None,
        });
    names.collect()
}

/// The heading of the framework that a section answers by its title; each is answered once.
fn heading<'f>(
    title: &str,
    framework: &'f Framework,
    answered: &BTreeSet<String>,
) -> Option<&'f str> {
    let title = title.to_lowercase();
    let tops = framework.headings.iter().filter(|it| it.under.is_none());
    let likely = tops.map(|it| (strsim::sorensen_dice(&title, &it.title.to_lowercase()), it));
    let (alike, found) = likely.max_by(|(one, _), (other, _)| one.total_cmp(other))?;
    let id = found.id.value.as_str();
    (alike >= ALIKE && !answered.contains(id)).then_some(id)
}

/// The file plan.yaml. What the document does not say is left empty, so that `check` asks for it.
fn facts(title: Option<&str>, to: ImportPlace<'_>) -> String {
    let title = title.map_or_else(String::new, quoted);
    format!(
        "# The plan's own facts, as far as the document says. Posts, never persons' names.\ntitle: {title}\nkind: full plan\nframework: {}\nperiod: \"{}\"\n# draft, for board, signed off, submitted, approved, published\nstatus: draft\nversion: \"0.1\"\n# The day that the plan speaks from: year-month-day\nas_at:\n# What the plan promises, in a few sentences, for its front page\nsummary:\nservice:\nleads:\nchairs:\n",
        to.framework.id, to.years
    )
}
