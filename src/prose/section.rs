//! Renders a section: pieces in order, paragraphs numbered, headings listed.

use super::abbreviations::Abbreviations;
use super::block::is_picture;
use super::fragment::text;
use super::ids::Ids;
use super::render_state::RenderState;
use super::writer::Writer;
use super::{ContentsEntry, Piece, WrittenSection};
use crate::plan::prose::{Block, BlockKind, Heading, Inline};
use crate::plan::{Id, Section, Target};
use crate::words::{self, Label};

/// A section that is being rendered.
struct SectionProgress<'w> {
    state: RenderState<'w>,
    /// The prefix of its paragraph numbers: `4` or `A1`.
    prefix: String,
    paragraphs: u32,
    /// The name for readers: "section 4", "Appendix 1".
    name: String,
    pieces: Vec<Piece>,
    entries: Vec<ContentsEntry>,
}

impl Writer<'_> {
    /// Renders a section. The ids that it uses are claimed in `ids`, and the abbreviations that it
    /// expands are recorded in `abbreviations`.
    pub(super) fn section<'w>(
        &'w self,
        section: &'w Section,
        ids: &mut Ids,
        abbreviations: &mut Abbreviations<'w>,
    ) -> WrittenSection {
        let number = self
            .numbers
            .sections
            .get(&section.id)
            .cloned()
            .unwrap_or_default();
        let mut state = RenderState::new(self, Some(&section.id));
        state.ids = std::mem::take(ids);
        state.abbreviations = std::mem::take(abbreviations);
        state.number_notes(&section.body.notes);
        let mut progress = SectionProgress {
            state,
            prefix: prefix(&number),
            paragraphs: 0,
            name: name(section, &number),
            pieces: Vec::new(),
            entries: Vec::new(),
        };
        for block in &section.body.blocks {
            progress.block(block, &section.id);
        }
        progress.notes(section);
        *ids = progress.state.ids;
        *abbreviations = progress.state.abbreviations.turned();
        WrittenSection {
            id: section.id.clone(),
            number,
            title: section.title.clone(),
            appendix: section.appendix,
            orientation: section.orientation,
            pieces: progress.pieces,
            entries: progress.entries,
        }
    }
}

/// How readers refer to a section: "section 4"; the page for families has a title and no number.
fn name(section: &Section, number: &str) -> String {
    if number.is_empty() {
        section.title.clone()
    } else {
        words::section_called(number)
    }
}

/// The prefix of paragraph numbers: `A1` for `Appendix 1`.
fn prefix(number: &str) -> String {
    match number.rsplit_once(' ') {
        Some((_, number)) => format!("A{number}"),
        None => number.to_owned(),
    }
}

impl SectionProgress<'_> {
    fn block(&mut self, block: &Block, section: &Id) {
        self.state.notes.here.clone_from(&self.name);
        let piece = match &block.value {
            BlockKind::Heading(heading) => self.heading(heading, block, section),
            BlockKind::Paragraph(line) if !is_picture(line) && !self.prefix.is_empty() => {
                self.paragraph(line)
            }
            BlockKind::Placement => {
                self.pieces.extend(self.placed(block));
                return;
            }
            _ => Piece::Html(self.state.block(block)),
        };
        self.pieces.push(piece);
    }

    fn heading(&mut self, heading: &Heading, block: &Block, section: &Id) -> Piece {
        let run = self.state.untouched(|state| state.line(&heading.text));
        let text = self.state.text_so_far.replace('\n', " ").trim().to_owned();
        let chosen = self.state.writer.numbers.headings.get(&block.span);
        let id = if let Some((_, id)) = chosen {
            id.clone()
        } else {
            let wanted = format!("{section}-{}", Id::slug(&text));
            self.state.ids.claim(wanted.trim_end_matches('-'))
        };
        self.entries.push(ContentsEntry {
            level: heading.level,
            id: id.clone(),
            text,
        });
        Piece::Heading {
            level: heading.level,
            id,
            run,
        }
    }

    fn paragraph(&mut self, line: &[Inline]) -> Piece {
        self.paragraphs += 1;
        let number = format!("{}.{}", self.prefix, self.paragraphs);
        self.state.notes.here = words::paragraph_called(&number);
        let id = self.state.ids.claim(&format!("p-{}", Id::slug(&number)));
        let run = self.state.line(line);
        Piece::Paragraph { number, id, run }
    }

    /// The block that is placed here; `None` where it is unknown, or placed elsewhere.
    fn placed(&self, block: &Block) -> Option<Piece> {
        let writer = self.state.writer;
        let Some(Target::Block(placement)) = writer.plan.links().get(&block.span) else {
            return None;
        };
        let placed = writer.numbers.placed.get(placement)?;
        let is_first = placed.span == block.span;
        let numbered =
            |label: Label, number: u32| format!("{} {number}", self.state.words().label(label));
        is_first.then(|| Piece::Placed {
            placement: placement.clone(),
            id: placed.id.clone(),
            figure: placed.figure.map(|number| numbered(Label::Figure, number)),
            table: placed.table.map(|number| numbered(Label::Table, number)),
        })
    }

    fn notes(&mut self, section: &Section) {
        if section.body.notes.is_empty() {
            return;
        }
        self.state.notes.here.clone_from(&self.name);
        let title = self.state.words().label(Label::Notes);
        let id = self.state.ids.claim(&format!("{}-notes", section.id));
        self.entries.push(ContentsEntry {
            level: 2,
            id: id.clone(),
            text: title.to_owned(),
        });
        self.pieces.push(Piece::Heading {
            level: 2,
            id,
            run: text(title),
        });
        let list = self.state.note_list(&section.body.notes);
        self.pieces.push(Piece::Html(list));
    }
}
