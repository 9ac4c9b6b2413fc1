//! The plans of a borough in order, with the current one, and the entry of a plan in a list.

use crate::disclosure::{Publishable, PublishableSite};
use crate::pages::blocks::actions::progress;
use crate::pages::links::address::plan_front;
use crate::pages::links::resolver::LinkResolver;
use crate::pages::view::Html;
use crate::plan::{Document, PlanStatus};
use crate::prose::Writer;
use crate::words::{self, Label, Words};
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
    /// Its status, version and date: `Published. Version 1.0, as at 28 June 2024.` Empty where
    /// nobody has said any of them.
    pub standing: String,
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
        standing: standing(document, site.settings.words),
        summary: LinkResolver::outside(site, writer, from).line(&document.summary),
    }
}

/// The stage, version and date of a plan: `Published. Version 1.0, as at 28 June 2024.` Empty where
/// nobody has said any of them.
pub(super) fn standing(document: &Document, words: Words) -> String {
    let label = |label: Label| words.label(label);
    let version = document.version.as_ref();
    let version = version.map(|it| format!("{} {it}", label(Label::Version)));
    let as_at = document.as_at.map(|it| {
        let lead = label(Label::AsAt);
        format!("{} {}", words::lowered(lead), progress::long_date(it))
    });
    let dated: Vec<_> = version.into_iter().chain(as_at).collect();
    let dated = words::sentence_case(&dated.join(", "));
    let status = document.status.map(|it| label(it.label()).to_owned());
    let parts = status.into_iter().chain(Some(dated));
    let sentences = parts
        .filter(|part| !part.is_empty())
        .map(|part| format!("{part}."));
    sentences.collect::<Vec<_>>().join(" ")
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
        Some(PlanStatus::Superseded) => PlanRank::Superseded,
        Some(PlanStatus::Draft | PlanStatus::ForBoard) => PlanRank::Coming,
        None
        | Some(
            PlanStatus::SignedOff
            | PlanStatus::Submitted
            | PlanStatus::Approved
            | PlanStatus::Published,
        ) => PlanRank::Public,
    }
}

/// The sort key of a plan among those of its borough: the last public one is the current one.
fn order(plan: &Publishable) -> impl Ord + use<> {
    let document = plan.document();
    let period = document.period;
    (rank(plan), period.start, period.end, document.as_at_day())
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
