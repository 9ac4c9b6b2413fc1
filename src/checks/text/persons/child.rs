//! Stories of one child in a passage: who is spoken of, and which identifying details are given
//! together.

use super::name::{NameKind, names};
use crate::checks::text::quantities::{Magnitude, SentenceReading, TokenKind, WordClass};
use std::collections::BTreeSet;

/// What a passage tells about one child, or about a few.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::checks) struct ChildStory {
    /// The words for the child, as typed, in lower case.
    pub(in crate::checks) child: String,
    /// The kinds of details given, in order.
    pub(in crate::checks) details: BTreeSet<Detail>,
}

/// A kind of detail that could identify a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::checks) enum Detail {
    /// A name or an initial.
    Name,
    /// The age of the child.
    Age,
    /// The name of a place.
    Place,
    /// A school, a college or a place of work.
    School,
    /// A relative or the home.
    Family,
    /// What the child did, or the outcome.
    Offence,
    /// A day or a month.
    Date,
    /// The ethnicity or the nationality.
    Ethnicity,
    /// Health or a disability.
    Health,
    /// The care in which the child lives.
    Care,
    /// Only a pronoun, which shows that it is one boy or girl.
    Pronoun,
}

impl Detail {
    /// The word for it in a message.
    pub(in crate::checks) fn word(self) -> &'static str {
        match self {
            Self::Name => "a name or initial",
            Self::Age => "the age",
            Self::Place => "a place",
            Self::School => "a school or job",
            Self::Family => "the family",
            Self::Offence => "an offence or its outcome",
            Self::Date => "a date",
            Self::Ethnicity => "ethnicity",
            Self::Health => "health",
            Self::Care => "care",
            Self::Pronoun => "sex",
        }
    }
}

const SINGULAR: WordClass = WordClass(
    "child boy girl teenager lad pupil student son daughter youngster sibling brother sister \
     young-person child's boy's girl's",
);

const PLURAL: &[&str] = &[
    "children",
    "boys",
    "girls",
    "brothers",
    "sisters",
    "siblings",
    "twins",
    "pupils",
    "teenagers",
];

/// Words that make a sentence a general one, about no particular child.
const ANY: WordClass = WordClass(
    "may can could might should would will must if when whenever each every any no where \
     whether often usually always who",
);

const MONTHS: WordClass = WordClass(
    "january february march april may june july august september october november december",
);

/// Stems of words that show each kind of detail.
const WORDS: &[(Detail, WordClass)] = &[
    (
        Detail::School,
        WordClass(
            "school academy college classmate sixth-form garage apprentice exam job plumber nursery",
        ),
    ),
    (
        Detail::Family,
        WordClass(
            "mother father mum dad brother sister uncle aunt grandmother grandfather gran nan \
             stepfather stepmother sibling cousin parents twin family pregnan",
        ),
    ),
    (
        Detail::Offence,
        WordClass(
            "arrest robbery robbed knife assault theft stole burgl arson fire stabb fight drug \
             cannabis cocaine stopped weapon convict sentenc charged offence offend custody remand \
             machete murder rape harass vandal moped prison excluded county-lines dealing caught \
             shoplift attack",
        ),
    ),
    (
        Detail::Ethnicity,
        WordClass(
            "black asian white roma traveller somali romanian polish afghan syrian albanian \
             eritrean sudanese vietnamese kurdish pakistani bangladeshi caribbean african gypsy \
             muslim jewish refugee asylum-seeking unaccompanied",
        ),
    ),
    (
        Detail::Health,
        WordClass(
            "autis adhd diabet suicid self-harm overdose epilep deaf wheelchair psychos depress \
             disab dyslex hospital asperger tourette died death",
        ),
    ),
    (
        Detail::Care,
        WordClass(
            "foster children's-home placement placed care-home adopted looked-after secure \
             residential homeless hostel exploiter",
        ),
    ),
];

/// The story of one child in a passage; `None` where it speaks of any child or of many.
pub(in crate::checks) fn child_story(reads: &[(&SentenceReading, &str)]) -> Option<ChildStory> {
    let at = reads
        .iter()
        .position(|(read, text)| subject(read, text).is_some())?;
    let (read, text) = reads[at];
    let (child, mut details) = subject(read, text)?;
    for (read, text) in &reads[at..] {
        add_details(read, text, &mut details);
    }
    Some(ChildStory { child, details })
}

/// The child that a sentence speaks of, with the details that its own words give.
fn subject(read: &SentenceReading, text: &str) -> Option<(String, BTreeSet<Detail>)> {
    lettered(read)
        .or_else(|| named(read, text))
        .or_else(|| one(read))
        .or_else(|| few(read))
}

/// "Child A", "Young Person B", "T, aged 15", "K is 16".
fn lettered(read: &SentenceReading) -> Option<(String, BTreeSet<Detail>)> {
    let details = BTreeSet::from([Detail::Name]);
    for at in 0..read.tokens.len() {
        let token = &read.tokens[at];
        let letter = |at: usize| {
            let token = read.tokens.get(at)?;
            (token.capital && token.lower.len() == 1).then_some(token)
        };
        let coded = ["child", "person", "yp", "boy", "girl", "case"].contains(&read.word(at));
        if coded && token.capital && (letter(at + 1).is_some() || is_in_figures(read, at + 1)) {
            let study = read.word(at) == "case";
            return (!study).then(|| (read.words(at..at + 2), details));
        }
        let aged = |next: usize| {
            let quantity = read.quantities.iter().find(|it| it.at.start == next);
            quantity.is_some_and(|it| {
                let years = match it.magnitude {
                    Magnitude::Age(years) => u64::from(years),
                    _ => it.count().unwrap_or(0),
                };
                (8..20).contains(&years) && it.noun.is_empty()
            })
        };
        if letter(at).is_some() && !token.is("i") && !token.is("a") {
            let mark = usize::from([",", "(", "is", "was"].contains(&read.word(at + 1)));
            let word = usize::from(["aged", "age"].contains(&read.word(at + 1 + mark)));
            if mark + word > 0 && aged(at + 1 + mark + word) {
                return Some((read.words(at..at + 1), details));
            }
        }
    }
    None
}

/// Whether a token is a number in figures: "YP 3".
fn is_in_figures(read: &SentenceReading, at: usize) -> bool {
    let token = read.tokens.get(at);
    token.is_some_and(|token| matches!(token.kind, TokenKind::Number(_)))
}

/// A given name with an age beside it.
fn named(read: &SentenceReading, text: &str) -> Option<(String, BTreeSet<Detail>)> {
    let aged = names(read, text)
        .into_iter()
        .find(|it| it.kind == NameKind::Aged)?;
    Some((aged.name, BTreeSet::from([Detail::Name, Detail::Age])))
}

/// "one boy", "a 13-year-old girl", "a young person", stated as a fact.
fn one(read: &SentenceReading) -> Option<(String, BTreeSet<Detail>)> {
    for at in 0..read.tokens.len() {
        let person = read.word(at) == "person" && read.before(at) == "young";
        let young =
            person || (["man", "woman"].contains(&read.word(at)) && read.before(at) == "young");
        if !young && !SINGULAR.has(read.word(at)) {
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
        let age = read
            .quantities
            .iter()
            .any(|it| matches!(it.magnitude, Magnitude::Age(_)) && it.at.start + 4 > led);
        let past = { at + 1..read.tokens.len() }.any(|at| is_past(read, at));
        let article = read.word(led) != "the" && read.word(led) != "our";
        let shown = (exact && past) || (article && (age || past));
        if between && shown && !any {
            return Some((read.words(led..at + 1), BTreeSet::new()));
        }
    }
    None
}

/// "two brothers aged 12 and 14", "three children were in custody".
fn few(read: &SentenceReading) -> Option<(String, BTreeSet<Detail>)> {
    let few = read.quantities.iter().find(|it| {
        let small = it.count().is_some_and(|count| (1..5).contains(&count));
        let noun = it.noun.clone().any(|at| PLURAL.contains(&read.word(at)));
        let young =
            it.noun.clone().any(|at| read.word(at) == "people") && read.word(it.at.end) == "young";
        small && (noun || young)
    })?;
    let any = { 0..read.tokens.len() }.any(|at| is_general(read, at));
    let past = { few.at.end..read.tokens.len() }.any(|at| is_past(read, at));
    (!any && past).then(|| (read.words(few.at.start..few.noun.end), BTreeSet::new()))
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
        "took", "got", "wrote",
    ];
    irregular.contains(&word) || (word.len() > 4 && word.ends_with("ed"))
}

/// Adds the kinds of details that a sentence gives.
fn add_details(read: &SentenceReading, text: &str, found: &mut BTreeSet<Detail>) {
    let lower = text.to_lowercase();
    if lower.contains("children's home")
        || lower.contains("children’s home")
        || lower.contains(" in care")
    {
        found.insert(Detail::Care);
    }
    for token in &read.tokens {
        for (detail, words) in WORDS {
            if words.all().any(|word| token.lower.starts_with(word)) {
                found.insert(*detail);
            }
        }
        if token.is_any(&["he", "she", "his", "her", "him"]) {
            found.insert(Detail::Pronoun);
        }
    }
    let aged =
        |it: &crate::checks::text::quantities::Quantity| matches!(it.magnitude, Magnitude::Age(_));
    let bare = |it: &crate::checks::text::quantities::Quantity| {
        let child = it.count().is_some_and(|years| (8..20).contains(&years));
        let between = read.before(it.at.start) == ","
            || ["is", "was", "at"].contains(&read.before(it.at.start));
        let after = read.word(it.at.end);
        child
            && between
            && it.noun.is_empty()
            && ([",", "."].contains(&after) || after == "and" || after.is_empty())
    };
    if read.quantities.iter().any(|it| aged(it) || bare(it)) {
        found.insert(Detail::Age);
    }
    let month = { 1..read.tokens.len() }.any(|at| {
        read.tokens[at].capital
            && MONTHS.has(read.word(at))
            && ["in", "on", "last", "since"].contains(&read.before(at))
    });
    if month || read.moments.iter().any(|it| it.days().is_some()) {
        found.insert(Detail::Date);
    }
    if has_place(read) {
        found.insert(Detail::Place);
    }
}

/// Whether a sentence names a place: a capital after "in", "from" or "near", or one village, estate
/// or town.
fn has_place(read: &SentenceReading) -> bool {
    { 1..read.tokens.len() }.any(|at| {
        let token = &read.tokens[at];
        let led = ["in", "from", "near", "at"].contains(&read.before(at))
            || (read.before(at) == "the"
                && ["in", "from", "near", "at", "on"].contains(&read.word(at.saturating_sub(2))));
        let proper = token.capital
            && token.is_word()
            && token.lower.len() > 2
            && !MONTHS.has(&token.lower)
            && !token.is_any(&["english", "youth"]);
        let spot = token.is_any(&[
            "village",
            "estate",
            "bus",
            "station",
            "street",
            "park",
            "neighbourhood",
        ]) && { at.saturating_sub(3)..at }
            .any(|at| ["in", "from", "at", "on", "one"].contains(&read.word(at)));
        (proper && led) || spot
    })
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
