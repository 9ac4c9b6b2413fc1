//! A section's page, and the pieces of sections.

use crate::pages::blocks::actions::lateness::LateView;
use crate::pages::blocks::actions::summary;
use crate::pages::blocks::{self, BlockView, notes};
use crate::pages::context::PageContext;
use crate::pages::layout::{self, LayoutView};
use crate::pages::links::resolver::Edition;
use crate::pages::view::{Html, Link, link};
use crate::plan::Id;
use crate::prose::{Piece, Place, WrittenSection};
use crate::words::Label;
use serde::Serialize;

/// A section of a plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectionView {
    /// The layout around the content.
    pub frame: LayoutView,
    /// The number: `4`, or `Appendix 2`.
    pub number: String,
    /// The title of the section.
    pub title: String,
    /// Whether it is an appendix.
    pub appendix: bool,
    /// Notes beside the section as a whole.
    pub notes: Vec<Html>,
    /// The actions of the plan that are late, at the head of the first section with actions.
    pub late: Option<LateView>,
    /// The main headings, where there are several.
    pub entries: Vec<EntryView>,
    /// The pieces of the section.
    pub pieces: Vec<PieceView>,
    /// The sections of the plan.
    pub contents: Vec<ContentsLine>,
    /// The section before this one.
    pub previous: Option<Link>,
    /// The section after this one.
    pub next: Option<Link>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PieceView {
    /// A heading inside the section.
    Heading {
        /// The level of its `h` element, from 2 to 6.
        level: u8,
        /// The id of the heading.
        id: String,
        /// The words of the heading.
        html: Html,
    },
    /// A paragraph with a number.
    Paragraph {
        /// The number, such as `4.12`.
        number: String,
        /// The id of the paragraph.
        id: String,
        /// The content, without the `p` element.
        html: Html,
    },
    /// Any other markup of a section.
    Html {
        /// The markup of the piece.
        html: Html,
    },
    /// A block that the section places.
    Placed {
        /// The id of the block.
        id: String,
        /// The levels for headings inside it, from the outermost: `[3, 4, 5]`.
        levels: Vec<u8>,
        /// The block that is placed.
        block: Box<BlockView>,
        /// Notes beside the block.
        notes: Vec<Html>,
    },
}

/// A line of the contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContentsLine {
    /// The number: `4`, or `Appendix 2`.
    pub number: String,
    /// The title of the section.
    pub title: String,
    /// The section's page, or its place in the print edition.
    pub href: String,
    /// Whether it is the page that shows the contents.
    pub here: bool,
    /// Whether it is an appendix.
    pub appendix: bool,
}

/// A heading in "on this page".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryView {
    /// The text, with the number of the heading if it has one.
    pub text: String,
    /// The address of the heading on the page.
    pub href: String,
    /// Whether it is inside the heading before it, at the third level.
    pub inner: bool,
}

/// The fewest headings that get a list of their own. Our choice: fewer are seen at once.
const ENTRIES: usize = 3;

/// The number of main headings from which those below them are left out of the list. Our choice:
/// so many already say what the page has.
const FEW_MAIN: usize = 6;

/// The deepest level of headings in HTML.
const DEEPEST: u8 = 6;

/// The page of the section at this index of the plan.
pub(super) fn section(
    context: &PageContext<'_>,
    section: &WrittenSection,
    at: usize,
) -> SectionView {
    let sections = context.pages.sections;
    let before = at.checked_sub(1).and_then(|at| sections.get(at));
    let name = numbered_title(section);
    let trail = vec![link(&context.document().title, context.to("index.html"))];
    SectionView {
        frame: layout::of_plan(context, &[name.as_str()], trail),
        number: section.number.clone(),
        title: section.title.clone(),
        appendix: section.appendix,
        notes: context.notes(section.id.as_str()),
        late: summary::late_in(context, section),
        entries: entries(context, section),
        pieces: pieces(context, section),
        contents: contents(context, Some(&section.id)),
        previous: before.map(|other| neighbour(context, other)),
        next: sections.get(at + 1).map(|other| neighbour(context, other)),
    }
}

/// The number and title: `4 Governance`.
pub(super) fn numbered_title(section: &WrittenSection) -> String {
    format!("{} {}", section.number, section.title)
        .trim_start()
        .to_owned()
}

fn neighbour(context: &PageContext<'_>, section: &WrittenSection) -> Link {
    link(
        &numbered_title(section),
        context.address(&Place::Section(section.id.clone(), None)),
    )
}

/// The headings of a section on its page; empty where there are few. Those of the third level are
/// shown where those of the second alone say too little of a long page.
fn entries(context: &PageContext<'_>, section: &WrittenSection) -> Vec<EntryView> {
    let levels = section.entries.iter().map(|entry| entry.level);
    let main = levels.filter(|level| *level == 2).count();
    let deepest = if main < FEW_MAIN { 3 } else { 2 };
    let headings = section.entries.iter();
    let headings = headings
        .filter(|entry| entry.level <= deepest)
        .map(|entry| EntryView {
            text: entry.text.clone(),
            href: format!("#{}", entry.id),
            inner: entry.level > 2,
        });
    let has_summary =
        summary::position(context, section).is_some() && summary::is_needed(context.document());
    let at_a_glance = has_summary.then(|| EntryView {
        text: context.words().label(Label::ActionsAtAGlance).to_owned(),
        href: format!("#{}", summary::ID),
        inner: false,
    });
    let all: Vec<_> = at_a_glance.into_iter().chain(headings).collect();
    if all.len() < ENTRIES { Vec::new() } else { all }
}

/// All sections as lines of contents; `here` is the section whose page shows them.
pub(super) fn contents(context: &PageContext<'_>, here: Option<&Id>) -> Vec<ContentsLine> {
    let line = |section: &WrittenSection| ContentsLine {
        number: section.number.clone(),
        title: section.title.clone(),
        href: context.address(&Place::Section(section.id.clone(), None)),
        here: here == Some(&section.id),
        appendix: section.appendix,
    };
    context.pages.sections.iter().map(line).collect()
}

/// The pieces of a section. In print every heading is one level deeper, because the title of the
/// plan is above that of the section.
pub(super) fn pieces(context: &PageContext<'_>, section: &WrittenSection) -> Vec<PieceView> {
    let deeper = match context.edition {
        Edition::Screen => 0,
        Edition::Print => 1,
    };
    let mut above = 1 + deeper;
    let mut views = Vec::with_capacity(section.pieces.len());
    let at_a_glance = summary::position(context, section);
    for (at, piece) in section.pieces.iter().enumerate() {
        if at_a_glance == Some(at) {
            views.extend(actions_at_a_glance(context, above));
        }
        views.push(match piece {
            Piece::Heading { level, id, run } => {
                above = (level + deeper).min(DEEPEST);
                PieceView::Heading {
                    level: above,
                    id: id.clone(),
                    html: context.close(run),
                }
            }
            Piece::Paragraph { number, id, run } => PieceView::Paragraph {
                number: number.clone(),
                id: id.clone(),
                html: context.close(run),
            },
            Piece::Html(run) => PieceView::Html {
                html: context.close(run),
            },
            Piece::Placed { id, placement, .. } => PieceView::Placed {
                id: id.clone(),
                notes: notes::notes_of_block(context, placement),
                levels: levels_under(above),
                block: Box::new(blocks::block(context, piece).unwrap_or(BlockView::Nothing)),
            },
        });
    }
    views
}

/// The levels of headings inside a block under a heading of the level `above`.
fn levels_under(above: u8) -> Vec<u8> {
    (1..=3).map(|under| (above + under).min(DEEPEST)).collect()
}

/// The actions at a glance as a piece; `None` where the plan has few actions.
fn actions_at_a_glance(context: &PageContext<'_>, above: u8) -> Option<PieceView> {
    Some(PieceView::Placed {
        id: summary::ID.to_owned(),
        levels: levels_under(above),
        block: Box::new(BlockView::ActionSummary(Box::new(summary::summary(
            context,
        )?))),
        notes: Vec::new(),
    })
}
