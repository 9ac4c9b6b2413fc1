//! Priorities, each with the progress of its actions.

use crate::pages::blocks::actions::progress_bar::{Strip, progress_bar};
use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::maybe;
use crate::pages::view::Html;
use crate::plan::{Action, Placement, Priority, Scope};
use serde::Serialize;

/// A priority in the list of priorities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PriorityView {
    /// The number of the priority.
    pub number: u32,
    /// The title of the priority.
    pub title: String,
    /// A few sentences about the priority.
    pub summary: Option<Html>,
    /// A note beside the priority.
    pub note: Option<Html>,
    /// Its outcomes: `1.1 Early identification`.
    pub outcomes: Vec<String>,
    /// The progress of its actions.
    pub strip: Option<Strip>,
    /// The place where its actions are shown.
    pub href: Option<String>,
}

/// The priorities of the plan, each with the progress of its actions.
pub(crate) fn priorities(context: &PageContext<'_>) -> Vec<PriorityView> {
    let document = context.document();
    let view = |priority: &Priority| PriorityView {
        number: priority.number,
        title: priority.title.clone(),
        summary: priority.summary.as_ref().map(|prose| context.line(prose)),
        note: context.maybe(priority.note.as_ref()),
        outcomes: priority
            .outcomes
            .iter()
            .filter(|outcome| !priority.is_itself(outcome))
            .map(|outcome| format!("{} {}", outcome.reference.value, outcome.title))
            .collect(),
        strip: progress_bar(&actions_under(priority, &document.actions), context.words()),
        href: first_place(context, priority),
    };
    document.priorities.iter().map(view).collect()
}

/// The actions under a priority.
pub(crate) fn actions_under<'a>(priority: &Priority, actions: &'a [Action]) -> Vec<&'a Action> {
    actions
        .iter()
        .filter(|action| {
            let outcome = &action.outcome.value;
            priority
                .outcomes
                .iter()
                .any(|under| under.reference.value == *outcome)
        })
        .collect()
}

/// The first place where the priority's actions are shown: alone, with its first outcome, or with
/// all others.
fn first_place(context: &PageContext<'_>, priority: &Priority) -> Option<String> {
    let outcome = priority
        .outcomes
        .first()
        .map(|outcome| Scope::Outcome(outcome.reference.value.clone()));
    [
        Some(Scope::Priority(priority.number)),
        outcome,
        Some(Scope::All),
    ]
    .into_iter()
    .flatten()
    .find_map(|scope| context.placed(Placement::Actions(scope)))
}

/// The record of a priority in plan.json.
pub(crate) fn record(context: &PageContext<'_>, priority: &Priority) -> Value {
    let outcomes = priority.outcomes.iter().map(|outcome| {
        record!({
            "reference": &outcome.reference.value,
            "title": &outcome.title,
            "recommendation": &outcome.recommendation,
        })
    });
    record!({
        "number": &priority.number,
        "id": priority.id.value.as_str(),
        "title": &priority.title,
        "summary": maybe(context, priority.summary.as_ref()),
        "note": maybe(context, priority.note.as_ref()),
        "outcomes": outcomes.collect::<Vec<_>>(),
    })
}
