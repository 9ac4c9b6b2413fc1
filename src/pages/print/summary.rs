//! The plan in brief, for the print edition: what a member of a committee reads if nothing else. It
//! gathers what the plan says elsewhere and never adds a claim of its own.

use crate::pages::blocks::actions::lateness::{self, LateView};
use crate::pages::blocks::actions::priorities::{self, PriorityView};
use crate::pages::blocks::voices::{self, VoiceView};
use crate::pages::context::PageContext;
use crate::pages::front::{self, FrontInspection};
use crate::pages::headline::{self, Headline};
use crate::pages::view::Html;
use crate::plan::PlanKind;
use serde::Serialize;

/// The plan in brief.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SummaryView {
    /// What the plan promises, in short.
    pub lead: Html,
    /// The headline indicators of the plan.
    pub headlines: Vec<Headline>,
    /// Inspections with a score.
    pub inspections: Vec<FrontInspection>,
    /// The priorities of the plan.
    pub priorities: Vec<PriorityView>,
    /// The actions that are late; null where none is.
    pub late: Option<LateView>,
    /// One voice, a child's where there is one.
    pub voice: Option<VoiceView>,
}

/// The plan in brief; `None` for a committee paper, which is brief itself, and for a document that
/// has nothing to gather.
pub(super) fn summary(context: &PageContext<'_>) -> Option<SummaryView> {
    let document = context.document();
    match document.kind {
        PlanKind::FullPlan | PlanKind::AnnualUpdate | PlanKind::ActionTracker => {}
        PlanKind::CommitteePaper => return None,
    }
    let view = SummaryView {
        lead: context.blocks(&document.summary),
        headlines: headline::headlines(context),
        inspections: front::inspections_with_score(context),
        priorities: priorities::priorities(context),
        late: lateness::late_actions(context),
        voice: front::one_voice(&document.voices).map(|voice| voices::voice(context, voice)),
    };
    let is_filled = !view.headlines.is_empty() || !view.priorities.is_empty();
    is_filled.then_some(view)
}
