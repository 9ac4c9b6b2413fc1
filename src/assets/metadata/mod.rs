//! Reports hidden metadata in pictures, such as the place where a photograph was taken.
//!
//! Files in `assets/` are published byte for byte, with whatever a camera or an editor wrote into
//! them. This module must never change a file, and never trust one: metadata that cannot be read is
//! reported too.

mod exif;
mod metadata_kind;
mod segments;

use crate::diagnostics::{Finding, listed};
use crate::parse::{ASSETS, Paths};
use crate::sources::{FileId, Source, Sources, Span};
use metadata_kind::{MetadataKind, in_xmp, under};
use segments::Held;

/// A finding for each picture in `assets/` with metadata, at the first link to it.
pub fn in_pictures(sources: &Sources, all: &[&Paths]) -> Vec<Finding> {
    let files = sources.under(ASSETS);
    files
        .filter_map(|(id, file)| finding(id, file, all))
        .collect()
}

fn finding(id: FileId, file: &Source, all: &[&Paths]) -> Option<Finding> {
    let kinds = metadata_kinds(file.bytes());
    if kinds.is_empty() {
        return None;
    }
    let leads = all.iter().find_map(|paths| paths.first_to(file.name()));
    let span = leads.unwrap_or(Span::whole(id));
    let words: Vec<_> = kinds.iter().map(|kind| kind.words()).collect();
    let message = format!("{} tells {}", file.name(), listed(&words, "and"));
    let finding = if kinds.contains(&MetadataKind::Place) {
        Finding::error("hidden-metadata", span, message)
    } else {
        Finding::warning("hidden-metadata", span, message)
    };
    Some(finding.help(
        "save it without its properties: in Windows, right-click the file, choose Properties, Details, and \"Remove Properties and Personal Information\"; elsewhere, `exiftool -all= FILE`",
    ))
}

/// The kinds of metadata in a file, each once, the most sensitive first.
fn metadata_kinds(bytes: &[u8]) -> Vec<MetadataKind> {
    let mut all: Vec<_> = segments::boxes(bytes).into_iter().flat_map(kinds).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The kinds of metadata in one segment.
fn kinds(held: Held<'_>) -> Vec<MetadataKind> {
    match held {
        Held::Exif(bytes) => exif::metadata_kinds(bytes),
        Held::Xmp(bytes) => in_xmp(bytes),
        Held::Iptc | Held::Words { keyword: b"" } => vec![MetadataKind::Words],
        Held::Words { keyword } => under(keyword).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests;
