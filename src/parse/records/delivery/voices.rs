//! data/voices.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::shape::ValueKind::{
    Block as Nested, Date, Id, List, OneOf, Period, Prose, Text,
};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{
    Choice, Consent, Form, Giver, Language, Medium, Review, Speaker, Voice, YouSaid,
};

pub(in crate::parse) const FILE: Shape = shape!("voices.yaml" {
    need "voices": List(&Nested(&VOICE)),
        "What children, parents, victims and others said.";
    may "you_said": List(&Nested(&YOU_SAID)),
        "What was said, and what was done about it.";
});

const VOICE: Shape = shape!("a voice" {
    need "id": Id,
        "A short name; [[voice ID]] shows it.";
    need "voice": OneOf(Speaker::WORDS),
        "Who speaks; never a name.";
    need "form": OneOf(Form::WORDS),
        "reported for what was said in your words, verbatim for their own words.";
    need "text": Prose,
        "What was said.";
    may "language": OneOf(Language::WORDS),
        "The code of the language of these words, if they are not English: cy for Welsh.";
    may "prompt": Text,
        "The question that was asked.";
    may "collected_via": Text,
        "How it was collected, such as a survey or a workshop.";
    may "collected": Period,
        "When.";
    may "consent": Nested(&CONSENT),
        "Who agreed to publication; their own words need it.";
    may "reviewed": Nested(&REVIEW),
        "Who looked whether anybody could be recognised; their own words need it.";
});

pub(in crate::parse::records) const CONSENT: Shape = shape!("a consent" {
    need "given_by": OneOf(Giver::WORDS),
        "Who agreed.";
    need "on": Date,
        "The day.";
    need "scope": List(&OneOf(Medium::WORDS)),
        "Where it may be published.";
    may "expires": Date,
        "The day on which the consent ends.";
});

const REVIEW: Shape = shape!("a review" {
    need "by": Text,
        "The post that looked; never a person's name.";
    need "on": Date,
        "The day.";
});

const YOU_SAID: Shape = shape!("an entry of you_said" {
    need "said": Id,
        "The id of a voice.";
    need "did": Prose,
        "What was done.";
    may "action": Text,
        "The number (ref) of the action that follows.";
});

pub(in crate::parse) fn lower(
    read: &mut Reader<'_>,
    root: &Node,
) -> Option<(Vec<Voice>, Vec<YouSaid>)> {
    let file = read.block(root, &FILE)?;
    let voices = read.blocks(&file, "voices", voice);
    Some((voices, read.blocks(&file, "you_said", you_said)))
}

fn voice(read: &mut Reader<'_>, node: &Node) -> Option<Voice> {
    let block = read.block(node, &VOICE)?;
    let id = read.id(&block, "id");
    let speaker = read.chosen(&block, "voice");
    let form = read.chosen(&block, "form");
    let text = read.prose(&block, "text");
    let consent = consent(read, &block);
    let review = review(read, &block);
    if form == Some(Form::Verbatim) && (consent.is_none() || review.is_none()) {
        read.lacks(
            Finding::error("voice-consent", block.span, "somebody's own words need a recorded consent and a review")
                .help("add `consent:` and `reviewed:`, or tell it in your own words and write `form: reported`"),
        );
    }
    Some(Voice {
        language: read.chosen(&block, "language"),
        prompt: read.text(&block, "prompt"),
        collected_via: read.text(&block, "collected_via"),
        collected: read.period(&block, "collected").map(|period| period.value),
        id: id?,
        speaker: speaker?,
        form: form?,
        text: text?,
        consent,
        review,
    })
}

/// The block under `consent`.
pub(in crate::parse::records) fn consent(
    read: &mut Reader<'_>,
    from: &KeyBlock<'_>,
) -> Option<Consent> {
    let block = read.block(from.get("consent")?, &CONSENT)?;
    let given_by = read.chosen(&block, "given_by");
    let on = read.date(&block, "on");
    let scope = read.all_chosen(&block, "scope");
    Some(Consent {
        expires: read.date(&block, "expires"),
        given_by: given_by?,
        on: on?,
        scope,
    })
}

fn review(read: &mut Reader<'_>, voice: &KeyBlock<'_>) -> Option<Review> {
    let block = read.block(voice.get("reviewed")?, &REVIEW)?;
    let by = read.text(&block, "by");
    let on = read.date(&block, "on");
    Some(Review { by: by?, on: on? })
}

fn you_said(read: &mut Reader<'_>, node: &Node) -> Option<YouSaid> {
    let block = read.block(node, &YOU_SAID)?;
    let said = read.id(&block, "said");
    let did = read.prose(&block, "did");
    Some(YouSaid {
        action: read.text(&block, "action"),
        said: said?,
        did: did?,
    })
}
