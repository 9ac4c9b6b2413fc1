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
    found.append(&mut reader.found);
    let read: Vec<_> = layout
        .plans
        .par_iter()
        .map(|files| whole::plan(sources, files, &areas))
        .collect();
    let mut plans = Vec::new();
    for (plan, findings) in read {
        found.extend(findings);
        plans.extend(plan);
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
        found.extend(unknown_framework(plan, &frameworks));
        found.extend(dangling::names(plan, &areas, framework));
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
