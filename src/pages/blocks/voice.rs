//! What was said, and what was done about it.

use crate::pages::context::PageContext;
use crate::pages::view::{BlockView, VoiceView, YouSaidView};
use crate::plan::{Anchor, Form, Voice, YouSaid, key};
use crate::words::Label;

/// One thing said.
pub(in crate::pages) fn voice(desk: &PageContext<'_>, voice: &Voice) -> VoiceView {
    let reported = match voice.form {
        Form::Reported => Some(desk.words().label(Label::Reported).to_owned()),
        Form::Verbatim => None,
    };
    let parts = [
        Some(desk.words().label(voice.speaker.label()).to_owned()),
        voice.collected_via.clone(),
        voice.collected.map(|when| when.long()),
        reported,
    ];
    VoiceView {
        verbatim: voice.form == Form::Verbatim,
        html: desk.blocks(&voice.text),
        language: voice.language.map(|language| language.code),
        prompt: voice.prompt.clone(),
        attribution: parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
    }
}

/// What was said and what was done about it.
pub(super) fn you_said(desk: &PageContext<'_>) -> BlockView {
    let document = desk.document();
    let pair = |answer: &YouSaid| {
        let said = document
            .voices
            .iter()
            .find(|voice| voice.id.value == answer.said.value)?;
        Some(YouSaidView {
            said: voice(desk, said),
            did: desk.line(&answer.did),
            action: answer
                .action
                .as_ref()
                .map(|action| desk.action(&Anchor::Action(key(action)), action.clone())),
        })
    };
    BlockView::YouSaid {
        pairs: document.you_said.iter().filter_map(pair).collect(),
    }
}
