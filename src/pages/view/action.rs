//! Priorities and actions.

use super::{Html, Link, StatusLabel};
use serde::Serialize;

/// A part of a strip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Segment {
    /// What it stands for.
    pub tag: StatusLabel,
    /// How many actions.
    pub count: u64,
    /// Where it starts, in thousandths of the strip.
    pub start: u64,
    /// How wide it is, in thousandths of the strip.
    pub width: u64,
}

/// How far a number of actions have come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Strip {
    /// `18 actions: 3 completed, 15 in progress`.
    pub words: String,
    /// The same as parts of a whole; empty where no progress is stated.
    pub segments: Vec<Segment>,
}

/// A priority in the list of priorities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PriorityView {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// A few sentences.
    pub summary: Option<Html>,
    /// Its outcomes: `1.1 Early identification`.
    pub outcomes: Vec<String>,
    /// How far its actions have come.
    pub strip: Option<Strip>,
    /// Where its actions are.
    pub href: Option<String>,
}

/// What was reported about an action at some time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgressView {
    /// When.
    pub date: Option<String>,
    /// What it is called in the document.
    pub title: Option<String>,
    /// What.
    pub html: Html,
}

/// How an action was rated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatedView {
    /// What was rated: `Action`, `Impact`, or as the key of ratings calls it.
    pub what: String,
    /// How.
    pub tag: StatusLabel,
}

/// An action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActionView {
    /// Its id.
    pub id: String,
    /// Its number: `1.1 i`.
    pub reference: String,
    /// What will be done.
    pub html: Html,
    /// The posts that lead it.
    pub leads: Vec<String>,
    /// By when.
    pub due: String,
    /// What it is for.
    pub impact: Option<Html>,
    /// How we will know.
    pub measure: Option<Html>,
    /// What shows its impact.
    pub evidence: Option<Html>,
    /// Where things stood before.
    pub baseline: Option<Html>,
    /// How far it has come.
    pub status: Option<StatusLabel>,
    /// How it and its impact were rated.
    pub ratings: Vec<RatedView>,
    /// What was reported, newest first.
    pub progress: Vec<ProgressView>,
    /// What else was reported, where that is too much to see at once.
    pub more_progress: Vec<ProgressView>,
    /// What opens them: `Show 6 more updates`.
    pub more_words: Option<String>,
    /// The rating as published, or why it cannot be given.
    pub published_rating: Option<String>,
    /// The action of the previous plan that it continues.
    pub carried_from: Option<Link>,
    /// The action of the next plan that continues it.
    pub carried_to: Option<Link>,
    /// Other actions that it belongs with.
    pub linked: Vec<Link>,
    /// Numbers of the inspection recommendations that it answers.
    pub recommendations: Option<String>,
    /// Notes that stand with the action.
    pub notes: Vec<Html>,
}

/// A result with the actions that work towards it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomeView {
    /// Its number: `1.1`.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Whether the text above it has not named the outcome yet.
    pub headed: bool,
    /// `Answers inspection recommendation 1`.
    pub recommendation: Option<String>,
    /// Its actions.
    pub actions: Vec<ActionView>,
}

/// A priority with its outcomes and actions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActionGroup {
    /// `1`.
    pub number: u32,
    /// The priority's title.
    pub title: String,
    /// Whether the text above it has not named the priority yet.
    pub headed: bool,
    /// How far its actions have come.
    pub strip: Option<Strip>,
    /// Its outcomes.
    pub outcomes: Vec<OutcomeView>,
    /// Which optional columns a table of it needs.
    pub columns: ActionColumns,
    /// The class of its table: `shows-measure-status`. On paper, the tables of a section that show the
    /// same columns have them as wide.
    pub class: String,
}

/// Which optional columns a table of actions needs, because some action fills them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column of its own")]
pub struct ActionColumns {
    /// What it is for.
    pub impact: bool,
    /// How we will know.
    pub measure: bool,
    /// What shows its impact, and where things stood before.
    pub evidence: bool,
    /// How far it has come, and how it was rated.
    pub status: bool,
    /// What was reported, or what else there is to say.
    pub progress: bool,
}

impl ActionColumns {
    /// `shows-measure-status`: a name for tables that have these columns and no others.
    pub fn class(self) -> String {
        let columns = [
            (self.impact, "-impact"),
            (self.measure, "-measure"),
            (self.evidence, "-evidence"),
            (self.status, "-status"),
            (self.progress, "-progress"),
        ];
        let shown = columns.into_iter().filter(|(shown, _)| *shown);
        let names = shown.map(|(_, name)| name);
        std::iter::once("shows").chain(names).collect()
    }
}
