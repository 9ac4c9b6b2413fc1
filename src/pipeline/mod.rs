//! The flow of the program: each stage is called in order.
//!
//! First the inputs that all plans share are read (`shared_inputs`). Then borough by borough
//! (`borough_pass`) the plans are read and checked (`checked_plan`) and, while nothing is wrong,
//! published (`borough`) and dropped. Last come the pages about all of them (`site_wide`). Nothing
//! here reads the disk or a clock: the inputs alone decide the result. What an earlier build made
//! is reused through a [`BuildCache`] that is passed in and handed back; it saves time and never
//! changes the result.

mod borough;
mod borough_pass;
mod cache;
mod checked_plan;
mod options;
mod print_edition;
mod publish_context;
mod read_site;
mod render;
mod shared_inputs;
mod site_faults;
mod site_wide;

pub use options::{Drafts, Options, Strictness};
pub use print_edition::PrintEdition;
pub use read_site::{CheckedSite, read};

use crate::assets;
use crate::diagnostics::{Finding, Report};
use crate::plan::Id;
use crate::resolve;
use crate::site::{Bytes, Discard, FileSink, FinishedSite, InMemory};
use crate::sources::Sources;
use borough_pass::{BoroughCache, BoroughPass, PassedBorough, PlanRetention, Plans};
use publish_context::{PublishContext, PublishInputs};
use shared_inputs::SharedInputs;
use site_wide::CachedPage;
use std::sync::Arc;

/// The result of checking a site.
#[derive(Debug)]
pub struct Checked {
    /// The findings about the site's files.
    pub report: Report,
    /// The number of plans in the site.
    pub plans: usize,
}

/// The result of building a site. `Kept` is what the sink keeps of each file.
#[derive(Debug)]
pub struct Built<Kept = Bytes> {
    /// The findings about the site's files.
    pub report: Report,
    /// The finished site; `None` where errors stopped it.
    pub site: Option<FinishedSite<Kept>>,
    /// The number of plans that were published.
    pub plans: usize,
    /// The print editions of its plans.
    pub editions: Vec<PrintEdition>,
    /// The titles of plans that were left out as drafts.
    pub left_out: Vec<String>,
    /// The borough and the folder of each plan that was not in the cache in its present form.
    pub renewed: Vec<(Id, Id)>,
}

/// What a build keeps for the next build of the same site.
#[derive(Debug)]
pub struct BuildCache<Kept = Bytes> {
    inputs: SharedInputs,
    plans: Plans,
    boroughs: BoroughCache<Kept>,
    shown: Vec<Arc<CachedPage<Kept>>>,
}

impl<Kept> Default for BuildCache<Kept> {
    fn default() -> Self {
        Self {
            inputs: SharedInputs::default(),
            plans: Plans::default(),
            boroughs: BoroughCache::default(),
            shown: Vec::new(),
        }
    }
}

/// Finds everything that is wrong with a site. The site is built, and each file is discarded as
/// soon as it is finished, so that whatever would stop [`build`] is found here.
pub fn check(sources: &Sources, strictness: Strictness) -> Checked {
    // drafts are published too, so that their faults are found before they are final
    let options = Options {
        drafts: Drafts::Publish,
        strictness,
        base_url: None,
    };
    let cache = BuildCache::default();
    let (built, cache) = renew(sources, &options, cache, (&Discard, PlanRetention::Drop));
    let plans = cache.plans.values();
    Checked {
        report: built.report,
        plans: plans.filter(|it| it.summary.names.is_some()).count(),
    }
}

/// Checks a site and, if nothing stops it, builds it in memory.
pub fn build(sources: &Sources, options: &Options) -> Built {
    build_for(sources, options, &InMemory)
}

/// Builds a site like [`build`], and hands each file to `sink` as soon as it is finished. If no
/// site comes of it, the sink must discard the files.
pub fn build_for<K: FileSink<Kept: 'static>>(
    sources: &Sources,
    options: &Options,
    sink: &K,
) -> Built<K::Kept> {
    let cache = BuildCache::default();
    let (built, cache) = renew(sources, options, cache, (sink, PlanRetention::Drop));
    // dropping the cache of a large site takes a while, and nobody need wait for it
    rayon::spawn(move || drop(cache));
    built
}

/// Builds a site like [`build`], reusing from `cache` what was made from the same inputs.
pub fn rebuild(sources: &Sources, options: &Options, cache: BuildCache) -> (Built, BuildCache) {
    renew(sources, options, cache, (&InMemory, PlanRetention::Keep))
}

fn renew<K: FileSink>(
    sources: &Sources,
    options: &Options,
    cache: BuildCache<K::Kept>,
    (sink, retention): (&K, PlanRetention),
) -> (Built<K::Kept>, BuildCache<K::Kept>) {
    let inputs = SharedInputs::read(sources, &cache.inputs);
    let publish_inputs = PublishInputs::of(sources, &inputs, options);
    let pass = BoroughPass {
        publishing: publish_inputs.complete(sources, &inputs, (options, sink)),
        before: Some((&cache.plans, &cache.boroughs)),
        retention,
        ..BoroughPass::new(sources, &inputs, options.strictness)
    };
    let passed = pass.all();
    let report = report(sources, &inputs, &passed, options.strictness);
    let (plans, boroughs) = caches(passed);
    let mut built = Built {
        site: None,
        plans: 0,
        editions: Vec::new(),
        left_out: Vec::new(),
        renewed: plans.new_since(&cache.plans),
        report,
    };
    let whole = match pass.publishing {
        // the report has the reasons already
        _ if built.report.has_errors() => Err(Vec::new()),
        Some(publishing) => whole(sources, &publishing, &boroughs, &cache.shown),
        None => Err(publish_inputs.faults()),
    };
    match whole {
        Ok((site, shown)) => {
            for made in boroughs.values().flatten() {
                built.editions.extend(made.editions.iter().cloned());
                built.left_out.extend(made.left_out.iter().cloned());
            }
            built.plans = built.editions.len();
            built.site = Some(site);
            let cache = BuildCache {
                inputs,
                plans,
                boroughs,
                shown,
            };
            (built, cache)
        }
        Err(faults) => {
            built.report = built.report.and(Report::new(faults));
            // boroughs that were published beside an error elsewhere stay valid until it is fixed
            let cache = BuildCache {
                inputs,
                plans,
                boroughs: boroughs.or(cache.boroughs),
                shown: cache.shown,
            };
            (built, cache)
        }
    }
}

/// Findings about values that one borough withholds and another prints.
fn shown_by_neighbours<Kept>(
    inputs: &SharedInputs,
    passed: &[PassedBorough<Kept>],
) -> Vec<Finding> {
    let areas = inputs.common().map_or(&[][..], |common| &common.areas);
    let find = |one: &PassedBorough<Kept>| {
        let others = passed.iter().filter(|other| other.id != one.id);
        others
            .flat_map(|other| {
                let name = inputs.boroughs().find(|it| it.id == other.id);
                let name = name.map_or(other.id.as_str(), |it| it.name.as_str());
                let is_borough = |area: &Id| {
                    let named = areas.iter().find(|it| it.id == *area);
                    *area == other.id || named.is_some_and(|it| it.name.eq_ignore_ascii_case(name))
                };
                one.values.shown_of(&other.values, name, is_borough)
            })
            .collect::<Vec<_>>()
    };
    passed.iter().flat_map(find).collect()
}

/// The caches for the next build: its plans and its boroughs.
fn caches<Kept>(passed: Vec<PassedBorough<Kept>>) -> (Plans, BoroughCache<Kept>) {
    let (plans, made): (Vec<_>, Vec<_>) = passed
        .into_iter()
        .map(|passed| (passed.plans, passed.made))
        .unzip();
    let plans = plans.into_iter().flatten();
    (plans.collect(), made.into_iter().flatten().collect())
}

/// All findings: about the shared inputs, about each plan, and about all plans together.
fn report<Kept>(
    sources: &Sources,
    inputs: &SharedInputs,
    passed: &[PassedBorough<Kept>],
    strictness: Strictness,
) -> Report {
    let plans = passed.iter().flat_map(|passed| &passed.plans);
    let summaries: Vec<_> = plans.map(|(.., examined)| &examined.summary).collect();
    let paths = inputs
        .paths()
        .chain(summaries.iter().map(|summary| &summary.paths));
    let paths: Vec<_> = paths.collect();
    let mut found = resolve::leads(sources, &paths);
    found.extend(assets::in_pictures(sources, &paths));
    let settings = inputs.common().and_then(|common| common.settings.as_ref());
    let names: Option<Vec<_>> = summaries
        .iter()
        .map(|summary| summary.names.as_ref())
        .collect();
    if let (Some(settings), Some(names)) = (settings, names) {
        found.extend(resolve::decisions(settings, &names));
    }
    found.extend(shown_by_neighbours(inputs, passed));
    found.extend(inputs.found().cloned());
    found.extend(passed.iter().flat_map(|passed| passed.found.clone()));
    found.extend(summaries.iter().flat_map(|summary| summary.found.clone()));
    let report = Report::new(found);
    match strictness {
        Strictness::AsFound => report,
        Strictness::Strict => report.strict(),
    }
}

/// A finished site, with its cached pages about all boroughs.
type Whole<Kept> = (FinishedSite<Kept>, Vec<Arc<CachedPage<Kept>>>);

/// Renders the pages about all boroughs and audits the whole site.
///
/// # Errors
///
/// The findings about the theme, or about links and addresses.
fn whole<K: FileSink>(
    sources: &Sources,
    publishing: &PublishContext<'_, K>,
    boroughs: &BoroughCache<K::Kept>,
    before: &[Arc<CachedPage<K::Kept>>],
) -> Result<Whole<K::Kept>, Vec<Finding>> {
    let faults = boroughs.values().filter_map(|made| made.as_ref().err());
    let faults: Vec<_> = faults.flatten().cloned().collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let made: Vec<_> = boroughs.values().flatten().collect();
    let (shared, sink) = (&publishing.shared, publishing.sink);
    let rest = site_wide::show(shared, sources.key("themes/"), &made, (before, sink))?;
    let site = site_wide::assemble(sources, shared, (&made, &rest), sink)?;
    Ok((site, rest.shown))
}
