//! Notes on a plan as it was published, gathered for its front, each with what it stands beside.

use super::blocks;
use super::context::{PageContext, is_in};
use super::section::titled;
use super::view::{FrontNote, Link};
use crate::plan::{Action, Anchor, Id};
use crate::prose::{Piece, Place};
use crate::words;

/// The plan's notes, then the reasons of findings that stand.
pub(super) fn of_plan(desk: &PageContext<'_>) -> Vec<FrontNote> {
    let document = desk.document();
    let notes = document
        .notes
        .iter()
        .map(|note| (note.at.value.as_str(), &note.note));
    let accepted = document
        .accepted
        .iter()
        .map(|accepted| (accepted.at.value.as_str(), &accepted.reason));
    notes
        .chain(accepted)
        .map(|(at, said)| FrontNote {
            beside: place(desk, at),
            html: desk.blocks(said),
        })
        .collect()
}

/// What stands at the place `at`, as a rule or an author names it; nothing where that is not in the
/// plan, such as a section that is missing.
fn place(desk: &PageContext<'_>, at: &str) -> Option<Link> {
    section(desk, at)
        .or_else(|| placed(desk, at))
        .or_else(|| action(desk, at))
}

fn section(desk: &PageContext<'_>, at: &str) -> Option<Link> {
    let mut sections = desk.ready.sections.iter();
    let section = sections.find(|section| is_in(section.id.as_str(), at))?;
    Some(Link {
        text: titled(section),
        href: desk.address(&Place::Section(section.id.clone(), None)),
    })
}

fn placed(desk: &PageContext<'_>, at: &str) -> Option<Link> {
    let pieces = desk.ready.sections.iter().flat_map(|it| &it.pieces);
    let found = pieces.filter_map(|piece| match piece {
        Piece::Placed { placement, .. } => Some(placement),
        _ => None,
    });
    let is_there = |name: &String| is_in(name, at);
    let placement = found
        .into_iter()
        .find(|placement| blocks::names(desk, placement).iter().any(is_there))?;
    named(desk, &Anchor::Placed(placement.clone()))
}

fn action(desk: &PageContext<'_>, at: &str) -> Option<Link> {
    let document = desk.document();
    let called = |number: &str, actions: &[Action]| {
        let mut actions = actions.iter();
        let found = actions.find(|action| Id::slug(&action.key()) == Id::slug(number));
        found.map(Action::key)
    };
    let anchor = match (at.split_once(' '), &document.previous) {
        (Some(("previous", number)), Some(previous)) => {
            Anchor::PreviousAction(called(number, &previous.actions)?)
        }
        (Some(("action", number)), _) => Anchor::Action(called(number, &document.actions)?),
        _ => Anchor::Action(called(at, &document.actions)?),
    };
    named(desk, &anchor)
}

fn named(desk: &PageContext<'_>, anchor: &Anchor) -> Option<Link> {
    let (place, name) = desk.writer.place_of(anchor)?;
    Some(Link {
        text: words::sentence_case(&name),
        href: desk.address(&place),
    })
}
