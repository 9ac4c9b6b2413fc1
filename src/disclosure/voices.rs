//! What people said, where they gave leave to show it.
//!
//! Somebody's own words need leave, a review, and a medium that the leave names. What the author
//! tells in other words needs no leave; where leave was recorded all the same, it is kept to. Leave
//! has run out if it ended before the day that the plan speaks from: there is no clock here.

use crate::plan::{Document, Form, Medium, Voice};
use jiff::civil::Date;

/// Whether a voice may be shown in a medium by a plan that speaks from `as_at`.
pub(super) fn may_appear(voice: &Voice, medium: Medium, as_at: Date) -> bool {
    let leave = |consent: &crate::plan::Consent| {
        let in_force = consent.expires.is_none_or(|end| end >= as_at);
        in_force && consent.scope.contains(&medium)
    };
    match (voice.form, &voice.consent) {
        (Form::Verbatim, None) => false,
        (Form::Reported, None) => true,
        (Form::Verbatim, Some(consent)) => voice.review.is_some() && leave(consent),
        (Form::Reported, Some(consent)) => leave(consent),
    }
}

/// Leaves out voices that may be shown nowhere, and what was done about them.
pub(super) fn keep(document: &mut Document) {
    let as_at = document.as_at;
    let somewhere = |voice: &Voice| {
        [Medium::Web, Medium::Print]
            .into_iter()
            .any(|medium| may_appear(voice, medium, as_at))
    };
    document.voices.retain(somewhere);
    let voices = &document.voices;
    document
        .you_said
        .retain(|it| voices.iter().any(|voice| voice.id.value == it.said.value));
}
