//! Stories of one child in a passage: who is spoken of, and which identifying details are given
//! together.

use super::detail::{Detail, add_details, has_age};
use super::name::{NameKind, names};
use crate::checks::text::quantities::{Magnitude, Quantity, SentenceReading, TokenKind, WordClass};
use std::collections::BTreeSet;
use std::ops::Range;

/// What a passage tells about one child, or about a few.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::checks) struct ChildStory {
    /// The sentence that speaks of the child first, by its place among those that were read.
    pub(in crate::checks) sentence: usize,
    /// The tokens of the words for the child.
    pub(in crate::checks) child: Range<usize>,
    /// The kinds of details given, in order.
    pub(in crate::checks) details: BTreeSet<Detail>,
}

const SINGULAR: WordClass = WordClass(
    "child boy girl teenager lad pupil student son daughter youngster sibling brother sister",
);

/// Words for one child in another form.
const ALSO_SINGULAR: WordClass = WordClass("young-person child's boy's girl's");

const PLURAL: WordClass =
    WordClass("children boys girls brothers sisters siblings twins pupils teenagers");

/// Words that stand for a child beside "young", or beside a letter or an age.
const PERSONS: WordClass = WordClass("person man woman people youth");

/// Words of which one is in every story that gives no age in figures.
pub(in crate::checks) fn story_words() -> Vec<&'static str> {
    let all = [SINGULAR, PLURAL, PERSONS];
    all.iter().flat_map(|words| words.all()).collect()
}

/// Whether a word is for one child.
fn is_one(word: &str) -> bool {
    SINGULAR.has(word) || ALSO_SINGULAR.has(word)
}

/// Words that make a sentence a general one, about no particular child.
const ANY: WordClass = WordClass(
    "may can could might should would will must if when whenever each every any no where \
     whether often usually always",
);

/// What a passage tells of one child, whatever its words; nothing where it speaks of any child or
/// of many.
pub(in crate::checks) fn child_story(reads: &[(&SentenceReading, &str)]) -> Option<ChildStory> {
    let at = reads
        .iter()
        .position(|(read, text)| subject(read, text).is_some())?;
    let (read, text) = reads[at];
    let (child, mut details) = subject(read, text)?;
    for (read, text) in &reads[at..] {
        add_details(read, text, &mut details);
    }
    Some(ChildStory {
        sentence: at,
        child,
        details,
    })
}

/// The tokens of the words for a child, with the details that these words give.
type ChildWords = (Range<usize>, BTreeSet<Detail>);

/// The child that a sentence speaks of, with the details that its own words give.
fn subject(read: &SentenceReading, text: &str) -> Option<ChildWords> {
    lettered(read)
        .or_else(|| named(read, text))
        .or_else(|| renamed(read))
        .or_else(|| one(read))
        .or_else(|| unnamed(read))
        .or_else(|| aged(read))
        .or_else(|| few(read))
}

/// "Child A", "Young Person B", "T, aged 15", "K is 16".
fn lettered(read: &SentenceReading) -> Option<ChildWords> {
    let details = BTreeSet::from([Detail::Name]);
    for at in 0..read.tokens.len() {
        let token = &read.tokens[at];
        let letter = |at: usize| {
            let token = read.tokens.get(at)?;
            (token.capital && token.lower.len() == 1).then_some(token)
        };
        let coded = ["child", "person", "yp", "boy", "girl", "case"].contains(&read.word(at));
        if coded && token.capital && (letter(at + 1).is_some() || is_in_figures(read, at + 1)) {
            // "Case 3 of the audit" is no child, and "Case B: male, 17" is one
            let sex = ["male", "female", "boy", "girl", "he", "she", "his", "her"];
            let child = read.word(at) != "case" || read.tokens.iter().any(|it| it.is_any(&sex));
            if child {
                return Some((at..at + 2, details));
            }
        }
        if token.capital && is_numbered(read.word(at)) {
            return Some((at..at + 1, details));
        }
        let aged = |next: usize| {
            let quantity = read.quantities.iter().find(|it| it.at.start == next);
            quantity.is_some_and(is_childs_age)
        };
        if letter(at).is_some() && !token.is("i") && !token.is("a") {
            let mark = usize::from([",", "(", "is", "was"].contains(&read.word(at + 1)));
            let word = usize::from(["aged", "age", "now"].contains(&read.word(at + 1 + mark)));
            let verb = [
                "had", "has", "lives", "lived", "came", "went", "told", "said", "grew",
            ];
            let acts = at == 0 && verb.contains(&read.word(at + 1));
            if acts || (mark + word > 0 && aged(at + 1 + mark + word)) {
                return Some((at..at + 1, details));
            }
        }
    }
    None
}

/// Whether a word is a child's with a number: "YP7".
fn is_numbered(word: &str) -> bool {
    let number = word
        .strip_prefix("yp")
        .or_else(|| word.strip_prefix("child"));
    number.is_some_and(|it| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a token is a number in figures: "YP 3".
fn is_in_figures(read: &SentenceReading, at: usize) -> bool {
    let token = read.tokens.get(at);
    token.is_some_and(|token| matches!(token.kind, TokenKind::Number(_)))
}

/// "Jade (not her real name)": whatever stands before, it stands for one child.
fn renamed(read: &SentenceReading) -> Option<ChildWords> {
    let at = (1..read.tokens.len()).find(|at| {
        read.word(*at) == "not"
            && read.word(at + 2) == "real"
            && read.word(at + 3).starts_with("name")
    })?;
    let child = (0..at).rev().find(|at| read.tokens[*at].is_word())?;
    Some((child..child + 1, BTreeSet::from([Detail::Name])))
}

/// "She was 12 when she first …": one who is spoken of without a name, with an age.
fn unnamed(read: &SentenceReading) -> Option<ChildWords> {
    let at = (0..read.tokens.len()).find(|at| {
        let was = ["was", "is", "turned"].contains(&read.word(at + 1));
        let years = read.quantities.iter().find(|it| it.at.start == at + 2);
        let years = years.is_some_and(is_childs_age);
        // "At 15 he was known to three courts"
        let at_age = *at > 1 && read.before(at - 1) == "at" && {
            let years = read.quantities.iter().find(|it| it.at == (at - 1..*at));
            years.is_some_and(is_childs_age)
        };
        ["he", "she"].contains(&read.word(*at)) && ((was && years) || at_age)
    })?;
    let any = { 0..read.tokens.len() }.any(|at| ANY.has(read.word(at)) && read.word(at) != "when");
    (!any).then(|| (at..at + 1, BTreeSet::new()))
}

/// "A 13-year-old from Albion Court was excluded": the age stands for the child.
fn aged(read: &SentenceReading) -> Option<ChildWords> {
    let years = read.quantities.iter().find(|it| {
        let old = { it.at.clone() }.any(|at| read.word(at).ends_with("old"));
        let child = read
            .tokens
            .get(it.at.end)
            .is_none_or(|next| !is_one(&next.lower));
        let one = ["a", "an", "one", "another", "our"].contains(&read.before(it.at.start));
        matches!(it.magnitude, Magnitude::Age(_)) && old && child && one
    })?;
    let past = { years.at.end..read.tokens.len() }.any(|at| is_past(read, at));
    let any = { 0..read.tokens.len() }.any(|at| is_general(read, at));
    (past && !any).then(|| (years.at.clone(), BTreeSet::from([Detail::Age])))
}

/// Whether a number is an age between eight and twenty.
fn is_childs_age(quantity: &Quantity) -> bool {
    let years = match quantity.magnitude {
        Magnitude::Age(years) => u64::from(years),
        _ => quantity.count().unwrap_or(0),
    };
    (8..20).contains(&years) && quantity.noun.is_empty()
}

/// A given name with an age beside it.
fn named(read: &SentenceReading, text: &str) -> Option<ChildWords> {
    let aged = names(read, text)
        .into_iter()
        .find(|it| it.kind == NameKind::Aged)?;
    Some((aged.at, BTreeSet::from([Detail::Name, Detail::Age])))
}

/// "one boy", "a 13-year-old girl", "a young person", stated as a fact.
fn one(read: &SentenceReading) -> Option<ChildWords> {
    for at in 0..read.tokens.len() {
        let person = read.word(at) == "person" && read.before(at) == "young";
        let young =
            person || (["man", "woman"].contains(&read.word(at)) && read.before(at) == "young");
        if !young && !is_one(read.word(at)) {
            continue;
        }
        let start = at.saturating_sub(6);
        let led = { start..at }
            .rev()
            .find(|at| ["a", "an", "one", "another", "our", "the"].contains(&read.word(*at)));
        let Some(led) = led else {
            continue;
        };
        let between = { led + 1..at }.all(|at| !read.tokens[at].is_mark() || read.word(at) == "-");
        let only = read.word(led + 1) == "only";
        let exact =
            only || (["one", "another"].contains(&read.word(led)) && read.word(led + 1) != "of");
        let clause = read.clause(at);
        let any = { clause.clone() }.any(|at| is_general(read, at)) && !exact;
        let age = has_age(read);
        let past = { at + 1..read.tokens.len() }.any(|at| is_past(read, at));
        let article = read.word(led) != "the" && read.word(led) != "our";
        // "the young man …; he had come from": one who was spoken of before
        let pronoun = read
            .tokens
            .iter()
            .any(|it| it.is_any(&["he", "she", "his", "her"]));
        let who = read.tokens.iter().any(|it| it.is("who")) && !past;
        let shown = (exact && (past || age))
            || (article && !who && (age || past))
            || (!article && age && past && pronoun);
        if between && shown && !any {
            return Some((led..at + 1, BTreeSet::new()));
        }
    }
    None
}

/// "two brothers aged 12 and 14", "three children were in custody".
fn few(read: &SentenceReading) -> Option<ChildWords> {
    let twins = (0..read.tokens.len()).find(|at| read.word(*at) == "twins");
    if let Some(at) = twins.filter(|at| (*at..read.tokens.len()).any(|at| is_past(read, at))) {
        return Some((at..at + 1, BTreeSet::new()));
    }
    let few = read.quantities.iter().find(|it| {
        let small = it.count().is_some_and(|count| (1..5).contains(&count));
        let noun = it.noun.clone().any(|at| PLURAL.has(read.word(at)));
        let young =
            it.noun.clone().any(|at| read.word(at) == "people") && read.word(it.at.end) == "young";
        small && (noun || young)
    })?;
    let any = { 0..read.tokens.len() }.any(|at| is_general(read, at));
    let past = { few.at.end..read.tokens.len() }.any(|at| is_past(read, at));
    (!any && past).then(|| (few.at.start..few.noun.end, BTreeSet::new()))
}

/// Whether a word makes a statement general; the month of May does not.
fn is_general(read: &SentenceReading, at: usize) -> bool {
    let month = read.word(at) == "may" && read.tokens[at].capital && at > 0;
    ANY.has(read.word(at)) && !month
}

/// Whether a word is a verb in the past tense.
fn is_past(read: &SentenceReading, at: usize) -> bool {
    let word = read.word(at);
    let irregular = [
        "was", "were", "had", "told", "came", "went", "left", "set", "said", "did", "found",
        "took", "got", "wrote", "brought", "ran", "hit", "stole", "sold", "threw", "lost",
        "became", "gave", "kept", "held", "slept", "hid", "broke", "drove", "fought", "shot",
        "began",
    ];
    let passive = ["is", "are", "be", "being", "get", "gets"].contains(&read.before(at));
    irregular.contains(&word) || (word.len() > 4 && word.ends_with("ed") && !passive)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Option<usize> {
        let read = SentenceReading::of(text);
        child_story(&[(&read, text)]).map(|it| {
            it.details
                .iter()
                .filter(|it| **it != Detail::Pronoun)
                .count()
        })
    }

    #[test]
    fn several_details_of_one_child_are_counted() {
        for text in [
            "T, aged 15, was moved to a placement in Kent after his mother was arrested at the family home.",
            "One boy of 14 from Eastgate Academy, whose father is in prison, was stopped with a knife in the bus station.",
            "Child B, 15, lives in a children's home in Millbrook and goes to the special school there.",
            "A 13-year-old girl from the Hillside estate set fire to her school in May.",
            "K is 16 and has been in four foster homes since his mother died.",
            "Two brothers aged 12 and 14 from one village were the only children arrested for arson.",
        ] {
            assert!(kinds(text) >= Some(3), "{text}: {:?}", kinds(text));
        }
    }

    #[test]
    fn any_child_is_no_child() {
        for text in [
            "A child may tell us that she feels unsafe, and we listen.",
            "Children aged 13 and 14 are offered mentoring.",
            "A child may live in a children's home and go to a special school.",
            "Girls told us that they feel unsafe on buses.",
            "Most children who are known to us are aged 15 to 17.",
        ] {
            assert_eq!(kinds(text), None, "{text}");
        }
    }
}
