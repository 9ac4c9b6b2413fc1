//! The files that links and pictures of a text lead to, as they are typed. Whether they exist is
//! for `resolve`, and what may be published for `assets`.

use super::markdown::{Mention, MentionPosition};
use crate::plan::Section;
use crate::sources::{Span, Spanned};

/// Where what is published as it stands lies.
pub const ASSETS: &str = "assets/";

/// The files and sections that links and pictures lead to, without the heading.
#[derive(Debug, Clone, Default)]
pub struct Paths {
    /// What each leads to, as typed, with its place.
    pub(crate) led_to: Vec<Spanned<String>>,
    /// The names of the plan's own sections.
    pub(crate) sections: Vec<String>,
    /// Whether the files that these come from have errors, so that there may be more of both.
    pub(crate) faulty: bool,
}

impl Paths {
    /// Those of what mentions something and of files that are named.
    pub(crate) fn new(
        mentions: &[Mention],
        files: impl Iterator<Item = Spanned<String>>,
        sections: &[Section],
    ) -> Self {
        let typed = mentions
            .iter()
            .filter(|mention| mention.stand == MentionPosition::Path)
            .filter_map(|mention| {
                let path = mention.words.split('#').next()?;
                (!path.is_empty()).then(|| Spanned::new(path.to_owned(), mention.span))
            });
        Self {
            led_to: typed.chain(files).collect(),
            sections: sections.iter().map(|it| it.file.clone()).collect(),
            faulty: false,
        }
    }

    /// Where a file is first led to.
    pub(crate) fn first_to(&self, file: &str) -> Option<Span> {
        let mut led_to = self.led_to.iter();
        led_to.find(|path| path.value == file).map(|path| path.span)
    }

    /// The same, from files with errors.
    pub(crate) fn of_faulty_files(self) -> Self {
        Self {
            faulty: true,
            ..self
        }
    }
}
