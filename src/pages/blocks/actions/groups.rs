//! Tables of actions, grouped by priorities and outcomes.

use crate::pages::blocks::actions::action::{ActionSource, ActionView, action_view};
use crate::pages::blocks::actions::headings::{self, HeadingsView};
use crate::pages::blocks::actions::priorities::actions_under;
use crate::pages::blocks::actions::progress_bar::Strip;
use crate::pages::blocks::actions::progress_bar::progress_bar;
use crate::pages::blocks::actions::{action, priorities};
use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, each, record};
use crate::pages::open_data::plain_text::maybe;
use crate::pages::view::Html;
use crate::plan::{Action, Outcome, Placement, PreviousPlan, Priority, Scope};
use crate::words::Label;
use serde::Serialize;

/// Actions under their priorities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActionsView {
    /// Whether they are the actions of the previous plan.
    pub previous: bool,
    /// The title of the previous plan, and when it was reviewed.
    pub intro: Option<String>,
    /// Notes beside all of these actions.
    pub notes: Vec<Html>,
    /// Whether the key to an editor's marks stands here.
    pub editor_key: bool,
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
    /// What the priority means, where the plan says it beside its actions only.
    pub summary: Option<Html>,
    /// A note beside the priority.
    pub note: Option<Html>,
    /// Whether it needs a heading, because the text above has not named the priority.
    pub headed: bool,
    /// The progress of its actions.
    pub strip: Option<Strip>,
    /// The outcomes of the priority.
    pub outcomes: Vec<OutcomeView>,
    /// The headings of its columns.
    pub headings: HeadingsView,
    /// Which optional columns its tables need.
    pub columns: ActionColumns,
    /// The class of its tables: `shows-measure-status`. In print, the tables of a section with the
    /// same columns have equal widths.
    pub class: String,
}

/// A result with the actions that work towards it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomeView {
    /// The number of the outcome: `1.1`.
    pub reference: String,
    /// The title of the outcome.
    pub title: String,
    /// Whether it needs a heading, because the text above has not named the outcome.
    pub headed: bool,
    /// The recommendation that it answers: `Answers inspection recommendation 1`.
    pub recommendation: Option<String>,
    /// Whether an editor has named the recommendation, and not the plan.
    pub by_editor: bool,
    /// The actions of the outcome.
    pub actions: Vec<ActionView>,
}

/// The optional columns of a table of actions: whether some action fills each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column of its own")]
pub struct ActionColumns {
    /// By when it will be done.
    pub due: bool,
    /// What the action is meant to achieve.
    pub impact: bool,
    /// How its success will be measured.
    pub measure: bool,
    /// The evidence of its impact, and the situation before.
    pub evidence: bool,
    /// Its progress, and its ratings.
    pub status: bool,
    /// The reports on it, or other details.
    pub progress: bool,
}

impl ActionColumns {
    /// The class of tables with exactly these columns: `shows-measure-status`.
    pub fn class(self) -> String {
        let columns = [
            (!self.due, "-undated"),
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

/// The actions of this plan in a scope.
pub(crate) fn actions(context: &PageContext<'_>, scope: &Scope) -> ActionsView {
    let document = context.document();
    let opens = opens(context, &document.priorities, scope, Placement::Actions);
    ActionsView {
        previous: false,
        intro: None,
        editor_key: opens && document.links_by.is_some(),
        notes: if opens {
            context.notes("actions")
        } else {
            Vec::new()
        },
        groups: groups(
            context,
            ActionSource::Own,
            scope,
            (&document.priorities, &document.actions),
        ),
    }
}

/// The actions of the previous plan in a scope; `None` where there is no previous plan.
pub(crate) fn previous_actions(context: &PageContext<'_>, scope: &Scope) -> Option<ActionsView> {
    let previous = context.document().previous.as_ref()?;
    let opens = opens(context, &previous.priorities, scope, Placement::Previous);
    let intro = format!(
        "{}. {} {}.",
        previous.title,
        context.words().label(Label::LastReviewed),
        previous.reviewed.long()
    );
    Some(ActionsView {
        previous: true,
        intro: opens.then_some(intro),
        editor_key: opens && previous.links_by.is_some(),
        notes: previous
            .note
            .iter()
            .filter(|_| opens)
            .flat_map(|note| context.parts(note))
            .collect(),
        groups: groups(
            context,
            ActionSource::Previous,
            scope,
            (&previous.priorities, &previous.actions),
        ),
    })
}

/// Whether the actions of this scope are the first that the plan places: they have what is about
/// all of its actions.
fn opens(
    context: &PageContext<'_>,
    priorities: &[Priority],
    scope: &Scope,
    placement: fn(Scope) -> Placement,
) -> bool {
    let under = priorities.iter().flat_map(|priority| {
        let outcomes = priority.outcomes.iter();
        let outcomes = outcomes.map(|it| Scope::Outcome(it.reference.value.clone()));
        std::iter::once(Scope::Priority(priority.number)).chain(outcomes)
    });
    let first = std::iter::once(Scope::All)
        .chain(under)
        .find(|scope| context.placed(placement(scope.clone())).is_some());
    first.is_none_or(|first| first == *scope)
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
            summary: summary(context, source, priority),
            note: context.maybe(priority.note.as_ref()),
            headings: headings::view(context, source),
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
        due: any(|action| action.due.is_some()),
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
        by_editor: source.links_by(context).is_some(),
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

/// The summary of a priority, where no list of priorities shows it.
fn summary(context: &PageContext<'_>, source: ActionSource, priority: &Priority) -> Option<Html> {
    let listed = source == ActionSource::Own && context.placed(Placement::Priorities).is_some();
    context.maybe(priority.summary.as_ref().filter(|_| !listed))
}

/// The record of a previous plan in plan.json.
pub(crate) fn record_previous(context: &PageContext<'_>, previous: &PreviousPlan) -> Value {
    record!({
        "title": &previous.title,
        "period": previous.period.to_string(),
        "reviewed": previous.reviewed.to_string(),
        "note": maybe(context, previous.note.as_ref()),
        "columns": headings::record(&previous.headings),
        "priorities": each(&previous.priorities, |it| priorities::record(context, it)),
        "actions": each(&previous.actions, |it| {
            action::record(context, ActionSource::Previous, it)
        }),
    })
}
