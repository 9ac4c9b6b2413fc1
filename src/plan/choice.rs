//! Values that authors choose from a list of words. Each is declared once: its variant, the word in
//! files, and the label that readers see.
//!
//! Messages, JSON Schemas, the reference and pages all follow these declarations. Nothing here
//! reads a file.

/// A value that files write as one of a fixed list of words.
pub trait Choice: Copy + PartialEq + 'static {
    /// Every value, in the order in which messages and schemas list them.
    const ALL: &'static [Self];

    /// The word that files hold for each value of [`Choice::ALL`], in the same order.
    const WORDS: &'static [&'static str];

    /// The value of a word, in any case of letters; `None` where no value has this word.
    fn from_word(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        let at = Self::WORDS
            .iter()
            .position(|known| known.to_lowercase() == word)?;
        Self::ALL.get(at).copied()
    }
}

/// Declares an enum whose variants are choices: `Variant = "word in files"`, with `=> Label` on
/// every line where readers see a label in their own language.
macro_rules! choices {
    ($(#[$about:meta])* pub enum $name:ident {
        $($(#[$doc:meta])* $variant:ident = $word:literal => $label:ident,)*
    }) => {
        $crate::plan::choice::choices! {
            $(#[$about])* pub enum $name { $($(#[$doc])* $variant = $word,)* }
        }

        impl $name {
            /// The label that readers see for this value.
            pub fn label(self) -> $crate::words::Label {
                match self {
                    $(Self::$variant => $crate::words::Label::$label,)*
                }
            }
        }
    };
    ($(#[$about:meta])* pub enum $name:ident {
        $($(#[$doc:meta])* $variant:ident = $word:literal,)*
    }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $crate::plan::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),*];
            const WORDS: &'static [&'static str] = &[$($word),*];
        }
    };
}
pub(crate) use choices;
