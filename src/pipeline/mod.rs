//! The flow: every stage's one verb, in order.
//!
//! First what every plan stands on (`ground`), then borough by borough (`folder`): its plans are
//! read and checked (`examined`) and, while nothing is wrong, published (`borough`) and let go;
//! then what is about all of them (`whole`). Nothing here reads a disk or a clock; what goes in
//! decides what comes out. What an earlier build made is reused through a [`BuildCache`] that is
//! passed in and handed back; it saves time and never changes the result.

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

/// What came of checking.
#[derive(Debug)]
pub struct Checked {
    /// The findings on the site's files.
    pub report: Report,
    /// How many plans there are.
    pub plans: usize,
}

/// What came of building. `Kept` is what is left of each file.
#[derive(Debug)]
pub struct Built<Kept = Bytes> {
    /// The findings on the site's files.
    pub report: Report,
    /// The site, unless errors stopped it.
    pub site: Option<FinishedSite<Kept>>,
    /// How many plans are in it.
    pub plans: usize,
    /// Its plans for paper.
    pub editions: Vec<PrintEdition>,
    /// The titles of plans that were left out as drafts.
    pub left_out: Vec<String>,
    /// The borough and the folder of each plan that was not in the memory as it is now.
    pub renewed: Vec<(Id, Id)>,
}

/// What a build keeps for the next one of the same site.
#[derive(Debug)]
pub struct BuildCache<Kept = Bytes> {
    ground: SharedInputs,
    plans: Plans,
    boroughs: BoroughCache<Kept>,
    shown: Vec<Arc<CachedPage<Kept>>>,
}

impl<Kept> Default for BuildCache<Kept> {
    fn default() -> Self {
        Self {
            ground: SharedInputs::default(),
            plans: Plans::default(),
            boroughs: BoroughCache::default(),
            shown: Vec::new(),
        }
    }
}

/// Everything that is wrong with a site: what would stop [`build`] is found here, because the site
/// is built where its content has no errors, and thrown away.
pub fn check(sources: &Sources, strictness: Strictness) -> Checked {
    let ground = SharedInputs::read(sources, &SharedInputs::default());
    let passed = BoroughPass::<InMemory>::new(sources, &ground, strictness).all();
    let plans = passed.iter().flat_map(|passed| &passed.plans);
    let plans = plans.filter(|(.., it)| it.gist.names.is_some()).count();
    let report = report(sources, &ground, &passed, strictness);
    if report.has_errors() {
        return Checked { report, plans };
    }
    let options = Options {
        drafts: Drafts::Publish,
        strictness,
        base_url: None,
    };
    let report = build_for(sources, &options, &Discard).report;
    Checked { report, plans }
}

/// Checks a site and, if nothing stops it, makes it.
pub fn build(sources: &Sources, options: &Options) -> Built {
    build_for(sources, options, &InMemory)
}

/// The same as [`build`] for a keeper, who has each file as soon as it is finished. It is the
/// keeper's to forget them if there is no site in the end.
pub fn build_for<K: FileSink<Kept: 'static>>(
    sources: &Sources,
    options: &Options,
    keeper: &K,
) -> Built<K::Kept> {
    let memory = BuildCache::default();
    let (built, memory) = renew(sources, options, memory, (keeper, PlanRetention::LetGo));
    // a large site has much to forget, and nobody need wait for that
    rayon::spawn(move || drop(memory));
    built
}

/// The same as [`build`], faster: what was made before from the same files is taken from `memory`.
pub fn rebuild(sources: &Sources, options: &Options, memory: BuildCache) -> (Built, BuildCache) {
    renew(sources, options, memory, (&InMemory, PlanRetention::Keep))
}

fn renew<K: FileSink>(
    sources: &Sources,
    options: &Options,
    memory: BuildCache<K::Kept>,
    (keeper, afterwards): (&K, PlanRetention),
) -> (Built<K::Kept>, BuildCache<K::Kept>) {
    let ground = SharedInputs::read(sources, &memory.ground);
    let laid_out = PublishInputs::of(sources, &ground, options);
    let way = BoroughPass {
        press: laid_out.press(sources, &ground, (options, keeper)),
        before: Some((&memory.plans, &memory.boroughs)),
        afterwards,
        ..BoroughPass::new(sources, &ground, options.strictness)
    };
    let passed = way.all();
    let report = report(sources, &ground, &passed, options.strictness);
    let (plans, boroughs) = stores(passed);
    let mut built = Built {
        site: None,
        plans: 0,
        editions: Vec::new(),
        left_out: Vec::new(),
        renewed: plans.new_since(&memory.plans),
        report,
    };
    let whole = match way.press {
        _ if built.report.has_errors() => Err(Vec::new()),
        Some(press) => whole(sources, &press, &boroughs, &memory.shown),
        None => Err(laid_out.faults()),
    };
    match whole {
        Ok((site, shown)) => {
            for made in boroughs.values().flatten() {
                built.editions.extend(made.editions.iter().cloned());
                built.left_out.extend(made.left_out.iter().cloned());
            }
            built.plans = built.editions.len();
            built.site = Some(site);
            let memory = BuildCache {
                ground,
                plans,
                boroughs,
                shown,
            };
            (built, memory)
        }
        Err(faults) => {
            built.report = built.report.and(Report::new(faults));
            // what was published of a site with an error elsewhere is right when that is put right
            let memory = BuildCache {
                ground,
                plans,
                boroughs: boroughs.or(memory.boroughs),
                shown: memory.shown,
            };
            (built, memory)
        }
    }
}

/// The plans and what boroughs became, for the next build.
fn stores<Kept>(passed: Vec<PassedBorough<Kept>>) -> (Plans, BoroughCache<Kept>) {
    let (plans, made): (Vec<_>, Vec<_>) = passed
        .into_iter()
        .map(|passed| (passed.plans, passed.made))
        .unzip();
    let plans = plans.into_iter().flatten();
    (plans.collect(), made.into_iter().flatten().collect())
}

/// Everything that is wrong: with the ground, with each plan, and with all of them together.
fn report<Kept>(
    sources: &Sources,
    ground: &SharedInputs,
    passed: &[PassedBorough<Kept>],
    strictness: Strictness,
) -> Report {
    let plans = passed.iter().flat_map(|passed| &passed.plans);
    let gists: Vec<_> = plans.map(|(.., examined)| &examined.gist).collect();
    let paths = ground.paths().chain(gists.iter().map(|gist| &gist.paths));
    let paths: Vec<_> = paths.collect();
    let mut found = resolve::leads(sources, &paths);
    found.extend(assets::in_pictures(sources, &paths));
    let settings = ground.common().and_then(|common| common.settings.as_ref());
    let names: Option<Vec<_>> = gists.iter().map(|gist| gist.names.as_ref()).collect();
    if let (Some(settings), Some(names)) = (settings, names) {
        found.extend(resolve::decisions(settings, &names));
    }
    found.extend(ground.found().cloned());
    found.extend(passed.iter().flat_map(|passed| passed.found.clone()));
    found.extend(gists.iter().flat_map(|gist| gist.found.clone()));
    let report = Report::new(found);
    match strictness {
        Strictness::AsFound => report,
        Strictness::Strict => report.strict(),
    }
}

/// A finished site, and its pages that are about all boroughs.
type Whole<Kept> = (FinishedSite<Kept>, Vec<Arc<CachedPage<Kept>>>);

/// Shows what is about all boroughs and proves the whole, or says what is wrong with the theme or
/// with links.
fn whole<K: FileSink>(
    sources: &Sources,
    press: &PublishContext<'_, K>,
    boroughs: &BoroughCache<K::Kept>,
    before: &[Arc<CachedPage<K::Kept>>],
) -> Result<Whole<K::Kept>, Vec<Finding>> {
    let faults = boroughs.values().filter_map(|made| made.as_ref().err());
    let faults: Vec<_> = faults.flatten().cloned().collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let made: Vec<_> = boroughs.values().flatten().collect();
    let (shared, keeper) = (&press.shared, press.keeper);
    let rest = site_wide::show(shared, sources.key("themes/"), &made, (before, keeper))?;
    let site = site_wide::assemble(sources, shared, (&made, &rest), keeper)?;
    Ok((site, rest.shown))
}
