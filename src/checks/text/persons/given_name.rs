//! Recognises given names by a list from open data, searched without parsing it first.

use crate::checks::text::quantities::WordClass;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

static NAMES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("given_names.txt").lines();
    lines.filter(|line| !line.starts_with('#')).collect()
});

/// Names that are also everyday words: they count only where a surname follows.
const WORDS: WordClass = WordClass(
    "amber april autumn bill chase dean drew frank grace grant guy heather hope ivy jack joy \
     june mark max may pat ray rich rose summer will dawn faith jordan taylor mason carter \
     paris chelsea florence sydney charity hugo hunter tanner tyrell deshawn ruby jade",
);

/// Whether a word in lower case is a given name and no everyday word.
pub(in crate::checks) fn is_given_name(word: &str) -> bool {
    let word = word.strip_suffix("'s").unwrap_or(word);
    if !word.is_ascii() {
        return is_given_name(&without_accents(word));
    }
    // "Mei-Ling" is known by one of its parts
    let is = |word: &str| NAMES.binary_search(&word).is_ok();
    is(word)
        || word
            .split_once('-')
            .is_some_and(|(one, two)| is(one) || is(two))
}

/// A name as the list has it: "siobhán" is "siobhan".
fn without_accents(word: &str) -> String {
    let plain = word.nfd().filter(char::is_ascii);
    let stroke = |c: char| matches!(c, 'ł' | 'ø' | 'đ');
    if word.contains(stroke) {
        return without_accents(&word.replace('ł', "l").replace('ø', "o").replace('đ', "d"));
    }
    plain.collect()
}

/// Whether a word in lower case can be a given name before a surname.
pub(super) fn may_be_given_name(word: &str) -> bool {
    is_given_name(word) || WORDS.has(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_has_no_everyday_words() {
        assert!(NAMES.is_sorted());
        for name in [
            "sarah", "priya", "marek", "aisha", "kai", "imran's", "siobhán", "mei-ling",
        ] {
            assert!(is_given_name(name), "{name}");
        }
        for word in ["will", "may", "children", "board", "testham", "justice"] {
            assert!(!is_given_name(word), "{word}");
        }
    }
}
