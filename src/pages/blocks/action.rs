//! Actions under their priorities and outcomes.

use super::priority::under;
use super::progress::progress;
use super::progress_bar::strip;
use super::rating::{leads, ratings};
use crate::pages::context::PageContext;
use crate::pages::continued_actions;
use crate::pages::status_labels;
use crate::pages::view::{
    ActionColumns, ActionGroup, ActionView, BlockView, Html, Link, OutcomeView,
};
use crate::plan::{Action, Anchor, Id, Outcome, Priority, Scope, Status, key};
use crate::words::{self, Label};

/// The actions of this plan that `scope` names.
pub(super) fn plan(desk: &PageContext<'_>, scope: &Scope) -> BlockView {
    let document = desk.document();
    BlockView::Actions {
        previous: false,
        intro: None,
        notes: Vec::new(),
        groups: groups(
            desk,
            ActionSource::Own,
            scope,
            (&document.priorities, &document.actions),
        ),
    }
}

/// The actions of the previous plan that `scope` names.
pub(super) fn previous(desk: &PageContext<'_>, scope: &Scope) -> Option<BlockView> {
    let previous = desk.document().previous.as_ref()?;
    let whole = *scope == Scope::All;
    let intro = format!(
        "{}. {} {}.",
        previous.title,
        desk.words().label(Label::LastReviewed),
        previous.reviewed.long()
    );
    Some(BlockView::Actions {
        previous: true,
        intro: whole.then_some(intro),
        notes: previous
            .note
            .iter()
            .filter(|_| whole)
            .map(|note| desk.blocks(note))
            .collect(),
        groups: groups(
            desk,
            ActionSource::Previous,
            scope,
            (&previous.priorities, &previous.actions),
        ),
    })
}

/// ActionSource plan's actions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ActionSource {
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

    /// The id that prose gives the action; its number, where prose knows none.
    fn id(self, desk: &PageContext<'_>, action: &Action) -> String {
        let key = action.key();
        let id = match self {
            Self::Own => desk.writer.action_id(&key),
            Self::Previous => desk.writer.previous_action_id(&key),
        };
        id.map_or(key.clone(), str::to_owned)
    }
}

fn groups(
    desk: &PageContext<'_>,
    which: ActionSource,
    scope: &Scope,
    (priorities, actions): (&[Priority], &[Action]),
) -> Vec<ActionGroup> {
    let wanted = |outcome: &Outcome| match scope {
        Scope::Outcome(reference) => outcome.reference.value == *reference,
        Scope::All | Scope::Priority(_) => true,
    };
    let group = |priority: &Priority| {
        let outcomes: Vec<_> = priority
            .outcomes
            .iter()
            .filter(|outcome| wanted(outcome))
            .map(|outcome| OutcomeView {
                headed: !matches!(scope, Scope::Outcome(_)) && !priority.is_itself(outcome),
                ..outcome_view(desk, which, outcome, actions)
            })
            .filter(|outcome| !outcome.actions.is_empty())
            .collect();
        let columns = columns(&outcomes);
        ActionGroup {
            number: priority.number,
            title: priority.title.clone(),
            headed: *scope == Scope::All,
            strip: strip(&under(priority, actions), desk.words())
                .filter(|_| !matches!(scope, Scope::Outcome(_))),
            columns,
            class: columns.class(),
            outcomes,
        }
    };
    priorities
        .iter()
        .filter(|priority| !matches!(scope, Scope::Priority(number) if *number != priority.number))
        .map(group)
        .filter(|group| !group.outcomes.is_empty())
        .collect()
}

fn columns(outcomes: &[OutcomeView]) -> ActionColumns {
    let any = |test: fn(&ActionView) -> bool| {
        outcomes
            .iter()
            .flat_map(|outcome| &outcome.actions)
            .any(test)
    };
    ActionColumns {
        impact: any(|action| action.impact.is_some()),
        measure: any(|action| action.measure.is_some()),
        evidence: any(|action| action.evidence.is_some() || action.baseline.is_some()),
        status: any(|action| {
            action.status.is_some()
                || action.published_rating.is_some()
                || !action.ratings.is_empty()
        }),
        progress: any(|action| !action.progress.is_empty()),
    }
}

fn outcome_view(
    desk: &PageContext<'_>,
    which: ActionSource,
    outcome: &Outcome,
    actions: &[Action],
) -> OutcomeView {
    let recommendation = outcome.recommendation.as_ref();
    OutcomeView {
        reference: outcome.reference.value.clone(),
        title: outcome.title.clone(),
        headed: true,
        recommendation: recommendation.map(|number| {
            format!(
                "{} {number}",
                desk.words().label(Label::AnswersRecommendation)
            )
        }),
        actions: actions
            .iter()
            .filter(|action| action.outcome.value == outcome.reference.value)
            .map(|action| action_view(desk, which, action))
            .collect(),
    }
}

fn action_view(desk: &PageContext<'_>, which: ActionSource, action: &Action) -> ActionView {
    let id = which.id(desk, action);
    let (progress, more_progress) = progress(desk, &action.progress);
    let own_note = action.note.iter().map(|note| desk.blocks(note));
    ActionView {
        reference: action.reference.value.clone(),
        html: desk.line(&action.text),
        leads: leads(desk, action),
        due: action.due.to_string(),
        impact: desk.maybe(action.impact.as_ref()),
        measure: desk.maybe(action.measure.as_ref()),
        evidence: desk.maybe(action.evidence.as_ref()),
        baseline: desk.maybe(action.baseline.as_ref()),
        status: (action.status != Status::NotStated)
            .then(|| status_labels::status(action.status, desk.words())),
        ratings: ratings(desk, action),
        progress,
        more_words: (!more_progress.is_empty()).then(|| words::more_updates(more_progress.len())),
        more_progress,
        published_rating: action.published_rating.clone(),
        carried_from: carried_from(desk, action),
        carried_to: carried_to(desk, which, action),
        linked: action
            .linked
            .iter()
            .map(|other| desk.action(&which.anchor(other), other.clone()))
            .collect(),
        recommendations: (!action.recommendations.is_empty())
            .then(|| action.recommendations.join(", ")),
        notes: own_note.chain(beside(desk, which, action)).collect(),
        id,
    }
}

/// Notes that the plan puts beside an action, by its number: `1.1 i`, `1-1-i`, `action 1.1 i`,
/// `previous 1.1 i`.
fn beside(desk: &PageContext<'_>, which: ActionSource, action: &Action) -> Vec<Html> {
    // a note's place is an id, which has no point
    let own = Id::slug(&action.key());
    desk.notes_where(|at| match (which, at.split_once(' ')) {
        (ActionSource::Own, Some(("action", number)))
        | (ActionSource::Previous, Some(("previous", number))) => Id::slug(number) == own,
        (ActionSource::Own, _) => Id::slug(at) == own,
        (ActionSource::Previous, _) => false,
    })
}

/// What an action continues: one of the review of the previous plan, where this plan has a review, and
/// otherwise one of an earlier plan.
fn carried_from(desk: &PageContext<'_>, action: &Action) -> Option<Link> {
    let reference = action.carried_from.as_ref()?;
    if desk.document().previous.is_some() {
        return Some(desk.action(&ActionSource::Previous.anchor(reference), reference.clone()));
    }
    Some(continued_actions::from(desk, reference).unwrap_or_else(|| unlinked(reference)))
}

/// Where an action goes on: the previous plan's in this one, this one's in a plan to come.
fn carried_to(desk: &PageContext<'_>, which: ActionSource, action: &Action) -> Option<Link> {
    let reference = action.carried_to.as_ref();
    match which {
        ActionSource::Previous => {
            reference.map(|it| desk.action(&ActionSource::Own.anchor(it), it.clone()))
        }
        ActionSource::Own => {
            continued_actions::to(desk, action).or_else(|| reference.map(|it| unlinked(it)))
        }
    }
}

fn unlinked(reference: &str) -> Link {
    Link {
        text: reference.to_owned(),
        href: String::new(),
    }
}
