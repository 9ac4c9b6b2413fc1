//! A report that takes a plan to a committee.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::Spanned;
use jiff::civil::Date;

choices! {
    /// What the committee is asked for.
    pub enum ItemKind {
        /// The committee is asked to note it.
        Information = "information" => ForInformation,
        /// The committee is asked to decide.
        Decision = "decision" => ForDecision,
        /// The committee is asked to examine it.
        Scrutiny = "scrutiny" => ForScrutiny,
    }
}

/// What the decision means for one thing, such as the law or the money.
#[derive(Debug, Clone, PartialEq)]
pub struct Implication {
    /// What it is about, such as Finance or Legal.
    pub name: String,
    /// What it means, or why nothing is said.
    pub text: Prose,
}

/// The cover report that takes a plan to a committee.
#[derive(Debug, Clone, PartialEq)]
pub struct CommitteeReport {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// The name of the committee.
    pub committee: String,
    /// The subject of the report.
    pub subject: String,
    /// The day of the meeting.
    pub date: Date,
    /// What the committee is asked for.
    pub kind: ItemKind,
    /// The post that reports.
    pub by: String,
    /// The wards that it concerns, if it says so.
    pub wards: Option<String>,
    /// The post that asked for it.
    pub requested_by: Option<String>,
    /// What it is for.
    pub purpose: Prose,
    /// The information asked for.
    pub request: Option<Prose>,
    /// What the decision means.
    pub implications: Vec<Implication>,
    /// What the committee is asked to agree.
    pub recommendations: Vec<Prose>,
    /// The documents attached to it.
    pub appendices: Vec<String>,
    /// The papers behind the report (Local Government Act 1972, s100D).
    pub background: Vec<BackgroundPaper>,
}

/// A background paper of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackgroundPaper {
    /// The title of the paper.
    pub title: String,
    /// Where it can be seen, such as an address.
    pub location: String,
}
