//! The list of priorities.

use super::progress_bar::strip;
use crate::pages::context::PageContext;
use crate::pages::view::PriorityView;
use crate::plan::{Action, Placement, Priority, Scope};

/// What the plan sets out to do, each with how far its actions have come.
pub(in crate::pages) fn priorities(desk: &PageContext<'_>) -> Vec<PriorityView> {
    let document = desk.document();
    let view = |priority: &Priority| PriorityView {
        number: priority.number,
        title: priority.title.clone(),
        summary: priority.summary.as_ref().map(|prose| desk.line(prose)),
        outcomes: priority
            .outcomes
            .iter()
            .filter(|outcome| !priority.is_itself(outcome))
            .map(|outcome| format!("{} {}", outcome.reference.value, outcome.title))
            .collect(),
        strip: strip(&under(priority, &document.actions), desk.words()),
        href: first_place(desk, priority),
    };
    document.priorities.iter().map(view).collect()
}

/// The actions under a priority.
pub(super) fn under<'a>(priority: &Priority, actions: &'a [Action]) -> Vec<&'a Action> {
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

/// Where the priority's actions are: placed for it, for its first outcome, or with all others.
fn first_place(desk: &PageContext<'_>, priority: &Priority) -> Option<String> {
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
    .find_map(|scope| desk.placed(Placement::Actions(scope)))
}
