//! Searches for phrases in the text of a plan: whole words, in lower case.

use super::bloom_filter::{BloomFilter, WordBits, word_bits};
use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// Phrases that are searched for together, as whole words in lower case.
pub(in crate::checks) struct Phrases {
    list: Vec<&'static str>,
    /// The hashes of the words of each phrase.
    words: Vec<Vec<WordBits>>,
    /// The automaton of the phrases; `None` only where the list is too large for one, and each
    /// phrase is searched for separately.
    finder: Option<AhoCorasick>,
}

impl Phrases {
    /// The phrases of a list in lower case.
    pub(in crate::checks) fn new(list: &[&'static str]) -> Self {
        // a DFA is fastest here: the lists are short, and their first letters occur everywhere
        let kind = Some(AhoCorasickKind::DFA);
        let mut finder = AhoCorasick::builder();
        let finder = finder.kind(kind).prefilter(false).build(list).ok();
        Self {
            list: list.to_vec(),
            words: list
                .iter()
                .map(|phrase| word_bits(phrase).collect())
                .collect(),
            finder,
        }
    }

    /// Whether a passage with this filter may contain a phrase; if not, it contains none.
    pub(in crate::checks) fn may_be_in(&self, filter: &BloomFilter) -> bool {
        self.words.iter().any(|words| filter.may_have(words))
    }

    /// The first phrase in a text in lower case; `None` where it has none.
    pub(in crate::checks) fn first_in(&self, lower: &str) -> Option<&'static str> {
        let Some(finder) = &self.finder else {
            let mut list = self.list.iter().copied();
            return list.find(|phrase| has_phrase(lower, phrase));
        };
        let found = finder.find_overlapping_iter(lower);
        let whole = found.filter(|it| is_whole(lower, it.start(), it.end()));
        let first = whole.map(|it| it.pattern().as_usize()).min()?;
        self.list.get(first).copied()
    }
}

/// Whether `text` contains `phrase` as whole words; both in lower case.
pub(in crate::checks) fn has_phrase(text: &str, phrase: &str) -> bool {
    let mut found = text.match_indices(phrase);
    found.any(|(at, found)| is_whole(text, at, at + found.len()))
}

/// Whether a part of a text begins and ends with whole words.
fn is_whole(text: &str, from: usize, to: usize) -> bool {
    let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    outside(text[..from].chars().next_back()) && outside(text[to..].chars().next())
}

/// Whether a sentence in lower case contains all significant words of an indicator's title.
pub(in crate::checks) fn has_title(sentence: &str, title: &str) -> bool {
    let title = title.to_lowercase();
    let words = title.split_whitespace();
    let mut words = words.filter(|word| word.len() > 3 && *word != "children");
    words.clone().next().is_some() && words.all(|word| has_phrase(sentence, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_whole_words() {
        assert!(has_phrase("see page 48.", "page"));
        assert!(!has_phrase("the homepage", "page"));
        let phrases = Phrases::new(&["next page", "page"]);
        assert_eq!(phrases.first_in("see the next page."), Some("next page"));
        assert_eq!(phrases.first_in("see page 4, then the next"), Some("page"));
        assert_eq!(phrases.first_in("see the homepage"), None);
    }

    #[test]
    fn a_title_is_named_by_its_words() {
        assert!(has_title("the custody rate per 100,000", "Use of custody"));
        assert!(!has_title("the rate per 100,000", "Use of custody"));
    }
}
