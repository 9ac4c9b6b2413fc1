//! The significant words of a clause and of a title, by their stems.

use crate::checks::text::quantities::{
    SentenceReading, TokenKind, WordClass, is_function_word, stem,
};
use crate::plan::figures::Indicator;
use std::collections::BTreeSet;
use std::ops::Range;

/// Words that do not distinguish one thing from another.
const GENERIC: WordClass = WordClass(
    "child young person number total rate figure servic our year local latest curren averag \
     propor percen share time times who new",
);

/// The stems of the words in a clause.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Stems {
    all: BTreeSet<String>,
    content: Vec<String>,
}

impl Stems {
    /// The stems of a range of tokens, without numbers and moments.
    pub(in crate::checks) fn of(read: &SentenceReading, at: &Range<usize>) -> Self {
        let (mut all, mut content) = (BTreeSet::new(), Vec::new());
        let number = |at: usize| {
            read.quantities.iter().any(|it| it.at.contains(&at))
                || read.moments.iter().any(|it| it.at.contains(&at))
        };
        for at in at.clone() {
            let token = &read.tokens[at];
            if token.kind != TokenKind::Word {
                // "aged 10 to 17" is named by its numbers
                all.insert(token.lower.clone());
                continue;
            }
            let whole = stem(&token.lower).to_owned();
            // "first-time" is "first" and "time" as well
            let parts = token.lower.split('-').map(|it| stem(it).to_owned());
            all.extend(parts);
            if !number(at) && !is_function_word(token) {
                content.push(whole.clone());
            }
            all.insert(whole);
        }
        Self { all, content }
    }

    /// Whether all of these stems are there.
    pub(in crate::checks) fn have(&self, stems: &[String]) -> bool {
        !stems.is_empty() && stems.iter().all(|it| self.all.contains(it))
    }

    /// The number of words that none of these stems explains.
    pub(in crate::checks) fn unexplained(&self, explains: &[String]) -> usize {
        const ALWAYS: &[&str] = &[
            "stood", "stand", "fell", "rose", "remain", "record", "report", "saw", "seen", "show",
            "now", "boroug", "area", "recent", "last", "end", "stay", "reach", "came", "went",
            "total", "just", "only", "still", "today", "within", "overal", "count", "follow",
            "number", "totall", "calend", "financ", "further", "averag", "come", "comes", "amount",
            "increa", "decrea", "fall", "rise", "drop", "reduct", "reduce", "altoge", "per",
            "cent",
        ];
        let known = |it: &&String| {
            !GENERIC.has(it.as_str()) && !ALWAYS.contains(&it.as_str()) && !explains.contains(it)
        };
        self.content.iter().filter(known).count()
    }
}

/// The significant stems of a text, each once.
pub(in crate::checks) fn telling(text: &str) -> Vec<String> {
    let mut found: Vec<String> = words(text).filter(|it| !GENERIC.has(it.as_str())).collect();
    found.sort();
    found.dedup();
    found
}

/// All stems of a text, except function words.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    let read = SentenceReading::of(text);
    let words = read.tokens.into_iter();
    let words = words.filter(|token| token.kind == TokenKind::Word && !is_function_word(token));
    words.map(|token| stem(&token.lower).to_owned())
}

/// The names of an indicator in prose: the words of its title before a comma, and the usual names
/// of national measures.
pub(in crate::checks) fn measure_names(indicator: &Indicator) -> Vec<Vec<String>> {
    let title = indicator.title.split(',').next().unwrap_or_default();
    let measure = indicator.measure.as_ref().map(|it| it.value.as_str());
    let owned = |words: &[&str]| {
        words
            .iter()
            .map(|it| stem(it).to_owned())
            .collect::<Vec<_>>()
    };
    // "Use of custody" is named by custody
    let mut telling = telling(title);
    if telling.iter().any(|it| it.len() > 3) {
        telling.retain(|it| it.len() > 3);
    }
    let mut names = vec![telling];
    match measure {
        Some("first-time-entrants") => names.extend([
            owned(&["first", "entrants"]),
            owned(&["fte"]),
            owned(&["ftes"]),
            owned(&["entered", "justice", "first"]),
            owned(&["entering", "justice", "first"]),
            owned(&["justice", "system", "first", "time"]),
            owned(&["enter", "system", "first", "time"]),
        ]),
        Some("use-of-custody") => names.push(owned(&["custody"])),
        _ => {}
    }
    names.retain(|it| !it.is_empty());
    names
}
