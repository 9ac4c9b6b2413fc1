//! Short names for values, wherever in a site's files they were written.

use std::fmt::{self, Write};
use xxhash_rust::xxh3::Xxh3;

/// A hash that is written to as text, so that nothing need be kept of it.
struct TextHash(Xxh3);

impl Write for TextHash {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text.as_bytes());
        Ok(())
    }
}

/// A short name for exactly this value: 12 hexadecimal digits of the xxh3 of how it is printed for
/// debugging, without the places that it was written at.
pub fn fingerprint(value: &impl fmt::Debug) -> String {
    let mut hash = TextHash(Xxh3::new());
    // a hash takes every text
    let _ = write!(hash, "{value:-?}");
    format!("{:012x}", hash.0.digest() >> 16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::{FileId, Span, Spanned};

    #[test]
    fn the_same_words_have_one_name_wherever_they_stand() {
        let at = |start: usize| Span::new(FileId::new(1), start..start + 4);
        let name = |word: &str, start| fingerprint(&vec![Spanned::new(word.to_owned(), at(start))]);
        assert_eq!(name("same", 3), name("same", 90));
        assert_ne!(name("same", 3), name("seme", 3));
        assert_eq!(name("same", 3).len(), 12);
    }
}
