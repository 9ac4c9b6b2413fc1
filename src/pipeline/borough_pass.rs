//! Takes the boroughs of a site through the stages in parallel: the plans of each are read and
//! checked, and published while nothing is wrong with any.

use super::borough::{self, Made};
use super::cache::{Cache, key_of};
use super::checked_plan::{CheckedPlan, examine};
use super::options::Strictness;
use super::publish_context::PublishContext;
use super::shared_inputs::{BoroughFolder, SharedInputs};
use crate::diagnostics::{Finding, Severity};
use crate::disclosure::{self, BoroughValues};
use crate::parse::Shared;
use crate::plan::{Id, Plan};
use crate::resolve;
use crate::site::FileSink;
use crate::sources::Sources;
use rayon::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Checked plans by the names of the borough's and the plan's folder.
pub(super) type Plans = Cache<(Id, Id), CheckedPlan>;
/// The published files of each borough, by its id.
pub(super) type BoroughCache<Kept> = Cache<Id, BoroughResult<Kept>>;
/// The finished borough, or the findings about the theme that renders it.
type BoroughResult<Kept> = Result<Made<Kept>, Vec<Finding>>;

/// Whether plans are kept once they are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlanRetention {
    /// They are kept for the next build.
    Keep,
    /// They are dropped, so that a site of many plans need not fit into memory.
    Drop,
}

/// One pass over all boroughs, with everything that they have in common.
pub(super) struct BoroughPass<'a, K: FileSink> {
    pub(super) sources: &'a Sources,
    pub(super) inputs: &'a SharedInputs,
    /// The names of areas and boroughs.
    pub(super) places: Vec<&'a str>,
    /// The caches of an earlier build; `None` where there is none.
    pub(super) before: Option<(&'a Plans, &'a BoroughCache<K::Kept>)>,
    /// The inputs of publishing; `None` where the site is only checked.
    pub(super) publishing: Option<PublishContext<'a, K>>,
    pub(super) strictness: Strictness,
    pub(super) retention: PlanRetention,
    /// Whether a finding stops the site, so that no further borough is published.
    pub(super) stopped: AtomicBool,
}

/// The result of the pass for one borough.
pub(super) struct PassedBorough<Kept> {
    /// The id of its folder.
    pub(super) id: Id,
    pub(super) plans: Vec<CacheEntry<(Id, Id), CheckedPlan>>,
    /// Findings about several of its plans together.
    pub(super) found: Vec<Finding>,
    /// What its plans withhold, and what they print of other areas.
    pub(super) values: BoroughValues,
    /// The finished borough; `None` where it was not published.
    pub(super) made: Option<CacheEntry<Id, BoroughResult<Kept>>>,
}

/// An entry for a cache: its name, the key of its inputs, and the value.
pub(super) type CacheEntry<N, T> = (N, u64, Arc<T>);

impl<'a, K: FileSink> BoroughPass<'a, K> {
    /// A pass that only checks plans.
    pub(super) fn new(
        sources: &'a Sources,
        inputs: &'a SharedInputs,
        strictness: Strictness,
    ) -> Self {
        Self {
            sources,
            inputs,
            places: inputs.places(),
            before: None,
            publishing: None,
            strictness,
            retention: PlanRetention::Drop,
            stopped: AtomicBool::new(false),
        }
    }

    /// Takes every borough through the pass, in parallel. The results are in the boroughs' order.
    pub(super) fn all(&self) -> Vec<PassedBorough<K::Kept>> {
        let Some(common) = self.inputs.common() else {
            return Vec::new();
        };
        self.stop_on(self.inputs.found());
        let folders = self.inputs.folders();
        let passed = folders.par_iter().map(|folder| self.one(common, folder));
        passed.collect()
    }

    fn one(&self, common: &Shared, folder: &BoroughFolder<'_>) -> PassedBorough<K::Kept> {
        let plans = folder.plans.par_iter().map(|files| {
            let name = (files.borough.clone(), files.id.clone());
            let key = self.inputs.key_of_plan(self.sources, files);
            let same = self.before.and_then(|(plans, _)| plans.same(&name, key));
            let examined = match same {
                Some(same) => CheckedPlan::clone(same),
                None => examine(self.sources, files, (common, folder.borough), &self.places),
            };
            (name, key, examined)
        });
        let plans: Vec<_> = plans.collect();
        // where one plan could not be parsed, it may have the actions that others continue
        let known: Option<Vec<&Plan>> = plans.iter().map(|(.., it)| it.plan.as_deref()).collect();
        let (mut found, mut values) = (Vec::new(), BoroughValues::default());
        if let Some(plans) = &known {
            found.extend(resolve::continued_actions(plans));
        }
        if let (Some(plans), Some(settings)) = (&known, &common.settings) {
            let releases = folder.plans.iter().map(|files| {
                let release = self.sources.release(&files.folder)?;
                release.text().ok()
            });
            let releases: Vec<_> = releases.collect();
            let examined = disclosure::examine(plans, &releases, settings);
            found.extend(examined.found);
            values = examined.values;
        }
        let of_plans = plans.iter().flat_map(|(.., it)| &it.summary.found);
        self.stop_on(of_plans.chain(&found));
        let (plans, kept): (Vec<_>, Vec<_>) = plans
            .into_iter()
            .map(|(name, key, examined)| {
                let kept = match self.retention {
                    PlanRetention::Keep => examined.clone(),
                    PlanRetention::Drop => examined.clone().without_plan(),
                };
                (examined.plan, (name, key, Arc::new(kept)))
            })
            .unzip();
        PassedBorough {
            id: folder.id.clone(),
            plans: kept,
            found,
            values,
            made: self.made(folder, plans),
        }
    }

    /// Stops publishing if one of these findings does.
    fn stop_on<'f>(&self, mut found: impl Iterator<Item = &'f Finding>) {
        let stops = |finding: &Finding| match self.strictness {
            Strictness::AsFound => finding.severity == Severity::Error,
            Strictness::Strict => true,
        };
        if found.any(stops) {
            self.stopped.store(true, Ordering::Relaxed);
        }
    }

    fn made(
        &self,
        folder: &BoroughFolder<'_>,
        plans: Vec<Option<Arc<Plan>>>,
    ) -> Option<CacheEntry<Id, BoroughResult<K::Kept>>> {
        let (publishing, borough) = (self.publishing.as_ref()?, folder.borough?);
        let key = key_of([
            self.inputs.key_of_borough(self.sources, folder),
            publishing.key,
        ]);
        let same = self.before.and_then(|(_, made)| made.same(folder.id, key));
        if let Some(same) = same {
            return Some((folder.id.clone(), key, Arc::clone(same)));
        }
        // only saves work: a finding that comes later still stops the site, by the whole report
        if self.stopped.load(Ordering::Relaxed) {
            return None;
        }
        let plans = plans.into_iter().flatten().map(Arc::unwrap_or_clone);
        let made = borough::make(
            &publishing.shared,
            borough,
            plans.collect(),
            publishing.sink,
        );
        Some((folder.id.clone(), key, Arc::new(made)))
    }
}
