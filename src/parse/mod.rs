//! Files to the model. Never stops at the first fault: it returns what it understood and says the rest.
//!
//! One file knows the YAML crate (`yaml.rs`), one folder the Markdown parser (`markdown/`). Shapes
//! (`shape.rs`, `lower/`) say what each file may hold. Nothing here judges a plan; that is for checks.

mod bands;
mod dangling;
mod data;
mod dates;
mod files;
mod identity;
pub(crate) mod link;
mod lower;
pub(crate) mod markdown;
mod node;
mod open;
#[cfg(test)]
mod oracle;
mod passage;
mod reader;
mod rules;
mod shape;
mod syntax;
mod values;
mod yaml;

pub use rules::RULES;

use crate::diagnostics::{Finding, Report, nearest};
use crate::framework::Framework;
use crate::plan::{Borough, Id, Links, Plan, Site};
use crate::sources::{FileId, Sources, Span, Spanned};
use files::{Layout, PlanFiles};
use markdown::Mention;
use rayon::prelude::*;
use reader::Reader;

/// What came of reading a site.
pub struct Parsed {
    /// The site, unless site.yaml could not be understood.
    pub site: Option<Site>,
    /// The frameworks that its plans may name.
    pub frameworks: Vec<Framework>,
    /// Everything that is wrong with its files.
    pub report: Report,
}

/// Reads a whole site: its plans side by side, in the order of their folders.
pub fn site(sources: &Sources) -> Parsed {
    let (layout, mut found) = files::lay_out(sources);
    let mut reader = Reader::new(sources);
    let settings = layout
        .settings
        .and_then(|file| reader.file(file, lower::site::lower));
    let areas = layout
        .areas
        .and_then(|file| reader.file(file, lower::areas::lower))
        .unwrap_or_default();
    let frameworks: Vec<_> = layout
        .frameworks
        .iter()
        .filter_map(|file| reader.file(*file, lower::framework::lower))
        .collect();
    let boroughs = boroughs(&mut reader, &layout);
    let mut paths = dangling::paths::led_to(&reader.mentions, &[]);
    paths.extend(settings.iter().filter_map(|site| site.logo.clone()));
    found.append(&mut reader.found);
    found.extend(dangling::paths::lost(&paths, &[], sources));
    let read: Vec<_> = layout
        .plans
        .par_iter()
        .map(|files| plan(sources, files, &areas))
        .collect();
    let mut plans = Vec::new();
    for read in read {
        found.extend(read.found);
        paths.extend(read.paths);
        plans.extend(read.plan);
    }
    found.extend(dangling::paths::unused(sources, &paths));
    for plan in &plans {
        let named = &plan.document.framework.value;
        let framework = frameworks.iter().find(|framework| framework.id == *named);
        found.extend(unknown_framework(plan, &frameworks));
        found.extend(dangling::names(plan, &areas, framework));
        found.extend(dangling::decisions::of_plan(plan));
    }
    if plans.len() == layout.plans.len() {
        let sites = settings.iter();
        found.extend(sites.flat_map(|site| dangling::decisions::of_site(&site.disclosure, &plans)));
    }
    Parsed {
        site: settings.map(|settings| Site {
            settings,
            areas,
            boroughs,
            plans,
        }),
        frameworks,
        report: Report::new(found),
    }
}

fn boroughs(reader: &mut Reader<'_>, layout: &Layout) -> Vec<Borough> {
    layout
        .boroughs
        .iter()
        .filter_map(|(id, file)| {
            reader.file(*file, |read, root| {
                lower::borough::lower(read, root, id.clone())
            })
        })
        .collect()
}

/// What came of reading a plan's folder.
struct PlanRead {
    /// The plan, unless plan.yaml could not be understood.
    plan: Option<Plan>,
    /// The files that it leads to.
    paths: Vec<Spanned<String>>,
    found: Vec<Finding>,
}

/// One plan: its facts, its sections, its data, and what its `[[…]]` mean.
fn plan(sources: &Sources, files: &PlanFiles, areas: &[crate::plan::Area]) -> PlanRead {
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
            areas,
            &mut reader.found,
        )
    } else {
        Links::new()
    };
    let paths = dangling::paths::led_to(&reader.mentions, &document.pictures);
    let lost = dangling::paths::lost(&paths, &document.sections, sources);
    reader.found.extend(lost);
    let plan = known.then(|| Plan {
        borough: files.borough.clone(),
        id: files.id.clone(),
        fingerprint: sources.fingerprint(&files.folder),
        document,
        figures,
        links,
    });
    PlanRead {
        plan,
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

/// A folder's name as an id; a finding where it is not one.
fn folder_id(name: &str, file: FileId, found: &mut Vec<Finding>) -> Option<Id> {
    let id = Id::parse(name);
    if id.is_none() {
        let message = format!("the folder name `{name}` cannot be an address");
        found.push(
            Finding::error("folder-name", Span::whole(file), message)
                .help(format!("rename the folder to `{}`", Id::slug(name))),
        );
    }
    id
}
