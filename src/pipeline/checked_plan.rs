//! A plan after reading and checking.

use crate::checks::{self, Accepted, Context};
use crate::diagnostics::Finding;
use crate::parse::{Paths, PlanFiles, Shared};
use crate::plan::{Borough, Plan};
use crate::resolve::{self, Names};
use crate::sources::Sources;
use std::sync::Arc;

/// A plan that was read and checked.
#[derive(Debug, Clone)]
pub(super) struct CheckedPlan {
    /// The plan; `None` where it could not be parsed, and after it was published and dropped.
    pub(super) plan: Option<Arc<Plan>>,
    /// What the whole site needs to know of the plan.
    pub(super) summary: Arc<PlanSummary>,
}

/// What remains of a plan once it is published. It is small, so that a site of many plans need not
/// fit into memory.
#[derive(Debug)]
pub(super) struct PlanSummary {
    pub(super) found: Vec<Finding>,
    /// The findings that the plan accepts as published.
    pub(super) accepted: Vec<Accepted>,
    pub(super) paths: Paths,
    /// The names of its sets of values; `None` where the plan could not be parsed.
    pub(super) names: Option<Names>,
}

impl CheckedPlan {
    /// The same, without the plan.
    pub(super) fn without_plan(self) -> Self {
        Self { plan: None, ..self }
    }
}

/// Reads a plan and runs every rule on it.
pub(super) fn examine(
    sources: &Sources,
    files: &PlanFiles,
    (common, borough): (&Shared, Option<&Borough>),
    places: &[&str],
) -> CheckedPlan {
    let mut read = resolve::plan(sources, files, common);
    let mut accepted = Vec::new();
    if let (Some(plan), Some(settings)) = (&read.value, &common.settings) {
        let named = &plan.document.framework.value;
        let mut frameworks = common.frameworks.iter();
        let (stand, open) = checks::check(&Context {
            settings,
            places,
            areas: &common.areas,
            borough,
            plan,
            reading: &checks::Passages::of(plan, sources),
            framework: frameworks.find(|framework| framework.id == *named),
            rules: checks::ALL,
            found: &[],
        });
        accepted = stand;
        read.found.extend(open);
    }
    CheckedPlan {
        summary: Arc::new(PlanSummary {
            names: read.value.as_ref().map(Names::of),
            found: read.found,
            accepted,
            paths: read.paths,
        }),
        plan: read.value.map(Arc::new),
    }
}
