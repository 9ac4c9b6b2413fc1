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
    /// A note that readers see.
    pub note: Option<Prose>,
    /// The outcomes under it; in a plan without a level between, the priority itself is the only
    /// one.
    pub outcomes: Vec<Outcome>,
}

impl Priority {
    /// Whether an outcome only repeats the title of the priority.
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
    /// The progress of an action.
    pub enum Status {
        /// The document does not say.
        NotStated = "not stated" => NotStated,
        /// Work has not begun.
        NotStarted = "not started" => NotStarted,
        /// Work has begun; nothing is said of its pace.
        InProgress = "in progress" => InProgress,
        /// Work has begun, and is expected to finish on time.
        OnTrack = "on track" => OnTrack,
        /// Work has begun, and is late.
        Delayed = "delayed" => Delayed,
        /// All of it is done.
        Completed = "completed" => Completed,
        /// It is done in part.
        PartlyCompleted = "partly completed" => PartlyCompleted,
        /// It was not done by the end of its time.
        NotCompleted = "not completed" => NotCompleted,
        /// The action was moved into the next plan.
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

/// What was reported about an action at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// The date of the report, as a day or only a month; `None` where it is not given.
    pub date: Option<ProgressDate>,
    /// The name of the report in the document, such as `June update 2022`.
    pub title: Option<String>,
    /// What had been done by then.
    pub text: Prose,
}

/// A day, or only a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgressDate {
    /// The day, where it is known.
    Day(Date),
    /// The month, where only that is known.
    Month(Month),
}

impl ProgressDate {
    /// The day, or the last day of the month.
    pub fn last_day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => month.last(),
        }
    }
}

/// An action: something that will be done, by whom and by when.
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
    /// By when it will be done; [`Due::NotStated`] where nobody has said.
    pub due: Due,
    /// The month of a review that its date also names; `None` where it names none.
    pub review: Option<Month>,
    /// Marks that the published document puts on it, such as `Key priority`.
    pub flags: Vec<String>,
    /// What the action is meant to achieve.
    pub impact: Option<Prose>,
    /// How its success will be measured.
    pub measure: Option<Prose>,
    /// How far the action has come.
    pub status: Status,
    /// The reports on it, in the document's order.
    pub progress: Vec<Progress>,
    /// The rating of its progress; `None` where it is not rated.
    pub rated_action: Option<RatedAs>,
    /// The rating of its impact; `None` where it is not rated.
    pub rated_impact: Option<RatedAs>,
    /// The evidence of its impact; `None` where none is given.
    pub evidence: Option<Prose>,
    /// The situation before the action; `None` where none is given.
    pub baseline: Option<Prose>,
    /// The numbers of related actions.
    pub linked: Vec<String>,
    /// The published rating, or why it cannot be given.
    pub published_rating: Option<String>,
    /// The number of the previous plan's action that it continues; `None` where it continues none.
    pub carried_from: Option<String>,
    /// The number of the next plan's action that continues it; `None` where none does.
    pub carried_to: Option<String>,
    /// Numbers of the inspection recommendations that it answers.
    pub recommendations: Vec<String>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl Action {
    /// The part of an address that names the action: `1.1 i` becomes `1.1-i`.
    pub fn key(&self) -> String {
        key(&self.reference.value)
    }
}

/// The headings of a published table of actions. `None` where the published table has no such
/// column, or is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActionHeadings {
    /// The heading of what will be done.
    pub action: Option<String>,
    /// The heading of the posts that lead it.
    pub leads: Option<String>,
    /// The heading of the date.
    pub due: Option<String>,
    /// The heading of what it is meant to achieve.
    pub impact: Option<String>,
    /// The heading of how success is measured.
    pub measure: Option<String>,
    /// The heading of the evidence of its impact.
    pub evidence: Option<String>,
    /// The heading of the reports on it.
    pub progress: Option<String>,
}

/// The part of an address that names an action, from its number: `1.1 i)` becomes `1.1-i`.
pub fn key(reference: &str) -> String {
    reference
        .split(|c: char| !c.is_alphanumeric() && c != '.')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
        .to_lowercase()
}
