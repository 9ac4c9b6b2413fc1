//! One plan from all of its files, and what its `[[…]]` mean.
//!
//! An error is said once: what only follows from it, such as a reference to something that could not
//! be read, is not said.

use super::files::{self, PlanFiles};
use super::reader::Reader;
use super::{dangling, identity, link, lower};
use crate::diagnostics::Finding;
use crate::plan::figures::Figures;
use crate::plan::{Area, Document, Links, Plan};
use crate::sources::{Sources, Span, Spanned};
use std::collections::BTreeSet;

/// What came of reading a plan's folder.
pub(super) struct PlanRead {
    /// The plan, unless plan.yaml could not be understood.
    pub(super) plan: Option<Plan>,
    /// The files that it leads to.
    pub(super) paths: Vec<Spanned<String>>,
    pub(super) found: Vec<Finding>,
}

/// Reads all that lies in a plan's folder.
pub(super) fn plan(sources: &Sources, files: &PlanFiles, areas: &[Area]) -> PlanRead {
    let mut reader = Reader::new(sources);
    let facts = reader.file(files.facts, lower::plan::lower);
    let known = facts.is_some();
    let mut faulty = BTreeSet::new();
    note(&reader, 0, "plan", &mut faulty);
    let mut document = facts.unwrap_or_else(|| lower::blank::document(Span::whole(files.facts)));
    let before = reader.found.len();
    for file in &files.sections {
        document.sections.extend(reader.section(*file));
    }
    note(&reader, before, "sections", &mut faulty);
    let figures = data(&mut reader, files, &mut document, &mut faulty);
    reader.found.extend(identity::repeated(&document, &figures));
    reader.found.extend(unused_sheets(&reader, files));
    let links = if known && !reader.lost {
        reader.faulty.extend(faulty.iter().cloned());
        links(&mut reader, &document, &figures, areas)
    } else {
        Links::new()
    };
    let paths = dangling::paths::led_to(&reader.mentions, &document.pictures);
    if !faulty.contains("sections") {
        let lost = dangling::paths::lost(&paths, &document.sections, sources);
        reader.found.extend(lost);
    }
    let plan = known.then(|| Plan {
        borough: files.borough.clone(),
        id: files.id.clone(),
        fingerprint: sources.fingerprint(&files.folder),
        document,
        figures,
        links,
        faulty,
    });
    PlanRead {
        plan,
        paths,
        found: reader.found,
    }
}

/// Reads the data files into the document and the figures.
fn data(
    reader: &mut Reader<'_>,
    files: &PlanFiles,
    document: &mut Document,
    faulty: &mut BTreeSet<String>,
) -> Figures {
    let mut figures = Figures::default();
    for (file, part) in &files.data {
        let before = reader.found.len();
        reader.file(*file, |read, root| {
            part(read, root, document, &mut figures);
            Some(())
        });
        reader.lost |= reader.damaged;
        let name = reader.sources.file(*file).name();
        let name = name.rsplit('/').next().unwrap_or(name);
        note(reader, before, name.trim_end_matches(".yaml"), faulty);
    }
    figures
}

/// Notes a file in which an error was found after so many findings.
fn note(reader: &Reader<'_>, before: usize, name: &str, faulty: &mut BTreeSet<String>) {
    if reader.has_errors_since(before) {
        faulty.insert(name.to_owned());
    }
}

/// What every `[[…]]` means. One that names something with an error in it may be right.
fn links(reader: &mut Reader<'_>, document: &Document, figures: &Figures, areas: &[Area]) -> Links {
    let mut found = Vec::new();
    let links = link::resolve(&reader.mentions, document, figures, areas, &mut found);
    found.retain(|finding| {
        let words = reader.sources.excerpt(finding.at.span);
        finding.rule != "unknown-reference"
            || !words
                .split(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '='))
                .any(|word| reader.faulty.contains(word))
    });
    reader.found.extend(found);
    links
}

/// The tables that nothing names; unless what names them may have been lost.
fn unused_sheets(reader: &Reader<'_>, files: &PlanFiles) -> Vec<Finding> {
    let unused = files
        .sheets
        .iter()
        .filter(|file| !reader.lost && !reader.sheets.contains(file));
    unused
        .map(|file| files::unused_sheet(*file, reader.sources.file(*file).name()))
        .collect()
}
