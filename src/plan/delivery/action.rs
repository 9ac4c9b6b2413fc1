//! Priorities, their outcomes, and the actions under them.

use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::plan::{Id, RatedAs};
use crate::sources::Spanned;
use crate::units::{Due, Month};
use jiff::civil::Date;

/// One of the few things that the plan sets out to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Priority {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its number, from 1.
    pub number: u32,
    /// The title of the priority.
    pub title: String,
    /// What it means, in a few sentences.
    pub summary: Option<Prose>,
    /// The outcomes under it; in a plan without a level between, the priority itself is the only one.
    pub outcomes: Vec<Outcome>,
}

impl Priority {
    /// Whether an outcome only says the priority again.
    pub fn is_itself(&self, outcome: &Outcome) -> bool {
        outcome.title == self.title
    }
}

/// A result that several actions work towards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Its number as published, such as `1.1`.
    pub reference: Spanned<String>,
    /// The title of the outcome.
    pub title: String,
    /// The inspection recommendation that it answers.
    pub recommendation: Option<String>,
}

choices! {
    /// How far an action has come.
    pub enum Status {
        /// The document does not say.
        NotStated = "not stated" => NotStated,
        /// Work has not begun.
        NotStarted = "not started" => NotStarted,
        /// Work has begun.
        InProgress = "in progress" => InProgress,
        /// Begun, and expected on time.
        OnTrack = "on track" => OnTrack,
        /// Work has begun, and is late.
        Delayed = "delayed" => Delayed,
        /// All of it is done.
        Completed = "completed" => Completed,
        /// It is done in part.
        PartlyCompleted = "partly completed" => PartlyCompleted,
        /// Not done by the end.
        NotCompleted = "not completed" => NotCompleted,
        /// Moved into the next plan.
        CarriedForward = "carried forward" => CarriedForward,
        /// It has been given up.
        NotPursued = "not pursued" => NotPursued,
    }
}

impl Status {
    /// Every status in the order of a progress bar: from completed to not stated.
    pub const BY_PROGRESS: [Self; 10] = [
        Self::Completed,
        Self::PartlyCompleted,
        Self::OnTrack,
        Self::InProgress,
        Self::Delayed,
        Self::CarriedForward,
        Self::NotStarted,
        Self::NotCompleted,
        Self::NotPursued,
        Self::NotStated,
    ];
}

/// What was reported about an action at some time.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// When: the first day of a month where only the month is known.
    pub date: Option<ProgressDate>,
    /// What it is called in the document, such as `June update 2022`.
    pub title: Option<String>,
    /// What was done so far.
    pub text: Prose,
}

/// A day, or only a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgressDate {
    /// A day is known.
    Day(Date),
    /// Only the month is known.
    Month(Month),
}

/// One thing that will be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// Its number as published, such as `1.1 i`.
    pub reference: Spanned<String>,
    /// The outcome that it works towards, by number.
    pub outcome: Spanned<String>,
    /// What will be done.
    pub text: Prose,
    /// The posts that lead it.
    pub leads: Vec<String>,
    /// By when it will be done.
    pub due: Due,
    /// What it is for.
    pub impact: Option<Prose>,
    /// How we will know.
    pub measure: Option<Prose>,
    /// How far it has come.
    pub status: Status,
    /// What was reported, in the document's order.
    pub progress: Vec<Progress>,
    /// How far it has come, as rated.
    pub rated_action: Option<RatedAs>,
    /// What it has changed, as rated.
    pub rated_impact: Option<RatedAs>,
    /// What shows its impact.
    pub evidence: Option<Prose>,
    /// Where things stood before.
    pub baseline: Option<Prose>,
    /// Other actions that it belongs with, by number.
    pub linked: Vec<String>,
    /// The rating as published, or why it cannot be given.
    pub published_rating: Option<String>,
    /// The action of the plan before that it continues.
    pub carried_from: Option<String>,
    /// The action of the next plan that continues it.
    pub carried_to: Option<String>,
    /// Numbers of the inspection recommendations that it answers.
    pub recommendations: Vec<String>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl Action {
    /// Its address: `1.1 i` becomes `1.1-i`.
    pub fn key(&self) -> String {
        key(&self.reference.value)
    }
}

/// The address of an action's number: `1.1 i)` becomes `1.1-i`.
pub fn key(reference: &str) -> String {
    reference
        .split(|c: char| !c.is_alphanumeric() && c != '.')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
        .to_lowercase()
}
