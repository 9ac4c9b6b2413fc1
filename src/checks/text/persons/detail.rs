//! The details by which somebody could know a child, and which of them a sentence holds.

use crate::checks::text::quantities::{Magnitude, SentenceReading, WordClass};
use std::collections::BTreeSet;

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

pub(super) const MONTHS: WordClass = WordClass(
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
             machete murder rape harass vandal moped bail gang shot sold prison excluded county-lines dealing caught \
             shoplift attack",
        ),
    ),
    (
        Detail::Ethnicity,
        WordClass(
            "black asian white roma traveller somali romanian polish afghan syrian albanian \
             eritrean sudanese vietnamese kurdish pakistani bangladeshi caribbean african gypsy \
             iraqi iranian ukrainian nigerian ghanaian kenyan chinese indian bulgarian hungarian \
             portuguese brazilian turkish moroccan algerian congolese gambian zimbabwean lithuanian \
             muslim jewish refugee asylum-seeking unaccompanied",
        ),
    ),
    (
        Detail::Health,
        WordClass(
            "autis adhd diabet suicid self-harm overdose epilep deaf wheelchair psychos depress \
             disab dyslex cancer asthma anorexi schizo bipolar hospital asperger tourette died death",
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

/// Adds the kinds of details that a sentence gives.
pub(super) fn add_details(read: &SentenceReading, text: &str, found: &mut BTreeSet<Detail>) {
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
    if has_age(read) {
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

/// Whether a sentence gives an age: "aged 14", "is 16", "Child B, 15,".
pub(super) fn has_age(read: &SentenceReading) -> bool {
    let aged =
        |it: &crate::checks::text::quantities::Quantity| matches!(it.magnitude, Magnitude::Age(_));
    let bare = |it: &crate::checks::text::quantities::Quantity| {
        let child = it.count().is_some_and(|years| (8..20).contains(&years));
        let lead = ["is", "was", "at", "now", ",", "(", ":"];
        let between = lead.contains(&read.before(it.at.start));
        let after = read.word(it.at.end);
        child
            && between
            && it.noun.is_empty()
            && [",", ".", ")", "and", "when", "|", ""].contains(&after)
    };
    read.quantities.iter().any(|it| aged(it) || bare(it))
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
