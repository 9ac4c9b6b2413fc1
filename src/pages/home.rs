//! The site's first page and each borough's page.

use super::desk::{Desk, Edition};
use super::frame::{self, plan_front};
use super::ready::Ready;
use super::tag;
use super::view::{BoroughEntry, BoroughView, HomeView, PlanEntry, View};
use super::{Page, address};
use crate::disclosure::{Publishable, PublishableSite};
use crate::plan::{Borough, PlanStatus};
use crate::words::{self, Label, counted};

/// The site's first page.
pub(super) fn home(site: &PublishableSite, ready: &[Ready<'_>]) -> Page {
    let path = "index.html".to_owned();
    let entry = |borough: &Borough| {
        let plans = newest_first(borough, ready);
        let earlier = u64::try_from(plans.len().saturating_sub(1)).unwrap_or(u64::MAX);
        let many = counted(
            earlier,
            Label::OtherPlan.english(),
            Label::OtherPlans.english(),
        );
        BoroughEntry {
            name: borough.name.clone(),
            href: address::relative(&path, &format!("{}/index.html", borough.id)),
            current: plans.first().map(|plan| plan_entry(site, plan, &path)),
            earlier: (earlier > 0).then_some(many),
        }
    };
    let mut frame = frame::of_site(site, &path, &[], Vec::new());
    frame.description.clone_from(&site.settings.description);
    let view = View::Home(Box::new(HomeView {
        frame,
        description: site.settings.description.clone(),
        boroughs: site.boroughs.iter().map(entry).collect(),
    }));
    Page { path, view }
}

/// A borough's page.
pub(super) fn borough(site: &PublishableSite, ready: &[Ready<'_>], borough: &Borough) -> Page {
    let path = format!("{}/index.html", borough.id);
    let plans = newest_first(borough, ready);
    let entries: Vec<_> = plans
        .iter()
        .map(|plan| plan_entry(site, plan, &path))
        .collect();
    let trail = vec![frame::link(
        Label::Home.english(),
        address::relative(&path, "index.html"),
    )];
    let desk = plans.first().map(|plan| outside(site, plan, &path));
    let summary = borough.summary.as_ref().zip(desk);
    let mut entries = entries.into_iter();
    let view = View::Borough(Box::new(BoroughView {
        frame: frame::of_site(site, &path, &[borough.name.as_str()], trail),
        name: borough.name.clone(),
        summary: summary.map(|(prose, desk)| desk.blocks(prose)),
        authorities: borough.authorities.clone(),
        current: entries.next(),
        earlier: entries.collect(),
    }));
    Page { path, view }
}

/// A plan in a list of plans on the page `from`.
pub(super) fn plan_entry(site: &PublishableSite, ready: &Ready<'_>, from: &str) -> PlanEntry {
    let document = ready.plan.document();
    PlanEntry {
        title: document.title.clone(),
        href: plan_front(from, ready.plan),
        kind: tag::kind(document.kind),
        years: document.period.long(),
        status: tag::plan_status(document.status),
        version: document.version.clone(),
        as_at: words::day(document.as_at),
        summary: outside(site, ready, from).line(&document.summary),
    }
}

/// A borough's plans: the one in force first, then by their years, newest first.
pub(super) fn newest_first<'a, 'b>(
    borough: &Borough,
    ready: &'a [Ready<'b>],
) -> Vec<&'a Ready<'b>> {
    let mut plans: Vec<_> = ready
        .iter()
        .filter(|ready| *ready.plan.borough() == borough.id)
        .collect();
    let age = |plan: &Publishable| {
        let document = plan.document();
        let in_force = document.status != PlanStatus::Superseded;
        (in_force, document.period.start, document.as_at)
    };
    plans.sort_by(|a, b| {
        age(b.plan)
            .cmp(&age(a.plan))
            .then_with(|| a.plan.id().cmp(b.plan.id()))
    });
    plans
}

/// A desk for a page that is not in the plan's folder.
fn outside<'a>(site: &'a PublishableSite, ready: &'a Ready<'a>, page: &str) -> Desk<'a> {
    Desk {
        site,
        ready,
        edition: Edition::Screen,
        page: page.to_owned(),
    }
}
