//! The boards that oversee the service, and what they say of themselves.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::Spanned;

choices! {
    /// What a board is for.
    pub enum BoardRole {
        /// It oversees the service.
        Management = "management board" => ManagementBoard,
        /// It takes the decisions.
        Executive = "executive board" => ExecutiveBoard,
        /// It runs the daily work.
        Operational = "operational board" => OperationalBoard,
        /// A part of another board.
        SubGroup = "sub-group" => SubGroup,
    }
}

choices! {
    /// How a member belongs to it.
    pub enum MemberKind {
        /// A core member of the board.
        Core = "core" => CoreMember,
        /// A member who is invited as well.
        Additional = "additional" => AdditionalMember,
        /// A member who was newly added.
        Extended = "extended" => ExtendedMember,
        /// A member who has still to join.
        Planned = "planned" => PlannedMember,
    }
}

/// A seat on a board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The post or the part played.
    pub role: String,
    /// The agency that it speaks for.
    pub agency: Option<String>,
    /// How the member belongs to the board.
    pub kind: MemberKind,
    /// Whether the law asks for it.
    pub statutory: bool,
}

/// A board with its members.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its name, as readers know it.
    pub name: String,
    /// What it is for.
    pub role: BoardRole,
    /// The posts that chair it.
    pub chairs: Vec<String>,
    /// How often it meets, in plain words, if the document says so.
    pub frequency: Option<&'static str>,
    /// Its members, by their posts.
    pub members: Vec<Member>,
    /// The board that it reports to.
    pub reports_to: Option<Spanned<Id>>,
    /// What it does, if the plan says so.
    pub purpose: Option<Prose>,
}

choices! {
    /// What kind of statement.
    pub enum StatementKind {
        /// A priority of the board.
        Priority = "priority" => BoardPriorities,
        /// The vision of the board.
        Vision = "vision" => BoardVision,
        /// How it works together.
        Culture = "culture" => BoardCulture,
        /// What it wants to reach.
        Objective = "objective" => BoardObjectives,
        /// What it has done.
        Done = "done" => WhatWasDone,
        /// What it will do next.
        Next = "next" => WhatComesNext,
    }
}

impl StatementKind {
    /// The last part of the id that its block has on a page.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Priority => "priorities",
            Self::Vision => "vision",
            Self::Culture => "culture",
            Self::Objective => "objectives",
            Self::Done => "done",
            Self::Next => "next",
        }
    }
}

/// A list of what a board says of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The id of the board.
    pub board: Spanned<Id>,
    /// What kind of statement it is.
    pub kind: StatementKind,
    /// The items of the list.
    pub items: Vec<Prose>,
}
