//! A plan's front: whose it is, how things are, what will be done, what was said.

use super::blocks;
use super::context::PageContext;
use super::layout::{self, link};
use super::links::resolver::Edition;
use super::plan_pages::PlanPages;
use super::section::contents;
use super::view::{FrontInspection, FrontView, Html, Link, PlanEntry, View};
use super::{Page, headline, home, note, open_data, status_labels};
use crate::charts::Figure;
use crate::disclosure::PublishableSite;
use crate::plan::prose::plain;
use crate::plan::{Inspection, Placement, Speaker, Voice};
use crate::words::Label;

/// The plan's front page.
pub(super) fn front(site: &PublishableSite, ready: &PlanPages<'_>) -> Page {
    let desk = PageContext::new(site, ready, Edition::Screen, "index.html");
    let document = desk.document();
    let mut frame = layout::of_plan(&desk, &[], Vec::new());
    frame.description = description(&desk);
    let tables = ready.figures.iter();
    let view = View::Front(Box::new(FrontView {
        frame,
        kind: desk.words().label(document.kind.label()),
        summary: desk.blocks(&document.summary),
        service: document.service.clone(),
        leads: document.leads.clone(),
        chairs: document.chairs.clone(),
        approvals: blocks::approvals(&desk),
        headlines: headline::headlines(&desk),
        inspections: inspections(&desk),
        priorities: blocks::priorities(&desk),
        voice: one_voice(&document.voices).map(|voice| blocks::voice(&desk, voice)),
        contents: contents(&desk, None),
        data: link(
            desk.words().label(Label::PlanAsData),
            desk.to("data/plan.json"),
        ),
        tables: open_data::action_tables(&desk)
            .into_iter()
            .map(|(title, path)| link(title, desk.to(path)))
            .chain(tables.map(|figure| csv(&desk, figure)))
            .collect(),
        notes: note::of_plan(&desk),
        others: others(&desk),
    }));
    Page {
        path: desk.page.clone(),
        view,
    }
}

fn csv(desk: &PageContext<'_>, figure: &Figure) -> Link {
    let path = desk.to(&open_data::csv_path(&figure.placement));
    link(&figure.title, path)
}

/// What inspectors found, where they gave a score.
fn inspections(desk: &PageContext<'_>) -> Vec<FrontInspection> {
    let view = |inspection: &Inspection| {
        let when = inspection.published.or(inspection.fieldwork);
        let when = when.map_or_else(String::new, |when| format!(", {}", when.long()));
        let place = Placement::Inspection(inspection.id.value.clone());
        Some(FrontInspection {
            title: format!("{}{when}", inspection.body),
            href: desk
                .placed(place)
                .or_else(|| desk.placed(Placement::Recommendations)),
            overall: status_labels::rating(inspection.overall, desk.words()),
            score: blocks::score(inspection)?,
        })
    };
    let inspections = desk.document().inspections.iter();
    inspections.filter_map(view).collect()
}

/// Findings that stand as published, and why: for paper, where every other note stands beside its
/// thing in the same document.
pub(super) fn notes(desk: &PageContext<'_>) -> Vec<Html> {
    let accepted = desk.document().accepted.iter();
    accepted
        .map(|accepted| desk.line(&accepted.reason))
        .collect()
}

/// One voice: a child's where there is one.
fn one_voice(voices: &[Voice]) -> Option<&Voice> {
    let child = voices.iter().find(|voice| voice.speaker == Speaker::Child);
    child.or_else(|| voices.first())
}

/// The borough's other plans.
fn others(desk: &PageContext<'_>) -> Vec<PlanEntry> {
    let plans = home::newest_first(desk.ready.shelf).into_iter();
    plans
        .filter(|other| other.plan().id() != desk.plan().id())
        .map(|other| home::plan_entry(desk.site, other, &desk.page))
        .collect()
}

/// The first paragraph of the summary, for searches.
fn description(desk: &PageContext<'_>) -> Option<String> {
    use crate::plan::prose::BlockKind;
    let blocks = &desk.document().summary.blocks;
    blocks.iter().find_map(|block| match &block.value {
        BlockKind::Paragraph(inlines) => Some(plain(inlines)),
        _ => None,
    })
}
