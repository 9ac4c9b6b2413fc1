//! Notes on a plan as published, for its front page, each with a link to what it is about.

use crate::pages::blocks::notes;
use crate::pages::context::{PageContext, is_in};
use crate::pages::section::numbered_title;
use crate::pages::view::{Html, Link};
use crate::plan::{Action, Anchor, Id};
use crate::prose::{Piece, Place};
use crate::words;
use serde::Serialize;

/// A note on the plan as it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FrontNote {
    /// A link to what the note is about.
    pub beside: Option<Link>,
    /// The text of the note.
    pub html: Html,
}

/// The plan's notes, then the reasons of accepted findings.
pub(super) fn notes_of_plan(context: &PageContext<'_>) -> Vec<FrontNote> {
    let document = context.document();
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
            beside: place(context, at),
            html: context.blocks(said),
        })
        .collect()
}

/// A link to the place `at`, as a rule or an author names it; `None` where the plan has no such
/// place, such as a section that is missing.
fn place(context: &PageContext<'_>, at: &str) -> Option<Link> {
    section(context, at)
        .or_else(|| placed(context, at))
        .or_else(|| action(context, at))
}

fn section(context: &PageContext<'_>, at: &str) -> Option<Link> {
    let mut sections = context.pages.sections.iter();
    let section = sections.find(|section| is_in(section.id.as_str(), at))?;
    Some(Link {
        text: numbered_title(section),
        href: context.address(&Place::Section(section.id.clone(), None)),
    })
}

fn placed(context: &PageContext<'_>, at: &str) -> Option<Link> {
    let pieces = context.pages.sections.iter().flat_map(|it| &it.pieces);
    let found = pieces.filter_map(|piece| match piece {
        Piece::Placed { placement, .. } => Some(placement),
        _ => None,
    });
    let is_there = |name: &String| is_in(name, at);
    let placement = found
        .into_iter()
        .find(|placement| notes::names(context, placement).iter().any(is_there))?;
    named(context, &Anchor::Placed(placement.clone()))
}

fn action(context: &PageContext<'_>, at: &str) -> Option<Link> {
    let document = context.document();
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
    named(context, &anchor)
}

fn named(context: &PageContext<'_>, anchor: &Anchor) -> Option<Link> {
    let (place, name) = context.writer.place_of(anchor)?;
    Some(Link {
        text: words::sentence_case(&name),
        href: context.address(&place),
    })
}
