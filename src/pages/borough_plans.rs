//! The plans of a borough in order, with the current one, and the entry of a plan in a list.

use crate::disclosure::{Publishable, PublishableSite};
use crate::pages::links::address::plan_front;
use crate::pages::links::resolver::LinkResolver;
use crate::pages::view::Html;
use crate::plan::PlanStatus;
use crate::prose::Writer;
use crate::words;
use serde::Serialize;

/// A plan in a list of plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanEntry {
    /// The title of the plan.
    pub title: String,
    /// The front page of the plan.
    pub href: String,
    /// The kind of document: `Full plan`.
    pub kind: &'static str,
    /// The years that the plan covers.
    pub years: String,
    /// Its status in a word.
    pub status: &'static str,
    /// The version of the plan.
    pub version: String,
    /// The date at which it was correct.
    pub as_at: String,
    /// What the plan promises, in short.
    pub summary: Html,
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

/// The rank of a plan among those of its borough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PlanRank {
    /// Replaced by a newer plan.
    Superseded,
    /// Not final yet: a draft or for the board.
    Coming,
    /// Published, or about to be.
    Public,
}

/// The rank of a plan by its status.
pub(super) fn rank(plan: &Publishable) -> PlanRank {
    match plan.document().status {
        PlanStatus::Superseded => PlanRank::Superseded,
        PlanStatus::Draft | PlanStatus::ForBoard => PlanRank::Coming,
        PlanStatus::SignedOff
        | PlanStatus::Submitted
        | PlanStatus::Approved
        | PlanStatus::Published => PlanRank::Public,
    }
}

/// The sort key of a plan among those of its borough: the last public one is the current one.
fn order(plan: &Publishable) -> impl Ord + use<> {
    let document = plan.document();
    let period = document.period;
    (rank(plan), period.start, period.end, document.as_at)
}

/// The current plan of the borough; `None` where `plan` is the current or a later one.
pub(super) fn newer<'a>(site: &'a PublishableSite, plan: &Publishable) -> Option<&'a Publishable> {
    let of_borough = site.plans.iter();
    let current = of_borough
        .filter(|other| other.borough() == plan.borough())
        .max_by(|a, b| order(a).cmp(&order(b)).then_with(|| b.id().cmp(a.id())))?;
    let (new, own) = (&current.document().period, &plan.document().period);
    let is_newer = (new.start, new.end) > (own.start, own.end);
    (is_newer || rank(plan) == PlanRank::Superseded)
        .then_some(current)
        .filter(|current| current.id() != plan.id())
}

/// A borough's plans: the current one first, then by their years, newest first.
pub(super) fn newest_first<'a, 'b>(borough_plans: &'a [Writer<'b>]) -> Vec<&'a Writer<'b>> {
    let mut plans: Vec<_> = borough_plans.iter().collect();
    plans.sort_by(|a, b| {
        order(b.plan())
            .cmp(&order(a.plan()))
            .then_with(|| a.plan().id().cmp(b.plan().id()))
    });
    plans
}
