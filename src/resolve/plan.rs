//! Reads one plan and looks up everything that it names.
//!
//! A fault is reported once: findings that only follow from it, such as a reference to something
//! that could not be read, are left out.

use super::references::Unresolved;
use super::{decisions, duplicate_ids, references, unresolved};
use crate::diagnostics::{Finding, nearest};
use crate::framework::Framework;
use crate::parse::{Paths, PlanFiles, Read, Shared, build, read_plan};
use crate::plan::{Links, Plan};
use crate::sources::Sources;

/// Reads a plan and looks up what it names. The value is `None` where plan.yaml could not be
/// parsed.
pub fn plan(sources: &Sources, files: &PlanFiles, shared: &Shared) -> Read<Option<Plan>> {
    let read = read_plan(sources, files, shared.faulty.clone());
    let mut found = read.found;
    found.extend(duplicate_ids::repeated(&read.sections, &read.data));
    let pictures = read.data.pictures.iter().flat_map(|file| &file.pictures);
    let shown = pictures.filter_map(|picture| picture.file.clone());
    let mut paths = Paths::new(&read.mentions, shown, &read.sections);
    if !read.faulty.is_empty() {
        paths = paths.of_faulty_files();
    }
    let plan = read.facts.map(|facts| {
        let (document, figures) = build(facts, read.sections, read.data);
        let unresolved = Unresolved {
            mentions: &read.mentions,
            document: &document,
            figures: &figures,
            areas: &shared.areas,
        };
        let may_be_lost = |word: &str| read.unread.contains(word) || read.faulty.contains(word);
        let links = if read.lost {
            Links::new()
        } else {
            links(sources, &unresolved, may_be_lost, &mut found)
        };
        Plan {
            borough: files.borough.clone(),
            id: files.id.clone(),
            document,
            figures,
            links,
            faulty: read.faulty.clone(),
        }
    });
    found.extend(plan.iter().flat_map(|plan| unknown_names(plan, shared)));
    Read {
        value: plan,
        paths,
        found,
    }
}

/// The findings about names in the plan that do not exist.
fn unknown_names(plan: &Plan, shared: &Shared) -> Vec<Finding> {
    let named = &plan.document.framework.value;
    let mut frameworks = shared.frameworks.iter();
    let framework = frameworks.find(|framework| framework.id == *named);
    let mut found = unresolved::names(plan, &shared.areas, framework);
    if !plan.faulty.contains("framework") {
        found.extend(unknown_framework(plan, &shared.frameworks));
    }
    found.extend(decisions::of_plan(plan));
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

/// The target of every `[[…]]`. A reference to something that may only be unreadable is not
/// reported.
fn links(
    sources: &Sources,
    unresolved: &Unresolved<'_>,
    may_be_lost: impl Fn(&str) -> bool,
    found: &mut Vec<Finding>,
) -> Links {
    let mut unknown = Vec::new();
    let links = references::resolve(unresolved, &mut unknown);
    unknown.retain(|finding| {
        let words = sources.excerpt(finding.at.span);
        finding.rule != "unknown-reference"
            || !words
                .split(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '='))
                .any(&may_be_lost)
    });
    found.extend(unknown);
    links
}
