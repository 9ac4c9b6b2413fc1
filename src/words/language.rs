//! The language whose words a site uses.

use super::label::Label;

/// The words of one language. Everything that the program itself shows to readers comes from this
/// value, which a site's settings choose and every stage passes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// Words in English, the only language so far.
    English,
}

impl Words {
    /// The code of the language for the `lang` attribute: `en`.
    pub fn language(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// The label in this language.
    pub fn label(self, label: Label) -> &'static str {
        match self {
            Self::English => label.english(),
        }
    }
}
