//! Which bytes of a file a text was typed with, where the two differ by quotation marks, folded
//! lines, indentation, or marks that are printed in another form.

use super::Span;
use std::ops::Range;

/// How many letters ahead a letter is searched for. Our choice: longer than any name of a sign
/// (`&CounterClockwiseContourIntegral;`).
const AHEAD: usize = 40;

/// A text, tied to the bytes that it was typed with.
#[derive(Debug, Clone)]
pub struct Alignment {
    /// For each byte of the text, the byte that it came from.
    places: Vec<usize>,
    /// The number of bytes that were typed.
    length: usize,
}

impl Alignment {
    /// Searches `typed` for each letter of `text`, after the last one that was found.
    pub fn new(text: &str, typed: &str) -> Self {
        let mut places = Vec::with_capacity(text.len());
        let mut at = 0;
        for letter in text.chars() {
            let rest = &typed[at..];
            // a line is folded with the indentation of the next, however wide
            let blank = if letter.is_whitespace() {
                0
            } else {
                rest.len() - rest.trim_start().len()
            };
            let mut near = rest[blank..].char_indices().take(AHEAD);
            let found = near.find(|(_, other)| is_typed(letter, *other));
            let start = at + found.map_or(0, |(ahead, _)| blank + ahead);
            let length = found.map_or(0, |(_, other)| other.len_utf8());
            let last = length.saturating_sub(1);
            places.extend((0..letter.len_utf8()).map(|byte| start + byte.min(last)));
            at = start + length;
        }
        Self {
            places,
            length: typed.len(),
        }
    }

    /// The bytes that a part of the text was typed with. They never exceed what was typed: a part
    /// that is not found there, because a faulty line was left out, is at its end.
    pub fn typed(&self, part: &Range<usize>) -> Range<usize> {
        let length = self.length;
        let start = self.places.get(part.start).copied().unwrap_or(length);
        let last = part.end.saturating_sub(1).max(part.start);
        let end = self.places.get(last);
        let end = end.map_or(length, |at| (at + 1).min(length));
        start..end.max(start)
    }

    /// The span of a part of the text, where the whole was typed at `whole`.
    pub fn span(&self, whole: Span, part: &Range<usize>) -> Span {
        let (typed, base) = (self.typed(part), whole.range().start);
        Span::new(whole.file, base + typed.start..base + typed.end)
    }
}

/// Whether a letter can have been typed as another: any space for a space, and a plain mark for one
/// that is printed.
fn is_typed(letter: char, typed: char) -> bool {
    let plain = match letter {
        '\u{2018}' | '\u{2019}' | '\u{2032}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{2033}' => '"',
        '\u{2013}' | '\u{2014}' => '-',
        '\u{2026}' => '.',
        other => other,
    };
    letter == typed || plain == typed || (letter.is_whitespace() && typed.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed<'a>(text: &str, typed: &'a str, part: &str) -> &'a str {
        let start = text.find(part).unwrap();
        let range = Alignment::new(text, typed).typed(&(start..start + part.len()));
        &typed[range]
    }

    #[test]
    fn what_is_not_as_typed_is_at_the_end() {
        let map = Alignment::new("one two", "one\n");
        assert_eq!(map.typed(&(0..3)), 0..3);
        assert_eq!(map.typed(&(4..7)), 4..4);
    }

    #[test]
    fn folded_text_keeps_its_places() {
        let text = "the rate is [[fte]] now";
        let folded = "the rate\n    is [[fte]] now\n";
        assert_eq!(typed(text, folded, "[[fte]]"), "[[fte]]");
        assert_eq!(typed(text, folded, "rate is"), "rate\n    is");
    }

    #[test]
    fn marks_are_found_in_the_form_in_which_they_are_typed() {
        assert_eq!(typed("It’s Kai’s, 15", "It's Kai's, 15", "Kai’s"), "Kai's");
        assert_eq!(typed("It’s Kai’s", "It's Kai’s", "Kai’s"), "Kai’s");
        assert_eq!(typed("A & B, 14", "A &amp; B, 14", "14"), "14");
    }
}
