//! Most sentences have no more than 25 words.
//!
//! # Checks
//!
//! All paragraphs of a plan with at least 20 sentences: whether more than a quarter of its
//! sentences have more than 25 words. Items of lists count as sentences.
//!
//! # Why
//!
//! Long sentences are the commonest reason why a reader gives up, and translating programs lose
//! their thread in them.
//!
//! # Example
//!
//! ```markdown
//! We will work with all partners across the borough, including those in health, in schools and in the
//! voluntary sector, to make sure that every child who needs help gets it as early as possible.
//! ```
//!
//! # Source
//!
//! GOV.UK, "Sentence length: why 25 words is our limit", 2014:
//! <https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/>. That a
//! quarter is too many is our own choice: please check.

use crate::checks::Context;
use crate::checks::text::passages::PassageKind;
use crate::diagnostics::Finding;

const ID: &str = rule_id!();

/// The most words of a sentence that is not long.
const LONG: usize = 25;

/// The fewest sentences from which a share is worth reporting.
const FEWEST: usize = 20;

/// The number of words in a sentence.
fn words(sentence: &str) -> usize {
    if sentence.is_ascii() {
        // the same result, found much faster for ASCII
        return sentence.split_ascii_whitespace().count();
    }
    sentence.split_whitespace().count()
}

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut all = Vec::new();
    for passage in context.reading.passages() {
        if passage.kind == PassageKind::Paragraph {
            let lengths = passage.sentences().map(|it| words(it.text));
            all.extend(lengths.map(|length| (length, passage.span)));
        }
    }
    let long = all.iter().filter(|(length, _)| *length > LONG).count();
    let longest = all.iter().max_by_key(|(length, _)| *length);
    let Some((length, span)) = longest.filter(|_| all.len() >= FEWEST && 4 * long > all.len())
    else {
        return Vec::new();
    };
    let message = format!(
        "{long} of {} sentences have more than {LONG} words; the longest, here, has {length}",
        all.len()
    );
    vec![
        Finding::advice(ID, *span, message)
            .help("say one thing in a sentence, and put what belongs together into a list")
            .place("sentences"),
    ]
}
