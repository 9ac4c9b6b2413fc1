//! The site's first page, a borough's page and a plan's front.

use super::{
    ApprovalView, ContentsLine, Html, LayoutView, Link, PriorityView, StatusLabel, VoiceView,
};
use serde::Serialize;

/// A plan in a list of plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanEntry {
    /// Its title.
    pub title: String,
    /// Its front page.
    pub href: String,
    /// What kind of document it is: `Full plan`.
    pub kind: &'static str,
    /// The years.
    pub years: String,
    /// Its status in a word.
    pub status: &'static str,
    /// Its version.
    pub version: String,
    /// The day it speaks from.
    pub as_at: String,
    /// What it promises.
    pub summary: Html,
}

/// A borough in the list of boroughs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoroughEntry {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// Its current plan.
    pub current: Option<PlanEntry>,
    /// How many earlier ones there are, in words.
    pub earlier: Option<String>,
}

/// The site's first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HomeView {
    /// Around it.
    pub frame: LayoutView,
    /// One sentence about the site.
    pub description: Option<String>,
    /// The boroughs.
    pub boroughs: Vec<BoroughEntry>,
}

/// A borough's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoroughView {
    /// Around it.
    pub frame: LayoutView,
    /// Its name.
    pub name: String,
    /// A paragraph about it.
    pub summary: Option<Html>,
    /// The authorities that the service serves.
    pub authorities: Vec<String>,
    /// Its current plan.
    pub current: Option<PlanEntry>,
    /// Those that are not yet final.
    pub coming: Vec<PlanEntry>,
    /// Earlier ones, newest first.
    pub earlier: Vec<PlanEntry>,
}

/// An inspection in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FrontInspection {
    /// Who inspected, and when.
    pub title: String,
    /// Where it is told in full.
    pub href: Option<String>,
    /// The overall rating.
    pub overall: StatusLabel,
    /// `8 out of 36`.
    pub score: String,
}

/// A note on the plan as it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FrontNote {
    /// What it stands beside.
    pub beside: Option<Link>,
    /// What it says.
    pub html: Html,
}

/// How a figure has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeView {
    /// `down`, `up` or `same`.
    pub direction: &'static str,
    /// `A fall of 20.2% since January to December 2021`.
    pub words: String,
}

/// An indicator in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Headline {
    /// Its title.
    pub title: String,
    /// Where it is told in full.
    pub href: Option<String>,
    /// The newest figure: `229`, `46.4%`.
    pub value: String,
    /// What the figure is per: `per 100,000 children aged 10 to 17`.
    pub unit: Option<String>,
    /// When: `January to December 2022`.
    pub period: String,
    /// How it has changed.
    pub change: Option<ChangeView>,
    /// What others have: `National average: 148`.
    pub comparators: Vec<String>,
    /// A small line as SVG; the words beside it say the same.
    pub line: Option<Html>,
}

/// A plan's front.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FrontView {
    /// Around it.
    pub frame: LayoutView,
    /// What kind of document it is.
    pub kind: &'static str,
    /// What it promises.
    pub summary: Html,
    /// The service's name.
    pub service: String,
    /// The posts that lead the service.
    pub leads: Vec<String>,
    /// The posts that chair its board.
    pub chairs: Vec<String>,
    /// Who signed, sent, approved or received it, in sentences.
    pub approvals: Vec<ApprovalView>,
    /// How things are.
    pub headlines: Vec<Headline>,
    /// What inspectors found, where they gave a score.
    pub inspections: Vec<FrontInspection>,
    /// What will be done.
    pub priorities: Vec<PriorityView>,
    /// Something that was said.
    pub voice: Option<VoiceView>,
    /// The sections.
    pub contents: Vec<ContentsLine>,
    /// The plan as data.
    pub data: Link,
    /// Its tables and its actions as CSV.
    pub tables: Vec<Link>,
    /// What readers must know of it as it was published, and why findings stand.
    pub notes: Vec<FrontNote>,
    /// The borough's other plans.
    pub others: Vec<PlanEntry>,
}
