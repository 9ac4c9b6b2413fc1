//! data/voices.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::{raw_record, record};
use crate::plan::{Consent, Review, Voice, YouSaid};

raw_record! { #[derive(Default)] VoicesFile "voices.yaml" {
    need voices [Vec<Voice>] =>
        "What children, parents, victims and others said.";
    may you_said [Vec<YouSaid>] =>
        "What was said, and what was done about it.";
} }

record! { Voice "a voice" then check_consent {
    need id =>
        "A short name; [[voice ID]] shows it.";
    need speaker as "voice" =>
        "Who speaks; never a name.";
    may said_by =>
        "Who spoke, where it was not one person: Children, or Children at the event of February 2022; never a name.";
    need form =>
        "reported for what was said in your words, verbatim for their own words.";
    need text =>
        "What was said.";
    may language =>
        "The code of the language of these words, if they are not English: cy for Welsh.";
    may prompt =>
        "The question that was asked.";
    may collected_via =>
        "How it was collected, such as a survey or a workshop.";
    may collected =>
        "When.";
    may consent =>
        "Who agreed to publication; their own words need it.";
    may review as "reviewed" =>
        "Who looked whether anybody could be recognised; their own words need it.";
} }

record! { Consent "a consent" {
    need given_by =>
        "Who agreed.";
    need on =>
        "The day.";
    need scope =>
        "Where it may be published.";
    may expires =>
        "The day on which the consent ends.";
} }

record! { Review "a review" {
    need by =>
        "The post that looked; never a person's name.";
    need on =>
        "The day.";
} }

record! { YouSaid "an entry of you_said" {
    need said =>
        "The id of a voice.";
    may did =>
        "What was done.";
    may action =>
        "The number (ref) of the action that follows.";
} }

/// Somebody's own words need a recorded consent and a review.
fn check_consent(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    voice: Option<Voice>,
) -> Option<Voice> {
    let lacks = |key| block.get(key).is_none();
    if block.has_word("form", "verbatim") && (lacks("consent") || lacks("reviewed")) {
        read.lacks(
            Finding::error("voice-consent", block.span, "somebody's own words need a recorded consent and a review")
                .help("add `consent:` and `reviewed:`, or tell it in your own words and write `form: reported`"),
        );
    }
    voice
}
