//! The boards that oversee the service, and what they say of themselves.

use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::Spanned;

/// What a board is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardRole {
    /// Oversees the service.
    Management,
    /// Decides.
    Executive,
    /// Runs the work.
    Operational,
    /// A part of another board.
    SubGroup,
}

/// How a member belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberKind {
    /// A core member.
    Core,
    /// Invited as well.
    Additional,
    /// Newly added.
    Extended,
    /// To be added.
    Planned,
}

/// A seat on a board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The post or the part played.
    pub role: String,
    /// The agency that it speaks for.
    pub agency: Option<String>,
    /// How it belongs.
    pub kind: MemberKind,
    /// Whether the law asks for it.
    pub statutory: bool,
}

/// A board.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub role: BoardRole,
    /// The posts that chair it.
    pub chairs: Vec<String>,
    /// How often it meets, in plain words, if the document says so.
    pub frequency: Option<&'static str>,
    /// Its members.
    pub members: Vec<Member>,
    /// The board that it reports to.
    pub reports_to: Option<Spanned<Id>>,
    /// What it does.
    pub purpose: Option<Prose>,
}

/// What kind of statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatementKind {
    /// A priority of the board.
    Priority,
    /// Its vision.
    Vision,
    /// How it works together.
    Culture,
    /// What it wants to reach.
    Objective,
    /// What it has done.
    Done,
    /// What it will do next.
    Next,
}

/// A list of what a board says of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The board.
    pub board: Spanned<Id>,
    /// What kind.
    pub kind: StatementKind,
    /// The list.
    pub items: Vec<Prose>,
}
