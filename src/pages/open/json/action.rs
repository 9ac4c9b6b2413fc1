//! Priorities and actions, of this plan and of the one before.

use crate::pages::block;
use crate::pages::desk::Desk;
use crate::pages::open::plain::{maybe, text};
use crate::pages::tag;
use crate::plan::{Action, PreviousPlan, Priority, Progress, Rated, RatedAs};
use serde_json::{Value, json};

/// What the plan sets out to do, and what became of the plan before it.
pub(super) fn records(desk: &Desk<'_>) -> Value {
    let document = desk.document();
    json!({
        "priorities": priorities(desk, &document.priorities),
        "actions": actions(desk, &document.actions),
        "previous": document.previous.as_ref().map(|previous| before(desk, previous)),
    })
}

fn before(desk: &Desk<'_>, previous: &PreviousPlan) -> Value {
    json!({
        "title": previous.title,
        "period": previous.period.to_string(),
        "reviewed": previous.reviewed.to_string(),
        "note": maybe(desk, previous.note.as_ref()),
        "priorities": priorities(desk, &previous.priorities),
        "actions": actions(desk, &previous.actions),
    })
}

fn priorities(desk: &Desk<'_>, priorities: &[Priority]) -> Vec<Value> {
    let one = |priority: &Priority| {
        let outcomes = priority.outcomes.iter().map(|outcome| {
            json!({
                "reference": outcome.reference.value,
                "title": outcome.title,
                "recommendation": outcome.recommendation,
            })
        });
        json!({
            "number": priority.number,
            "id": priority.id.value.as_str(),
            "title": priority.title,
            "summary": maybe(desk, priority.summary.as_ref()),
            "outcomes": outcomes.collect::<Vec<_>>(),
        })
    };
    priorities.iter().map(one).collect()
}

fn actions(desk: &Desk<'_>, actions: &[Action]) -> Vec<Value> {
    actions.iter().map(|one| action(desk, one)).collect()
}

fn action(desk: &Desk<'_>, action: &Action) -> Value {
    let rated = |rates: Rated, rated: &Option<RatedAs>| {
        let tag = block::rated_tag(desk, rates, rated.as_ref()?)?;
        Some(tag.word.into_owned())
    };
    let progress = action.progress.iter().map(|entry| report(desk, entry));
    json!({
        "reference": action.reference.value,
        "outcome": action.outcome.value,
        "text": text(desk, &action.text),
        "leads": action.leads,
        "due": action.due.to_string(),
        "status": tag::status(action.status).word,
        "impact": maybe(desk, action.impact.as_ref()),
        "measure": maybe(desk, action.measure.as_ref()),
        "evidence": maybe(desk, action.evidence.as_ref()),
        "baseline": maybe(desk, action.baseline.as_ref()),
        "rated_action": rated(Rated::Action, &action.rated_action),
        "rated_impact": rated(Rated::Impact, &action.rated_impact),
        "published_rating": action.published_rating,
        "progress": progress.collect::<Vec<_>>(),
        "linked": action.linked,
        "carried_from": action.carried_from,
        "carried_to": action.carried_to,
        "recommendations": action.recommendations,
        "note": maybe(desk, action.note.as_ref()),
    })
}

fn report(desk: &Desk<'_>, entry: &Progress) -> Value {
    json!({
        "date": entry.date.map(block::progress_day),
        "title": entry.title,
        "text": text(desk, &entry.text),
    })
}
