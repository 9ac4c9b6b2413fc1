//! What people said, where they consented to its publication.
//!
//! Every plan is published on the web and on paper from one document, so words appear only where
//! both may show them: no later stage can then forget to ask. Somebody's own words need consent and
//! a review. Words that the author reports need no consent; where one was recorded all the same, it
//! is respected. Consent has expired if it ended before the `as_at` date of the plan: there is no
//! clock here.

use crate::plan::{Consent, Document, Form, Medium, Voice};
use jiff::civil::Date;

/// Removes voices that may not be published, and what was done about them.
pub(super) fn keep(document: &mut Document) {
    let as_at = document.as_at_day();
    document.voices.retain(|voice| may_appear(voice, as_at));
    let voices = &document.voices;
    document
        .you_said
        .retain(|it| voices.iter().any(|voice| voice.id.value == it.said.value));
}

/// Whether a voice may be published in a plan with this `as_at` date. Without a date, a consent
/// that ends is taken to have ended.
fn may_appear(voice: &Voice, as_at: Option<Date>) -> bool {
    let leave = |consent: &Consent| {
        let covers = |medium| consent.scope.contains(&medium);
        let in_force = consent
            .expires
            .is_none_or(|end| as_at.is_some_and(|day| end >= day));
        in_force && covers(Medium::Web) && covers(Medium::Print)
    };
    match (voice.form, &voice.consent) {
        (Form::Verbatim, None) => false,
        (Form::Reported, None) => true,
        (Form::Verbatim, Some(consent)) => voice.review.is_some() && leave(consent),
        (Form::Reported, Some(consent)) => leave(consent),
    }
}
