//! What people said, and what was done about it.

use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::{maybe, text};
use crate::pages::view::{Html, Link};
use crate::plan::{Anchor, Form, Id, Voice, YouSaid, key};
use crate::words::Label;
use serde::Serialize;

/// What one person or group said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VoiceView {
    /// Whether it is quoted in the speaker's own words.
    pub verbatim: bool,
    /// What was said, as markup.
    pub html: Html,
    /// The code of the language of these words, if it is not the page's.
    pub language: Option<&'static str>,
    /// The question that they were asked.
    pub prompt: Option<String>,
    /// Who spoke, how it was collected and when: `A child, in an exit interview, 2023`.
    pub attribution: String,
}

/// What was said and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct YouSaidView {
    /// The voice that is answered.
    pub said: VoiceView,
    /// What was done about it.
    pub did: Option<Html>,
    /// The action that does it.
    pub action: Option<Link>,
}

/// The voice with this id; `None` if the plan has none.
pub(crate) fn voice_by_id(context: &PageContext<'_>, id: &Id) -> Option<VoiceView> {
    let mut voices = context.document().voices.iter();
    let found = voices.find(|voice| voice.id.value == *id)?;
    Some(voice(context, found))
}

/// What one person or group said.
pub(crate) fn voice(context: &PageContext<'_>, voice: &Voice) -> VoiceView {
    let reported = match voice.form {
        Form::Reported => Some(context.words().label(Label::Reported).to_owned()),
        Form::Verbatim => None,
    };
    let one_speaker = || context.words().label(voice.speaker.label()).to_owned();
    let parts = [
        Some(voice.said_by.clone().unwrap_or_else(one_speaker)),
        voice.collected_via.clone(),
        voice.collected.map(|when| when.long()),
        reported,
    ];
    VoiceView {
        verbatim: voice.form == Form::Verbatim,
        html: context.blocks(&voice.text),
        language: voice.language.map(|language| language.code),
        prompt: voice.prompt.clone(),
        attribution: parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
    }
}

/// What was said and what was done about it.
pub(crate) fn you_said(context: &PageContext<'_>) -> Vec<YouSaidView> {
    let document = context.document();
    let pair = |answer: &YouSaid| {
        Some(YouSaidView {
            said: voice_by_id(context, &answer.said.value)?,
            did: answer.did.as_ref().map(|did| context.line(did)),
            action: answer
                .action
                .as_ref()
                .map(|action| context.action(&Anchor::Action(key(action)), action.clone())),
        })
    };
    document.you_said.iter().filter_map(pair).collect()
}

/// The record of a voice in plan.json. The consent to publish it is not included, because it is not
/// for readers.
pub(crate) fn record(context: &PageContext<'_>, voice: &Voice) -> Value {
    record!({
        "id": voice.id.value.as_str(),
        "speaker": context.words().label(voice.speaker.label()),
        "said_by": &voice.said_by,
        "verbatim": voice.form == Form::Verbatim,
        "text": text(context, &voice.text),
        "language": voice.language.map(|language| language.code),
        "prompt": &voice.prompt,
        "collected_via": &voice.collected_via,
        "collected": voice.collected.map(|when| when.to_string()),
    })
}

/// The record of an answer to what was said in plan.json.
pub(crate) fn record_answer(context: &PageContext<'_>, answer: &YouSaid) -> Value {
    record!({
        "said": answer.said.value.as_str(),
        "did": maybe(context, answer.did.as_ref()),
        "action": &answer.action,
    })
}
