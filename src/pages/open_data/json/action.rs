//! Priorities and actions, of this plan and of the one before.

use super::record::{JsonValue, each, record};
use crate::pages::blocks;
use crate::pages::context::PageContext;
use crate::pages::open_data::plain_text::{maybe, text};
use crate::pages::status_labels;
use crate::plan::{Action, PreviousPlan, Priority, Progress, Rated, RatedAs};

/// What the plan sets out to do, and what became of the plan before it.
pub(super) fn records<'a>(desk: &'a PageContext<'_>) -> JsonValue<'a> {
    let document = desk.document();
    record!({
        "priorities": each(&document.priorities, |it| priority(desk, it)),
        "actions": each(&document.actions, |it| action(desk, it)),
        "previous": document.previous.as_ref().map(|previous| before(desk, previous)),
    })
}

fn before<'a>(desk: &'a PageContext<'_>, previous: &'a PreviousPlan) -> JsonValue<'a> {
    record!({
        "title": &previous.title,
        "period": previous.period.to_string(),
        "reviewed": previous.reviewed.to_string(),
        "note": maybe(desk, previous.note.as_ref()),
        "priorities": each(&previous.priorities, |it| priority(desk, it)),
        "actions": each(&previous.actions, |it| action(desk, it)),
    })
}

fn priority<'a>(desk: &'a PageContext<'_>, priority: &'a Priority) -> JsonValue<'a> {
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
        "summary": maybe(desk, priority.summary.as_ref()),
        "outcomes": outcomes.collect::<Vec<_>>(),
    })
}

fn action<'a>(desk: &'a PageContext<'_>, action: &'a Action) -> JsonValue<'a> {
    let rated = |rates: Rated, rated: &Option<RatedAs>| {
        let tag = blocks::rated_tag(desk, rates, rated.as_ref()?)?;
        Some(tag.word.into_owned())
    };
    let progress = action.progress.iter().map(|entry| report(desk, entry));
    record!({
        "reference": &action.reference.value,
        "outcome": &action.outcome.value,
        "text": text(desk, &action.text),
        "leads": &action.leads,
        "due": action.due.to_string(),
        "status": status_labels::status(action.status, desk.words()).word,
        "impact": maybe(desk, action.impact.as_ref()),
        "measure": maybe(desk, action.measure.as_ref()),
        "evidence": maybe(desk, action.evidence.as_ref()),
        "baseline": maybe(desk, action.baseline.as_ref()),
        "rated_action": rated(Rated::Action, &action.rated_action),
        "rated_impact": rated(Rated::Impact, &action.rated_impact),
        "published_rating": &action.published_rating,
        "progress": progress.collect::<Vec<_>>(),
        "linked": &action.linked,
        "carried_from": &action.carried_from,
        "carried_to": &action.carried_to,
        "recommendations": &action.recommendations,
        "note": maybe(desk, action.note.as_ref()),
    })
}

fn report<'a>(desk: &'a PageContext<'_>, entry: &'a Progress) -> JsonValue<'a> {
    record!({
        "date": entry.date.map(blocks::progress_day),
        "title": &entry.title,
        "text": text(desk, &entry.text),
    })
}
