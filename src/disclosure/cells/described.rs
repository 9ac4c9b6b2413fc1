//! What a count is of in the words of its headings, so that the same count is known in another
//! record whatever its ids.

use std::collections::BTreeSet;

/// Words that do not tell one count from another: function words, and those for everybody.
const COMMON: &[&str] = &[
    "a", "aged", "all", "an", "and", "are", "at", "by", "child", "children", "count", "for", "had",
    "has", "have", "in", "is", "known", "number", "of", "on", "our", "people", "person", "the",
    "their", "to", "total", "was", "were", "who", "with", "young",
];

/// The telling words of some headings, in order of the alphabet; `None` where there are none.
pub(super) fn described(headings: &[&str]) -> Option<String> {
    let lower = headings.join(" ").to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    let telling = words.filter(|word| !word.is_empty() && COMMON.binary_search(word).is_err());
    let telling: BTreeSet<_> = telling.map(single).collect();
    let telling: Vec<_> = telling.into_iter().collect();
    (!telling.is_empty()).then(|| telling.join(" "))
}

/// A word without the ending of a plural.
fn single(word: &str) -> &str {
    let long = word.len() > 3 && !word.ends_with("ss");
    word.strip_suffix('s').filter(|_| long).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_words_and_the_children_in_general_do_not_count() {
        let same = described(&["Children in secure homes"]);
        assert_eq!(same, described(&["Secure homes", "Number of children"]));
        assert_ne!(same, described(&["Secure schools"]));
        assert_eq!(described(&["All children", ""]), None);
        assert!(COMMON.is_sorted());
    }
}
