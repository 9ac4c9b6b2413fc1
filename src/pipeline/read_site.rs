//! Reads and checks a whole site and keeps its plans: for `yjplan new`, which continues one of
//! them, and for callers that need plans before disclosure control. It publishes nothing.

use super::borough_pass::{BoroughPass, PlanRetention};
use super::options::Strictness;
use super::report;
use super::shared_inputs::SharedInputs;
use crate::checks::Accepted;
use crate::diagnostics::Report;
use crate::framework::Framework;
use crate::plan::{Plan, Site};
use crate::site::InMemory;
use crate::sources::Sources;

/// A site that was read and checked.
#[derive(Debug)]
pub struct CheckedSite {
    /// Its settings, boroughs and plans, as far as they could be parsed; `None` where site.yaml
    /// could not.
    pub site: Option<Site>,
    /// The frameworks that its plans may name.
    pub frameworks: Vec<Framework>,
    /// The findings that plans accept as published, in the order of the plans.
    pub accepted: Vec<Accepted>,
    /// The findings, as [`check`](super::check) reports them.
    pub report: Report,
}

/// Reads and checks a whole site and keeps its plans. Of a large site, [`check`](super::check)
/// needs less memory.
pub fn read(sources: &Sources) -> CheckedSite {
    let shared = SharedInputs::read(sources, &SharedInputs::default());
    let pass = BoroughPass::<InMemory> {
        retention: PlanRetention::Keep,
        ..BoroughPass::new(sources, &shared, Strictness::AsFound)
    };
    let passed = pass.all();
    let report = report(sources, &shared, &passed, Strictness::AsFound);
    let checked = passed.iter().flat_map(|passed| &passed.plans);
    let accepted = checked
        .clone()
        .flat_map(|(.., it)| it.summary.accepted.clone());
    let plans = checked.filter_map(|(.., it)| it.plan.as_deref());
    let plans: Vec<Plan> = plans.cloned().collect();
    let common = shared.common();
    CheckedSite {
        site: common.and_then(|common| {
            Some(Site {
                settings: common.settings.clone()?,
                areas: common.areas.clone(),
                boroughs: shared.boroughs().cloned().collect(),
                plans,
            })
        }),
        frameworks: common.map_or_else(Vec::new, |common| common.frameworks.clone()),
        accepted: accepted.collect(),
        report,
    }
}
