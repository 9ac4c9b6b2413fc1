//! The model: what a site says, as plain data.
//!
//! No input or output, no serde, nothing that is "not filled in yet". Every value that a rule may
//! point at remembers where it was written. Figures about children stand apart in [`figures`],
//! because they pass through disclosure control before any later stage may see them.

mod acceptance;
mod action;
mod area;
pub(crate) mod blank;
mod board;
mod borough;
mod budget;
mod chart_choice;
mod committee;
mod document;
pub mod figures;
mod id;
mod inspection;
mod language;
mod link;
mod people;
mod picture;
mod policy;
mod practice;
mod previous;
mod principle;
pub mod prose;
mod rating_scheme;
mod reference;
mod risk;
mod section;
mod settings;
mod staffing;
mod standard;
mod statement;
mod strategy;
mod term;
#[cfg(test)]
pub(crate) mod testing;
mod voice;

pub use acceptance::{Acceptance, Note};
pub use action::{Action, Outcome, Priority, Progress, ProgressDate, Status, key};
pub use area::{Area, AreaKind};
pub use board::{Board, BoardRole, Member, MemberKind, Statement, StatementKind};
pub use borough::{Borough, Country};
pub use budget::{Agency, Amount, Budget, BudgetRow, Columns, Money, StatedTotals};
pub use chart_choice::{ChartChoice, ChartForm};
pub use committee::{CommitteeReport, Implication, ItemKind};
pub use document::{Approval, ApprovalKind, Document, PlanKind, PlanStatus, SignOff};
pub use id::Id;
pub use inspection::{Inspection, Rating, Recommendation, StandardRating, Standing};
pub use language::{Counterpart, Language};
pub use link::{Anchor, Links, Measure, Placement, Scope, Target, Value};
pub use people::Lead;
pub use picture::Picture;
pub use policy::{Decision, Disclosure, Exemption, Policy, Remedy, SMALL_BASE, THRESHOLD};
pub use practice::{Achievement, Commitment, Framing, Practice, Programme, Project, Topic};
pub use previous::PreviousPlan;
pub use principle::{Principle, Principles};
pub use rating_scheme::{Level, Mark, Rated, RatedAs, RatingScheme};
pub use reference::Reference;
pub use risk::{Risk, RiskKind};
pub use section::{Orientation, Section};
pub use settings::{Brand, Contact, Licence, Settings, base_url};
pub use staffing::{Basis, Contribution, Post, Staffing};
pub use standard::{Standard, Standards};
pub use statement::{AccessibilityStatement, Barrier, Compliance, Tested};
pub use strategy::Strategy;
pub use term::Term;
pub use voice::{Consent, Form, Giver, Medium, Review, Speaker, Voice, YouSaid};

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
    /// The borough's folder.
    pub borough: Id,
    /// The plan's folder.
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
