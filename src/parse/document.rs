//! One plan: its facts, its sections, its data, and what its `[[…]]` mean.

use super::common::Common;
use super::dangling::paths::Paths;
use super::files::PlanFiles;
use super::reader::Reader;
use super::{Read, dangling, identity, link, lower};
use crate::diagnostics::{Finding, nearest};
use crate::framework::Framework;
use crate::plan::{Links, Plan};
use crate::sources::{Sources, Span};

/// Reads one plan.
pub fn plan(sources: &Sources, files: &PlanFiles, common: &Common) -> Read<Option<Plan>> {
    let mut reader = Reader::new(sources);
    let facts = reader.file(files.facts, lower::plan::lower);
    let known = facts.is_some();
    let mut document = facts.unwrap_or_else(|| lower::blank::document(Span::whole(files.facts)));
    let mut figures = crate::plan::figures::Figures::default();
    for file in &files.sections {
        document.sections.extend(reader.section(*file));
    }
    let mut whole = true;
    for (file, part) in &files.data {
        reader.file(*file, |read, root| {
            part(read, root, &mut document, &mut figures);
            Some(())
        });
        whole &= !reader.damaged;
    }
    reader.found.extend(identity::repeated(&document, &figures));
    // Where a data file lost lines, what they held would be reported a second time as unknown.
    let links = if whole && known {
        link::resolve(
            &reader.mentions,
            &document,
            &figures,
            &common.areas,
            &mut reader.found,
        )
    } else {
        Links::new()
    };
    let pictures = document.pictures.iter();
    let shown = pictures.filter_map(|picture| picture.file.clone());
    let paths = Paths::new(&reader.mentions, shown, &document.sections);
    let plan = known.then(|| Plan {
        borough: files.borough.clone(),
        id: files.id.clone(),
        fingerprint: sources.fingerprint(&files.folder),
        document,
        figures,
        links,
    });
    if let Some(plan) = &plan {
        let named = &plan.document.framework.value;
        let mut frameworks = common.frameworks.iter();
        let framework = frameworks.find(|framework| framework.id == *named);
        reader
            .found
            .extend(unknown_framework(plan, &common.frameworks));
        reader
            .found
            .extend(dangling::names(plan, &common.areas, framework));
        reader.found.extend(dangling::decisions::of_plan(plan));
    }
    Read {
        value: plan,
        paths,
        found: reader.found,
    }
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
