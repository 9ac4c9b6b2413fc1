//! Tables of actions under their priorities and outcomes.

use crate::pages::blocks::actions::action::{ActionSource, ActionView, action_view};
use crate::pages::blocks::actions::priorities::actions_under;
use crate::pages::blocks::actions::progress_bar::Strip;
use crate::pages::blocks::actions::progress_bar::progress_bar;
use crate::pages::blocks::actions::{action, priorities};
use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, each, record};
use crate::pages::open_data::plain_text::maybe;
use crate::pages::view::Html;
use crate::plan::{Action, Outcome, PreviousPlan, Priority, Scope};
use crate::words::Label;
use serde::Serialize;

/// Actions under their priorities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActionsView {
    /// Whether they are those of the previous plan.
    pub previous: bool,
    /// What the previous plan is called and when it was looked at.
    pub intro: Option<String>,
    /// Notes that stand with all of them.
    pub notes: Vec<Html>,
    /// The priorities that have such actions.
    pub groups: Vec<ActionGroup>,
}

/// A priority with its outcomes and actions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActionGroup {
    /// The number of the priority: `1`.
    pub number: u32,
    /// The title of the priority.
    pub title: String,
    /// Whether the text above it has not named the priority yet.
    pub headed: bool,
    /// How far its actions have come.
    pub strip: Option<Strip>,
    /// The outcomes of the priority.
    pub outcomes: Vec<OutcomeView>,
    /// Which optional columns a table of it needs.
    pub columns: ActionColumns,
    /// The class of its table: `shows-measure-status`. On paper, the tables of a section that show
    /// the same columns have them as wide.
    pub class: String,
}

/// A result with the actions that work towards it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomeView {
    /// The number of the outcome: `1.1`.
    pub reference: String,
    /// The title of the outcome.
    pub title: String,
    /// Whether the text above it has not named the outcome yet.
    pub headed: bool,
    /// `Answers inspection recommendation 1`.
    pub recommendation: Option<String>,
    /// The actions of the outcome.
    pub actions: Vec<ActionView>,
}

/// Which optional columns a table of actions needs, because some action fills them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column of its own")]
pub struct ActionColumns {
    /// What it is for.
    pub impact: bool,
    /// How we will know.
    pub measure: bool,
    /// What shows its impact, and where things stood before.
    pub evidence: bool,
    /// How far it has come, and how it was rated.
    pub status: bool,
    /// What was reported, or what else there is to say.
    pub progress: bool,
}

impl ActionColumns {
    /// `shows-measure-status`: a name for tables that have these columns and no others.
    pub fn class(self) -> String {
        let columns = [
            (self.impact, "-impact"),
            (self.measure, "-measure"),
            (self.evidence, "-evidence"),
            (self.status, "-status"),
            (self.progress, "-progress"),
        ];
        let shown = columns.into_iter().filter(|(shown, _)| *shown);
        let names = shown.map(|(_, name)| name);
        std::iter::once("shows").chain(names).collect()
    }
}

/// The actions of this plan that `scope` names.
pub(crate) fn actions(context: &PageContext<'_>, scope: &Scope) -> ActionsView {
    let document = context.document();
    ActionsView {
        previous: false,
        intro: None,
        notes: Vec::new(),
        groups: groups(
            context,
            ActionSource::Own,
            scope,
            (&document.priorities, &document.actions),
        ),
    }
}

/// The actions of the previous plan that `scope` names.
pub(crate) fn previous_actions(context: &PageContext<'_>, scope: &Scope) -> Option<ActionsView> {
    let previous = context.document().previous.as_ref()?;
    let whole = *scope == Scope::All;
    let intro = format!(
        "{}. {} {}.",
        previous.title,
        context.words().label(Label::LastReviewed),
        previous.reviewed.long()
    );
    Some(ActionsView {
        previous: true,
        intro: whole.then_some(intro),
        notes: previous
            .note
            .iter()
            .filter(|_| whole)
            .map(|note| context.blocks(note))
            .collect(),
        groups: groups(
            context,
            ActionSource::Previous,
            scope,
            (&previous.priorities, &previous.actions),
        ),
    })
}

fn groups(
    context: &PageContext<'_>,
    source: ActionSource,
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
                ..outcome_view(context, source, outcome, actions)
            })
            .filter(|outcome| !outcome.actions.is_empty())
            .collect();
        let columns = columns(&outcomes);
        ActionGroup {
            number: priority.number,
            title: priority.title.clone(),
            headed: *scope == Scope::All,
            strip: progress_bar(&actions_under(priority, actions), context.words())
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
    context: &PageContext<'_>,
    source: ActionSource,
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
                context.words().label(Label::AnswersRecommendation)
            )
        }),
        actions: actions
            .iter()
            .filter(|action| action.outcome.value == outcome.reference.value)
            .map(|action| action_view(context, source, action))
            .collect(),
    }
}

/// The record of a previous plan in plan.json.
pub(crate) fn record_previous(context: &PageContext<'_>, previous: &PreviousPlan) -> Value {
    record!({
        "title": &previous.title,
        "period": previous.period.to_string(),
        "reviewed": previous.reviewed.to_string(),
        "note": maybe(context, previous.note.as_ref()),
        "priorities": each(&previous.priorities, |it| priorities::record(context, it)),
        "actions": each(&previous.actions, |it| action::record(context, it)),
    })
}
