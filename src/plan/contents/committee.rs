//! A report that takes a plan to a committee.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::Spanned;
use jiff::civil::Date;

choices! {
    /// What the committee is asked to do.
    pub enum ItemKind {
        /// The committee is asked to note it.
        Information = "information" => ForInformation,
        /// The committee is asked to decide.
        Decision = "decision" => ForDecision,
        /// The committee is asked to examine it.
        Scrutiny = "scrutiny" => ForScrutiny,
    }
}

/// The implications of the decision in one respect, such as law or money.
#[derive(Debug, Clone, PartialEq)]
pub struct Implication {
    /// The respect, such as Finance or Legal.
    pub name: String,
    /// The implications, or why there are none.
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
    /// What the committee is asked to do.
    pub kind: ItemKind,
    /// The post that reports.
    pub by: Option<String>,
    /// The wards that are affected; `None` where the report does not say.
    pub wards: Option<String>,
    /// The post that asked for the report; `None` where nobody did.
    pub requested_by: Option<String>,
    /// The purpose of the report.
    pub purpose: Prose,
    /// The information that was asked for; `None` where there was none.
    pub request: Option<Prose>,
    /// The implications of the decision, by respect.
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
