//! One action.

use crate::pages::blocks::actions::continued;
use crate::pages::blocks::actions::lateness::late_label;
use crate::pages::blocks::actions::progress::{self, ProgressView};
use crate::pages::blocks::actions::ratings::RatedView;
use crate::pages::blocks::actions::{leads, ratings};
use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::{maybe, text};
use crate::pages::status_labels;
use crate::pages::view::{Html, Link, StatusLabel};
use crate::plan::prose::{Block, BlockKind, Prose};
use crate::plan::{Action, Anchor, Author, Id, Rated, RatedAs, Status, key};
use crate::prose::escape;
use crate::units::Due;
use crate::words;
use serde::Serialize;

/// An action in a table of actions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActionView {
    /// The id of the action.
    pub id: String,
    /// Its number: `1.1 i`.
    pub reference: String,
    /// What will be done, in full.
    pub html: Html,
    /// The first paragraph of it, for a heading.
    pub title: Html,
    /// The paragraphs and lists after the first paragraph; null where there are none.
    pub more: Option<Html>,
    /// The posts that lead it.
    pub leads: Vec<String>,
    /// By when it will be done; `None` where nobody has said.
    pub due: Option<String>,
    /// Marks that the published document puts on it.
    pub flags: Vec<String>,
    /// How late it is at the date of its document; null where it is not.
    pub late: Option<StatusLabel>,
    /// What the action is meant to achieve.
    pub impact: Option<Html>,
    /// How its success will be measured.
    pub measure: Option<Html>,
    /// The evidence of its impact.
    pub evidence: Option<Html>,
    /// The situation before the action.
    pub baseline: Option<Html>,
    /// How far it has come.
    pub status: Option<StatusLabel>,
    /// The ratings of its progress and its impact.
    pub ratings: Vec<RatedView>,
    /// The reports on it, in the document's order.
    pub progress: Vec<ProgressView>,
    /// The rating as published, or why it cannot be given.
    pub published_rating: Option<String>,
    /// The action of the previous plan that it continues.
    pub carried_from: Option<Link>,
    /// The action of the next plan that continues it.
    pub carried_to: Option<Link>,
    /// Links to related actions.
    pub linked: Vec<Link>,
    /// Numbers of the inspection recommendations that it answers.
    pub recommendations: Option<String>,
    /// Whether an editor has made its links, and not the plan.
    pub by_editor: bool,
    /// Notes beside the action.
    pub notes: Vec<Html>,
}

/// The most words of a heading for an action that begins with a list. Our choice.
const TITLE: usize = 12;

/// The set of actions: this plan's own, or those of its review of the previous plan.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ActionSource {
    Own,
    Previous,
}

impl ActionSource {
    fn anchor(self, reference: &str) -> Anchor {
        match self {
            Self::Own => Anchor::Action(key(reference)),
            Self::Previous => Anchor::PreviousAction(key(reference)),
        }
    }

    /// How late the action is. Actions of the previous plan were reviewed at a date of their own.
    fn late_label(self, context: &PageContext<'_>, action: &Action) -> Option<StatusLabel> {
        match self {
            Self::Own => late_label(context.document(), action),
            Self::Previous => None,
        }
    }

    /// Who links the actions to others, if it is not the plan.
    pub(crate) fn links_by(self, context: &PageContext<'_>) -> Option<Author> {
        let document = context.document();
        match (self, &document.previous) {
            (Self::Previous, Some(previous)) => previous.links_by,
            _ => document.links_by,
        }
    }

    /// The id of the action on pages; its number where no section shows it.
    fn id(self, context: &PageContext<'_>, action: &Action) -> String {
        let key = action.key();
        let id = match self {
            Self::Own => context.writer.action_id(&key),
            Self::Previous => context.writer.previous_action_id(&key),
        };
        id.map_or(key.clone(), str::to_owned)
    }
}

/// Composes the row of an action.
pub(crate) fn action_view(
    context: &PageContext<'_>,
    source: ActionSource,
    action: &Action,
) -> ActionView {
    let id = source.id(context, action);
    let own_note = action.note.iter().map(|note| context.blocks(note));
    let (title, more) = title_and_more(context, &action.text);
    ActionView {
        reference: action.reference.value.clone(),
        html: context.line(&action.text),
        title,
        more,
        leads: leads::leads(context, action),
        due: due(action),
        flags: action.flags.clone(),
        late: source.late_label(context, action),
        impact: context.maybe(action.impact.as_ref()),
        measure: context.maybe(action.measure.as_ref()),
        evidence: context.maybe(action.evidence.as_ref()),
        baseline: context.maybe(action.baseline.as_ref()),
        status: (action.status != Status::NotStated)
            .then(|| status_labels::status(action.status, context.words())),
        ratings: ratings::ratings(context, action),
        progress: progress::entries(context, &action.progress),
        published_rating: action.published_rating.clone(),
        carried_from: carried_from(context, action),
        carried_to: carried_to(context, source, action),
        linked: action
            .linked
            .iter()
            .map(|other| context.action(&source.anchor(other), other.clone()))
            .collect(),
        recommendations: (!action.recommendations.is_empty())
            .then(|| action.recommendations.join(", ")),
        by_editor: source.links_by(context).is_some(),
        notes: own_note
            .chain(notes_on_action(context, source, action))
            .collect(),
        id,
    }
}

/// When an action is due, in words; `None` where nobody has said.
pub(crate) fn due(action: &Action) -> Option<String> {
    let due = (action.due != Due::NotStated).then(|| action.due.to_string());
    let review = action.review.map(|month| words::review(&month.long()));
    let parts: Vec<_> = due.into_iter().chain(review).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// The first paragraph of an action, and the rest. A text that begins with something else than a
/// paragraph gives a heading of its first words.
fn title_and_more(context: &PageContext<'_>, prose: &Prose) -> (Html, Option<Html>) {
    let part = |blocks: &[Block]| Prose {
        blocks: blocks.to_vec(),
        notes: prose.notes.clone(),
    };
    match prose.blocks.split_first() {
        Some((first, rest)) if matches!(first.value, BlockKind::Paragraph(_)) => {
            let title = context.line(&part(std::slice::from_ref(first)));
            let more = (!rest.is_empty()).then(|| context.blocks(&part(rest)));
            (title, more)
        }
        _ => {
            let words = words::clipped(&text(context, prose), TITLE);
            (Html(escape(&words)), Some(context.blocks(prose)))
        }
    }
}

/// Notes that the plan puts beside an action, by its number: `1.1 i`, `1-1-i`, `action 1.1 i`,
/// `previous 1.1 i`.
fn notes_on_action(context: &PageContext<'_>, source: ActionSource, action: &Action) -> Vec<Html> {
    // the place of a note is an id, which cannot contain a full stop
    let own = Id::slug(&action.key());
    context.notes_where(|at| match (source, at.split_once(' ')) {
        (ActionSource::Own, Some(("action", number)))
        | (ActionSource::Previous, Some(("previous", number))) => Id::slug(number) == own,
        (ActionSource::Own, _) => Id::slug(at) == own,
        (ActionSource::Previous, _) => false,
    })
}

/// The action that an action continues: one in the review of the previous plan, where this plan has
/// a review, and otherwise one of an earlier plan.
fn carried_from(context: &PageContext<'_>, action: &Action) -> Option<Link> {
    let reference = action.carried_from.as_ref()?;
    if context.document().previous.is_some() {
        return Some(context.action(&ActionSource::Previous.anchor(reference), reference.clone()));
    }
    Some(continued::from_earlier_plan(context, reference).unwrap_or_else(|| unlinked(reference)))
}

/// The action that continues this one: for the previous plan's actions one of this plan, for this
/// plan's one of a later plan.
fn carried_to(context: &PageContext<'_>, source: ActionSource, action: &Action) -> Option<Link> {
    let reference = action.carried_to.as_ref();
    match source {
        ActionSource::Previous => {
            reference.map(|it| context.action(&ActionSource::Own.anchor(it), it.clone()))
        }
        ActionSource::Own => {
            continued::to_later_plan(context, action).or_else(|| reference.map(|it| unlinked(it)))
        }
    }
}

fn unlinked(reference: &str) -> Link {
    Link {
        text: reference.to_owned(),
        href: String::new(),
    }
}

/// The record of an action in plan.json.
pub(crate) fn record(context: &PageContext<'_>, source: ActionSource, action: &Action) -> Value {
    let by = source.links_by(context);
    let rated = |rates: Rated, rated: &Option<RatedAs>| {
        let tag = ratings::rated_tag(context, rates, rated.as_ref()?)?;
        Some(tag.word.into_owned())
    };
    let progress = action
        .progress
        .iter()
        .map(|entry| progress::record(context, entry));
    record!({
        "reference": &action.reference.value,
        "outcome": &action.outcome.value,
        "text": text(context, &action.text),
        "leads": &action.leads,
        "due": due(action),
        "flags": &action.flags,
        "status": status_labels::status(action.status, context.words()).word,
        "impact": maybe(context, action.impact.as_ref()),
        "measure": maybe(context, action.measure.as_ref()),
        "evidence": maybe(context, action.evidence.as_ref()),
        "baseline": maybe(context, action.baseline.as_ref()),
        "rated_action": rated(Rated::Action, &action.rated_action),
        "rated_impact": rated(Rated::Impact, &action.rated_impact),
        "published_rating": &action.published_rating,
        "progress": progress.collect::<Vec<_>>(),
        "linked": &action.linked,
        "carried_from": &action.carried_from,
        "carried_to": &action.carried_to,
        "recommendations": &action.recommendations,
        "links_by": by.map(|_| "editor"),
        "note": maybe(context, action.note.as_ref()),
    })
}
