//! Consent to publish somebody's words covers how and when they are published.
//!
//! # Checks
//!
//! For each voice with a consent: that it covers the web and print, because every plan is published
//! as both; that it was not given after the day that the plan speaks from; and that it had not
//! expired on that day.
//!
//! # Why
//!
//! A child who agreed to a poster did not agree to the internet. Consent that has run out is none.
//!
//! # Example
//!
//! ```yaml
//! consent:
//!   given_by: child
//!   on: 2023-05-04
//!   scope: [print]          # the plan is also a web site
//! ```
//!
//! # Source
//!
//! UK General Data Protection Regulation, articles 4(11) and 7: consent is specific and can be
//! withdrawn. <https://www.legislation.gov.uk/eur/2016/679/article/7>

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::{Consent, Medium};
use crate::words::day;
use jiff::civil::Date;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let voices = document.voices.iter();
    voices
        .filter_map(|voice| {
            let (message, help) = lacking(voice.consent.as_ref()?, document.as_at_day())?;
            Some(Finding::error(ID, voice.id.span, message).help(help))
        })
        .collect()
}

/// What a consent does not cover, and what to do; `None` where it covers everything.
pub(in crate::checks) fn lacking(
    consent: &Consent,
    as_at: Option<Date>,
) -> Option<(String, &'static str)> {
    let covers = |medium| consent.scope.contains(&medium);
    match (covers(Medium::Web), covers(Medium::Print)) {
        (false, _) => Some(("the consent does not cover the web".to_owned(), COVER)),
        (true, false) => Some(("the consent does not cover print".to_owned(), COVER)),
        (true, true) => dated(consent, as_at),
    }
}

const COVER: &str = "ask for a consent that covers `web` and `print`, or take it out";

fn dated(consent: &Consent, as_at: Option<Date>) -> Option<(String, &'static str)> {
    let Some(as_at) = as_at else {
        let until = day(consent.expires?);
        let message = format!("the consent runs out on {until}, and the plan has no date");
        return Some((
            message,
            "say in plan.yaml `as_at` which day the plan speaks from",
        ));
    };
    if let Some(until) = consent.expires.filter(|until| *until < as_at) {
        let message = format!("the consent ran out on {}", day(until));
        return Some((message, "ask again, or take it out"));
    }
    (consent.on > as_at).then(|| {
        let message = format!(
            "the consent was given on {}, after the plan",
            day(consent.on)
        );
        (message, "correct the date of the consent, or `as_at`")
    })
}
