//! The home page of the site, and the page of each borough.

use crate::disclosure::PublishableSite;
use crate::pages::borough_plans::{PlanEntry, PlanRank, newest_first, plan_entry, rank};
use crate::pages::headline::{self, BriefHeadline};
use crate::pages::layout::{self, LayoutView};
use crate::pages::links::address::{HOME, relative};
use crate::pages::links::resolver::LinkResolver;
use crate::pages::view::{Html, link};
use crate::plan::Borough;
use crate::prose::Writer;
use crate::words::{Label, counted};
use serde::Serialize;

/// The most headline indicators of an area on the home page. Our choice.
const FIGURES: usize = 3;

/// The home page of the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HomeView {
    /// The layout around the content.
    pub frame: LayoutView,
    /// One sentence about the site.
    pub description: Option<String>,
    /// The boroughs of the site.
    pub boroughs: Vec<BoroughEntry>,
}

/// A borough in the list of boroughs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoroughEntry {
    /// The name of the borough.
    pub name: String,
    /// The page of the borough.
    pub href: String,
    /// The current plan of the borough.
    pub current: Option<PlanEntry>,
    /// The plan's first headline indicators.
    pub figures: Vec<BriefHeadline>,
    /// The number of earlier plans, in words.
    pub earlier: Option<String>,
}

/// The page of a borough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoroughView {
    /// The layout around the content.
    pub frame: LayoutView,
    /// The name of the borough.
    pub name: String,
    /// A paragraph about the borough.
    pub summary: Option<Html>,
    /// The authorities that the service serves.
    pub authorities: Vec<String>,
    /// The current plan of the borough.
    pub current: Option<PlanEntry>,
    /// Plans that are not final yet.
    pub coming: Vec<PlanEntry>,
    /// Earlier plans, newest first.
    pub earlier: Vec<PlanEntry>,
}

/// The home page of the site, with an entry for each borough.
pub(super) fn home(site: &PublishableSite, boroughs: Vec<BoroughEntry>) -> HomeView {
    let mut frame = layout::of_site(site, HOME, &[], Vec::new());
    frame.description.clone_from(&site.settings.description);
    HomeView {
        description: frame.description.clone(),
        frame,
        boroughs,
    }
}

/// The entry of a borough on the home page.
pub(super) fn entry(
    site: &PublishableSite,
    borough_plans: &[Writer<'_>],
    borough: &Borough,
) -> BoroughEntry {
    let plans = newest_first(borough_plans);
    let earlier = u64::try_from(plans.len().saturating_sub(1)).unwrap_or(u64::MAX);
    let many = counted(
        earlier,
        site.settings.words.label(Label::OtherPlan),
        site.settings.words.label(Label::OtherPlans),
    );
    BoroughEntry {
        name: borough.name.clone(),
        href: relative(HOME, &borough_page(borough)),
        current: plans.first().map(|plan| plan_entry(site, plan, HOME)),
        figures: plans
            .first()
            .map(|plan| headline::in_brief(plan.plan(), FIGURES))
            .unwrap_or_default(),
        earlier: (earlier > 0).then_some(many),
    }
}

/// The path of a borough's page.
pub(super) fn borough_page(borough: &Borough) -> String {
    format!("{}/index.html", borough.id)
}

/// The page of a borough.
pub(super) fn borough(
    site: &PublishableSite,
    borough_plans: &[Writer<'_>],
    borough: &Borough,
) -> BoroughView {
    let path = borough_page(borough);
    let plans = newest_first(borough_plans);
    let entry = |plan: &&Writer<'_>| plan_entry(site, plan, &path);
    let (current, others) = plans.split_first().unzip();
    let (coming, earlier): (Vec<_>, Vec<_>) = others
        .unwrap_or_default()
        .iter()
        .partition(|plan| rank(plan.plan()) == PlanRank::Coming);
    let trail = vec![link(
        site.settings.words.label(Label::Home),
        relative(&path, HOME),
    )];
    let resolver = plans
        .first()
        .map(|plan| LinkResolver::outside(site, plan, &path));
    let summary = borough.summary.as_ref().zip(resolver);
    BoroughView {
        frame: layout::of_site(site, &path, &[borough.name.as_str()], trail),
        name: borough.name.clone(),
        summary: summary.map(|(prose, resolver)| resolver.blocks(prose)),
        authorities: borough.authorities.clone(),
        current: current.map(entry),
        coming: coming.into_iter().map(entry).collect(),
        earlier: earlier.into_iter().map(entry).collect(),
    }
}
