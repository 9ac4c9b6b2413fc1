//! Expands abbreviations of the glossary where a page first uses them: "HMIP (HM Inspectorate of
//! Probation)". Readers with a touch screen or on paper cannot hover, so the expansion is in the
//! text.
//!
//! Never inside a quotation, a heading, a link or a table; never where the author has already given
//! the full form; never where brackets would break a word or a name.

use crate::plan::Term;
use std::collections::BTreeSet;

/// The abbreviations that a section, and the plan before it, have expanded.
#[derive(Debug, Clone, Default)]
pub(super) struct Abbreviations<'p> {
    terms: &'p [Term],
    here: BTreeSet<&'p str>,
    before: BTreeSet<&'p str>,
}

/// A part of a text, with abbreviations expanded.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum TextPart<'t> {
    /// Words of the text itself.
    Words(&'t str),
    /// The expansion of the abbreviation before it.
    InFull {
        /// The words of the expansion.
        words: String,
        /// Whether it is the first expansion in the plan.
        first: bool,
    },
}

impl<'p> Abbreviations<'p> {
    /// The abbreviations of a plan; none is expanded yet.
    pub(super) fn of(terms: &'p [Term]) -> Self {
        Self {
            terms,
            ..Self::default()
        }
    }

    /// The state after a section. The next page expands its abbreviations again.
    pub(super) fn turned(mut self) -> Self {
        self.before.append(&mut self.here);
        self
    }

    /// A text of `line` in parts, with each abbreviation expanded at its first use.
    pub(super) fn parts<'t>(&mut self, text: &'t str, line: &str) -> Vec<TextPart<'t>> {
        if self.terms.is_empty() {
            return vec![TextPart::Words(text)];
        }
        let mut parts = Vec::new();
        let mut done = 0;
        for (start, word) in words(text) {
            let Some((short, words)) = self.term(word) else {
                continue;
            };
            if self.here.contains(short) {
                continue;
            }
            let end = start + word.len();
            if is_explained(line, short, &words) {
                self.here.insert(short);
            } else if has_room(&text[..start], &text[end..]) {
                self.here.insert(short);
                let first = !self.before.contains(short);
                parts.push(TextPart::Words(&text[done..end]));
                parts.push(TextPart::InFull { words, first });
                done = end;
            }
        }
        parts.push(TextPart::Words(&text[done..]));
        parts
    }

    /// The abbreviation that a word is, in the singular or plural, with its expansion; `None` for
    /// other words.
    fn term(&self, word: &str) -> Option<(&'p str, String)> {
        if !word.contains(char::is_uppercase) {
            return None;
        }
        let called = |name: &str| {
            let found = self
                .terms
                .iter()
                .find(|term| term.abbr.as_deref() == Some(name))?;
            Some((found.abbr.as_deref()?, found.term.as_deref()?))
        };
        let one = called(word).map(|(short, words)| (short, words.to_owned()));
        one.or_else(|| {
            let (short, words) = called(word.strip_suffix('s')?)?;
            Some((short, format!("{words}s")))
        })
    }
}

/// The words of a text with their positions in bytes. A word is a run of letters and digits.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.len() > 1)
        .map(move |word| (place(word), word))
}

/// Whether the line itself explains the abbreviation: with these words, or with the abbreviation in
/// brackets after others.
fn is_explained(line: &str, short: &str, words: &str) -> bool {
    line.contains(&format!("({short})")) || line.to_lowercase().contains(&words.to_lowercase())
}

/// Whether an expansion in brackets fits between these texts: not inside other brackets or before
/// them, not in a compound with a hyphen, stroke or apostrophe, not inside a longer name.
fn has_room(before: &str, after: &str) -> bool {
    let opened = before.matches('(').count() > before.matches(')').count();
    let touches = before.ends_with(|letter: char| !letter.is_whitespace());
    let mut rest = after.chars();
    let free = match rest.next() {
        None => true,
        Some(' ') => !rest
            .next()
            .is_some_and(|next| next == '(' || next.is_uppercase()),
        Some(mark) => matches!(mark, ',' | '.' | ';' | ':' | '?' | '!'),
    };
    !opened && !touches && free
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Id;
    use crate::sources::{Source, Sources, Span, Spanned};

    fn term(abbr: &str, words: Option<&str>) -> Term {
        let sources = Sources::new(vec![Source::new("glossary.yaml", Vec::new())]);
        let (file, _) = sources.iter().next().unwrap();
        Term {
            note: None,
            id: Spanned::new(Id::slug(abbr), Span::whole(file)),
            abbr: Some(abbr.to_owned()),
            term: words.map(str::to_owned),
            definition: None,
            source: None,
            also: Vec::new(),
            ours: false,
        }
    }

    fn said(texts: &[&str]) -> String {
        let terms = [
            term("YJS", Some("youth justice service")),
            term("KPI", Some("key performance indicator")),
            term("ILACS", None),
        ];
        let mut abbreviations = Abbreviations::of(&terms);
        let mut said = String::new();
        for text in texts {
            for part in abbreviations.parts(text, text) {
                match part {
                    TextPart::Words(words) => said.push_str(words),
                    TextPart::InFull { words, first } => {
                        let again = if first { "" } else { " again" };
                        said.extend([" [", &words, again, "]"]);
                    }
                }
            }
            said.push('|');
        }
        said
    }

    #[test]
    fn the_first_use_is_said_in_full() {
        assert_eq!(
            said(&["The YJS and the YJS.", "YJS"]),
            "The YJS [youth justice service] and the YJS.|YJS|"
        );
        assert_eq!(
            said(&["All KPIs: see."]),
            "All KPIs [key performance indicators]: see.|"
        );
        assert_eq!(said(&["An ILACS or yjs."]), "An ILACS or yjs.|");
    }

    #[test]
    fn what_the_author_says_in_full_is_not_said_again() {
        assert_eq!(
            said(&["Youth Justice Service (YJS)", "YJS"]),
            "Youth Justice Service (YJS)|YJS|"
        );
        assert_eq!(
            said(&["The Service (YJS) is", "YJS"]),
            "The Service (YJS) is|YJS|"
        );
    }

    #[test]
    fn brackets_wait_until_there_is_room() {
        let waits = [
            "YJS-led",
            "(the YJS)",
            "YJS Board",
            "YJS (see 2)",
            "the YJS's",
            "non-YJS",
            "YJS/KPI",
        ];
        for text in waits {
            assert_eq!(
                said(&[text, "YJS"]),
                format!("{text}|YJS [youth justice service]|")
            );
        }
    }

    #[test]
    fn another_page_says_it_again() {
        let terms = [term("YJS", Some("youth justice service"))];
        let mut abbreviations = Abbreviations::of(&terms);
        abbreviations.parts("YJS", "YJS");
        let mut turned = abbreviations.turned();
        let parts = turned.parts("YJS", "YJS");
        let words = "youth justice service".to_owned();
        assert_eq!(
            parts[1],
            TextPart::InFull {
                words,
                first: false
            }
        );
    }
}
