//! The paths in links and pictures of a text, as typed. Whether they exist is decided in `resolve`,
//! and what may be published in `assets`.

use super::markdown::{Mention, MentionPosition};
use crate::plan::Section;
use crate::sources::{Span, Spanned};

/// The folder of files that are published unchanged.
pub const ASSETS: &str = "assets/";

/// The paths to files and sections in links and pictures, without fragments.
#[derive(Debug, Clone, Default)]
pub struct Paths {
    /// The paths as typed, with their spans.
    pub(crate) led_to: Vec<Spanned<String>>,
    /// The names of the plan's own sections.
    pub(crate) sections: Vec<String>,
    /// Whether the files that these come from have errors, so that there may be more paths.
    pub(crate) faulty: bool,
}

impl Paths {
    /// The paths in mentions, and in fields that name files.
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

    /// The span of the first path to a file; `None` where nothing links to it.
    pub(crate) fn first_to(&self, file: &str) -> Option<Span> {
        let mut led_to = self.led_to.iter();
        led_to.find(|path| path.value == file).map(|path| path.span)
    }

    /// The same paths, marked as coming from files with errors.
    pub(crate) fn of_faulty_files(self) -> Self {
        Self {
            faulty: true,
            ..self
        }
    }
}
