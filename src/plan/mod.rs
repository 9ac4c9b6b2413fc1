//! The model: the content of a site, as plain data.
//!
//! No input or output, no serde, and no value that is "not filled in yet". Every value that a rule
//! may point at has the span where it was written. Figures about children are kept apart in
//! [`figures`], because they pass through disclosure control before any later stage may see them.

pub(crate) mod choice;
mod contents;
mod delivery;
mod service;
mod site;

mod document;
pub mod figures;
mod id;
mod language;
mod link;
mod placement;
pub mod prose;
mod quote;
#[cfg(test)]
pub(crate) mod testing;

pub use choice::Choice;
pub use contents::acceptance::{Acceptance, Note};
pub use contents::bibliography::Reference;
pub use contents::chart_choice::{ChartChoice, ChartForm};
pub use contents::committee::{BackgroundPaper, CommitteeReport, Implication, ItemKind};
pub use contents::glossary::{Author, Term};
pub use contents::picture::Picture;
pub use contents::previous::PreviousPlan;
pub use contents::principle::{Principle, Principles};
pub use contents::section::{FAMILIES, Orientation, Section};
pub use contents::strategy::Strategy;
pub use delivery::action::{
    Action, ActionHeadings, Outcome, Priority, Progress, ProgressDate, Status, key,
};
pub use delivery::inspection::{
    Inspection, Rating, Recommendation, RecommendationStatus, StandardRating,
};
pub use delivery::practice::{
    Achievement, Commitment, Framing, Practice, Programme, Project, Topic,
};
pub use delivery::rating_scheme::{Mark, Rated, RatedAs, RatingLevel, RatingScheme};
pub use delivery::risk::{Risk, RiskKind};
pub use delivery::standard::{Standard, Standards};
pub use delivery::voice::{Consent, Form, Giver, Medium, Review, Speaker, Voice, YouSaid};
pub use document::{Approval, ApprovalKind, Document, PlanKind, PlanStatus, SignOff};
pub use id::Id;
pub use language::{Counterpart, Language};
pub use link::{Anchor, Links, Target};
pub use placement::{BlockContent, Placement, Scope};
pub use quote::{Measure, Value};
pub use service::board::{Board, BoardRole, Member, MemberKind, Statement, StatementKind};
pub use service::budget::{Agency, Amount, Budget, BudgetRow, Columns, Money, StatedTotals};
pub use service::initials::Lead;
pub use service::staffing::{Basis, Contribution, Post, Staffing};
pub use site::accessibility_statement::{AccessibilityStatement, Barrier, Compliance, Tested};
pub use site::area::{Area, AreaKind};
pub use site::borough::{Borough, Country};
pub use site::disclosure_policy::{
    Decision, Disclosure, Exemption, Policy, Remedy, SMALL_BASE, THRESHOLD,
};
pub use site::settings::{Brand, Contact, Licence, Settings, base_url};

use figures::Figures;
use std::collections::BTreeSet;

/// The whole content of a site.
#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// Settings for the whole site.
    pub settings: Settings,
    /// Areas that plans compare themselves with.
    pub areas: Vec<Area>,
    /// The boroughs, in the order of their folders' names.
    pub boroughs: Vec<Borough>,
    /// The plans, in the order of borough and then of their folders' names.
    pub plans: Vec<Plan>,
}

/// One published document of one borough.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The name of the borough's folder.
    pub borough: Id,
    /// The name of the plan's folder.
    pub id: Id,
    /// Everything but figures about children.
    pub document: Document,
    /// Figures about children, before disclosure control.
    pub figures: Figures,
    /// The target of each `[[…]]` in the plan's prose.
    pub links: Links,
    /// The names of its files with errors in them, such as `budget`, `sections` for any section and
    /// `borough` for its borough. Rules about missing data do not ask for what may only be
    /// unreadable.
    pub faulty: BTreeSet<String>,
}
