//! The page for children and families is short and easy to read.
//!
//! # Checks
//!
//! `families.md`: whether it has more than 350 words, and whether its automated readability index
//! is above 7, which is about the reading age of 12. The index is 4.71 x letters per word + 0.5 x
//! words per sentence - 21.43. Items of lists count as sentences.
//!
//! # Why
//!
//! A parent on a phone, or a child, reads one screen in short words or does not read on. Many
//! adults read as a child of 9 to 11 does.
//!
//! # Example
//!
//! ```markdown
//! Practitioners undertake a comprehensive, collaborative assessment to inform planning.
//! ```
//!
//! # Source
//!
//! E. A. Smith and R. J. Senter, "Automated Readability Index", Aerospace Medical Research
//! Laboratories, 1967. That an index of 7 and 350 words are the limits is our own choice: please
//! check.

use crate::checks::Context;
use crate::diagnostics::Finding;

const ID: &str = rule_id!();

/// The most words of a page that is read on one or two screens of a phone.
const LONG: u64 = 350;

/// The highest index of a page that is easy to read.
const HARD: u64 = 7;

/// The number of letters, words and sentences of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct TextSize {
    letters: u64,
    words: u64,
    sentences: u64,
}

impl TextSize {
    fn add(&mut self, sentence: &str) {
        for word in sentence.split_whitespace() {
            let letters = word.chars().filter(|it| it.is_alphanumeric()).count();
            if letters > 0 {
                self.words += 1;
                self.letters += u64::try_from(letters).unwrap_or(0);
            }
        }
        self.sentences += 1;
    }

    /// The automated readability index, rounded down and at least 0; 0 for an empty text.
    fn readability(self) -> u64 {
        if self.words == 0 || self.sentences == 0 {
            return 0;
        }
        let hundredths = 471 * self.letters / self.words + 50 * self.words / self.sentences;
        hundredths.saturating_sub(2143) / 100
    }
}

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut sections = context.plan.document.sections.iter();
    let Some(section) = sections.find(|section| section.is_for_families()) else {
        return Vec::new();
    };
    let mut size = TextSize::default();
    for passage in context.reading.passages() {
        if passage.span.file == section.span.file {
            passage.sentences().for_each(|it| size.add(it.text));
        }
    }
    let finding = |message: String, help: &str| {
        Finding::advice(ID, section.span, message)
            .help(help)
            .place(section.id.as_str())
    };
    let long = (size.words > LONG).then(|| {
        finding(
            format!(
                "the page for families has {} words, more than {LONG}",
                size.words
            ),
            "keep what happens, who to talk to and how to complain; leave the rest to the plan",
        )
    });
    let index = size.readability();
    let hard = (index > HARD).then(|| {
        finding(
            format!("the page for families has a readability index of {index}, above {HARD}"),
            "use shorter words and shorter sentences, and speak to the reader as \"you\"",
        )
    });
    long.into_iter().chain(hard).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readability(sentences: &[&str]) -> u64 {
        let mut size = TextSize::default();
        for sentence in sentences {
            size.add(sentence);
        }
        size.readability()
    }

    #[test]
    fn short_words_in_short_sentences_are_easy() {
        assert_eq!(readability(&[]), 0);
        assert_eq!(readability(&["You can ask us.", "We will help you."]), 0);
        let hard =
            "Practitioners undertake a comprehensive, collaborative assessment to inform planning.";
        assert!(readability(&[hard]) > HARD);
    }
}
