//! Text with its marks.

/// Text with its markup.
pub(in crate::import) type Text = Vec<Run>;

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) enum Run {
    /// Words without any mark.
    Words(String),
    /// Words set in bold.
    Bold(String),
    /// Words set in italics.
    Italic(String),
    /// The start of a new line.
    Break,
    /// A link to an address outside.
    Link(String, String),
    /// A reference to a footnote, by its name.
    Note(String),
    /// A picture: its file in `assets/`, and its description.
    Picture(String, String),
}

/// The words of a text, without markup.
pub(in crate::import) fn plain(text: &[Run]) -> String {
    let words = |inline: &Run| match inline {
        Run::Words(words) | Run::Bold(words) | Run::Italic(words) | Run::Link(_, words) => {
            words.clone()
        }
        Run::Break => "\n".to_owned(),
        Run::Note(_) => String::new(),
        Run::Picture(_, description) => description.clone(),
    };
    text.iter().map(words).collect()
}
