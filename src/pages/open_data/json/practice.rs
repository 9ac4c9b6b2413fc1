//! What the service does, what was said, and pictures.

use super::record::{JsonValue, each, record};
use crate::pages::context::PageContext;
use crate::pages::open_data::plain_text::{count, maybe, text};
use crate::plan::prose::Prose;
use crate::plan::{
    Achievement, Commitment, Form, Picture, Programme, Strategy, Topic, Voice, YouSaid,
};

/// Programmes, promises, achievements, linked plans, pictures and voices.
pub(super) fn records<'a>(desk: &'a PageContext<'_>) -> JsonValue<'a> {
    let document = desk.document();
    let practice = &document.practice;
    record!({
        "framing": each(&practice.framing, |it| stated(desk, &it.heading, &it.text)),
        "programme_topics": each(&practice.programme_topics, topic),
        "programmes": each(&practice.programmes, |it| programme(desk, it)),
        "projects": each(&practice.projects, |it| stated(desk, &it.name, &it.text)),
        "commitment_topics": each(&practice.commitment_topics, topic),
        "commitments": each(&practice.commitments, |it| commitment(desk, it)),
        "achievements": each(&practice.achievements, |it| achievement(desk, it)),
        "strategies": each(&document.strategies, strategy),
        "pictures": each(&document.pictures, |it| picture(desk, it)),
        "voices": each(&document.voices, |it| voice(desk, it)),
        "you_said": each(&document.you_said, |it| answer(desk, it)),
    })
}

fn stated<'a>(desk: &'a PageContext<'_>, name: &'a str, prose: &'a Prose) -> JsonValue<'a> {
    record!({ "name": name, "text": text(desk, prose) })
}

fn topic(topic: &Topic) -> JsonValue<'_> {
    record!({ "id": topic.id.value.as_str(), "title": &topic.title })
}

fn programme<'a>(desk: &'a PageContext<'_>, programme: &'a Programme) -> JsonValue<'a> {
    let reach = desk.plan().reach().iter();
    let reach = reach
        .filter(|reach| reach.programme == programme.id.value)
        .map(|reach| {
            record!({
                "value": count(&reach.value, desk.words()),
                "base": reach.base.as_ref().map(|it| count(it, desk.words())),
                "unit": &reach.unit,
                "period": reach.period.map(|period| period.to_string()),
            })
        });
    record!({
        "id": programme.id.value.as_str(),
        "name": &programme.name,
        "topic": programme.topic.as_ref().map(|topic| topic.value.as_str()),
        "provider": &programme.provider,
        "what": text(desk, &programme.what),
        "who_for": &programme.who_for,
        "reach": reach.collect::<Vec<_>>(),
        "url": &programme.url,
        "note": maybe(desk, programme.note.as_ref()),
    })
}

fn commitment<'a>(desk: &'a PageContext<'_>, commitment: &'a Commitment) -> JsonValue<'a> {
    record!({
        "topic": commitment.topic.value.as_str(),
        "text": text(desk, &commitment.text),
        "due": commitment.due.map(|due| due.to_string()),
        "action": &commitment.action,
    })
}

fn achievement<'a>(desk: &'a PageContext<'_>, achieved: &'a Achievement) -> JsonValue<'a> {
    record!({
        "text": text(desk, &achieved.text),
        "priority": &achieved.priority,
        "topic": &achieved.topic,
        "date": achieved.date.map(|date| date.to_string()),
    })
}

fn strategy(strategy: &Strategy) -> JsonValue<'_> {
    record!({
        "title": &strategy.title,
        "period": &strategy.period,
        "owner": &strategy.owner,
        "url": &strategy.url,
        "note": &strategy.note,
    })
}

fn picture<'a>(desk: &'a PageContext<'_>, picture: &'a Picture) -> JsonValue<'a> {
    record!({
        "id": picture.id.value.as_str(),
        "file": picture.file.as_ref().map(|file| &file.value),
        "lost": picture.file.is_none(),
        "alt": &picture.alt,
        "long_description": maybe(desk, picture.long_description.as_ref()),
        "caption": &picture.caption,
        "credit": &picture.credit,
    })
}

/// Who agreed to the publishing of somebody's words is not for readers.
fn voice<'a>(desk: &'a PageContext<'_>, voice: &'a Voice) -> JsonValue<'a> {
    record!({
        "id": voice.id.value.as_str(),
        "speaker": desk.words().label(voice.speaker.label()),
        "verbatim": voice.form == Form::Verbatim,
        "text": text(desk, &voice.text),
        "language": voice.language.map(|language| language.code),
        "prompt": &voice.prompt,
        "collected_via": &voice.collected_via,
        "collected": voice.collected.map(|when| when.to_string()),
    })
}

fn answer<'a>(desk: &'a PageContext<'_>, answer: &'a YouSaid) -> JsonValue<'a> {
    record!({
        "said": answer.said.value.as_str(),
        "did": text(desk, &answer.did),
        "action": &answer.action,
    })
}
