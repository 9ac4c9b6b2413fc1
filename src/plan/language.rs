//! Languages that children and plans speak besides the site's.

/// A language, by the code that pages mark it with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Its code in BCP 47, such as `cy`.
    pub code: &'static str,
    /// Its name in English.
    pub name: &'static str,
}

impl Language {
    /// Welsh, in which plans of Wales are published too.
    pub const WELSH: Self = Self::new("cy", "Welsh");

    /// A language by its code and name.
    pub const fn new(code: &'static str, name: &'static str) -> Self {
        Self { code, name }
    }
}

/// The same plan in another language, published elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterpart {
    /// Which language.
    pub language: Language,
    /// Its title in that language.
    pub title: String,
    /// Where it can be read.
    pub url: String,
    /// Its version, as typed.
    pub version: String,
    /// Where this was written.
    pub span: crate::sources::Span,
}
