//! Words are spelt as dictionaries spell them.
//!
//! # Checks
//!
//! Words and phrases that published plans misspell, such as "oportunities", "First Time Entrance"
//! and "interdependicies". This is no dictionary: a spelling checker finds more.
//!
//! # Why
//!
//! A search does not find a misspelt word, and a screen reader reads it out as it stands.
//!
//! # Example
//!
//! ```markdown
//! The number of First Time Entrance fell.        <!-- entrants -->
//! ```
//!
//! # Source
//!
//! Plans published in 2023 and 2024, and words of this field that are often misspelt. Please check:
//! names may be spelt in any way.

use crate::checks::Context;
use crate::checks::text::phrases::Phrases;
use crate::diagnostics::Finding;
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// Misspellings in lower case, each with the correct word.
const WORDS: [(&str, &str); 32] = [
    ("first time entrance", "first time entrants"),
    ("oportunities", "opportunities"),
    ("oportunity", "opportunity"),
    ("work fo the", "work of the"),
    ("who's behaviour", "whose behaviour"),
    ("that are differ", "that differ"),
    ("education police briefing", "education policy briefing"),
    ("interdependicies", "interdependencies"),
    ("interdependancies", "interdependencies"),
    ("accomodation", "accommodation"),
    ("comittee", "committee"),
    ("commitee", "committee"),
    ("disporportionality", "disproportionality"),
    ("disproportionaly", "disproportionality"),
    ("dispropotionality", "disproportionality"),
    ("excercise", "exercise"),
    ("favorably", "favourably"),
    ("goverance", "governance"),
    ("govenance", "governance"),
    ("independant", "independent"),
    ("liase", "liaise"),
    ("liason", "liaison"),
    ("occured", "occurred"),
    ("occurence", "occurrence"),
    ("partnerhip", "partnership"),
    ("persistant", "persistent"),
    ("practioner", "practitioner"),
    ("practioners", "practitioners"),
    ("recieve", "receive"),
    ("referal", "referral"),
    ("safegaurding", "safeguarding"),
    ("seperate", "separate"),
];

static FOUND: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&TYPED));

/// The misspellings alone, to search for them together.
static TYPED: [&str; WORDS.len()] = {
    let mut typed = [""; WORDS.len()];
    let mut at = 0;
    while at < WORDS.len() {
        typed[at] = WORDS[at].0;
        at += 1;
    }
    typed
};

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let passages = context.reading.passages();
    passages
        .filter(|passage| passage.may_say(&FOUND))
        .filter_map(|passage| {
            let typed = FOUND.first_in(&passage.lower)?;
            let (_, meant) = WORDS.iter().find(|(word, _)| *word == typed)?;
            let message = format!("please check: is \"{typed}\" {meant}?");
            Some(
                passage
                    .advice(ID, message)
                    .help(format!("write \"{meant}\"")),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_meant_as_it_is_found() {
        for (typed, meant) in WORDS {
            assert_ne!(typed, meant);
            assert_eq!(typed, typed.to_lowercase());
        }
    }
}
