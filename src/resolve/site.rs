//! A whole site in one call, for tests and for `yjplan new`.

use super::{Names, decisions, leads, plan};
use crate::assets;
use crate::diagnostics::Report;
use crate::framework::Framework;
use crate::parse::{Read, borough, lay_out, shared};
use crate::plan::{Borough, Plan, Site};
use crate::sources::Sources;
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
    let common = shared(sources, &layout);
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
    found.extend(assets::found(sources));
    found.extend(assets::in_pictures(sources, &paths));
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
