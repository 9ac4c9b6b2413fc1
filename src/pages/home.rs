//! The site's first page and each borough's page.

use super::Page;
use super::layout::{self, plan_front};
use super::links::address;
use super::links::resolver::LinkResolver;
use super::view::{BoroughEntry, BoroughView, HomeView, PlanEntry, View};
use crate::disclosure::{Publishable, PublishableSite};
use crate::plan::{Borough, PlanStatus};
use crate::prose::Writer;
use crate::words::{self, Label, counted};

/// Where the site's first page stands.
const HOME: &str = "index.html";

/// The site's first page. `boroughs` holds what it says of each.
pub(super) fn home(site: &PublishableSite, boroughs: Vec<BoroughEntry>) -> Page {
    let path = HOME.to_owned();
    let mut frame = layout::of_site(site, &path, &[], Vec::new());
    frame.description.clone_from(&site.settings.description);
    let view = View::Home(Box::new(HomeView {
        frame,
        description: site.settings.description.clone(),
        boroughs,
    }));
    Page { path, view }
}

/// What the site's first page says of a borough.
pub(super) fn entry(
    site: &PublishableSite,
    shelf: &[Writer<'_>],
    borough: &Borough,
) -> BoroughEntry {
    let plans = newest_first(shelf);
    let earlier = u64::try_from(plans.len().saturating_sub(1)).unwrap_or(u64::MAX);
    let many = counted(
        earlier,
        site.settings.words.label(Label::OtherPlan),
        site.settings.words.label(Label::OtherPlans),
    );
    BoroughEntry {
        name: borough.name.clone(),
        href: address::relative(HOME, &format!("{}/index.html", borough.id)),
        current: plans.first().map(|plan| plan_entry(site, plan, HOME)),
        earlier: (earlier > 0).then_some(many),
    }
}

/// A borough's page.
pub(super) fn borough(site: &PublishableSite, shelf: &[Writer<'_>], borough: &Borough) -> Page {
    let path = format!("{}/index.html", borough.id);
    let plans = newest_first(shelf);
    let entry = |plan: &&Writer<'_>| plan_entry(site, plan, &path);
    let (current, others) = plans.split_first().unzip();
    let (coming, earlier): (Vec<_>, Vec<_>) = others
        .unwrap_or_default()
        .iter()
        .partition(|plan| standing(plan.plan()) == PlanRank::Coming);
    let trail = vec![layout::link(
        site.settings.words.label(Label::Home),
        address::relative(&path, "index.html"),
    )];
    let pen = plans
        .first()
        .map(|plan| LinkResolver::outside(site, plan, &path));
    let summary = borough.summary.as_ref().zip(pen);
    let view = View::Borough(Box::new(BoroughView {
        frame: layout::of_site(site, &path, &[borough.name.as_str()], trail),
        name: borough.name.clone(),
        summary: summary.map(|(prose, pen)| pen.blocks(prose)),
        authorities: borough.authorities.clone(),
        current: current.map(entry),
        coming: coming.into_iter().map(entry).collect(),
        earlier: earlier.into_iter().map(entry).collect(),
    }));
    Page { path, view }
}

/// A plan in a list of plans on the page `from`.
pub(super) fn plan_entry(site: &PublishableSite, writer: &Writer<'_>, from: &str) -> PlanEntry {
    let document = writer.plan().document();
    PlanEntry {
        title: document.title.clone(),
        href: plan_front(from, writer.plan()),
        kind: site.settings.words.label(document.kind.label()),
        years: document.period.long(),
        status: site.settings.words.label(document.status.label()),
        version: document.version.clone(),
        as_at: words::day(document.as_at),
        summary: LinkResolver::outside(site, writer, from).line(&document.summary),
    }
}

/// Where a plan stands among those of its borough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum PlanRank {
    /// Replaced.
    Superseded,
    /// Not yet final.
    Coming,
    /// Open to the public, or on its way there.
    Public,
}

fn standing(plan: &Publishable) -> PlanRank {
    match plan.document().status {
        PlanStatus::Superseded => PlanRank::Superseded,
        PlanStatus::Draft | PlanStatus::ForBoard => PlanRank::Coming,
        PlanStatus::SignedOff
        | PlanStatus::Submitted
        | PlanStatus::Approved
        | PlanStatus::Published => PlanRank::Public,
    }
}

/// Puts a plan among those of its borough: the last of the public ones is the current one.
fn age(plan: &Publishable) -> impl Ord + use<> {
    let document = plan.document();
    let period = document.period;
    (standing(plan), period.start, period.end, document.as_at)
}

/// The current plan of the borough, where `plan` is an older one.
pub(super) fn newer<'a>(site: &'a PublishableSite, plan: &Publishable) -> Option<&'a Publishable> {
    let of_borough = site.plans.iter();
    let current = of_borough
        .filter(|other| other.borough() == plan.borough())
        .max_by(|a, b| age(a).cmp(&age(b)).then_with(|| b.id().cmp(a.id())))?;
    let (new, own) = (&current.document().period, &plan.document().period);
    let is_newer = (new.start, new.end) > (own.start, own.end);
    (is_newer || standing(plan) == PlanRank::Superseded)
        .then_some(current)
        .filter(|current| current.id() != plan.id())
}

/// A borough's plans: the current one first, then by their years, newest first.
pub(super) fn newest_first<'a, 'b>(shelf: &'a [Writer<'b>]) -> Vec<&'a Writer<'b>> {
    let mut plans: Vec<_> = shelf.iter().collect();
    plans.sort_by(|a, b| {
        age(b.plan())
            .cmp(&age(a.plan()))
            .then_with(|| a.plan().id().cmp(b.plan().id()))
    });
    plans
}
