//! Languages of children and plans other than the site's.

use crate::plan::Choice;
use crate::words::Words;

/// A language, with the code that pages mark it with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Its code in BCP 47, such as `cy`.
    pub code: &'static str,
    /// Its name in English.
    pub name: &'static str,
}

impl Language {
    /// Welsh, the second language of plans for Wales.
    pub const WELSH: Self = Self::new("cy", "Welsh");

    /// A language by its code and name.
    pub const fn new(code: &'static str, name: &'static str) -> Self {
        Self { code, name }
    }
}

impl Choice for Language {
    const ALL: &'static [Self] = &[
        Self::WELSH,
        Self::new("ar", "Arabic"),
        Self::new("bn", "Bengali"),
        Self::new("es", "Spanish"),
        Self::new("fa", "Persian"),
        Self::new("fr", "French"),
        Self::new("gu", "Gujarati"),
        Self::new("it", "Italian"),
        Self::new("lt", "Lithuanian"),
        Self::new("pa", "Punjabi"),
        Self::new("pl", "Polish"),
        Self::new("pt", "Portuguese"),
        Self::new("ro", "Romanian"),
        Self::new("so", "Somali"),
        Self::new("uk", "Ukrainian"),
        Self::new("ur", "Urdu"),
    ];
    const WORDS: &'static [&'static str] = &codes::<{ Self::ALL.len() }>(Self::ALL);
}

/// The language of a site's own words, chosen by its code.
impl Choice for Words {
    const ALL: &'static [Self] = &[Self::English];
    const WORDS: &'static [&'static str] = &["en"];
}

/// The codes of some languages, in the same order.
const fn codes<const N: usize>(languages: &[Language]) -> [&'static str; N] {
    let mut codes = [""; N];
    let mut at = 0;
    while at < N {
        codes[at] = languages[at].code;
        at += 1;
    }
    codes
}

/// The same plan in another language, published elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterpart {
    /// The language that it is in.
    pub language: Language,
    /// Its title in that language.
    pub title: String,
    /// The address at which it can be read.
    pub url: String,
    /// Its version, as typed.
    pub version: String,
    /// Where this was written.
    pub span: crate::sources::Span,
}
