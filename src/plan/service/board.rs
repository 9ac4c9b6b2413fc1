//! The boards that oversee the service, and their statements about themselves.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::Spanned;

choices! {
    /// The role of a board.
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
    /// How a member belongs to a board.
    pub enum MemberKind {
        /// A core member of the board.
        Core = "core" => CoreMember,
        /// A member who is invited as well.
        Additional = "additional" => AdditionalMember,
        /// A member who was added recently.
        Extended = "extended" => ExtendedMember,
        /// A member who has not joined yet.
        Planned = "planned" => PlannedMember,
    }
}

/// A member of a board, by post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The post of the member, or the role on the board.
    pub role: String,
    /// The agency that the member represents; `None` where it is not given.
    pub agency: Option<String>,
    /// How the member belongs to the board; `None` where the plan does not say.
    pub kind: Option<MemberKind>,
    /// Whether the law requires the member; `None` where the plan does not say.
    pub statutory: Option<bool>,
}

/// A board with its members.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its name, as readers know it.
    pub name: String,
    /// The role of the board.
    pub role: BoardRole,
    /// The posts that chair it.
    pub chairs: Vec<String>,
    /// How often it meets, in plain words; `None` where it is not given.
    pub frequency: Option<&'static str>,
    /// Its members, by their posts.
    pub members: Vec<Member>,
    /// The board that it reports to; `None` where it reports to none of the plan's boards.
    pub reports_to: Option<Spanned<Id>>,
    /// Boards elsewhere that it reports to.
    pub reports_into: Vec<String>,
    /// The purpose of the board; `None` where it is not given.
    pub purpose: Option<Prose>,
}

choices! {
    /// The kind of a board's statement.
    pub enum StatementKind {
        /// A priority of the board.
        Priority = "priority" => BoardPriorities,
        /// The vision of the board.
        Vision = "vision" => BoardVision,
        /// How the board works together.
        Culture = "culture" => BoardCulture,
        /// An objective of the board.
        Objective = "objective" => BoardObjectives,
        /// What the board has done.
        Done = "done" => WhatWasDone,
        /// What the board will do next.
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

/// A list of a board's statements of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The id of the board.
    pub board: Spanned<Id>,
    /// The kind of all statements in the list.
    pub kind: StatementKind,
    /// The items of the list.
    pub items: Vec<Prose>,
}
