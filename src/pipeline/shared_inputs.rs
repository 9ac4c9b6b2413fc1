//! The inputs that all plans share: the layout of files, settings, areas and frameworks, and each
//! borough's own file. Cached by content hash between builds.

use super::cache::{Cache, CacheRequest, key_of, key_of_text};
use crate::assets;
use crate::checks;
use crate::diagnostics::Finding;
use crate::parse::{self, BoroughFile, Layout, Paths, PlanFiles, Read, Shared};
use crate::plan::{Borough, Id};
use crate::sources::Sources;
use std::collections::BTreeMap;

type Commons = Cache<(), Read<Shared>>;
type BoroughFiles = Cache<Id, Read<Option<Borough>>>;

/// The shared inputs, as they were read.
#[derive(Debug, Default)]
pub(super) struct SharedInputs {
    layout: Layout,
    common: Commons,
    boroughs: BoroughFiles,
    /// Findings about files in the wrong place.
    misplaced: Vec<Finding>,
    /// The key of everything that is the same for every plan.
    key: u64,
}

/// The folder of a borough: its own file, if it could be parsed, and the files of its plans.
#[derive(Debug)]
pub(super) struct BoroughFolder<'a> {
    pub(super) id: &'a Id,
    pub(super) borough: Option<&'a Borough>,
    pub(super) plans: Vec<&'a PlanFiles>,
}

impl SharedInputs {
    /// Reads the shared inputs, and reuses from `before` what has not changed.
    pub(super) fn read(sources: &Sources, before: &Self) -> Self {
        let (layout, mut misplaced) = parse::lay_out(sources);
        misplaced.extend(assets::found(sources));
        let shared = CacheRequest {
            name: (),
            key: common_key(sources),
            from: &layout,
        };
        let common = before
            .common
            .renewed(&[shared], |layout| parse::shared(sources, layout));
        let files = borough_files(sources, &layout);
        let boroughs = before
            .boroughs
            .renewed(&files, |file| parse::borough(sources, file));
        let inputs = Self {
            layout,
            common,
            boroughs,
            misplaced,
            key: 0,
        };
        let places = inputs.places();
        let names = places.iter().map(|name| key_of_text(name));
        let key = key_of(names.chain([common_key(sources)]));
        Self { key, ..inputs }
    }

    /// What all plans share; `None` before anything was read.
    pub(super) fn common(&self) -> Option<&Shared> {
        self.common.get(&()).map(|read| &read.value)
    }

    /// The names of areas and boroughs.
    pub(super) fn places(&self) -> Vec<&str> {
        let areas = self.common().map_or(&[][..], |common| &common.areas);
        checks::places(areas, self.boroughs())
    }

    /// The boroughs whose files could be parsed, in the order of their folders.
    pub(super) fn boroughs(&self) -> impl Iterator<Item = &Borough> {
        let files = self.boroughs.values();
        files.filter_map(|read| read.value.as_ref())
    }

    /// The folder of each borough, in order.
    pub(super) fn folders(&self) -> Vec<BoroughFolder<'_>> {
        let mut folders: BTreeMap<&Id, BoroughFolder<'_>> = BTreeMap::new();
        let empty = |id| BoroughFolder {
            id,
            borough: self.boroughs.get(id).and_then(|read| read.value.as_ref()),
            plans: Vec::new(),
        };
        for file in &self.layout.boroughs {
            folders.entry(&file.id).or_insert_with(|| empty(&file.id));
        }
        for files in &self.layout.plans {
            let id = &files.borough;
            let folder = folders.entry(id).or_insert_with(|| empty(id));
            folder.plans.push(files);
        }
        folders.into_values().collect()
    }

    /// All findings about the shared inputs.
    pub(super) fn found(&self) -> impl Iterator<Item = &Finding> {
        let common = self.common.values().flat_map(|read| &read.found);
        let boroughs = self.boroughs.values().flat_map(|read| &read.found);
        self.misplaced.iter().chain(common).chain(boroughs)
    }

    /// The paths to other files that they contain.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Paths> {
        let common = self.common.values().map(|read| &read.paths);
        common.chain(self.boroughs.values().map(|read| &read.paths))
    }

    /// The key of everything that decides the findings about a plan.
    pub(super) fn key_of_plan(&self, sources: &Sources, files: &PlanFiles) -> u64 {
        let own = sources.key(&files.folder);
        key_of([own, borough_key(sources, &files.borough), self.key])
    }

    /// The key of everything that the files of a borough are made from, except the theme.
    pub(super) fn key_of_borough(&self, sources: &Sources, folder: &BoroughFolder<'_>) -> u64 {
        let plans = folder.plans.iter();
        let plans = plans.map(|files| self.key_of_plan(sources, files));
        let own = borough_key(sources, folder.id);
        key_of(plans.chain([own, self.key]))
    }
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

fn borough_files<'a>(
    sources: &Sources,
    layout: &'a Layout,
) -> Vec<CacheRequest<Id, &'a BoroughFile>> {
    let wanted = |borough: &'a BoroughFile| CacheRequest {
        name: borough.id.clone(),
        key: borough_key(sources, &borough.id),
        from: borough,
    };
    layout.boroughs.iter().map(wanted).collect()
}
