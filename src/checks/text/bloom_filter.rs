//! A Bloom filter over the words of a passage, so that a rule skips most passages without reading
//! them: 2,048 bits, two hash functions.
//!
//! A word is a run of letters and digits in lower case. The filter may report a word that is
//! absent, and never misses one that is present.

use xxhash_rust::xxh3::xxh3_64;

/// The size of the filter, in words of 64 bits. A passage of a hundred words sets one bit in ten,
/// so that about 1% of absent words are reported as present.
const WIDTH: usize = 32;

/// The filter of a passage, with what else is known of all of its words.
#[derive(Debug, Clone)]
pub(in crate::checks) struct BloomFilter {
    bits: [u64; WIDTH],
    /// The number of words in the passage.
    pub(in crate::checks) count: usize,
    /// A hash of the words in their order, whatever separates them.
    pub(in crate::checks) fingerprint: u64,
    /// Whether any word has a digit.
    pub(in crate::checks) has_digit: bool,
}

/// The hash of one word, from which its two bits follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) struct WordBits(u64);

impl WordBits {
    /// Hashes a word in lower case.
    fn of(word: &str) -> Self {
        Self(xxh3_64(word.as_bytes()))
    }

    /// The two bits of the word, each as an index into the filter and a mask.
    fn places(self) -> [(usize, u64); 2] {
        let [number, bit, other, its_bit, ..] = self.0.to_le_bytes();
        let place = |number: u8, bit: u8| (usize::from(number) % WIDTH, 1 << (bit % 64));
        [place(number, bit), place(other, its_bit)]
    }
}

impl BloomFilter {
    /// Builds the filter of a text in lower case.
    pub(in crate::checks) fn of(lower: &str) -> Self {
        let mut found = Self {
            bits: [0; WIDTH],
            count: 0,
            fingerprint: 0,
            has_digit: lower.bytes().any(|letter| letter.is_ascii_digit()),
        };
        for word in word_bits(lower) {
            for (number, bit) in word.places() {
                found.bits[number] |= bit;
            }
            found.count += 1;
            // multiplying by an odd number keeps all earlier bits, so that the order of words
            // counts
            let before = found.fingerprint.wrapping_mul(0x9E37_79B9_7F4A_7C15);
            found.fingerprint = before.rotate_left(5) ^ word.0;
        }
        found
    }

    /// Whether all of these words may be present; `false` is certain.
    pub(in crate::checks) fn may_have(&self, words: &[WordBits]) -> bool {
        let has = |(number, bit): (usize, u64)| self.bits[number] & bit != 0;
        words.iter().all(|word| word.places().into_iter().all(has))
    }
}

/// Hashes all words of a text in lower case.
pub(in crate::checks) fn word_bits(lower: &str) -> impl Iterator<Item = WordBits> {
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(WordBits::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_have(text: &str, words: &str) -> bool {
        BloomFilter::of(text).may_have(&word_bits(words).collect::<Vec<_>>())
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
