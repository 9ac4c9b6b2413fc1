//! Files to the model. Never stops at the first fault: it returns what it understood and says the rest.
//!
//! One file knows the YAML crate (`yaml.rs`), one folder the Markdown parser (`markdown/`). Shapes
//! (`shape.rs`, `lower/`) say what each file may hold. Nothing here judges a plan; that is for checks.

mod bands;
mod catalogue;
mod dangling;
mod data;
mod dates;
mod files;
mod identity;
mod keys;
pub(crate) mod link;
mod lower;
pub(crate) mod markdown;
mod node;
mod open;
#[cfg(test)]
mod oracle;
mod passage;
mod reader;
mod reference;
mod rules;
mod schema;
mod shape;
mod sheet;
mod syntax;
mod values;
mod whole;
mod yaml;

pub use reference::reference;
pub use rules::RULES;
pub use schema::{Schema, schema_of, schemas};

use crate::diagnostics::{Finding, Report, nearest};
use crate::framework::Framework;
use crate::plan::{Borough, Id, Plan, Site};
use crate::sources::{FileId, Sources, Span};
use files::Layout;
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
    let before = reader.found.len();
    let areas = layout
        .areas
        .and_then(|file| reader.file(file, lower::areas::lower))
        .unwrap_or_default();
    let faulty_areas = reader.has_errors_since(before).then(|| "areas".to_owned());
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
        .map(|files| whole::plan(sources, files, &areas))
        .collect();
    let mut plans = Vec::new();
    for read in read {
        found.extend(read.found);
        paths.extend(read.paths);
        plans.extend(read.plan);
    }
    for plan in &mut plans {
        if !boroughs.iter().any(|borough| borough.id == plan.borough) {
            plan.faulty.insert("borough".to_owned());
        }
        plan.faulty.extend(faulty_areas.clone());
    }
    for plan in &plans {
        let named = &plan.document.framework.value;
        let framework = frameworks.iter().find(|framework| framework.id == *named);
        if frameworks.len() == layout.frameworks.len() {
            found.extend(unknown_framework(plan, &frameworks));
        }
        found.extend(dangling::names(plan, &areas, framework));
        found.extend(dangling::decisions::of_plan(plan));
    }
    // What a plan with errors leads to or decides about is not known.
    if plans.len() == layout.plans.len() && plans.iter().all(|plan| plan.faulty.is_empty()) {
        found.extend(dangling::paths::unused(sources, &paths));
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
