//! Checks the files in `assets/`. They are published byte for byte, so anything that could run a
//! program when it is opened is refused here.
//!
//! Images and documents of listed kinds are accepted (`kinds`), and an SVG once every part of it is
//! known to be harmless (`svg`). This stage must never change a file: what is published is what was
//! given.

mod kinds;
mod metadata;
mod names;
mod svg;

pub use metadata::in_pictures;

use crate::diagnostics::{Finding, listed};
use crate::sources::{FileId, Source, Sources, Span};
use kinds::FileKind;

/// The findings about all files of `assets/`.
pub fn found(sources: &Sources) -> Vec<Finding> {
    let files = sources.under("assets/");
    files.flat_map(|(id, file)| of(id, file)).collect()
}

fn of(id: FileId, file: &Source) -> Vec<Finding> {
    let whole = Span::whole(id);
    if file.bytes().is_empty() {
        // an empty or unreadable file is reported with all others of its kind, not here
        return Vec::new();
    }
    let Some(kind) = kinds::of(file.name()) else {
        return vec![unknown(whole, file.name())];
    };
    if let Some(trouble) = names::trouble(file.name()) {
        let message = format!("the name of this file {trouble}");
        return vec![Finding::error("asset-name", whole, message).help(
            "rename it with letters, digits, hyphens and one ending, such as `how-we-work.png`",
        )];
    }
    match kind {
        FileKind::Drawing => svg::faults(id, file),
        _ if kind.fits(file.bytes()) => Vec::new(),
        _ => {
            let message = format!("what is in this file is not {}", kind.in_words());
            vec![Finding::error("asset-kind", whole, message).help(
                "open it in the program that made it, and save it again under an ending that fits",
            )]
        }
    }
}

/// The finding about a file of a kind that is not published.
fn unknown(whole: Span, name: &str) -> Finding {
    let name = name.rsplit('/').next().unwrap_or(name);
    let message = format!("`{name}` is of a kind that is not published");
    let kinds = listed(&kinds::endings().collect::<Vec<_>>(), "or");
    Finding::error("asset-kind", whole, message).help(format!(
        "a file of this kind could run a program in a reader's browser; take it out of `assets`, or save it as {kinds}"
    ))
}
