//! One plan as its files say it, before anything that they name is looked up.
//!
//! It never stops at the first fault, and never looks up a name: that is for `resolve`.

use super::files::{self, PlanFiles};
use super::markdown::Mention;
use super::records;
use super::schema::reader::Reader;
use crate::diagnostics::Finding;
use crate::plan::Document;
use crate::plan::figures::Figures;
use crate::sources::{Sources, Span};
use std::collections::BTreeSet;

/// A plan as its files say it, before names and `[[…]]` are looked up.
pub struct UnresolvedPlan {
    /// Whether plan.yaml could be understood. If not, the document lacks the plan's own facts.
    pub(crate) known: bool,
    /// Everything but values about children.
    pub(crate) document: Document,
    /// Values about children.
    pub(crate) figures: Figures,
    /// Each `[[…]]` and each path, with its place.
    pub(crate) mentions: Vec<Mention>,
    /// The files with errors, by name: `plan`, `sections`, `budget`.
    pub(crate) faulty: BTreeSet<String>,
    /// The ids of entries that could not be understood.
    pub(crate) unread: BTreeSet<String>,
    /// Whether entries were lost whose ids are not known, so that any reference may be right.
    pub(crate) lost: bool,
    /// What is wrong with the files.
    pub(crate) found: Vec<Finding>,
}

/// Reads one plan; `faulty` are the files with errors among those that all plans share.
pub fn read_plan(
    sources: &Sources,
    files: &PlanFiles,
    mut faulty: BTreeSet<String>,
) -> UnresolvedPlan {
    let mut reader = Reader::new(sources);
    let facts = reader.file(files.facts, records::document::plan::lower);
    let known = facts.is_some();
    note(&reader, 0, "plan", &mut faulty);
    let mut document =
        facts.unwrap_or_else(|| crate::plan::blank::document(Span::whole(files.facts)));
    let before = reader.found.len();
    for file in &files.sections {
        document.sections.extend(reader.section(*file));
    }
    note(&reader, before, "sections", &mut faulty);
    let figures = data(&mut reader, files, &mut document, &mut faulty);
    reader.found.extend(unused_sheets(&reader, files));
    UnresolvedPlan {
        known,
        document,
        figures,
        mentions: reader.mentions,
        faulty,
        unread: reader.faulty,
        lost: reader.lost,
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
