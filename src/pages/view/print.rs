//! A whole plan for paper.

use super::{ApprovalView, CommitteeView, ContentsLine, Html, LayoutView, PieceView, TermView};
use serde::Serialize;

/// The cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// What kind of document it is.
    pub kind: &'static str,
    /// The service's name.
    pub service: String,
    /// The posts that lead the service.
    pub leads: Vec<String>,
    /// The posts that chair its board.
    pub chairs: Vec<String>,
    /// Who signed, sent, approved or received it, in sentences.
    pub approvals: Vec<ApprovalView>,
    /// The web edition's address, where it is known.
    pub web: Option<String>,
}

/// A section in the print edition.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PrintSection {
    /// Its id.
    pub id: String,
    /// `4`, or `Appendix 2`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Whether it is an appendix.
    pub appendix: bool,
    /// Notes beside the section as a whole.
    pub notes: Vec<Html>,
    /// What it says.
    pub pieces: Vec<PieceView>,
}

/// A whole plan for paper.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PrintView {
    /// Around it.
    pub frame: LayoutView,
    /// The style sheet with this plan's running titles.
    pub sheet: String,
    /// Reports that took it to committees: they come first.
    pub committee: Vec<CommitteeView>,
    /// The cover.
    pub cover: Cover,
    /// The sections.
    pub contents: Vec<ContentsLine>,
    /// The sections themselves.
    pub sections: Vec<PrintSection>,
    /// What stands as it was published, and why.
    pub notes: Vec<Html>,
    /// Words explained.
    pub terms: Vec<TermView>,
}
