//! Which words a passage may have, so that a rule passes over most passages unread.
//!
//! A word is a run of letters and digits in lower case, and leaves a mark. Two words can leave the same
//! one: that a word may be there can be wrong, that it is not there never is.

use xxhash_rust::xxh3::xxh3_64;

/// How many marks there are, in 64s. A passage of a hundred words leaves one in ten, and a word that it has
/// not is taken for one of them once in a hundred times.
const WIDTH: usize = 32;

/// The words of a passage, as marks.
#[derive(Debug, Clone)]
pub(in crate::checks) struct BloomFilter {
    marks: [u64; WIDTH],
    /// How many words.
    pub(in crate::checks) count: usize,
    /// The same for the same words in the same order, whatever stands between them.
    pub(in crate::checks) fingerprint: u64,
    /// Whether any has a digit.
    pub(in crate::checks) has_digit: bool,
}

/// What one word leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) struct WordBits(u64);

impl WordBits {
    /// That of a word.
    fn of(word: &str) -> Self {
        Self(xxh3_64(word.as_bytes()))
    }

    /// Two places, each as one of the 64s and a bit of it.
    fn places(self) -> [(usize, u64); 2] {
        let [number, bit, other, its_bit, ..] = self.0.to_le_bytes();
        let place = |number: u8, bit: u8| (usize::from(number) % WIDTH, 1 << (bit % 64));
        [place(number, bit), place(other, its_bit)]
    }
}

impl BloomFilter {
    /// Of a text in lower case.
    pub(in crate::checks) fn of(lower: &str) -> Self {
        let mut found = Self {
            marks: [0; WIDTH],
            count: 0,
            fingerprint: 0,
            has_digit: lower.bytes().any(|letter| letter.is_ascii_digit()),
        };
        for mark in marks(lower) {
            for (number, bit) in mark.places() {
                found.marks[number] |= bit;
            }
            found.count += 1;
            // any odd number spreads the words before over all places
            let before = found.fingerprint.wrapping_mul(0x9E37_79B9_7F4A_7C15);
            found.fingerprint = before.rotate_left(5) ^ mark.0;
        }
        found
    }

    /// Whether all words that left these marks may be there.
    pub(in crate::checks) fn may_have(&self, marks: &[WordBits]) -> bool {
        let has = |(number, bit): (usize, u64)| self.marks[number] & bit != 0;
        marks.iter().all(|mark| mark.places().into_iter().all(has))
    }
}

/// The marks of all words of a text in lower case.
pub(in crate::checks) fn marks(lower: &str) -> impl Iterator<Item = WordBits> {
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(WordBits::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_have(text: &str, words: &str) -> bool {
        BloomFilter::of(text).may_have(&marks(words).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_there_is_never_missed() {
        let text = "“children’s voices”, per 1,000: pre-covid";
        for words in ["children", "voices", "per 1,000", "pre-covid", "s"] {
            assert!(may_have(text, words), "{words}");
        }
        assert!(!may_have(text, "custody"));
    }

    #[test]
    fn the_same_words_have_the_same_fingerprint() {
        let of = |text| BloomFilter::of(text).fingerprint;
        assert_eq!(of("one, two; three"), of("one two three."));
        assert_ne!(of("one two three"), of("two one three"));
        assert_ne!(of("one two"), of("one two two"));
    }
}
