//! One plan from all of its files, and what its `[[…]]` mean.
//!
//! An error is said once: what only follows from it, such as a reference to something that could not
//! be read, is not said.

use super::common::Common;
use super::dangling::paths::Paths;
use super::files::{self, PlanFiles};
use super::reader::Reader;
use super::{Read, dangling, identity, link, lower};
use crate::diagnostics::{Finding, nearest};
use crate::framework::Framework;
use crate::plan::figures::Figures;
use crate::plan::{Area, Document, Links, Plan};
use crate::sources::{Sources, Span};
use std::collections::BTreeSet;

/// Reads one plan.
pub fn plan(sources: &Sources, files: &PlanFiles, common: &Common) -> Read<Option<Plan>> {
    let mut reader = Reader::new(sources);
    let facts = reader.file(files.facts, lower::plan::lower);
    let known = facts.is_some();
    let mut faulty = common.faulty.clone();
    note(&reader, 0, "plan", &mut faulty);
    let mut document =
        facts.unwrap_or_else(|| crate::plan::blank::document(Span::whole(files.facts)));
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
        links(&mut reader, &document, &figures, &common.areas)
    } else {
        Links::new()
    };
    let pictures = document.pictures.iter();
    let shown = pictures.filter_map(|picture| picture.file.clone());
    let paths = Paths::new(&reader.mentions, shown, &document.sections);
    let paths = if faulty.is_empty() {
        paths
    } else {
        paths.of_faulty_files()
    };
    let plan = known.then(|| Plan {
        borough: files.borough.clone(),
        id: files.id.clone(),
        fingerprint: sources.fingerprint(&files.folder),
        document,
        figures,
        links,
        faulty,
    });
    reader
        .found
        .extend(plan.iter().flat_map(|plan| nowhere(plan, common)));
    Read {
        value: plan,
        paths,
        found: reader.found,
    }
}

/// What the plan names and nobody knows.
fn nowhere(plan: &Plan, common: &Common) -> Vec<Finding> {
    let named = &plan.document.framework.value;
    let mut frameworks = common.frameworks.iter();
    let framework = frameworks.find(|framework| framework.id == *named);
    let mut found = dangling::names(plan, &common.areas, framework);
    if !plan.faulty.contains("framework") {
        found.extend(unknown_framework(plan, &common.frameworks));
    }
    found.extend(dangling::decisions::of_plan(plan));
    found
}

fn unknown_framework(plan: &Plan, frameworks: &[Framework]) -> Option<Finding> {
    let named = &plan.document.framework;
    if frameworks
        .iter()
        .any(|framework| framework.id == named.value)
    {
        return None;
    }
    let ids: Vec<&str> = frameworks
        .iter()
        .map(|framework| framework.id.as_str())
        .collect();
    let finding = Finding::error(
        "unknown-framework",
        named.span,
        format!("there is no framework `{}`", named.value),
    );
    Some(match nearest(named.value.as_str(), ids.iter().copied()) {
        Some(near) => finding.help(format!("write `{near}`")).fix(near),
        None => finding.help(format!(
            "the frameworks are {}; a site can add its own in content/frameworks/",
            crate::diagnostics::listed(&ids, "and")
        )),
    })
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
