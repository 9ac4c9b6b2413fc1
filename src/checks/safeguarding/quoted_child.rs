//! A child's own words need the same leave wherever they are quoted.
//!
//! # Checks
//!
//! Quotations in sections whose source is a child, a parent or carer, or somebody who was harmed:
//! in a block of its own, and in running text where the sentence says who spoke ("said one girl",
//! "as Liam put it"). Quotations of posts and boards, titles and mottoes are left alone, as is what
//! is told in reported speech.
//!
//! # Why
//!
//! Words that somebody really said can be recognised by those who heard them. voices.yaml records
//! who agreed, to what and until when; a sentence in a section records nothing.
//!
//! # Example
//!
//! ```markdown
//! "I was in the cell all night and no one rang my mum," said one girl.
//! ```
//!
//! # Source
//!
//! UK General Data Protection Regulation, articles 4(11) and 7: consent is specific and can be
//! withdrawn. <https://www.legislation.gov.uk/eur/2016/679/article/7>

use crate::checks::Context;
use crate::checks::text::passages::{Passage, PassageKind};
use crate::checks::text::persons::{NameKind, is_post_word, names};
use crate::checks::text::quantities::{Magnitude, SentenceReading, WordClass};
use crate::diagnostics::Finding;
use std::ops::Range;

const ID: &str = rule_id!();

/// Nouns for persons whose words need consent.
const SPEAKERS: WordClass = WordClass(
    "child children boy boys girl girls person people teenager teenagers parent parents carer \
     carers youngest participant participants mother mothers mum mums father fathers dad dads grandmother grandfather nan victim \
     victims pupil son daughter family families sibling sister brother lad youngster",
);

/// Verbs that report somebody's words, such as "said".
const SAY: WordClass = WordClass(
    "said says say told tells wrote writes put explained explains added described describes \
     commented replied answered recalled reflected shared stated fed asked felt remarked quoted \
     words observed admitted comment comments feedback message",
);

/// What happened to those who were harmed.
const HARMED: WordClass =
    WordClass("robbed harmed burgled attacked assaulted hurt injured threatened");

/// What is written down in the name of many, in a title with capitals.
const DOCUMENTS: WordClass = WordClass(
    "convention charter declaration act code guidance framework strategy standards commissioner \
     review report inquiry manifesto constitution bill covenant pledge plan proverb",
);

const FIRST_PERSON: WordClass = WordClass("i i'm i've i'd i'll my me we our us mine myself");

/// The number of words below which quotation marks enclose a term rather than a quotation.
const WORDS: usize = 4;

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for passage in context.reading.with_quotations() {
        let speaker = match passage.kind {
            PassageKind::Quote => source(&passage.text),
            PassageKind::Paragraph => in_text(passage).or_else(|| without_marks(passage)),
            PassageKind::Row => in_row(passage),
            PassageKind::Heading | PassageKind::Picture => None,
        };
        if let Some(speaker) = speaker {
            let (excerpt, who) = match speaker {
                QuotedSpeaker::Named(at) => {
                    let excerpt = passage.excerpt_of(at);
                    let who = format!("\"{}\"", excerpt.quote());
                    (excerpt, who)
                }
                QuotedSpeaker::Unnamed(at) => (passage.excerpt_of(at), "somebody".to_owned()),
            };
            let message = format!("{who} is quoted here without a recorded consent");
            findings.push(excerpt.error(ID, message).help(
                "put the quotation into voices.yaml with its consent and place it with `[[voice …]]`, or say in your own words what was said",
            ));
        }
    }
    findings
}

/// A person whose words need consent, in bytes of the text of a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
enum QuotedSpeaker {
    /// The words for the person.
    Named(Range<usize>),
    /// The quotation, where no words say who spoke.
    Unnamed(Range<usize>),
}

/// The person whom a block quotation quotes; `None` unless their words need consent.
fn source(text: &str) -> Option<QuotedSpeaker> {
    let (quote, source) = match text.rsplit_once(" — ") {
        Some((quote, source)) => (quote, source),
        None => (text, ""),
    };
    let read = SentenceReading {
        start: text.len() - source.len(),
        ..SentenceReading::of(source)
    };
    let whole = 0..read.tokens.len();
    let post = read.tokens.iter().any(|token| is_post_word(&token.lower));
    // "United Nations Convention on the Rights of the Child"
    let document = read
        .tokens
        .iter()
        .any(|it| it.capital && DOCUMENTS.has(&it.lower));
    let spoken = speaker(&read, &whole);
    // "a girl on a court order" is no court
    if post || document || (spoken.is_none() && is_adult(&read, &whole)) {
        return None;
    }
    let aged = read.quantities.iter().any(|it| {
        matches!(it.magnitude, Magnitude::Age(_))
            || it.count().is_some_and(|it| (8..20).contains(&it))
    });
    let named = !source.is_empty()
        && names(&read, source)
            .iter()
            .any(|it| it.kind != NameKind::Titled);
    let alone = read
        .tokens
        .first()
        .is_some_and(|it| crate::checks::text::persons::is_given_name(&it.lower));
    if let Some(speaker) = spoken {
        return Some(QuotedSpeaker::Named(read.bytes(&speaker)));
    }
    if aged || named || alone {
        return Some(QuotedSpeaker::Named(read.bytes(&whole)));
    }
    // without a source, the first person says that somebody is quoted
    let own = SentenceReading::of(quote)
        .tokens
        .iter()
        .any(|token| token.is_any(&["i", "i'm", "i've", "my", "me"]));
    (source.is_empty() && own).then_some(QuotedSpeaker::Unnamed(0..text.len()))
}

/// Marks that may begin a quotation.
const MARKS: [char; 4] = ['"', '\u{201c}', '\u{2018}', '\''];

/// Words in the first person in a row of a table; a row with numbers has the statements of a
/// survey.
fn in_row(passage: &Passage<'_>) -> Option<QuotedSpeaker> {
    if !passage.text.contains(MARKS) {
        return None;
    }
    let read = SentenceReading::of(&passage.text);
    let quotes = quoted(&read).into_iter();
    let mut own = quotes.filter(|quote| is_told(&read, quote));
    let first = own.next().filter(|_| read.quantities.is_empty())?;
    Some(QuotedSpeaker::Unnamed(read.bytes(&first)))
}

/// Whether a quotation is of several words in the first person singular.
fn is_told(read: &SentenceReading, quote: &Range<usize>) -> bool {
    let tokens = &read.tokens[quote.clone()];
    let words = tokens.iter().filter(|token| token.is_word()).count();
    let own = ["i", "i'm", "i've", "i'd", "my", "me"];
    words >= WORDS && tokens.iter().any(|token| token.is_any(&own))
}

/// "Feedback from a parent: I cried when I read his letter."
fn without_marks(passage: &Passage<'_>) -> Option<QuotedSpeaker> {
    let (lead, words) = passage.text.split_once(": ")?;
    let lead = SentenceReading::of(lead);
    let speaker = speaker(&lead, &(0..lead.tokens.len()))?;
    let from = [
        "from", "feedback", "comment", "wrote", "said", "told", "words", "quote",
    ];
    let said = lead.tokens.iter().any(|token| token.is_any(&from));
    let words = SentenceReading::of(words);
    let begins = ["i", "i'm", "i've", "i'd", "my"].contains(&words.word(0));
    (said && begins && words.tokens.len() > WORDS)
        .then(|| QuotedSpeaker::Named(lead.bytes(&speaker)))
}

/// The person whom a sentence of running text quotes; `None` unless their words need consent.
fn in_text(passage: &Passage<'_>) -> Option<QuotedSpeaker> {
    if !passage.text.contains(MARKS) {
        return None;
    }
    // a quotation may be of several sentences, so the passage is read as one
    let read = SentenceReading::of(&passage.text);
    let quotes = quoted(&read);
    let outside = |at: usize| !quotes.iter().any(|quote| quote.contains(&at));
    let long = quotes.iter().find(|quote| {
        let words = read.tokens[(*quote).clone()]
            .iter()
            .filter(|token| token.is_word());
        let own = read.tokens[(*quote).clone()]
            .iter()
            .any(|token| FIRST_PERSON.has(&token.lower));
        let count = words.count();
        count >= WORDS && (own || count > WORDS + 1)
    })?;
    let near = long.start.saturating_sub(16)..(long.end + 12).min(read.tokens.len());
    // a paragraph that is nothing else, such as a point of a list of quotations
    if long.start == 0 && long.end + 2 >= read.tokens.len() && is_told(&read, long) {
        return Some(QuotedSpeaker::Unnamed(read.bytes(long)));
    }
    let beside = (long.end..long.end + 2).any(|at| ["(", "-", ","].contains(&read.word(at)))
        && (long.end..long.end + 6).any(|at| is_speaker(&read, at));
    // a question that was put to them is nobody's words
    let asked = near.clone().any(|at| {
        ["asked", "ask"].contains(&read.word(at))
            && ["were", "was", "we"].contains(&read.before(at))
    });
    if asked && read.before(long.end) == "?" {
        return None;
    }
    let said =
        beside || { near.clone().filter(|at| outside(*at)) }.any(|at| SAY.has(read.word(at)));
    if !said || is_adult_outside(&read, &near, &quotes) {
        return None;
    }
    let spoke = near
        .clone()
        .filter(|at| outside(*at))
        .find(|at| is_speaker(&read, *at));
    if let Some(at) = spoke {
        return Some(QuotedSpeaker::Named(read.bytes(&(at..at + 1))));
    }
    let named = names(&read, &passage.text)
        .into_iter()
        .find(|it| it.kind != NameKind::Titled)?;
    let place = named.at.start;
    (near.contains(&place) && outside(place)).then(|| QuotedSpeaker::Named(read.bytes(&named.at)))
}

/// The ranges of tokens inside quotation marks.
fn quoted(read: &SentenceReading) -> Vec<Range<usize>> {
    let marks: Vec<usize> = { 0..read.tokens.len() }
        .filter(|at| read.word(*at) == "\"")
        .collect();
    let pairs = marks.chunks_exact(2);
    let double = pairs.map(|pair| pair[0]..pair[1]);
    double.chain(single_quoted(read)).collect()
}

/// Where single marks enclose tokens: they open after a space and close before one.
fn single_quoted(read: &SentenceReading) -> Vec<Range<usize>> {
    let (mut found, mut open) = (Vec::new(), None);
    for (at, token) in read.tokens.iter().enumerate().filter(|(_, it)| it.is("'")) {
        let before = at.checked_sub(1).map_or(0, |at| read.tokens[at].at.end);
        let touches = at > 0 && before == token.at.start;
        match open {
            None if !touches => open = Some(at),
            Some(start) if touches => {
                found.push(start..at);
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// Whether a word is a noun for persons whose words need consent; "people" only in "young people".
fn is_speaker(read: &SentenceReading, at: usize) -> bool {
    let word = read.word(at);
    let word = word.strip_suffix("'s").unwrap_or(word);
    let young = !["person", "people"].contains(&word) || read.before(at) == "young";
    let aged = { read.quantities.iter() }
        .any(|it| it.at.start == at && matches!(it.magnitude, Magnitude::Age(_)));
    let harmed = HARMED.has(word) && { at.saturating_sub(4)..at }.any(|at| read.word(at) == "who");
    (SPEAKERS.has(word) && young) || aged || harmed
}

/// The tokens of the words for a person whose words need consent.
fn speaker(read: &SentenceReading, within: &Range<usize>) -> Option<Range<usize>> {
    let at = within.clone().find(|at| is_speaker(read, *at))?;
    let start = at.saturating_sub(1);
    let young = read.before(at) == "young";
    Some(if young { start } else { at }..at + 1)
}

/// Whether some words name an adult who speaks for an organisation.
fn is_adult(read: &SentenceReading, within: &Range<usize>) -> bool {
    const BODIES: &[&str] = &[
        "board",
        "council",
        "inspectorate",
        "inspectors",
        "ofsted",
        "police",
        "government",
        "ministry",
        "probation",
        "report",
        "act",
        "guidance",
        "strategy",
        "author",
        "staff",
        "team",
        "court",
        "magistrates",
        "services",
    ];
    let own = |at: usize| is_post_word(read.word(at)) || BODIES.contains(&read.word(at));
    within.clone().any(own)
}

fn is_adult_outside(read: &SentenceReading, near: &Range<usize>, quotes: &[Range<usize>]) -> bool {
    let outside = |at: &usize| !quotes.iter().any(|quote| quote.contains(at));
    let adult = near
        .clone()
        .filter(outside)
        .any(|at| is_adult(read, &(at..at + 1)));
    let spoken = near.clone().filter(outside).any(|at| is_speaker(read, at));
    // "one girl told the board" is spoken by the girl
    adult && !spoken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_needs_leave_by_its_source() {
        for text in [
            "I hated school and now I work. — Boy, 16",
            "My worker never gave up on me. — Kai, 15, Marlowick",
            "She was always there. — A girl on a court order",
            "My son is different now. — Mother",
        ] {
            assert!(source(text).is_some(), "{text}");
        }
        for text in [
            "We want every child to be heard. — Director of Children's Services",
            "Nobody is written off. — Chair of the management board",
            "We listen first, and write later. — Head of Youth Justice",
            "Every child matters.",
        ] {
            assert_eq!(source(text), None, "{text}");
        }
    }
}
