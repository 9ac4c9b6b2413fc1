//! What people said, where they gave leave to show it.
//!
//! Every plan is published on the web and on paper from one document, so words appear where both
//! may show them, or nowhere: no later stage can then forget to ask. Somebody's own words need
//! leave and a review. What the author tells in other words needs no leave; where leave was
//! recorded all the same, it is kept to. Leave has run out if it ended before the day that the plan
//! speaks from: there is no clock here.

use crate::plan::{Consent, Document, Form, Medium, Voice};
use jiff::civil::Date;

/// Leaves out voices that may not be shown, and what was done about them.
pub(super) fn keep(document: &mut Document) {
    let as_at = document.as_at;
    document.voices.retain(|voice| may_appear(voice, as_at));
    let voices = &document.voices;
    document
        .you_said
        .retain(|it| voices.iter().any(|voice| voice.id.value == it.said.value));
}

/// Whether a voice may be shown by a plan that speaks from `as_at`.
fn may_appear(voice: &Voice, as_at: Date) -> bool {
    let leave = |consent: &Consent| {
        let covers = |medium| consent.scope.contains(&medium);
        let in_force = consent.expires.is_none_or(|end| end >= as_at);
        in_force && covers(Medium::Web) && covers(Medium::Print)
    };
    match (voice.form, &voice.consent) {
        (Form::Verbatim, None) => false,
        (Form::Reported, None) => true,
        (Form::Verbatim, Some(consent)) => voice.review.is_some() && leave(consent),
        (Form::Reported, Some(consent)) => leave(consent),
    }
}
