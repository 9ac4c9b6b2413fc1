//! The front page of a plan.

use crate::charts::Figure;
use crate::pages::blocks::actions;
use crate::pages::blocks::actions::lateness::{LateView, late_actions};
use crate::pages::blocks::actions::priorities::{self, PriorityView};
use crate::pages::blocks::actions::summary;
use crate::pages::blocks::committee::{self, ApprovalView};
use crate::pages::blocks::inspections;
use crate::pages::blocks::voices::{self, VoiceView};
use crate::pages::borough_plans::{PlanEntry, newest_first, plan_entry};
use crate::pages::context::PageContext;
use crate::pages::front_notes;
use crate::pages::headline::{self, Headline};
use crate::pages::layout::{self, LayoutView};
use crate::pages::open_data::csv::csv_path;
use crate::pages::section::{ContentsLine, contents};
use crate::pages::status_labels;
use crate::pages::view::{Html, Link, StatusLabel, link};
use crate::plan::prose::plain;
use crate::plan::{Inspection, Placement, Speaker, Voice};
use crate::words::Label;
use serde::Serialize;

/// The front page of a plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FrontView {
    /// The layout around the content.
    pub frame: LayoutView,
    /// The kind of document: `Full plan`.
    pub kind: &'static str,
    /// What the plan promises, in short.
    pub summary: Html,
    /// The name of the service.
    pub service: String,
    /// The posts that lead the service.
    pub leads: Vec<String>,
    /// The posts that chair its board.
    pub chairs: Vec<String>,
    /// Who signed, submitted, approved or received it, in sentences.
    pub approvals: Vec<ApprovalView>,
    /// The headline indicators of the plan.
    pub headlines: Vec<Headline>,
    /// Inspections with a score.
    pub inspections: Vec<FrontInspection>,
    /// The priorities of the plan.
    pub priorities: Vec<PriorityView>,
    /// The actions that are late; null where none is.
    pub late: Option<LateView>,
    /// The place where the actions are first shown; null where no section shows them.
    pub actions: Option<Link>,
    /// One voice, a child's where there is one.
    pub voice: Option<VoiceView>,
    /// The sections of the plan.
    pub contents: Vec<ContentsLine>,
    /// The plan as data.
    pub data: Link,
    /// Its tables and its actions as CSV.
    pub tables: Vec<Link>,
    /// Notes on the plan as it was published, and the reasons of accepted findings.
    pub notes: Vec<Html>,
    /// The borough's other plans.
    pub others: Vec<PlanEntry>,
}

/// An inspection in brief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FrontInspection {
    /// The inspectorate, and the month of the report.
    pub title: String,
    /// The place where it is described in full.
    pub href: Option<String>,
    /// The overall rating of the inspection.
    pub overall: StatusLabel,
    /// The score: `8 out of 36`.
    pub score: String,
}

/// The plan's front page.
pub(super) fn front(context: &PageContext<'_>) -> FrontView {
    let document = context.document();
    let mut frame = layout::of_plan(context, &[], Vec::new());
    frame.description = description(context);
    let tables = context.pages.figures.iter();
    FrontView {
        frame,
        kind: context.words().label(document.kind.label()),
        summary: context.blocks(&document.summary),
        service: document.service.clone(),
        leads: document.leads.clone(),
        chairs: document.chairs.clone(),
        approvals: committee::approvals(context),
        headlines: headline::headlines(context),
        inspections: inspections_with_score(context),
        priorities: priorities::priorities(context),
        late: late_actions(context),
        actions: summary::first_place(context),
        voice: one_voice(&document.voices).map(|voice| voices::voice(context, voice)),
        contents: contents(context, None),
        data: link(
            context.words().label(Label::PlanAsData),
            context.to("data/plan.json"),
        ),
        tables: actions::csv::action_tables(context)
            .into_iter()
            .map(|(title, path)| link(title, context.to(path)))
            .chain(tables.map(|figure| csv(context, figure)))
            .collect(),
        notes: front_notes::notes_of_plan(context),
        others: others(context),
    }
}

fn csv(context: &PageContext<'_>, figure: &Figure) -> Link {
    let path = context.to(&csv_path(&figure.placement));
    link(&figure.title, path)
}

/// The inspections that gave a score.
pub(super) fn inspections_with_score(context: &PageContext<'_>) -> Vec<FrontInspection> {
    let view = |inspection: &Inspection| {
        let when = inspection.published.or(inspection.fieldwork);
        let when = when.map_or_else(String::new, |when| format!(", {}", when.long()));
        let place = Placement::Inspection(inspection.id.value.clone());
        Some(FrontInspection {
            title: format!("{}{when}", inspection.body),
            href: context
                .placed(place)
                .or_else(|| context.placed(Placement::Recommendations)),
            overall: status_labels::rating(inspection.overall, context.words()),
            score: inspections::score(inspection)?,
        })
    };
    let inspections = context.document().inspections.iter();
    inspections.filter_map(view).collect()
}

/// The voice that stands for all on one page: a child's where there is one.
pub(super) fn one_voice(voices: &[Voice]) -> Option<&Voice> {
    let child = voices.iter().find(|voice| voice.speaker == Speaker::Child);
    // an inspector's judgement is no voice of those whom the service is for
    let others = voices.iter().filter(|it| it.speaker != Speaker::Inspector);
    child.or_else(|| others.into_iter().next())
}

/// The borough's other plans.
fn others(context: &PageContext<'_>) -> Vec<PlanEntry> {
    let plans = newest_first(context.pages.borough_plans).into_iter();
    plans
        .filter(|other| other.plan().id() != context.plan().id())
        .map(|other| plan_entry(context.site, other, &context.page))
        .collect()
}

/// The first paragraph of the summary, for search engines.
fn description(context: &PageContext<'_>) -> Option<String> {
    use crate::plan::prose::BlockKind;
    let blocks = &context.document().summary.blocks;
    blocks.iter().find_map(|block| match &block.value {
        BlockKind::Paragraph(inlines) => Some(plain(inlines)),
        _ => None,
    })
}
