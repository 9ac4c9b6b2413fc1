//! Notes on a plan that no section shows: on what the plan has not, or does not place.

use crate::pages::blocks::notes;
use crate::pages::context::{PageContext, is_in, once};
use crate::pages::view::Html;
use crate::plan::{Action, Anchor, Id, Placement};
use crate::prose::{Piece, escape};

/// The notes and the reasons of accepted findings whose place is on no page, such as a section that
/// is missing.
pub(super) fn notes_of_plan(context: &PageContext<'_>) -> Vec<Html> {
    let notes = context.notes_where(|at| !is_shown(context, at));
    once(notes.into_iter().chain(of_quoted_facts(context)))
}

/// The notes on facts that no section places and that sentences quote.
fn of_quoted_facts(context: &PageContext<'_>) -> impl Iterator<Item = Html> {
    let facts = context.plan().figures().facts.iter();
    let quoted = facts.filter(|fact| {
        let topic = Placement::Facts(fact.topic.clone());
        [Placement::Facts(None), topic]
            .into_iter()
            .all(|placement| context.placed(placement).is_none())
    });
    quoted.filter_map(|fact| {
        let note = context.blocks(fact.note.as_ref()?);
        let about = escape(&fact.label);
        Some(Html(format!("<p class=\"about\">{about}</p>{}", note.0)))
    })
}

/// Whether a section shows the place `at`, as a rule or an author names it, with its notes.
fn is_shown(context: &PageContext<'_>, at: &str) -> bool {
    let mut sections = context.pages.sections.iter();
    sections.any(|section| is_in(section.id.as_str(), at))
        || is_placed(context, at)
        || is_action(context, at)
}

fn is_placed(context: &PageContext<'_>, at: &str) -> bool {
    let pieces = context.pages.sections.iter().flat_map(|it| &it.pieces);
    let mut placed = pieces.filter_map(|piece| match piece {
        Piece::Placed { placement, .. } => Some(placement),
        _ => None,
    });
    placed.any(|placement| {
        let names = notes::names(context, placement);
        names.iter().any(|name| is_in(name, at))
    })
}

fn is_action(context: &PageContext<'_>, at: &str) -> bool {
    let document = context.document();
    let called = |number: &str, actions: &[Action]| {
        let mut actions = actions.iter();
        let found = actions.find(|action| Id::slug(&action.key()) == Id::slug(number));
        found.map(Action::key)
    };
    let anchor = match (at.split_once(' '), &document.previous) {
        (Some(("previous", number)), Some(previous)) => {
            called(number, &previous.actions).map(Anchor::PreviousAction)
        }
        (Some(("action", number)), _) => called(number, &document.actions).map(Anchor::Action),
        _ => called(at, &document.actions).map(Anchor::Action),
    };
    anchor.is_some_and(|anchor| context.href(&anchor).is_some())
}
