//! Parses pictures: files of the site's `assets` folder, each with a text alternative.

use super::MarkdownReader;
use super::destination::{DestinationKind, asset, kind};
use crate::diagnostics::Finding;
use crate::plan::prose::{Inline, plain};
use crate::sources::{Span, Spanned};
use pulldown_cmark::LinkType;
use std::ops::Range;

impl MarkdownReader<'_> {
    /// Parses a picture; nothing is kept where its file is not allowed.
    pub(super) fn picture(
        &mut self,
        link: LinkType,
        typed: &str,
        range: &Range<usize>,
    ) -> Option<Inline> {
        let before = self.mentions.len();
        let words = self.inside(range, Self::inlines);
        let span = self.span(range);
        for mention in self.mentions.drain(before..) {
            self.found.push(
                Finding::error(
                    "image-without-alt",
                    mention.span,
                    "a `[[…]]` stands in the words for a picture, where it is not looked up",
                )
                .help("quote the value in a sentence beside the picture"),
            );
        }
        let is_wiki = matches!(link, LinkType::WikiLink { .. });
        let alt = plain(&words).replace('\n', " ").trim().to_owned();
        if alt.is_empty() || is_wiki {
            self.found.push(
                Finding::error(
                    "image-without-alt",
                    span,
                    "this picture has no words for readers who cannot see it",
                )
                .help(format!(
                    "say what it shows: `![Who reports to whom]({typed})`"
                )),
            );
        }
        match file(typed, span) {
            Ok(file) => {
                let file = Spanned::new(file, span);
                self.leads_to(&file);
                let file = Box::new(file);
                Some(Inline::Image { file, alt })
            }
            Err(finding) => {
                self.found.push(*finding);
                None
            }
        }
    }
}

/// The path of the picture from the top of the site.
///
/// # Errors
///
/// The finding about a path that is not allowed.
fn file(typed: &str, span: Span) -> Result<String, Box<Finding>> {
    match kind(typed) {
        DestinationKind::Path => asset(typed).ok_or_else(|| Box::new(outside(typed, span))),
        DestinationKind::Web => Err(Box::new(
            Finding::error(
                "image-place",
                span,
                "this picture would be fetched from another site",
            )
            .help("save it into the folder `assets` and write `assets/` and its name"),
        )),
        DestinationKind::Refused => Err(Box::new(
            Finding::error(
                "link-scheme",
                span,
                format!("a picture cannot come from `{typed}`"),
            )
            .help("save it into the folder `assets` and write `assets/` and its name"),
        )),
    }
}

fn outside(typed: &str, span: Span) -> Finding {
    let message = format!("`{typed}` is not in the site's folder `assets`");
    let name = typed.rsplit(['/', '\\']).next().unwrap_or_default();
    Finding::error("image-place", span, message)
        .help(format!("put the picture there and write `assets/{name}`"))
}
