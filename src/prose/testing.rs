//! Renders small texts, for tests.

use super::{Fragment, Piece, Place, Writer, WrittenSection};
use crate::charts::{self, Figure};
use crate::diagnostics::Finding;
use crate::disclosure::Publishable;
use crate::disclosure::testing::publishable;
use crate::framework::Framework;
use crate::parse::markdown::{Mention, Role, read};
use crate::plan::prose::Prose;
use crate::plan::{Id, testing};
use crate::resolve::references::{Unresolved, resolve};
use crate::sources::Span;

/// A plan with these sections (name, text; an appendix where the name says so) and a field of it.
pub(super) struct SmallPlan {
    pub(super) plan: Publishable,
    pub(super) figures: Vec<Figure>,
    pub(super) field: Prose,
    pub(super) found: Vec<Finding>,
}

pub(super) fn small(sections: &[(&str, &str)], field: &str) -> SmallPlan {
    let (mut found, mut mentions, mut start) = (Vec::new(), Vec::<Mention>::new(), 0);
    let mut prose = |text: &str, role| {
        // each text needs spans of its own in the one file
        let base = start;
        start += text.len() + 1;
        let place = |range: std::ops::Range<usize>| {
            Span::new(testing::file(), base + range.start..base + range.end)
        };
        read(text, role, &place, &mut found, &mut mentions)
    };
    let written = sections
        .iter()
        .map(|(name, text)| {
            testing::section(
                name,
                name.starts_with("appendix"),
                prose(text, Role::Section),
            )
        })
        .collect();
    let field = prose(field, Role::Field);
    let document = testing::document(written);
    let unresolved = Unresolved {
        mentions: &mentions,
        document: &document,
        figures: &testing::figures(),
        areas: &testing::areas(),
    };
    let links = resolve(&unresolved, &mut found);
    let plan = publishable(document, links);
    SmallPlan {
        figures: charts::draw(&plan, &testing::areas(), &framework()),
        plan,
        field,
        found,
    }
}

/// A framework that asks nothing.
fn framework() -> Framework {
    Framework {
        id: Id::slug("none"),
        title: String::new(),
        source: String::new(),
        headings: Vec::new(),
        measures: Vec::new(),
        kpis: Vec::new(),
        standards: Vec::new(),
        deadline: None,
    }
}

/// HTML with its links resolved to readable marks.
pub(super) fn closed(run: &Fragment) -> String {
    run.close(|place| match place {
        Place::Section(section, None) => format!("{section}/"),
        Place::Section(section, Some(id)) => format!("{section}/#{id}"),
        Place::Term(id) => format!("glossary/#{id}"),
        Place::File(path) => path.clone(),
    })
}

/// A piece as plain text, for comparison.
fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Heading { level, id, run } => format!("h{level} {id}: {}", closed(run)),
        Piece::Paragraph { number, id, run } => format!("{number} {id}: {}", closed(run)),
        Piece::Html(run) => closed(run),
        Piece::Placed {
            id, figure, table, ..
        } => {
            let number = |number: &Option<String>| number.clone().unwrap_or("-".to_owned());
            format!("placed {id}: {}, {}", number(figure), number(table))
        }
    }
}

/// Renders the sections of a plan without faults.
pub(super) fn sections(texts: &[(&str, &str)]) -> Vec<WrittenSection> {
    let small = small(texts, "");
    assert_eq!(small.found, []);
    Writer::new(&small.plan, &small.figures).sections()
}

/// The pieces of such a plan.
pub(super) fn plan(texts: &[(&str, &str)]) -> Vec<String> {
    let sections = sections(texts);
    sections
        .iter()
        .flat_map(|section| &section.pieces)
        .map(piece)
        .collect()
}

/// The pieces of a section.
pub(super) fn pieces(text: &str) -> Vec<String> {
    plan(&[("overview", text)])
}

/// The HTML of a section's only piece.
pub(super) fn html(text: &str) -> String {
    pieces(text).concat()
}
