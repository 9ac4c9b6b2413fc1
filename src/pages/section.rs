//! A section's page, and the pieces that sections are made of.

use super::context::PageContext;
use super::layout::{self, link};
use super::links::resolver::Edition;
use super::plan_pages::PlanPages;
use super::view::{BlockView, ContentsLine, EntryView, Link, PieceView, SectionView, View};
use super::{Page, blocks};
use crate::disclosure::PublishableSite;
use crate::plan::Id;
use crate::prose::{Piece, Place, WrittenSection};

/// Fewer headings than this need no list of their own. Our choice: they are seen at once.
const ENTRIES: usize = 3;

/// The deepest heading of HTML.
const DEEPEST: u8 = 6;

/// The page of the section at a place.
pub(super) fn at(site: &PublishableSite, ready: &PlanPages<'_>, at: usize) -> Option<Page> {
    let section = ready.sections.get(at)?;
    let before = at.checked_sub(1).and_then(|at| ready.sections.get(at));
    let around = (before, ready.sections.get(at + 1));
    Some(page(site, ready, section, around))
}

fn page(
    site: &PublishableSite,
    ready: &PlanPages<'_>,
    section: &WrittenSection,
    (before, after): (Option<&WrittenSection>, Option<&WrittenSection>),
) -> Page {
    let inside = format!("{}/index.html", section.id);
    let desk = PageContext::new(site, ready, Edition::Screen, &inside);
    let name = titled(section);
    let trail = vec![link(&desk.document().title, desk.to("index.html"))];
    let view = View::Section(Box::new(SectionView {
        frame: layout::of_plan(&desk, &[name.as_str()], trail),
        number: section.number.clone(),
        title: section.title.clone(),
        appendix: section.appendix,
        notes: desk.notes(section.id.as_str()),
        entries: entries(section),
        pieces: pieces(&desk, section),
        contents: contents(&desk, Some(&section.id)),
        previous: before.map(|other| neighbour(&desk, other)),
        next: after.map(|other| neighbour(&desk, other)),
    }));
    Page {
        path: desk.page.clone(),
        view,
    }
}

/// `4 Governance`.
pub(super) fn titled(section: &WrittenSection) -> String {
    format!("{} {}", section.number, section.title)
}

fn neighbour(desk: &PageContext<'_>, section: &WrittenSection) -> Link {
    link(
        &titled(section),
        desk.address(&Place::Section(section.id.clone(), None)),
    )
}

fn entries(section: &WrittenSection) -> Vec<EntryView> {
    let main: Vec<_> = section
        .entries
        .iter()
        .filter(|entry| entry.level == 2)
        .map(|entry| EntryView {
            text: entry.text.clone(),
            href: format!("#{}", entry.id),
        })
        .collect();
    if main.len() < ENTRIES {
        Vec::new()
    } else {
        main
    }
}

/// All sections as lines of contents; `here` is the one whose page shows them.
pub(super) fn contents(desk: &PageContext<'_>, here: Option<&Id>) -> Vec<ContentsLine> {
    let line = |section: &WrittenSection| ContentsLine {
        number: section.number.clone(),
        title: section.title.clone(),
        href: desk.address(&Place::Section(section.id.clone(), None)),
        here: here == Some(&section.id),
        appendix: section.appendix,
    };
    desk.ready.sections.iter().map(line).collect()
}

/// The pieces of a section: on paper every heading is one level deeper, because the title of the
/// plan stands above that of the section.
pub(super) fn pieces(desk: &PageContext<'_>, section: &WrittenSection) -> Vec<PieceView> {
    let deeper = match desk.edition {
        Edition::Screen => 0,
        Edition::Print => 1,
    };
    let mut above = 1 + deeper;
    let mut views = Vec::with_capacity(section.pieces.len());
    for piece in &section.pieces {
        views.push(match piece {
            Piece::Heading { level, id, run } => {
                above = (level + deeper).min(DEEPEST);
                PieceView::Heading {
                    level: above,
                    id: id.clone(),
                    html: desk.close(run),
                }
            }
            Piece::Paragraph { number, id, run } => PieceView::Paragraph {
                number: number.clone(),
                id: id.clone(),
                html: desk.close(run),
            },
            Piece::Html(run) => PieceView::Html {
                html: desk.close(run),
            },
            Piece::Placed { id, placement, .. } => PieceView::Placed {
                id: id.clone(),
                notes: blocks::notes(desk, placement),
                levels: (1..=3).map(|under| (above + under).min(DEEPEST)).collect(),
                block: Box::new(blocks::placed(desk, piece).unwrap_or(BlockView::Nothing)),
            },
        });
    }
    views
}
