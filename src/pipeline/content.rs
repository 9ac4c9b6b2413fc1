//! Reading and checking: every plan that was not read before.

use super::store::{Store, Wanted, key_of, key_of_text};
use crate::checks::{self, Context};
use crate::diagnostics::Finding;
use crate::parse::{self, BoroughFile, Common, Layout, PlanFiles, Read};
use crate::plan::{Borough, Id, Plan};
use crate::sources::Sources;

type Commons = Store<(), Read<Common>>;
type Boroughs = Store<Id, Read<Option<Borough>>>;
type Plans = Store<(Id, Id), Read<Option<Plan>>>;

/// A site's content as it was read and checked.
#[derive(Debug, Default)]
pub(super) struct Content {
    common: Commons,
    boroughs: Boroughs,
    plans: Plans,
    /// What is wrong with the files as a whole: where they lie, and what leads to nothing.
    whole: Vec<Finding>,
}

impl Content {
    /// Reads and checks; what is the same as in `before` is taken from there.
    pub(super) fn read(sources: &Sources, before: &Self) -> Self {
        let (layout, mut whole) = parse::lay_out(sources);
        let shared = Wanted {
            name: (),
            key: common_key(sources),
            from: &layout,
        };
        let common = before
            .common
            .renewed(&[shared], |layout| parse::common(sources, layout));
        let files = borough_files(sources, &layout);
        let boroughs = before
            .boroughs
            .renewed(&files, |file| parse::borough(sources, file));
        let plans = match common.get(&()) {
            Some(common) => {
                let known = boroughs.values().filter_map(|read| read.value.as_ref());
                let places = checks::places(&common.value.areas, known);
                let files = plan_files(sources, &layout, &places);
                before.plans.renewed(&files, |files| {
                    let borough = boroughs.get(&files.borough);
                    let borough = borough.and_then(|it| it.value.as_ref());
                    examine(sources, files, &common.value, (borough, &places))
                })
            }
            None => Store::default(),
        };
        whole.extend(together(sources, &common, &boroughs, &plans));
        Self {
            common,
            boroughs,
            plans,
            whole,
        }
    }

    /// What all plans share.
    pub(super) fn common(&self) -> Option<&Common> {
        self.common.get(&()).map(|read| &read.value)
    }

    /// The boroughs in order of their folders.
    pub(super) fn boroughs(&self) -> impl Iterator<Item = &Borough> {
        self.boroughs
            .values()
            .filter_map(|read| read.value.as_ref())
    }

    /// The plans in order of borough, then of their folders.
    pub(super) fn plans(&self) -> impl Iterator<Item = &Plan> {
        self.plans.values().filter_map(|read| read.value.as_ref())
    }

    /// Everything that is wrong with it.
    pub(super) fn found(&self) -> impl Iterator<Item = &Finding> {
        let common = self.common.values().flat_map(|read| &read.found);
        let boroughs = self.boroughs.values().flat_map(|read| &read.found);
        let plans = self.plans.values().flat_map(|read| &read.found);
        self.whole.iter().chain(common).chain(boroughs).chain(plans)
    }

    /// The key of everything that the files of a borough are made from, but the theme.
    pub(super) fn key(&self, borough: &Id) -> u64 {
        key_of([
            self.common.key(|()| true),
            self.boroughs.key(|name| name == borough),
            self.plans.key(|name| name.0 == *borough),
        ])
    }

    /// The borough and the folder of each plan that is not as it was in `before`.
    pub(super) fn new_since(&self, before: &Self) -> Vec<(Id, Id)> {
        self.plans.new_since(&before.plans)
    }
}

/// What is wrong with the files together: what leads to nothing, and decisions that mean nothing.
fn together(
    sources: &Sources,
    common: &Commons,
    boroughs: &Boroughs,
    plans: &Plans,
) -> Vec<Finding> {
    let paths = common.values().map(|read| &read.paths);
    let paths = paths.chain(boroughs.values().map(|read| &read.paths));
    let paths = paths.chain(plans.values().map(|read| &read.paths));
    let mut found = parse::leads(sources, &paths.collect::<Vec<_>>());
    let mut settings = common.values().map(|read| read.value.settings.as_ref());
    let plans: Option<Vec<_>> = plans.values().map(|read| read.value.as_ref()).collect();
    if let (Some(settings), Some(plans)) = (settings.next().flatten(), plans) {
        found.extend(parse::decisions(settings, &plans));
    }
    found
}

/// The key of what all plans share.
fn common_key(sources: &Sources) -> u64 {
    let shared = [
        "content/site.yaml",
        "content/areas.yaml",
        "content/frameworks/",
    ];
    key_of(shared.map(|name| sources.key(name)))
}

fn borough_key(sources: &Sources, borough: &Id) -> u64 {
    sources.key(&format!("content/{borough}/borough.yaml"))
}

fn borough_files<'a>(sources: &Sources, layout: &'a Layout) -> Vec<Wanted<Id, &'a BoroughFile>> {
    let wanted = |borough: &'a BoroughFile| Wanted {
        name: borough.id.clone(),
        key: borough_key(sources, &borough.id),
        from: borough,
    };
    layout.boroughs.iter().map(wanted).collect()
}

fn plan_files<'a>(
    sources: &Sources,
    layout: &'a Layout,
    places: &[&str],
) -> Vec<Wanted<(Id, Id), &'a PlanFiles>> {
    let names = places.iter().map(|name| key_of_text(name));
    let common = key_of(names.chain([common_key(sources)]));
    let wanted = |plan: &'a PlanFiles| Wanted {
        name: (plan.borough.clone(), plan.id.clone()),
        key: key_of([
            sources.key(&plan.folder),
            borough_key(sources, &plan.borough),
            common,
        ]),
        from: plan,
    };
    layout.plans.iter().map(wanted).collect()
}

/// Reads a plan and asks every rule about it.
fn examine(
    sources: &Sources,
    files: &PlanFiles,
    common: &Common,
    (borough, places): (Option<&Borough>, &[&str]),
) -> Read<Option<Plan>> {
    let mut read = parse::plan(sources, files, common);
    if let (Some(plan), Some(settings)) = (&read.value, &common.settings) {
        let named = &plan.document.framework.value;
        let mut frameworks = common.frameworks.iter();
        let (_, open) = checks::check(&Context {
            settings,
            places,
            borough,
            plan,
            reading: &checks::Reading::of(plan),
            framework: frameworks.find(|framework| framework.id == *named),
            found: &[],
        });
        read.found.extend(open);
    }
    read
}
