//! The parts of a Word document as blocks in reading order. Names of elements are compared without
//! their namespaces, as strict documents and other programs use others.
//!
//! What is not text of the document (comments, deletions, hidden words, headers) is never taken
//! over; its words go into a remark.

pub(super) mod block;
mod charts;
mod fields;
pub(super) mod grid;
mod inline;
mod read;
mod runs;
mod styles;
mod xml;

use super::error::ImportError;
use super::package::{Package, PartTarget, parse};
use super::report::ImportRemark;
use block::WordDocument;
use read::WordReader;
use styles::Styles;

/// Reads a document.
///
/// # Errors
///
/// A part that is needed is missing or damaged.
pub(super) fn read(package: &mut Package<'_>) -> Result<WordDocument, ImportError> {
    let main = package.main_part()?;
    let targets = package.relationships(&main)?;
    let part = |kind: &str| targets.values().find(|it| it.kind == kind);
    let styles = match part("styles") {
        Some(target) => package
            .text(&target.name)?
            .map(|text| (target.name.clone(), text)),
        None => None,
    };
    let styles = match &styles {
        Some((name, text)) => Styles::read(&parse(name, text)?),
        None => Styles::default(),
    };
    let text = package.text(&main)?.ok_or_else(|| ImportError::Damaged {
        part: main.clone(),
        reason: "the part is missing".to_owned(),
    })?;
    let mut note_parts = Vec::new();
    for kind in ["footnotes", "endnotes"] {
        if let Some((name, text)) = named_text(package, part(kind))? {
            let targets = package.relationships(&name)?;
            note_parts.push((kind, name, text, targets));
        }
    }
    let mut reader = WordReader::new(&styles, &targets);
    reader.body(&parse(&main, &text)?)?;
    for (kind, name, text, targets) in &note_parts {
        reader.targets = targets;
        reader.notes(&parse(name, text)?, kind);
    }
    for target in targets.values().filter(|it| is_beside(&it.kind)) {
        if let Some((name, text)) = named_text(package, Some(target))? {
            reader.beside(&parse(&name, &text)?, &target.kind);
        }
    }
    for (id, before) in reader.charts_asked_for() {
        if let Some((name, text)) = named_text(package, targets.get(&id))? {
            reader.chart(before, &parse(&name, &text)?);
        }
    }
    let mut document = reader.finish();
    for (file, id) in document.wanted {
        let target = targets.get(&id).filter(|it| !it.is_external);
        let bytes = target
            .map(|it| package.bytes(&it.name))
            .transpose()?
            .flatten();
        match bytes {
            Some(bytes) => drop(document.found.pictures.insert(file, bytes)),
            None => document.found.remarks.push(ImportRemark::about(
                "a picture",
                "its file is not in the document",
                &file,
            )),
        }
    }
    Ok(document.found)
}

/// Parts whose words stand beside the text and are not taken over.
fn is_beside(kind: &str) -> bool {
    matches!(kind, "comments" | "header" | "footer" | "diagramData")
}

fn named_text(
    package: &mut Package<'_>,
    target: Option<&PartTarget>,
) -> Result<Option<(String, String)>, ImportError> {
    match target.filter(|it| !it.is_external && !it.name.contains("media/")) {
        Some(target) => Ok(package
            .text(&target.name)?
            .map(|text| (target.name.clone(), text))),
        None => Ok(None),
    }
}
