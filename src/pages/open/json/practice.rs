//! What the service does, what was said, and pictures.

use crate::pages::desk::Desk;
use crate::pages::open::plain::{count, maybe, text};
use crate::pages::tag;
use crate::plan::{
    Achievement, Commitment, Form, Picture, Programme, Strategy, Topic, Voice, YouSaid,
};
use serde_json::{Value, json};

/// Programmes, promises, achievements, linked plans, pictures and voices.
pub(super) fn records(desk: &Desk<'_>) -> Value {
    let document = desk.document();
    let practice = &document.practice;
    let stated = |name: &str, prose| json!({ "name": name, "text": text(desk, prose) });
    let framing = practice.framing.iter();
    let framing = framing.map(|framing| stated(&framing.heading, &framing.text));
    let projects = practice.projects.iter();
    let projects = projects.map(|project| stated(&project.name, &project.text));
    json!({
        "framing": framing.collect::<Vec<_>>(),
        "programme_topics": each(&practice.programme_topics, topic),
        "programmes": each(&practice.programmes, |it| programme(desk, it)),
        "projects": projects.collect::<Vec<_>>(),
        "commitment_topics": each(&practice.commitment_topics, topic),
        "commitments": each(&practice.commitments, |it| commitment(desk, it)),
        "achievements": each(&practice.achievements, |it| achievement(desk, it)),
        "strategies": each(&document.strategies, strategy),
        "pictures": each(&document.pictures, |it| picture(desk, it)),
        "voices": each(&document.voices, |it| voice(desk, it)),
        "you_said": each(&document.you_said, |it| answer(desk, it)),
    })
}

fn each<T>(things: &[T], record: impl Fn(&T) -> Value) -> Vec<Value> {
    things.iter().map(record).collect()
}

fn topic(topic: &Topic) -> Value {
    json!({ "id": topic.id.value.as_str(), "title": topic.title })
}

fn programme(desk: &Desk<'_>, programme: &Programme) -> Value {
    let reach = desk.plan().reach().iter();
    let reach = reach
        .filter(|reach| reach.programme == programme.id.value)
        .map(|reach| {
            json!({
                "value": count(&reach.value),
                "unit": reach.unit,
                "period": reach.period.map(|period| period.to_string()),
            })
        });
    json!({
        "id": programme.id.value.as_str(),
        "name": programme.name,
        "topic": programme.topic.as_ref().map(|topic| topic.value.as_str()),
        "provider": programme.provider,
        "what": text(desk, &programme.what),
        "who_for": programme.who_for,
        "reach": reach.collect::<Vec<_>>(),
        "url": programme.url,
        "note": maybe(desk, programme.note.as_ref()),
    })
}

fn commitment(desk: &Desk<'_>, commitment: &Commitment) -> Value {
    json!({
        "topic": commitment.topic.value.as_str(),
        "text": text(desk, &commitment.text),
        "due": commitment.due.map(|due| due.to_string()),
        "action": commitment.action,
    })
}

fn achievement(desk: &Desk<'_>, achieved: &Achievement) -> Value {
    json!({
        "text": text(desk, &achieved.text),
        "priority": achieved.priority,
        "topic": achieved.topic,
        "date": achieved.date.map(|date| date.to_string()),
    })
}

fn strategy(strategy: &Strategy) -> Value {
    json!({
        "title": strategy.title,
        "period": strategy.period,
        "owner": strategy.owner,
        "url": strategy.url,
        "note": strategy.note,
    })
}

fn picture(desk: &Desk<'_>, picture: &Picture) -> Value {
    json!({
        "id": picture.id.value.as_str(),
        "file": picture.file.as_ref().map(|file| &file.value),
        "lost": picture.file.is_none(),
        "alt": picture.alt,
        "long_description": maybe(desk, picture.long_description.as_ref()),
        "caption": picture.caption,
        "credit": picture.credit,
    })
}

/// Who agreed to the publishing of somebody's words is not for readers.
fn voice(desk: &Desk<'_>, voice: &Voice) -> Value {
    json!({
        "id": voice.id.value.as_str(),
        "speaker": tag::speaker(voice.speaker),
        "verbatim": voice.form == Form::Verbatim,
        "text": text(desk, &voice.text),
        "language": voice.language.map(|language| language.code),
        "prompt": voice.prompt,
        "collected_via": voice.collected_via,
        "collected": voice.collected.map(|when| when.to_string()),
    })
}

fn answer(desk: &Desk<'_>, answer: &YouSaid) -> Value {
    json!({
        "said": answer.said.value.as_str(),
        "did": text(desk, &answer.did),
        "action": answer.action,
    })
}
