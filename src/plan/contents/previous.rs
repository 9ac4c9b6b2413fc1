//! What became of the plan before this one.

use crate::plan::prose::Prose;
use crate::plan::{Action, Priority};
use crate::units::{Month, Period};

/// The previous plan's priorities and actions, with what was reported about each.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviousPlan {
    /// Its title.
    pub title: String,
    /// The years it covered.
    pub period: Period,
    /// When it was last looked at.
    pub reviewed: Month,
    /// A note that readers see.
    pub note: Option<Prose>,
    /// Its priorities.
    pub priorities: Vec<Priority>,
    /// Its actions.
    pub actions: Vec<Action>,
}
