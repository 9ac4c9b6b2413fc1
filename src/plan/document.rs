//! A plan's own facts and everything in it but figures about children.

use super::prose::Prose;
use super::{
    Acceptance, Action, ActionHeadings, Board, Budget, ChartChoice, CommitteeReport, Contribution,
    Counterpart, Disclosure, Id, Inspection, Lead, Note, Picture, Practice, PreviousPlan,
    Principles, Priority, RatingScheme, Reference, Risk, Section, Staffing, Standards, Statement,
    Strategy, Term, Voice, YouSaid,
};
use super::{Author, ProgressDate};
use crate::plan::choice::choices;
use crate::sources::{Span, Spanned};
use crate::units::Period;
use jiff::civil::Date;

choices! {
    /// What kind of document it is.
    pub enum PlanKind {
        /// A whole plan under the framework's headings.
        FullPlan = "full plan" => FullPlan,
        /// A yearly update of a plan that runs for several years.
        AnnualUpdate = "annual update" => AnnualUpdate,
        /// A board's table of actions.
        ActionTracker = "action tracker" => ActionTracker,
        /// A paper for a committee.
        CommitteePaper = "committee paper" => CommitteePaper,
    }
}

impl PlanKind {
    /// The kind of document that starts a line of editions. An annual update continues a full plan;
    /// trackers and papers number their actions separately.
    pub fn line(self) -> Self {
        match self {
            Self::AnnualUpdate => Self::FullPlan,
            kind => kind,
        }
    }
}

choices! {
    /// The stage of a plan between draft and superseded.
    pub enum PlanStatus {
        /// It is being written.
        Draft = "draft" => Draft,
        /// It is before the board.
        ForBoard = "for board" => ForBoard,
        /// Signed off by the board's chairs.
        SignedOff = "signed off" => SignedOff,
        /// Sent to the national body.
        Submitted = "submitted" => Submitted,
        /// Approved by the council.
        Approved = "approved" => Approved,
        /// It is open to the public.
        Published = "published" => Published,
        /// Replaced by a later one.
        Superseded = "superseded" => Superseded,
    }
}

/// Who signed the plan off, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOff {
    /// The posts that signed.
    pub by: Vec<String>,
    /// The day of the sign-off.
    pub date: Date,
    /// Who holds the signed copy; `None` where it is not given.
    pub held_by: Option<String>,
    /// Where this was written.
    pub span: Span,
}

choices! {
    /// What kind of body approved or received it.
    pub enum ApprovalKind {
        /// The management board of the service.
        Board = "board",
        /// The council's cabinet or executive.
        Cabinet = "cabinet",
        /// The meeting of all councillors.
        FullCouncil = "full council",
        /// A scrutiny committee of the council.
        Scrutiny = "scrutiny",
        /// The health and wellbeing board.
        HealthAndWellbeing = "health and wellbeing",
    }
}

/// One body's consideration of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The name of the body.
    pub body: String,
    /// What kind of body it is.
    pub kind: ApprovalKind,
    /// The day of the meeting.
    pub date: Date,
    /// Whether it only received the plan for information.
    pub item: super::ItemKind,
    /// The reference of the recorded decision; `None` where there is none.
    pub minute: Option<String>,
}

/// Everything in a plan except figures about children.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The title on its cover.
    pub title: String,
    /// The place of its plan.yaml.
    pub span: Span,
    /// What kind of document it is.
    pub kind: PlanKind,
    /// The framework of law and guidance that it is written under.
    pub framework: Spanned<Id>,
    /// The years that the plan covers.
    pub period: Period,
    /// The stage that the plan has reached; `None` where nobody has said.
    pub status: Option<PlanStatus>,
    /// Its version, as typed; `None` where it has none.
    pub version: Option<String>,
    /// The day or month at which its contents are correct; `None` where nobody has said.
    pub as_at: Option<ProgressDate>,
    /// A summary of the plan, for its front page.
    pub summary: Prose,
    /// The name of the youth justice service.
    pub service: String,
    /// The posts that lead the service.
    pub leads: Vec<String>,
    /// The posts that chair its board.
    pub chairs: Vec<String>,
    /// The board that is responsible for it; `None` where it is not given.
    pub board: Option<Spanned<Id>>,
    /// Its sign-off; `None` until somebody has signed.
    pub sign_off: Option<SignOff>,
    /// The day on which it was sent to the national body; `None` until then.
    pub submitted: Option<Date>,
    /// The bodies that have considered it.
    pub approvals: Vec<Approval>,
    /// The same plan in another language; `None` where there is none.
    pub counterpart: Option<Counterpart>,
    /// A notice at the top of every page; `None` where there is none.
    pub banner: Option<Prose>,
    /// The indicators of its front page.
    pub headline: Vec<Spanned<Id>>,
    /// Findings that were accepted as published.
    pub accepted: Vec<Acceptance>,
    /// Decisions about small numbers, which come before the site's.
    pub disclosure: Disclosure,
    /// Notes that readers see beside something.
    pub notes: Vec<Note>,
    /// Charts whose form the author chose.
    pub charts: Vec<ChartChoice>,
    /// Its sections in order.
    pub sections: Vec<Section>,
    /// The priorities of the plan.
    pub priorities: Vec<Priority>,
    /// Who links its actions to others, if it is not the plan.
    pub links_by: Option<Author>,
    /// The headings of its published table of actions.
    pub headings: ActionHeadings,
    /// The actions of the plan.
    pub actions: Vec<Action>,
    /// The previous plan and its outcome; `None` where it is not reported.
    pub previous: Option<PreviousPlan>,
    /// Where the money comes from.
    pub budget: Option<Budget>,
    /// The boards that oversee the service.
    pub boards: Vec<Board>,
    /// Statements of its boards about themselves.
    pub statements: Vec<Statement>,
    /// Who works for the service.
    pub staffing: Option<Staffing>,
    /// What partners give to the service.
    pub contributions: Vec<Contribution>,
    /// What children, parents and others said.
    pub voices: Vec<Voice>,
    /// What was done about what was said.
    pub you_said: Vec<YouSaid>,
    /// Inspections and what they asked for.
    pub inspections: Vec<Inspection>,
    /// Assessment against the standards for children.
    pub standards: Option<Standards>,
    /// Challenges, issues and risks.
    pub risks: Vec<Risk>,
    /// The terms of its glossary.
    pub terms: Vec<Term>,
    /// The sources that the plan cites.
    pub references: Vec<Reference>,
    /// Programmes, projects, commitments and achievements.
    pub practice: Practice,
    /// What the initials in its actions stand for.
    pub leads_key: Vec<Lead>,
    /// The rating schemes of its actions.
    pub schemes: Vec<RatingScheme>,
    /// The plans and strategies that it is linked to.
    pub strategies: Vec<Strategy>,
    /// Its pictures, with words for them.
    pub pictures: Vec<Picture>,
    /// The principles it is written under.
    pub principles: Option<Principles>,
    /// The reports that took it to committees.
    pub committee: Vec<CommitteeReport>,
}

impl Document {
    /// The last day at which its contents are correct; `None` where nobody has said.
    pub fn as_at_day(&self) -> Option<Date> {
        self.as_at.map(ProgressDate::last_day)
    }
}
