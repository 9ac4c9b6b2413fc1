//! Who approved the plan, who was told of it, and what it draws on.

use super::Html;
use serde::Serialize;

/// One body's consideration of the plan, in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ApprovalView {
    /// `Approved by Full Council on 17 October 2023`.
    pub words: String,
    /// Where the decision is recorded.
    pub minute: Option<String>,
}

/// The sign-off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignOffView {
    /// The posts that signed, or that are to sign.
    pub by: Vec<String>,
    /// When; none while it is unsigned.
    pub date: Option<String>,
    /// Who holds the signed copy.
    pub held_by: Option<String>,
    /// Who else considered the plan.
    pub approvals: Vec<ApprovalView>,
}

/// A thing that the plan draws on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReferenceView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub text: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// A note that stands with it.
    pub note: Option<String>,
}

/// A name and what is said under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stated {
    /// The name.
    pub name: String,
    /// What is said.
    pub html: Html,
}

/// A report that took the plan to a committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CommitteeView {
    /// The committee.
    pub committee: String,
    /// The subject.
    pub subject: String,
    /// The day of the meeting.
    pub date: String,
    /// `For information`; not `kind`, which every block has as its own name.
    pub item: &'static str,
    /// The post that reports.
    pub by: String,
    /// The wards affected.
    pub wards: Option<String>,
    /// The post that asked for it.
    pub requested_by: Option<String>,
    /// What it is for.
    pub purpose: Html,
    /// The information asked for.
    pub request: Option<Html>,
    /// What the decision means.
    pub implications: Vec<Stated>,
    /// What the committee is asked to agree.
    pub recommendations: Vec<Html>,
    /// What is attached.
    pub appendices: Vec<String>,
    /// Title and location of each background paper.
    pub background: Vec<(String, String)>,
}
