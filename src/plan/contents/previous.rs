//! The previous plan, and what became of it.

use crate::plan::prose::Prose;
use crate::plan::{Action, ActionHeadings, Author, Priority};
use crate::units::{Month, Period};

/// The previous plan's priorities and actions, with what was reported about each.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviousPlan {
    /// The title of the previous plan.
    pub title: String,
    /// The years it covered.
    pub period: Period,
    /// The month in which its progress was last reviewed.
    pub reviewed: Month,
    /// A note that readers see.
    pub note: Option<Prose>,
    /// The priorities of the previous plan.
    pub priorities: Vec<Priority>,
    /// Who links its actions to others, if it is not the plan.
    pub links_by: Option<Author>,
    /// The headings of its published table of actions.
    pub headings: ActionHeadings,
    /// The actions of the previous plan.
    pub actions: Vec<Action>,
}
