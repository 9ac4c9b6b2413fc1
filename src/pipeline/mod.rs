//! The flow: every stage's one verb, in order.
//!
//! Checking (`content`) stops where publishing begins (`borough`, then `whole`). Nothing here reads a
//! disk or a clock; what goes in decides what comes out. What an earlier build made is reused through
//! a [`Memory`] that is passed in and handed back; it saves time and never changes the result.

mod borough;
mod content;
mod edition;
mod options;
mod store;
mod whole;

pub use edition::Edition;
pub use options::{Drafts, Options, Strictness};

use crate::diagnostics::{Finding, Report};
use crate::framework::Framework;
use crate::plan::{self, Borough, Id, Plan};
use crate::site::{Bytes, InMemory, Keeper, Site};
use crate::sources::Sources;
use crate::themes;
use borough::{Made, Shared, is_published};
use content::Content;
use std::sync::Arc;
use store::{Store, Wanted, key_of, key_of_text};
use whole::Shown;

/// What came of checking.
#[derive(Debug)]
pub struct Checked {
    /// What was found.
    pub report: Report,
    /// How many plans there are.
    pub plans: usize,
}

/// What came of building. `Kept` is what is left of each file.
#[derive(Debug)]
pub struct Built<Kept = Bytes> {
    /// What was found.
    pub report: Report,
    /// The site, unless errors stopped it.
    pub site: Option<Site<Kept>>,
    /// How many plans are in it.
    pub plans: usize,
    /// Its plans for paper.
    pub editions: Vec<Edition>,
    /// The titles of plans that were left out as drafts.
    pub left_out: Vec<String>,
    /// The borough and the folder of each plan that was not in the memory as it is now.
    pub renewed: Vec<(Id, Id)>,
}

/// What a build keeps for the next one of the same site.
#[derive(Debug)]
pub struct Memory<Kept = Bytes> {
    content: Content,
    boroughs: Boroughs<Kept>,
    shown: Vec<Arc<Shown<Kept>>>,
}

type Boroughs<Kept> = Store<Id, Result<Made<Kept>, Vec<Finding>>>;

impl<Kept> Default for Memory<Kept> {
    fn default() -> Self {
        Self {
            content: Content::default(),
            boroughs: Store::default(),
            shown: Vec::new(),
        }
    }
}

/// Everything that is wrong with a site's content.
pub fn check(sources: &Sources, strictness: Strictness) -> Checked {
    let content = Content::read(sources, &Content::default());
    Checked {
        report: report(&content, strictness),
        plans: content.plans().count(),
    }
}

/// Checks a site and, if nothing stops it, makes it.
pub fn build(sources: &Sources, options: &Options) -> Built {
    rebuild(sources, options, Memory::default()).0
}

/// The same as [`build`], faster: what was made before from the same files is taken from `memory`.
pub fn rebuild(sources: &Sources, options: &Options, memory: Memory) -> (Built, Memory) {
    renew(sources, options, memory, &InMemory)
}

/// The same as [`build`] for a keeper, who has each file as soon as it is finished. It is the keeper's
/// to forget them if there is no site in the end.
pub fn build_for<K: Keeper>(sources: &Sources, options: &Options, keeper: &K) -> Built<K::Kept> {
    renew(sources, options, Memory::default(), keeper).0
}

fn renew<K: Keeper>(
    sources: &Sources,
    options: &Options,
    memory: Memory<K::Kept>,
    keeper: &K,
) -> (Built<K::Kept>, Memory<K::Kept>) {
    let content = Content::read(sources, &memory.content);
    let mut built = Built {
        report: report(&content, options.strictness),
        site: None,
        plans: 0,
        editions: Vec::new(),
        left_out: Vec::new(),
        renewed: content.new_since(&memory.content),
    };
    let memory = Memory { content, ..memory };
    if built.report.has_errors() {
        return (built, memory);
    }
    let published = match publish(sources, options, &memory, keeper) {
        Ok(published) => published,
        Err(faults) => {
            built.report = built.report.and(Report::new(faults));
            return (built, memory);
        }
    };
    for made in published.boroughs.values().flatten() {
        built.editions.extend(made.editions.iter().cloned());
        built.left_out.extend(made.left_out.iter().cloned());
    }
    built.plans = built.editions.len();
    built.site = Some(published.site);
    let memory = Memory {
        content: memory.content,
        boroughs: published.boroughs,
        shown: published.shown,
    };
    (built, memory)
}

fn report(content: &Content, strictness: Strictness) -> Report {
    let report = Report::new(content.found().cloned().collect());
    match strictness {
        Strictness::AsFound => report,
        Strictness::Strict => report.strict(),
    }
}

/// The site, and what was made on the way to it.
struct Published<Kept> {
    site: Site<Kept>,
    boroughs: Boroughs<Kept>,
    shown: Vec<Arc<Shown<Kept>>>,
}

/// Draws, writes, composes, shows and proves, borough by borough and then as a whole.
fn publish<K: Keeper>(
    sources: &Sources,
    options: &Options,
    memory: &Memory<K::Kept>,
    keeper: &K,
) -> Result<Published<K::Kept>, Vec<Finding>> {
    let content = &memory.content;
    let Some((site, frameworks)) = bare(content, options) else {
        // site.yaml could not be understood, and that was reported
        return Err(Vec::new());
    };
    let theme = themes::load(sources, &site.settings).map_err(|fault| vec![*fault])?;
    let shared = Shared {
        explains: explains(content, options),
        site,
        frameworks,
        theme: &theme,
        options,
    };
    let themed = sources.key("themes/");
    let wanted = wanted(content, &shared, themed);
    let boroughs = memory.boroughs.renewed(&wanted, |(borough, plans)| {
        borough::make(&shared, borough, plans, keeper)
    });
    let faults: Vec<_> = boroughs
        .values()
        .filter_map(|made| made.as_ref().err())
        .collect();
    if !faults.is_empty() {
        return Err(faults.into_iter().flatten().cloned().collect());
    }
    let made: Vec<_> = boroughs.values().flatten().collect();
    let rest = whole::show(&shared, themed, &made, (&memory.shown, keeper))?;
    let site = whole::assemble(sources, &shared, (&made, &rest), keeper)?;
    Ok(Published {
        site,
        boroughs,
        shown: rest.shown,
    })
}

/// The site without its boroughs, and the frameworks; `None` where site.yaml could not be understood.
fn bare<'a>(content: &'a Content, options: &Options) -> Option<(plan::Site, &'a [Framework])> {
    let common = content.common()?;
    let mut settings = common.settings.clone()?;
    if let Some(url) = &options.base_url {
        settings.base_url = Some(url.trim_end_matches('/').to_owned());
    }
    let site = plan::Site {
        settings,
        areas: common.areas.clone(),
        boroughs: Vec::new(),
        plans: Vec::new(),
    };
    Some((site, &common.frameworks))
}

/// Whether any plan that is published explains words.
fn explains(content: &Content, options: &Options) -> bool {
    let mut plans = content.plans().filter(|plan| is_published(plan, options));
    plans.any(|plan| !plan.document.terms.is_empty())
}

/// Each borough with its plans, and the key of all that its files are made from.
fn wanted<'a>(
    content: &'a Content,
    shared: &Shared<'_>,
    theme: u64,
) -> Vec<Wanted<Id, (&'a Borough, Vec<&'a Plan>)>> {
    let told = key_of_text(&format!("{:?} {}", shared.options, shared.explains));
    let wanted = |borough: &'a Borough| {
        let plans = content.plans().filter(|plan| plan.borough == borough.id);
        Wanted {
            name: borough.id.clone(),
            key: key_of([content.key(&borough.id), theme, told]),
            from: (borough, plans.collect()),
        }
    };
    content.boroughs().map(wanted).collect()
}
