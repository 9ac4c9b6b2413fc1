//! Files to the model. Never stops at the first fault: it returns what it understood and says the rest.
//!
//! One file knows the YAML crate (`yaml.rs`), one folder the Markdown parser (`markdown/`). Shapes
//! (`shape.rs`, `lower/`) say what each file may hold. Nothing here judges a plan; that is for checks.

mod bands;
mod common;
mod dangling;
mod data;
mod dates;
mod document;
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

pub use common::{Common, borough, common};
pub use document::plan;
pub use files::{BoroughFile, Layout, PlanFiles, lay_out};
pub use rules::RULES;

use crate::diagnostics::{Finding, Report};
use crate::framework::Framework;
use crate::plan::{Id, Site};
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

/// Reads a whole site: its plans side by side, in the order of their folders.
pub fn site(sources: &Sources) -> Parsed {
    let (layout, mut found) = lay_out(sources);
    let (common, findings) = common(sources, &layout);
    found.extend(findings);
    let mut boroughs = Vec::new();
    for file in &layout.boroughs {
        let (borough, findings) = borough(sources, file);
        found.extend(findings);
        boroughs.extend(borough);
    }
    let read: Vec<_> = layout
        .plans
        .par_iter()
        .map(|files| plan(sources, files, &common))
        .collect();
    let mut plans = Vec::new();
    for (plan, findings) in read {
        found.extend(findings);
        plans.extend(plan);
    }
    Parsed {
        site: common.settings.map(|settings| Site {
            settings,
            areas: common.areas,
            boroughs,
            plans,
        }),
        frameworks: common.frameworks,
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
