//! Prose does not tell the story of one child.
//!
//! # Checks
//!
//! Paragraphs, quotations, rows of tables and words of pictures that speak of one child or of a few
//! ("one boy", "Child A", "K is 16", "Kai, 15", "two brothers") and what they tell besides: a name
//! or initial, the age, a place, the school, the family, an offence, a date, ethnicity, health,
//! care. One such detail is advice, two are a warning, and three or more are an error. What may,
//! can or should happen to any child is left alone.
//!
//! # Why
//!
//! A case study without a name still has a place, a family and an offence. Those who know the child
//! know whom it is about.
//!
//! # Example
//!
//! ```markdown
//! Child B, 15, lives in a children's home in Millbrook and goes to the special school there.
//! ```
//!
//! # Source
//!
//! Children and Young Persons Act 1933, section 49: nothing that is likely to lead people to
//! identify a child in proceedings may be published.
//! <https://www.legislation.gov.uk/ukpga/Geo5/23-24/12/section/49> Please check: the passage may be
//! about any child, or about one who agreed. A plan lets it stand by a named person's acceptance.

use crate::checks::Context;
use crate::checks::text::passages::Passage;
use crate::checks::text::persons::{ChildStory, Detail, child_story, story_words};
use crate::checks::text::phrases::Phrases;
use crate::checks::text::quantities::is_plural;
use crate::diagnostics::{Finding, listed};
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// Words for persons in a story; a story about an age has a digit instead.
static SPEAKS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&story_words()));

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let passages = context.reading.with_quotations();
    let passages = passages.filter(|it| it.filter.has_digit || it.may_say(&SPEAKS));
    passages.filter_map(story).collect()
}

fn story(passage: &Passage<'_>) -> Option<Finding> {
    let reads: Vec<_> = { passage.sentences_read() }
        .map(|(sentence, read)| (read, sentence.text))
        .collect();
    let ChildStory {
        sentence,
        child,
        details,
    } = child_story(&reads)?;
    let (read, _) = reads[sentence];
    let told: Vec<&str> = details
        .iter()
        .filter(|it| **it != Detail::Pronoun)
        .map(|it| it.word())
        .collect();
    let few = is_plural(read.before(child.end));
    let child = passage.excerpt(read, &child);
    if told.is_empty() || (few && told.len() < 2) {
        return None;
    }
    let message = format!(
        "\"{}\" is told of with {}: readers may know who it is",
        child.quote(),
        listed(&told, "and")
    );
    let finding = match told.len() {
        1 => child.advice(ID, format!("please check: {message}")),
        2 => child.warning(ID, message),
        _ => child.error(ID, message),
    };
    Some(finding.help("leave the details out, or say what happens for all children in that place"))
}
