//! Boards, posts and what partners give.

use super::Html;
use serde::Serialize;

/// A seat on a board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MemberRow {
    /// The post.
    pub role: String,
    /// The agency that it speaks for.
    pub agency: Option<String>,
    /// How it belongs.
    pub kind: &'static str,
    /// Whether the law asks for it.
    pub statutory: bool,
}

/// A board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoardView {
    /// Its name.
    pub name: String,
    /// What it is for, in a word.
    pub role: &'static str,
    /// The posts that chair it.
    pub chairs: Vec<String>,
    /// How often it meets.
    pub frequency: &'static str,
    /// The board that it reports to.
    pub reports_to: Option<String>,
    /// What it does.
    pub purpose: Option<Html>,
    /// Its members.
    pub members: Vec<MemberRow>,
}

/// A post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PostRow {
    /// Its title.
    pub title: String,
    /// Whose post it is.
    pub agency: Option<String>,
    /// How many: `3`, `0.5 full-time equivalent`.
    pub number: String,
    /// On what footing.
    pub basis: Option<&'static str>,
    /// What else there is to say: how many before, who pays, until when.
    pub remarks: Vec<String>,
    /// A note that stands with it.
    pub note: Option<Html>,
}

/// What a partner gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContributionRow {
    /// Who.
    pub agency: String,
    /// What.
    pub what: Html,
    /// How much.
    pub amount: Option<String>,
    /// Until when.
    pub until: Option<String>,
    /// The posts that it pays for.
    pub posts: Vec<String>,
}
