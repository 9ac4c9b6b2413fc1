//! The model: what a site says, as plain data.
//!
//! No input or output, no serde, nothing that is "not filled in yet". Every value that a rule may
//! point at remembers where it was written. Figures about children stand apart in [`figures`],
//! because they pass through disclosure control before any later stage may see them.

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
pub use contents::glossary::Term;
pub use contents::picture::Picture;
pub use contents::previous::PreviousPlan;
pub use contents::principle::{Principle, Principles};
pub use contents::section::{Orientation, Section};
pub use contents::strategy::Strategy;
pub use delivery::action::{Action, Outcome, Priority, Progress, ProgressDate, Status, key};
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

/// Everything that a site's content says.
#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// What holds for the whole site.
    pub settings: Settings,
    /// Areas that plans compare themselves with.
    pub areas: Vec<Area>,
    /// The boroughs in order of their folders' names.
    pub boroughs: Vec<Borough>,
    /// The plans in order of borough, then of their folders' names.
    pub plans: Vec<Plan>,
}

/// One published document of one borough.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The name of the borough's folder.
    pub borough: Id,
    /// The name of the plan's folder.
    pub id: Id,
    /// Short name for exactly the files that this plan was made from.
    pub fingerprint: String,
    /// Everything but figures about children.
    pub document: Document,
    /// Figures about children, before disclosure control.
    pub figures: Figures,
    /// What each `[[…]]` in the plan's prose means.
    pub links: Links,
    /// The names of its files with errors in them, such as `budget`, `sections` for any section and
    /// `borough` for its borough: what seems to be missing from them may only be unreadable.
    pub faulty: BTreeSet<String>,
}
