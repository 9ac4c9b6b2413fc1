//! No instructions of the template are left in the plan.
//!
//! # Checks
//!
//! Sentences with which templates speak to authors: "please provide information on …", "this
//! section should describe …", "reference should be made to …", "delete as appropriate", "lorem
//! ipsum"; and brackets that hold an instruction ("[insert the name]") or stand for what nobody put
//! in ("[XX]", "[TBC]"), which nobody would publish and are an error.
//!
//! # Why
//!
//! Such a passage tells readers that nobody wrote that part.
//!
//! # Example
//!
//! ```markdown
//! Please provide information on the services delivered to victims.
//! ```
//!
//! # Source
//!
//! Three such passages stand in a plan published in 2024. The list of phrases is ours.

use crate::checks::Context;
use crate::checks::text::passages::Passage;
use crate::checks::text::phrases::Phrases;
use crate::checks::text::quantities::WordClass;
use crate::diagnostics::Finding;
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// Phrases with which templates address authors, in lower case.
static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "reference should be made to",
        "case examples can be included",
        "insert text",
        "insert name",
        "insert date",
        "insert here",
        "delete as appropriate",
        "delete as applicable",
        "guidance notes for completing",
        "lorem ipsum",
        "to be completed by the author",
    ])
});

/// Verbs by which a template asks for text.
const ASK: WordClass = WordClass(
    "provide include insert describe outline state summarise list detail set explain give add \
     enter complete attach note specify identify",
);

/// Nouns for what a template asks for after "please provide".
const ASKED: WordClass = WordClass(
    "information details detail a an the your any how what evidence examples here data out \
     whether text of on",
);

/// Verbs by which a template says what a section should contain.
const HOLD: WordClass = WordClass(
    "include describe set outline explain contain cover provide detail summarise address \
     identify reference demonstrate be",
);

pub(super) fn find(context: &Context) -> Vec<Finding> {
    context.reading.passages().filter_map(instruction).collect()
}

fn instruction(passage: &Passage<'_>) -> Option<Finding> {
    if let Some(blank) = bracketed(&passage.text) {
        let message = format!("this reads as a blank that nobody filled in: \"{blank}\"");
        return Some(passage.error(ID, message).help(HELP));
    }
    let phrase = if passage.may_say(&PHRASES) {
        PHRASES.first_in(&passage.lower)
    } else {
        None
    };
    let said = phrase
        .map(str::to_owned)
        .or_else(|| passage.sentences().find_map(|it| asked(it.lower)))?;
    let message = format!("this reads as guidance to the author: \"{said}\"");
    Some(passage.warning(ID, message).help(HELP))
}

const HELP: &str = "put your own text in its place";

/// A bracket with an instruction or a placeholder; `None` where there is none.
fn bracketed(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once('[')?;
    let inside = rest.split(']').next()?;
    let lower = inside.to_lowercase();
    let mut words = lower.split_whitespace().filter(|word| *word != "please");
    let first = words.next()?.trim_end_matches(':');
    let asks = ASK.has(first)
        || [
            "name", "date", "tbc", "tba", "todo", "xx", "xxx", "text", "number", "your", "borough",
            "area", "dn", "drafting",
        ]
        .contains(&first);
    let code = inside.len() > 1
        && inside
            .chars()
            .all(|c| c == 'X' || c == 'x' || c == '.' || c == '_');
    (asks || code).then_some(inside)
}

/// Whether a word stands for a number or name that nobody put in: "xx", "xxx%".
fn is_blank(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    bare.len() > 1 && bare.bytes().all(|byte| byte == b'x')
}

/// The words with which a sentence in lower case addresses the author; `None` where it does not.
fn asked(lower: &str) -> Option<String> {
    let mut words = lower.split_whitespace();
    let first = words.next()?;
    if let Some(blank) = { lower.split_whitespace() }.find(|word| is_blank(word)) {
        return Some(blank.to_owned());
    }
    let rest: Vec<&str> = words.take(5).collect();
    let shown = |count: usize| {
        let rest = rest
            .iter()
            .take(count)
            .copied()
            .collect::<Vec<_>>()
            .join(" ");
        format!("{first} {rest}")
    };
    if ASK.has(first) && rest.first() == Some(&"here") {
        return Some(shown(2));
    }
    if first == "insert" && (lower.contains(" here") || rest.contains(&"name")) {
        return Some(shown(2));
    }
    if first == "you" && rest.first() == Some(&"should") && HOLD.has(rest.get(1)?) {
        return ["how", "what", "which", "whether"]
            .contains(rest.get(2)?)
            .then(|| shown(3));
    }
    if first == "please" && ASK.has(rest.first()?) {
        // "please provide information in a way that children can read" is an instruction to staff
        let object = ASKED.has(rest.get(1)?);
        let manner = rest.iter().skip(2);
        let manner = { manner }.any(|word| ["in", "to", "when", "if", "so"].contains(word));
        return (object && !manner).then(|| shown(2));
    }
    let modal = ["should", "can", "could", "must", "may", "needs", "will"];
    let section =
        first == "this" && ["section", "chapter", "part", "paragraph"].contains(rest.first()?);
    let holds = modal.contains(rest.get(1)?) && HOLD.has(rest.get(2)?);
    let will = rest.get(1) == Some(&"will");
    (section && holds && !will).then(|| shown(3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_to_the_author_are_found() {
        for text in [
            "please provide information on the services delivered to victims.",
            "please include details of the governance arrangements.",
            "this section should describe how the partnership is led.",
            "this section can include case examples.",
        ] {
            assert!(asked(text).is_some(), "{text}");
        }
        for text in [
            "please provide information in a way that children can read.",
            "please ask us if you would like to read this in another language.",
            "this section describes how the partnership is led.",
            "this section will set out our priorities.",
        ] {
            assert_eq!(asked(text), None, "{text}");
        }
        assert!(bracketed("[Insert here a short description]").is_some());
        assert_eq!(bracketed("the rate [x] is not available"), None);
    }
}
