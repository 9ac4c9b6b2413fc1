//! Programmes by topic.

use crate::disclosure::{Published, Reach};
use crate::pages::blocks::facts::printed_count;
use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::{count, maybe, text};
use crate::pages::view::Html;
use crate::plan::{Id, Programme, Topic};
use crate::units::Decimal;
use crate::words;
use crate::words::Words;
use serde::Serialize;

/// Programmes of one topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgrammeGroup {
    /// The topic, where the text above has not named it.
    pub heading: Option<String>,
    /// The programmes of the group.
    pub programmes: Vec<ProgrammeView>,
}

/// Something offered to children, families or schools.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgrammeView {
    /// The id of the programme.
    pub id: String,
    /// The name of the programme.
    pub name: String,
    /// What the programme is.
    pub html: Html,
    /// Who provides the programme.
    pub provider: Option<String>,
    /// Who the programme is for.
    pub who_for: Option<String>,
    /// Its reach: `668 session hours delivered, 2023-24`.
    pub reach: Vec<String>,
    /// The address of a page about it.
    pub url: Option<String>,
    /// A note beside the programme.
    pub note: Option<Html>,
}

/// Programmes of a topic, or all of them by topic.
pub(crate) fn programmes(context: &PageContext<'_>, only: Option<&Id>) -> Vec<ProgrammeGroup> {
    let found = &context.document().practice;
    let groups = by_topic(
        &found.programme_topics,
        only,
        &found.programmes,
        |programme| programme.topic.as_ref().map(|topic| &topic.value),
    );
    groups
        .into_iter()
        .map(|(heading, programmes)| ProgrammeGroup {
            heading,
            programmes: programmes
                .into_iter()
                .map(|programme| programme_view(context, programme))
                .collect(),
        })
        .collect()
}

/// Items by topic: of one topic without its heading, or of all topics, those without a topic first.
pub(crate) fn by_topic<'a, T>(
    topics: &[Topic],
    only: Option<&Id>,
    things: &'a [T],
    topic_of: impl Fn(&'a T) -> Option<&'a Id>,
) -> Vec<(Option<String>, Vec<&'a T>)> {
    let of = |wanted: Option<&Id>| -> Vec<&'a T> {
        let things = things.iter();
        things.filter(|thing| topic_of(thing) == wanted).collect()
    };
    if only.is_some() {
        return vec![(None, of(only))];
    }
    let headed = topics
        .iter()
        .map(|topic| (Some(topic.title.clone()), of(Some(&topic.id.value))));
    [(None, of(None))]
        .into_iter()
        .chain(headed)
        .filter(|(_, things)| !things.is_empty())
        .collect()
}

fn programme_view(context: &PageContext<'_>, programme: &Programme) -> ProgrammeView {
    let reach = context.plan().reach().iter();
    ProgrammeView {
        id: format!("programme-{}", programme.id.value),
        name: programme.name.clone(),
        html: context.blocks(&programme.what),
        provider: programme.provider.clone(),
        who_for: programme.who_for.clone(),
        reach: reach
            .filter(|reach| reach.programme == programme.id.value)
            .map(|it| reached(it, context.words()))
            .collect(),
        url: programme.url.clone(),
        note: context.maybe(programme.note.as_ref()),
    }
}

/// The reach in words: "12 of 30 children (40%)".
fn reached(reach: &Reach, words: Words) -> String {
    let base = reach.base.as_ref().map(|it| printed_count(it, words));
    let share = match (
        reach.value.figure(),
        reach.base.as_ref().and_then(Published::figure),
    ) {
        (Some(part), Some(whole)) => Decimal::percentage(*part, *whole, 0),
        _ => None,
    };
    let of = base
        .as_deref()
        .map(|base| (base, share.map(|it| it.to_string())));
    words::reached(
        &printed_count(&reach.value, words),
        of,
        &reach.unit,
        reach.period.as_ref(),
    )
}

/// The record of a programme in plan.json.
pub(crate) fn record(context: &PageContext<'_>, programme: &Programme) -> Value {
    let reach = context.plan().reach().iter();
    let reach = reach
        .filter(|reach| reach.programme == programme.id.value)
        .map(|reach| {
            record!({
                "value": count(&reach.value, context.words()),
                "base": reach.base.as_ref().map(|it| count(it, context.words())),
                "unit": &reach.unit,
                "period": reach.period.map(|period| period.to_string()),
            })
        });
    record!({
        "id": programme.id.value.as_str(),
        "name": &programme.name,
        "topic": programme.topic.as_ref().map(|topic| topic.value.as_str()),
        "provider": &programme.provider,
        "what": text(context, &programme.what),
        "who_for": &programme.who_for,
        "reach": reach.collect::<Vec<_>>(),
        "url": &programme.url,
        "note": maybe(context, programme.note.as_ref()),
    })
}

/// The record of a topic in plan.json.
pub(crate) fn record_topic(topic: &Topic) -> Value {
    record!({ "id": topic.id.value.as_str(), "title": &topic.title })
}
