//! Files to the model. Never stops at the first fault: it returns what it understood and says the rest.
//!
//! One file knows the YAML crate (`yaml.rs`), one folder the Markdown parser (`markdown/`). Shapes
//! (`shape.rs`, `lower/`) say what each file may hold. Nothing here judges a plan; that is for checks.

mod asset;
mod bands;
mod catalogue;
mod common;
mod dangling;
mod data;
mod dates;
mod document;
mod files;
mod hidden;
mod identity;
mod keys;
mod letters;
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
mod shapeless;
mod sheet;
mod syntax;
mod values;
mod yaml;

pub use common::{Common, borough, common};
pub use dangling::carried::of_borough as carried;
pub use dangling::decisions::{Names, of_site as decisions};
pub use dangling::paths::{Paths, leads};
pub use document::plan;
pub use files::{BoroughFile, Layout, PlanFiles, lay_out};
pub use reference::reference;
pub use rules::RULES;
pub use schema::{Schema, schema_of, schemas};

use crate::diagnostics::{Finding, Report};
use crate::framework::Framework;
use crate::plan::{Borough, Id, Plan, Site};
use crate::sources::{FileId, Sources, Span};
use markdown::Mention;
use rayon::prelude::*;

/// What came of reading a site.
pub struct Parsed {
    /// The site, unless site.yaml could not be understood.
    pub site: Option<Site>,
    /// The frameworks that its plans may name.
    pub frameworks: Vec<Framework>,
    /// Everything that is wrong with its files.
    pub report: Report,
}

/// What came of reading some files.
#[derive(Debug)]
pub struct Read<T> {
    /// What they say.
    pub value: T,
    /// The files that they lead to.
    pub paths: Paths,
    /// What is wrong with them.
    pub found: Vec<Finding>,
}

/// Reads a whole site: its plans side by side, in the order of their folders.
pub fn site(sources: &Sources) -> Parsed {
    let (layout, mut found) = lay_out(sources);
    let common = common(sources, &layout);
    let files = layout.boroughs.iter();
    let boroughs: Vec<_> = files.map(|file| borough(sources, file)).collect();
    let files = layout.plans.par_iter();
    let plans: Vec<_> = files
        .map(|files| plan(sources, files, &common.value))
        .collect();
    let paths = boroughs.iter().map(|read| &read.paths);
    let paths = paths.chain(plans.iter().map(|read| &read.paths));
    let paths: Vec<_> = paths.chain([&common.paths]).collect();
    found.extend(leads(sources, &paths));
    found.extend(common.found);
    let both = |read: Read<Option<Borough>>| (read.value, read.found);
    let (boroughs, of_boroughs): (Vec<_>, Vec<_>) = boroughs.into_iter().map(both).unzip();
    let both = |read: Read<Option<Plan>>| (read.value, read.found);
    let (plans, of_plans): (Vec<_>, Vec<_>) = plans.into_iter().map(both).unzip();
    found.extend(of_boroughs.into_iter().chain(of_plans).flatten());
    if let Some(settings) = &common.value.settings {
        let names = |plan: &Option<Plan>| plan.as_ref().map(Names::of);
        let names: Option<Vec<_>> = plans.iter().map(names).collect();
        let names = names.iter().map(|all| all.iter().collect::<Vec<_>>());
        found.extend(names.flat_map(|all| decisions(settings, &all)));
    }
    Parsed {
        site: common.value.settings.map(|settings| Site {
            settings,
            areas: common.value.areas,
            boroughs: boroughs.into_iter().flatten().collect(),
            plans: plans.into_iter().flatten().collect(),
        }),
        frameworks: common.value.frameworks,
        report: Report::new(found),
    }
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
