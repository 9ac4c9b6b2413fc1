//! One borough's folder on its way through the house: its plans are read and checked, and published
//! while nothing is wrong with any.

use super::borough::{self, Made};
use super::cache::{Cache, key_of};
use super::checked_plan::{CheckedPlan, examine};
use super::options::Strictness;
use super::publish_context::PublishContext;
use super::shared_inputs::{BoroughFolder, SharedInputs};
use crate::diagnostics::{Finding, Severity};
use crate::parse::Shared;
use crate::plan::{Id, Plan};
use crate::resolve;
use crate::site::FileSink;
use crate::sources::Sources;
use rayon::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Plans by borough and folder.
pub(super) type Plans = Cache<(Id, Id), CheckedPlan>;
/// The published files of each borough, by its id.
pub(super) type BoroughCache<Kept> = Cache<Id, BoroughResult<Kept>>;
/// What a borough became, or what is wrong with the theme that shows it.
type BoroughResult<Kept> = Result<Made<Kept>, Vec<Finding>>;

/// What becomes of plans once they are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlanRetention {
    /// They are kept for the next build.
    Keep,
    /// They are let go, so that a site of many plans need not fit into memory.
    LetGo,
}

/// What is the same on every borough's way.
pub(super) struct BoroughPass<'a, K: FileSink> {
    pub(super) sources: &'a Sources,
    pub(super) ground: &'a SharedInputs,
    /// The names of areas and boroughs.
    pub(super) places: Vec<&'a str>,
    /// What an earlier build made.
    pub(super) before: Option<(&'a Plans, &'a BoroughCache<K::Kept>)>,
    /// `None` where nothing is published.
    pub(super) press: Option<PublishContext<'a, K>>,
    pub(super) strictness: Strictness,
    pub(super) afterwards: PlanRetention,
    /// Whether something is wrong with the site, so that nothing will be published.
    pub(super) stopped: AtomicBool,
}

/// What came of a borough's folder.
pub(super) struct PassedBorough<Kept> {
    pub(super) plans: Vec<CacheEntry<(Id, Id), CheckedPlan>>,
    /// What is wrong with its plans together.
    pub(super) found: Vec<Finding>,
    /// What it became, unless something is wrong.
    pub(super) made: Option<CacheEntry<Id, BoroughResult<Kept>>>,
}

/// A name, the key of what stands there, and what stands there.
pub(super) type CacheEntry<N, T> = (N, u64, Arc<T>);

impl<'a, K: FileSink> BoroughPass<'a, K> {
    /// The way of plans that are only checked.
    pub(super) fn new(
        sources: &'a Sources,
        ground: &'a SharedInputs,
        strictness: Strictness,
    ) -> Self {
        Self {
            sources,
            ground,
            places: ground.places(),
            before: None,
            press: None,
            strictness,
            afterwards: PlanRetention::LetGo,
            stopped: AtomicBool::new(false),
        }
    }

    /// Takes every borough's folder along, side by side; in order.
    pub(super) fn all(&self) -> Vec<PassedBorough<K::Kept>> {
        let Some(common) = self.ground.common() else {
            return Vec::new();
        };
        self.look_at(self.ground.found());
        let folders = self.ground.folders();
        let passed = folders.par_iter().map(|folder| self.one(common, folder));
        passed.collect()
    }

    fn one(&self, common: &Shared, folder: &BoroughFolder<'_>) -> PassedBorough<K::Kept> {
        let plans = folder.plans.par_iter().map(|files| {
            let name = (files.borough.clone(), files.id.clone());
            let key = self.ground.key_of_plan(self.sources, files);
            let same = self.before.and_then(|(plans, _)| plans.same(&name, key));
            let examined = match same {
                Some(same) => CheckedPlan::clone(same),
                None => examine(self.sources, files, (common, folder.borough), &self.places),
            };
            (name, key, examined)
        });
        let plans: Vec<_> = plans.collect();
        let known: Option<Vec<&Plan>> = plans.iter().map(|(.., it)| it.plan.as_deref()).collect();
        let found = known.map_or_else(Vec::new, |plans| resolve::continued_actions(&plans));
        let of_plans = plans.iter().flat_map(|(.., it)| &it.gist.found);
        self.look_at(of_plans.chain(&found));
        let (plans, kept): (Vec<_>, Vec<_>) = plans
            .into_iter()
            .map(|(name, key, examined)| {
                let kept = match self.afterwards {
                    PlanRetention::Keep => examined.clone(),
                    PlanRetention::LetGo => examined.clone().let_go(),
                };
                (examined.plan, (name, key, Arc::new(kept)))
            })
            .unzip();
        PassedBorough {
            plans: kept,
            found,
            made: self.made(folder, plans),
        }
    }

    /// Stops publishing where something is found that stops it.
    fn look_at<'f>(&self, mut found: impl Iterator<Item = &'f Finding>) {
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
        let (press, borough) = (self.press.as_ref()?, folder.borough?);
        let key = key_of([self.ground.key_of_borough(self.sources, folder), press.key]);
        let same = self.before.and_then(|(_, made)| made.same(folder.id, key));
        if let Some(same) = same {
            return Some((folder.id.clone(), key, Arc::clone(same)));
        }
        if self.stopped.load(Ordering::Relaxed) {
            return None;
        }
        let plans = plans.into_iter().flatten().map(Arc::unwrap_or_clone);
        let made = borough::make(&press.shared, borough, plans.collect(), press.keeper);
        Some((folder.id.clone(), key, Arc::new(made)))
    }
}
